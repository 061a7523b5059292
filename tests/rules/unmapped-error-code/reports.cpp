// Errors that were forgotten in the function that gives them status codes.
#include <httplib.h>
#include <string>

namespace users {

enum class Error { Malformed, NotFound, AlreadyExists, PermissionDenied, Storage };

Error create(const std::string& body);

}  // namespace users

namespace {

// By default.
int statusOf(users::Error error) {
  switch (error) {  // finding: unmapped-error-code "`AlreadyExists` has no label and gets 500"
  case users::Error::Malformed: return 400;
  case users::Error::NotFound: return 404;
  default: return 500;
  }
}

enum ParseResult { PARSE_OK, PARSE_INVALID_JSON, PARSE_BODY_TOO_LARGE, PARSE_NO_MEMORY };

ParseResult parse(const std::string& body);

// Behind the switch.
int codeFor(ParseResult result) {
  switch (result) {  // finding: unmapped-error-code "413"
  case PARSE_OK: return 200;
  case PARSE_INVALID_JSON: return 400;
  }
  return 500;
}

enum class Access { Granted, MissingToken, AccessDenied };

Access check(const httplib::Request& req);

// A success.
int accessStatus(Access access) {
  switch (access) {  // finding: unmapped-error-code "`AccessDenied` has no label and gets 200"
  case Access::MissingToken: return 401;
  case Access::Granted: return 204;
  }
  return 200;
}

enum class Lookup { Found, Gone, NotFound };

Lookup lookUp(const std::string& name);

// In the handler itself, and what is left out becomes a success.
void show(const httplib::Request& req, httplib::Response& res) {
  // finding: unmapped-error-code "`NotFound`"
  switch (lookUp(req.path_params.at("name"))) {
  case Lookup::Gone: res.status = 410; break;
  case Lookup::Found: res.status = 200; break;
  default: res.status = 204; break;
  }
}

}  // namespace

void addRoutes(httplib::Server& server) {
  server.Post("/users", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusOf(users::create(req.body));
  });
  server.Post("/parse", [](const httplib::Request& req, httplib::Response& res) {
    res.status = codeFor(parse(req.body));
  });
  server.Get("/access", [](const httplib::Request& req, httplib::Response& res) {
    res.status = accessStatus(check(req));
  });
  server.Get("/things/:name", show);
}

// Maps that are complete, or that leave out what the rest fits.
#include <httplib.h>
#include <string>

namespace {

enum class Error { Malformed, NotFound, Storage, Timeout, Unknown };

Error run(const std::string& body);

// What is left out are faults of the server.
int statusOf(Error error) {
  switch (error) {
  case Error::Malformed: return 400;
  case Error::NotFound: return 404;
  default: return 500;
  }
}

enum class Access { Granted, Denied, NotFound };

Access check(const httplib::Request& req);

// Somebody thought of it.
int hidden(Access access) {
  switch (access) {
  case Access::Granted: return 200;
  case Access::Denied: return 403;
  default: return 500;  // NotFound cannot happen: the router looked before
  }
}

enum class Kind { Malformed, NotFound, AlreadyExists };

Kind kindOf(const std::string& body);

// All of them have labels.
int codeOf(Kind kind) {
  switch (kind) {
  case Kind::Malformed: return 400;
  case Kind::NotFound: return 404;
  case Kind::AlreadyExists: return 409;
  }
  return 500;
}

// The rest is a code that is right for what is left out.
int looselyOf(Kind kind) {
  switch (kind) {
  case Kind::Malformed: return 422;
  case Kind::AlreadyExists: return 409;
  default: return 404;
  }
}

// The exit status of a program is no response.
int exitCode(Kind kind) {
  switch (kind) {
  case Kind::Malformed: return 100;
  case Kind::AlreadyExists: return 101;
  default: return 500;
  }
}

// Labels that choose by a further test.
int careful(Kind kind, bool isKnown) {
  switch (kind) {
  case Kind::Malformed: return isKnown ? 400 : 422;
  case Kind::AlreadyExists: return 409;
  default: return 500;
  }
}

enum class Step { Begin, Middle, End };

Step stepOf(const std::string& body);

// Names that say nothing.
int stepStatus(Step step) {
  switch (step) {
  case Step::Begin: return 202;
  case Step::End: return 409;
  default: return 500;
  }
}

}  // namespace

int runTool(const std::string& body) {
  return exitCode(kindOf(body));
}

void addRoutes(httplib::Server& server) {
  server.Post("/run", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusOf(run(req.body));
  });
  server.Get("/hidden", [](const httplib::Request& req, httplib::Response& res) {
    res.status = hidden(check(req));
  });
  server.Post("/kinds", [](const httplib::Request& req, httplib::Response& res) {
    res.status = codeOf(kindOf(req.body));
  });
  server.Post("/loose", [](const httplib::Request& req, httplib::Response& res) {
    res.status = looselyOf(kindOf(req.body));
  });
  server.Post("/careful", [](const httplib::Request& req, httplib::Response& res) {
    res.status = careful(kindOf(req.body), req.has_param("known"));
  });
  server.Post("/steps", [](const httplib::Request& req, httplib::Response& res) {
    res.status = stepStatus(stepOf(req.body));
  });
}

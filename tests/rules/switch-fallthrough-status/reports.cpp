// A case that runs into the next one.
#include <string>

#include <Poco/Net/HTTPServerResponse.h>
#include <httplib.h>

using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerResponse;

namespace {

enum class Problem { None, Missing, Locked, Broken };

Problem find(const std::string& id);

#define STATUS(res, code) (res).status = (code)

}  // namespace

void addRoutes(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    switch (find(req.path)) {
    case Problem::None:
      res.status = 200;
      break;
    case Problem::Missing:
      res.status = 404;  // finding: switch-fallthrough-status "404 (Not Found) falls through"
    case Problem::Locked:
      res.status = 423;
      break;
    case Problem::Broken:
      res.status = 500;
      break;
    }
  });

  // Blocks with content, and the default at the end.
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    switch (find(req.path)) {
    case Problem::None: {
      res.status = 200;
      return;
    }
    case Problem::Locked: {
      res.status = 423;  // finding: switch-fallthrough-status
      res.set_content("locked", "text/plain");
    }
    default: {
      STATUS(res, 500);
      res.set_content("broken", "text/plain");
    }
    }
  });

  // Success is lost too, and one more case.
  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    switch (req.path.size()) {
    case 0:
      res.status = 204;  // finding: switch-fallthrough-status
    case 1:
      res.status = 400;  // finding: switch-fallthrough-status
    default:
      res.status = 500;
    }
  });

  // Only on one path.
  server.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    switch (find(req.path)) {
    case Problem::Missing:
      res.status = 404;  // finding: switch-fallthrough-status
      if (req.has_param("quiet")) {
        return;
      }
    default:
      res.status = 500;
    }
  });
}

// The status code is put into a variable first.
int statusFor(Problem problem) {
  int status = 200;
  switch (problem) {
  case Problem::Missing:
    // missed: switch-fallthrough-status a value that never reaches a response is not followed
    status = 404;
  case Problem::Locked:
    status = 423;
    break;
  default: break;
  }
  return status;
}

void addMore(httplib::Server& server) {
  server.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusFor(find(req.path));
  });
}

// POCO.
void answer(HTTPServerResponse& response, Problem problem) {
  switch (problem) {
  case Problem::Missing:
    response.setStatus(HTTPResponse::HTTP_NOT_FOUND);  // finding: switch-fallthrough-status
  case Problem::Locked:
    response.setStatus(HTTPResponse::HTTP_CONFLICT);
    break;
  default: break;
  }
  response.send();
}

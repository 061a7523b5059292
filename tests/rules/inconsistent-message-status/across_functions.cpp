// The text stands in a helper or in a constant, the status code beside it or in the caller.
#include <httplib.h>

#include <string>

namespace {

constexpr const char* Gone = "the session has ended";

bool alive(const httplib::Request& req);

void endSession(httplib::Response& res) {
  res.status = 401;
  res.set_header("WWW-Authenticate", "Basic realm=\"x\"");
  res.set_content(Gone, "text/plain");
}

void tell(httplib::Response& res, int status) {
  res.status = status;
  res.set_content("try another name", "text/plain");
}

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!alive(req)) {
      endSession(res);
      return;
    }
    tell(res, 409);
  });
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!alive(req)) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Basic realm=\"x\"");
      res.set_content("The session has ended.", "text/plain");
      return;
    }
    tell(res, 409);
  });
  svr.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!alive(req)) {
      res.status = 404;  // finding: inconsistent-message-status "the session has ended"
      res.set_content(Gone, "text/plain");
      return;
    }
    tell(res, 400);  // finding: inconsistent-message-status "try another name"
  });
}

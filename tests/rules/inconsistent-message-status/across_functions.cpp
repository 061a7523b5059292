// The text stands in a helper or in a constant, the status code beside it or in the caller.
#include <httplib.h>

#include <string>

#include <nlohmann/json.hpp>

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

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(nlohmann::json{{"error", text}}.dump(), "application/json");
}

}  // namespace

// The text is given to the helper beside the status code.
void addUsers(httplib::Server& svr) {
  svr.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!alive(req)) {
      return fail(res, 404, "User not found");
    }
  });
  svr.Put("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!alive(req)) {
      fail(res, 404, "user not found!");
    }
  });
  svr.Delete("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!alive(req)) {
      return fail(res, 500, "user not found");  // finding: inconsistent-message-status "user not found"
    }
    fail(res, 400, "user " + req.get_param_value("id") + " not found");
  });
  svr.Patch("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!alive(req)) {
      return fail(res, 409, req.has_param("id") ? "user not found" : "no such user");
    }
  });
}

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

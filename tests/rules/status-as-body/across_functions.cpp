// The text comes from a helper.
#include <string>

#include <httplib.h>

namespace {

bool exists(const std::string& id);

std::string missing() {
  return "404 Not Found";
}

void text(httplib::Response& res, const std::string& content) {
  res.set_content(content, "text/plain");  // finding: status-as-body
}

void fail(httplib::Response& res, int status, const std::string& content) {
  res.status = status;
  res.set_content(content, "text/plain");
}

}  // namespace

void addRoutes(httplib::Server& server) {
  server.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.get_param_value("id"))) {
      return text(res, missing());
    }
    text(res, "found");
  });

  // Near miss: with its status code.
  server.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.get_param_value("id"))) {
      return fail(res, 404, missing());
    }
    text(res, "found");
  });
}

// The helper writes the content, its callers set the status code, but one.
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

namespace {

bool isKnown(const std::string& id);

void text(httplib::Response& res, const std::string& content) {
  res.set_content(content, "text/plain");  // finding: error-branch-default-status
}

void fail(httplib::Response& res, int status, const std::string& content) {
  res.status = status;
  res.set_content(content, "text/plain");
}

bool check(const httplib::Request& req, httplib::Response& res) {
  if (!req.has_param("id")) {
    fail(res, 400, "id is missing");
    return false;
  }
  if (!isKnown(req.get_param_value("id"))) {
    text(res, "not found");
    return false;
  }
  return true;
}

}  // namespace

void addRoutes(httplib::Server& server) {
  server.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (check(req, res)) {
      text(res, "here");
    }
  });
}

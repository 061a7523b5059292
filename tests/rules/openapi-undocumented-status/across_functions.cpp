// The helper sends what its callers say, and the codes are described for some of them.
#include <httplib.h>

#include <optional>
#include <string>

namespace {

std::optional<std::string> find(const std::string& id);

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

bool isValid(const httplib::Request& req, httplib::Response& res) {
  if (req.has_param("bad")) {
    fail(res, 422, "bad");  // finding: openapi-undocumented-status "GET /a: 200, 404"
    return false;
  }
  return true;
}

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!isValid(req, res)) {
      return;
    }
    const auto found = find("a");
    if (!found) {
      return fail(res, 404, "not there");
    }
    res.set_content(*found, "text/plain");
  });
  svr.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!isValid(req, res)) {
      return;
    }
    if (!find("b")) {
      return fail(res, 404, "not there");  // finding: openapi-undocumented-status "GET /b: 200, 422"
    }
    res.status = 200;
  });
}
// --- api.yaml
swagger: "2.0"
info: {title: Letters, version: "1"}
paths:
  /a: {get: {responses: {200: {description: ok}, 404: {description: no}}}}
  /b: {get: {responses: {200: {description: ok}, 422: {description: bad}}}}

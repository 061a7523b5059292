// One helper for errors, which some operations describe as JSON.
#include <httplib.h>

#include <string>

namespace {

bool exists(const std::string& id);

void fail(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}

void failJson(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content("{\"error\":\"" + text + "\"}", "application/json");
}

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Put("/a/:id", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.path_params.at("id"))) {
      return fail(res, 404, "no such a");  // finding: openapi-body-mismatch
    }
    res.status = 204;
  });
  svr.Put("/b/:id", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.path_params.at("id"))) {
      return failJson(res, 404, "no such b");
    }
    res.status = 204;
  });
}
// --- api.yaml
swagger: "2.0"
info: {title: Letters, version: "1"}
produces: [application/json]
paths:
  /a/{id}:
    put: {responses: {204: {description: done}, 404: {description: no, schema: {type: object}}}}
  /b/{id}:
    put: {responses: {204: {description: done}, 404: {description: no, schema: {type: object}}}}

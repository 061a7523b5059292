// Controllers whose prefix stands elsewhere: what is left of a path says little.
#include <httplib.h>

#include <string>

std::string all();

void addFiles(httplib::Server& svr) {
  svr.Get("/list", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "application/json");
  });
  svr.Get("/newest", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "application/json");
  });
  // finding: openapi-route-undocumented "DELETE /newest"
  svr.Delete("/newest", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
}

// Of another one.
void addUsers(httplib::Server& svr) {
  svr.Get("/everybody", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "application/json");
  });
}
// --- api.yaml
openapi: 3.0.3
info: {title: Files, version: "1"}
paths:
  /files/list: {get: {responses: {200: {description: all}}}}
  /files/newest: {get: {responses: {200: {description: it}}}}
  /users/everybody: {get: {responses: {200: {description: all}}}}

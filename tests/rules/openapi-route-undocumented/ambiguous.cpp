// The routes are mounted twice, and the description does not say which it is about.
#include <httplib.h>

#include <string>

std::string all();

void addRoutes(httplib::Server& svr) {
  svr.Get("/v1/users", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "application/json");
  });
  svr.Get("/v2/users", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "application/json");
  });
  svr.Delete("/v2/users", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
}
// --- api.yaml
openapi: 3.0.3
info: {title: Users, version: "1"}
paths:
  /users:
    get: {responses: {200: {description: all}}}

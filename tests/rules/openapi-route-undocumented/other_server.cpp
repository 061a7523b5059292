// Two programs: the description is about one of them. The other shares a path with it.
// --- shop.cpp
#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.Get("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("[]", "application/json");
  });
  svr.Get("/carts", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("[]", "application/json");
  });
  svr.listen("0.0.0.0", 80);
}
// --- admin.cpp
#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.Get("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("[]", "application/json");
  });
  svr.Post("/reload", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
  svr.Post("/stop", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
  svr.listen("0.0.0.0", 81);
}
// --- api.yaml
openapi: 3.0.3
info: {title: Shop, version: "1"}
paths:
  /orders:
    get: {responses: {200: {description: all}}}
  /carts:
    get: {responses: {200: {description: all}}}
  /stock:
    get: {responses: {200: {description: all}}}

// Routes through a function that adds them for a resource; a proxy puts /shop before the paths.
#include <httplib.h>

#include <string>

namespace {

std::string all();

void list(const httplib::Request&, httplib::Response& res) {
  res.set_content(all(), "application/json");
}

void clear(const httplib::Request&, httplib::Response& res) {  // finding: openapi-route-undocumented "DELETE /orders"
  res.status = 204;
}

void addOrders(httplib::Server& svr) {
  svr.Get("/orders", list);
  svr.Delete("/orders", clear);
}

void addCarts(httplib::Server& svr) { svr.Get("/carts", list); }

}  // namespace

void addRoutes(httplib::Server& svr) {
  addOrders(svr);
  addCarts(svr);
}
// --- api.yaml
openapi: 3.0.3
info: {title: Shop, version: "1"}
paths:
  /shop/orders:
    get: {responses: {200: {description: all}}}
  /shop/carts:
    get: {responses: {200: {description: all}}}

// What a helper sends for one route it does not send for another.
#include <httplib.h>

#include <string>

namespace {

bool exists(const std::string& id);

bool require(const std::string& id, httplib::Response& res) {
  if (!exists(id)) {
    res.status = 404;
    return false;
  }
  return true;
}

void removeOrder(const httplib::Request& req, httplib::Response& res) {
  if (require(req.path_params.at("id"), res)) {
    res.status = 204;
  }
}

void removeUser(const httplib::Request&, httplib::Response& res) {  // finding: openapi-unproduced-status "DELETE /users/{id}"
  res.status = 204;
}

}  // namespace

int main() {
  httplib::Server svr;
  svr.Delete("/orders/:id", removeOrder);
  svr.Delete("/users/:id", removeUser);
  svr.listen("0.0.0.0", 80);
}
// --- api.yaml
openapi: 3.0.3
info: {title: Shop, version: "1"}
paths:
  /orders/{id}:
    delete: {responses: {204: {description: ok}, 404: {description: no}}}
  /users/{id}:
    delete: {responses: {204: {description: ok}, 404: {description: no}}}

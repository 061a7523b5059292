// Routes of a library: the program that it is linked with may add handlers for all of them.
#include <httplib.h>

void remove(const std::string& id);

void addRoutes(httplib::Server& svr) {
  svr.Delete("/a/:id", [](const httplib::Request& req, httplib::Response& res) {
    remove(req.path_params.at("id"));
    res.status = 204;
  });
}
// --- api.yaml
openapi: 3.0.3
info: {title: Letters, version: "1"}
paths:
  /a/{id}:
    delete: {responses: {204: {description: ok}, 404: {description: no}}}

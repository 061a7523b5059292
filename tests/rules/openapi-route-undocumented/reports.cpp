// args: --std=c++20
// Routes that the description of the API does not have.
#include <crow.h>
#include <drogon/drogon.h>
#include <httplib.h>

#include <string>

namespace {

std::string all();
void remove(const std::string& id);

}  // namespace

void addUsers(httplib::Server& svr) {
  svr.Get("/api/v2/users", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "application/json");
  });
  svr.Get("/api/v2/users/:id", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "application/json");
  });
  // A method.
  // finding: openapi-route-undocumented "api.yaml does not have DELETE /api/v2/users/:id"
  svr.Delete("/api/v2/users/:id", [](const httplib::Request& req, httplib::Response& res) {
    remove(req.path_params.at("id"));
    res.status = 204;
  });
  // A path, with a regular expression.
  // finding: openapi-route-undocumented
  svr.Post(R"(/api/v2/users/(\d+)/avatar)", [](const httplib::Request&, httplib::Response& res) {
    res.status = 204;
  });
}

void addGroups(crow::SimpleApp& app) {
  // One method of two.
  // finding: openapi-route-undocumented "PATCH /api/v2/groups/<int>"
  CROW_ROUTE(app, "/api/v2/groups/<int>").methods("GET"_method, "PATCH"_method)([](int) {
    return crow::response("{}");
  });
}

// finding: openapi-route-undocumented "POST /api/v2/debug/dump"
void dump(const drogon::HttpRequestPtr&,
          std::function<void(const drogon::HttpResponsePtr&)>&& callback) {
  callback(drogon::HttpResponse::newHttpResponse());
}

void addDebug() {
  drogon::app().registerHandler("/api/v2/debug/dump", &dump, {drogon::Post});
}
// --- api.yaml
openapi: 3.0.3
info: {title: Users, version: "1"}
servers: [{url: /api/v2}]
paths:
  /users:
    get: {responses: {200: {description: all}}}
  /users/{id}:
    get: {responses: {200: {description: it}}}
  /groups/{id}:
    get: {responses: {200: {description: it}}}

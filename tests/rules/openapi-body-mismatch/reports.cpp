// Content that is not what the description of the API has.
#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace {

std::optional<std::string> find(const std::string& id);
std::string all();

}  // namespace

void addUsers(httplib::Server& svr) {
  // None where some is described; another media type on the path of errors.
  svr.Get("/users/:id", [](const httplib::Request& req, httplib::Response& res) {
    const auto user = find(req.path_params.at("id"));
    if (!user) {
      res.status = 404;  // finding: openapi-body-mismatch "404 (Not Found) is sent without any"
      return;
    }
    if (user->empty()) {
      res.status = 410;  // finding: openapi-body-mismatch "is sent with text/plain"
      res.set_content("gone", "text/plain");
      return;
    }
    res.set_content(*user, "application/json");
  });
  // The framework's default status code.
  svr.Get("/users", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "text/csv");  // finding: openapi-body-mismatch "application/json or application/xml content for GET /users"
  });
  svr.Delete("/users/:id", [](const httplib::Request&, httplib::Response& res) {
    res.status = 204;  // finding: openapi-body-mismatch "204 (No Content) never has content"
  });
}

void addGroups(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/groups").methods("POST"_method)([](const crow::request& req) {
    if (req.body.empty()) {
      return crow::response(202);  // finding: openapi-body-mismatch
    }
    crow::response res(201);  // finding: openapi-body-mismatch "text/plain"
    res.set_header("Content-Type", "text/plain; charset=utf-8");
    res.body = all();
    res.write("!");
    return res;
  });
}
// --- api.yaml
openapi: 3.0.3
info: {title: Users, version: "1"}
paths:
  /users:
    get:
      responses:
        200: {description: all, content: {application/json: {}, application/xml: {}}}
  /users/{id}:
    get:
      responses:
        200: {description: it, content: {application/json: {}}}
        4XX: {description: no, content: {application/problem+json: {}}}
    delete:
      responses:
        204: {description: gone, content: {application/json: {}}}
  /groups:
    post:
      responses:
        201: {description: made, content: {application/*: {}}}
        default: {description: no, content: {application/json: {}}}

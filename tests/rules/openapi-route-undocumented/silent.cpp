// What descriptions have, leave out, or are not about.
#include <crow.h>
#include <httplib.h>

#include <string>

namespace {

std::string all();

}  // namespace

void addRoutes(httplib::Server& svr, const std::string& path) {
  svr.Get("/api/users/", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "application/json");
  });
  svr.Get("/api/users/([^/]+)", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "application/json");
  });
  svr.Get("/api/Users/:user-:group", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "application/json");
  });
  // Operations in another file.
  svr.Put("/api/tags", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
  // For machines that watch the server, and for people.
  svr.Get("/", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("hello", "text/plain");
  });
  svr.Get("/api/health", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("ok", "text/plain");
  });
  svr.Get("/api/metrics", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "text/plain");
  });
  svr.Get("/api/console", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("<html></html>", "text/html");
  });
  svr.Get("/static/app", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "text/plain");
  });
  svr.Get("/api/openapi.json", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "application/json");
  });
  svr.Options("/api/users", [](const httplib::Request&, httplib::Response& res) {
    res.status = 204;
  });
  // Outside of the base path, of any number of steps, not known.
  svr.Post("/internal/reload", [](const httplib::Request&, httplib::Response& res) {
    res.status = 204;
  });
  svr.Get("/api/files/(.*)", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "application/octet-stream");
  });
  svr.Get(path, [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "application/octet-stream");
  });
}
// --- api.yaml
openapi: 3.0.3
info: {title: Users, version: "1"}
servers: [{url: 'https://{host}/api', variables: {host: {default: localhost}}}]
paths:
  /users:
    get: {responses: {200: {description: all}}}
  /users/{id}:
    get: {responses: {200: {description: it}}}
  /users/{user}-{group}/:
    get: {responses: {200: {description: both}}}
  /tags:
    $ref: tags.yaml

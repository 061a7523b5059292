// What the description has, what it leaves to the server, and what it says nothing of.
#include <crow.h>
#include <httplib.h>

#include <stdexcept>
#include <string>

namespace {

bool isAllowed(const httplib::Request& req);
int computed();
std::string load(const std::string& id);

struct NotFound : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace

void addRoutes(httplib::Server& svr, const std::string& path) {
  // Of every route: middleware and the handler of exceptions.
  svr.set_pre_routing_handler([](const httplib::Request& req, httplib::Response& res) {
    if (!isAllowed(req)) {
      res.status = 429;
      return httplib::Server::HandlerResponse::Handled;
    }
    return httplib::Server::HandlerResponse::Unhandled;
  });
  svr.set_exception_handler([](const httplib::Request&, httplib::Response& res, std::exception_ptr) {
    res.status = 500;
    res.set_content("broken", "text/plain");
  });
  svr.Get("/v1/notes/:id", [](const httplib::Request& req, httplib::Response& res) {
    if (req.path_params.at("id").empty()) {
      throw NotFound("empty");
    }
    res.set_content(load(req.path_params.at("id")), "text/plain");
  });
  // Secured by default.
  svr.Put("/v1/notes/:id", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Authorization")) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
      return;
    }
    res.status = isAllowed(req) ? 204 : 403;
  });
  // A default, and a response in another file.
  svr.Delete("/v1/notes/:id", [](const httplib::Request& req, httplib::Response& res) {
    res.status = req.body.empty() ? 204 : 418;
  });
  // Operations in another file.
  svr.Get("/v1/tags", [](const httplib::Request&, httplib::Response& res) { res.status = 418; });
  // Nothing is said of its responses.
  svr.Get("/v1/tags/:id", [](const httplib::Request&, httplib::Response& res) {
    res.status = 418;
  });
  // Computed.
  svr.Get("/v1/sum", [](const httplib::Request&, httplib::Response& res) {
    res.status = computed();
  });
  // A path that is not known, one that is not described, and one outside of the base.
  svr.Get(path, [](const httplib::Request&, httplib::Response& res) { res.status = 418; });
  svr.Get("/v1/tea", [](const httplib::Request&, httplib::Response& res) { res.status = 418; });
  svr.Get("/notes/:id", [](const httplib::Request&, httplib::Response& res) { res.status = 418; });
  svr.Get("/v1/notes/.*", [](const httplib::Request&, httplib::Response& res) { res.status = 418; });
  svr.Options("/v1/sum", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
}

// One handler for two methods: POST is not described, and the answer may be for it.
void addNotes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/v1/notes").methods("GET"_method, "POST"_method)([](const crow::request& req) {
    if (req.url_params.get("x") != nullptr) {
      return crow::response(400);
    }
    if (req.method == "POST"_method) {
      return crow::response(201);
    }
    return crow::response("[]");
  });
}
// --- api.yaml
openapi: 3.1.0
info: {title: Notes, version: "1"}
servers:
  - url: https://notes.example.com/v1
security: [{token: []}]
paths:
  /notes:
    get: {responses: {200: {description: all}}}
  /notes/{id}:
    get: {responses: {200: {description: it}}}
    put: {responses: {204: {description: done}}}
    delete: {responses: {204: {description: done}, default: {$ref: 'errors.yaml#/any'}}}
  /tags:
    $ref: tags.yaml
  /tags/{id}:
    get: {summary: a tag}
  /sum:
    get: {responses: {200: {description: the sum}}}

// Status codes of the description that no path sends.
#include <crow.h>
#include <httplib.h>

#include <optional>
#include <string>

namespace {

std::optional<std::string> find(const std::string& id);
std::string all();
void remove(const std::string& id);
std::string add(const std::string& text);

}  // namespace

void addFiles(httplib::Server& svr) {
  // A look-up that cannot fail, it seems.
  // finding: openapi-unproduced-status "no path sends 404 (Not Found), which api.yaml has for DELETE /files/{name}"
  svr.Delete("/files/:name", [](const httplib::Request& req, httplib::Response& res) {
    remove(req.path_params.at("name"));
    res.status = 204;
  });
  // The default of the framework, where 201 is described; 409 never comes.
  // finding: openapi-unproduced-status "201 (Created) or 409 (Conflict)"
  svr.Post("/files", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.status = 422;
      return;
    }
    res.set_content(add(req.body), "text/plain");
  });
  svr.Get("/files", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "text/plain");
  });
}

void addLocks(crow::SimpleApp& app) {
  // finding: openapi-unproduced-status "423"
  CROW_ROUTE(app, "/locks/<string>").methods("PUT"_method)([](const std::string& name) {
    return find(name) ? crow::response(204) : crow::response(404);
  });
}

int main() {
  httplib::Server svr;
  addFiles(svr);
  svr.listen("0.0.0.0", 80);
  crow::SimpleApp app;
  addLocks(app);
  app.run();
}
// --- api.yaml
openapi: 3.0.3
info: {title: Files, version: "1"}
paths:
  /files:
    get:
      responses: {200: {description: all}, 500: {description: broken}, 4XX: {description: bad}}
    post:
      responses:
        201: {description: added}
        400: {description: malformed}
        409: {description: there already}
        422: {description: empty}
  /files/{name}:
    delete:
      responses: {204: {description: gone}, 404: {description: no such file}}
  /locks/{name}:
    put:
      responses: {204: {description: held}, 404: {description: none}, 423: {description: taken}}

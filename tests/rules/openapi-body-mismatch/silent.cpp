// Content that is described, may be, or is left out of the description.
#include <crow.h>
#include <httplib.h>

#include <string>

namespace {

std::string all();
std::string typeOf(const std::string& name);
void fill(httplib::Response& res);

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Get("/json", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "application/json; charset=utf-8");
  });
  svr.Get("/any", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "image/png");
  });
  svr.Get("/text", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "text/csv");
  });
  svr.Get("/computed", [](const httplib::Request& req, httplib::Response& res) {
    res.set_content(all(), typeOf(req.path));
  });
  svr.Get("/unknown", [](const httplib::Request&, httplib::Response& res) {
    res.status = 200;
    fill(res);
  });
  // Content that may be empty is content.
  svr.Get("/maybe", [](const httplib::Request&, httplib::Response& res) {
    res.status = 200;
    res.set_content(all(), "application/json");
  });
  // None is described.
  svr.Get("/plain", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "text/plain");
  });
  svr.Get("/elsewhere", [](const httplib::Request&, httplib::Response& res) { res.status = 404; });
  // What the default has is not meant for 204.
  svr.Delete("/json", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
  svr.Put("/json", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
}

void addBoth(crow::SimpleApp& app) {
  // One handler for two methods, and one of them has no content.
  CROW_ROUTE(app, "/both").methods("POST"_method, "DELETE"_method)([] {
    return crow::response(200);
  });
  // Crow writes some with an error.
  CROW_ROUTE(app, "/filled")([] { return crow::response(409); });
  CROW_ROUTE(app, "/head").methods("HEAD"_method)([] { return crow::response(200); });
}
// --- api.yaml
openapi: 3.0.3
info: {title: Things, version: "1"}
x-json: &json {description: ok, content: {application/json: {}}}
paths:
  /json:
    get: {responses: {200: *json}}
    put: {responses: {204: {description: done}}}
    delete: {responses: {default: *json}}
  /any: {get: {responses: {200: {description: ok, content: {'*/*': {}}}}}}
  /text: {get: {responses: {200: {description: ok, content: {text/*: {}}}}}}
  /computed: {get: {responses: {200: *json}}}
  /unknown: {get: {responses: {200: *json}}}
  /maybe: {get: {responses: {200: *json}}}
  /plain: {get: {responses: {200: {description: ok}}}}
  /elsewhere: {get: {responses: {404: {$ref: 'errors.yaml#/no'}}}}
  /both:
    post: {responses: {200: *json}}
    delete: {responses: {200: {description: done}}}
  /filled: {get: {responses: {409: *json}}}
  /head: {head: {responses: {200: *json}}}

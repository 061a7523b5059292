// Fields that are there, may be there, or need not be.
#include <crow.h>
#include <httplib.h>

#include <string>

namespace {

void addCommon(httplib::Response& res);
std::string all();

struct Tracing {
  struct context {};
  void before_handle(crow::request&, crow::response&, context&) {}
  void after_handle(crow::request&, crow::response& res, context&) {
    res.set_header("X-Trace", "1");
  }
};

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.set_default_headers({{"X-Version", "7"}});
  svr.Get("/default", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "text/plain");
  });
  svr.Get("/unknown", [](const httplib::Request&, httplib::Response& res) {
    addCommon(res);
    res.set_content(all(), "text/plain");
  });
  svr.Get("/other-case", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("x-version", "7");
    res.set_content(all(), "text/plain");
  });
  // Of the server, of the content, not required, in another file, of another status code.
  svr.Get("/server", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(all(), "text/plain");
  });
  svr.Get("/elsewhere", [](const httplib::Request&, httplib::Response& res) {
    res.status = 203;
  });
  svr.Get("/code", [](const httplib::Request&, httplib::Response& res) { res.status = 404; });
  // One handler for two methods, and the field is required of one.
  svr.Put("/shared", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
}

void addTraced(crow::App<Tracing>& app) {
  CROW_ROUTE(app, "/traced")([] { return crow::response(200); });
  CROW_ROUTE(app, "/both").methods("GET"_method, "DELETE"_method)([] {
    return crow::response(204);
  });
}
// --- api.yaml
openapi: 3.0.3
info: {title: Things, version: "1"}
x-version: &version
  200: {description: ok, headers: {X-Version: {required: true}}}
paths:
  /default: {get: {responses: *version}}
  /unknown: {get: {responses: *version}}
  /other-case: {get: {responses: *version}}
  /server:
    get:
      responses:
        200:
          description: ok
          headers:
            Connection: {required: true}
            Content-Length: {required: true}
            Content-Type: {required: true}
            ETag: {description: maybe}
            Last-Modified: {required: false}
  /elsewhere:
    get: {responses: {203: {$ref: 'other.yaml#/ok'}}}
  /code:
    get: {responses: {<<: *version, 404: {description: no}}}
  /shared:
    put: {responses: {204: {description: ok, headers: {ETag: {$ref: 'other.yaml#/etag'}}}}}
  /traced:
    get: {responses: {200: {description: ok, headers: {X-Trace: {required: true}}}}}
  /both:
    get: {responses: {204: {description: ok, headers: {X-Trace: {}}}}}
    delete: {responses: {204: {description: ok, headers: {X-Last: {required: true}}}}}

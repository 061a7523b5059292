// Described codes that come, may come, or come from elsewhere.
#include <crow.h>
#include <httplib.h>

#include <exception>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>

namespace {

std::optional<std::string> find(const std::string& id);
int statusOf(const std::string& id);
void answerLater(httplib::Response& res);
bool isKnown(const httplib::Request& req);
void elsewhere(const httplib::Request& req, httplib::Response& res);

struct Conflict : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace

int main() {
  httplib::Server svr;
  svr.set_exception_handler([](const httplib::Request&, httplib::Response& res, std::exception_ptr e) {
    try {
      std::rethrow_exception(e);
    } catch (const Conflict&) {
      res.status = 409;
    } catch (const std::exception&) {
      res.status = 500;
    }
  });
  // 409 comes from the handler of exceptions, here and where `find` may throw it.
  svr.Put("/a/:id", [](const httplib::Request& req, httplib::Response& res) {
    if (!isKnown(req)) {
      throw Conflict("changed");
    }
    res.status = 204;
  });
  svr.Delete("/a/:id", [](const httplib::Request& req, httplib::Response& res) {
    find(req.path_params.at("id"));
    res.status = 204;
  });
  // Computed, or in code that is not known.
  svr.Get("/a/:id", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusOf(req.path_params.at("id"));
  });
  svr.Post("/a/:id", [](const httplib::Request&, httplib::Response& res) { answerLater(res); });
  // Codes of the server: the pattern takes numbers only, so that it answers 404 by itself.
  svr.Get(R"(/b/(\d+))", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("b", "text/plain");
  });
  // Each method has a part of what one operation has, and another route answers for some paths.
  svr.Get("/c/first", [](const httplib::Request&, httplib::Response& res) { res.status = 410; });
  svr.Get("/c/:id", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("c", "text/plain");
  });
  svr.Get("/d/.*", [](const httplib::Request&, httplib::Response& res) { res.status = 404; });
  svr.Get("/d/:id", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("d", "text/plain");
  });
  svr.Get("/e/:id", elsewhere);
  svr.listen("0.0.0.0", 80);
}
// --- api.yaml
openapi: 3.0.3
info: {title: Letters, version: "1"}
paths:
  /a/{id}:
    get: {responses: {200: {description: ok}, 404: {description: no}}}
    put: {responses: {204: {description: ok}, 409: {description: no}, 429: {description: slow}}}
    post: {responses: {201: {description: ok}, 404: {description: no}}}
    delete: {responses: {204: {description: ok}, 409: {description: no}, 401: {description: who}}}
  /b/{id}:
    get:
      responses:
        200: {description: ok}
        206: {description: part}
        304: {description: same}
        404: {description: no}
        406: {description: other}
        416: {description: beyond}
        503: {description: later}
        default: {description: all else}
  /c/{id}:
    get: {responses: {200: {description: ok}, 410: {description: gone}}}
  /d/{id}:
    get: {responses: {200: {description: ok}, 404: {description: no}}}
    head: {responses: {404: {description: no}}}
  /e/{id}:
    get: {responses: {200: {description: ok}, 404: {description: no}}}
  /unwritten:
    get: {responses: {200: {description: ok}}}

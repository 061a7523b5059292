// Numbers beside names.
#include <crow.h>
#include <httplib.h>

namespace {

constexpr int BadRequest = 400;

}  // namespace

void addRoutes(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("a")) {
      res.status = BadRequest;
    } else if (req.has_param("b")) {
      res.status = 403;  // finding: magic-status-number "others by name: BadRequest"
    } else {
      // finding: magic-status-number "204"
      res.status = req.has_param("c") ? 404 : 204;  // finding: magic-status-number "404"
    }
  });
}

void addCrow(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/a")([] { return crow::response(crow::status::NOT_FOUND); });
  CROW_ROUTE(app, "/b")([] {
    return crow::response(409);  // finding: magic-status-number "crow::status::NOT_FOUND"
  });
}

// Status codes that are sent as they are, or that nobody knows.
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

int statusFor(const std::string& body);
void decide(crow::response& res);

}  // namespace

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/a")([] { return crow::response(404); });
  CROW_ROUTE(app, "/b")([] { return crow::response(crow::status::NOT_FOUND, "no"); });
  CROW_ROUTE(app, "/c")([] { return crow::response(429); });

  // Computed.
  CROW_ROUTE(app, "/d")([](const crow::request& req) { return crow::response(statusFor(req.body)); });

  // Replaced before it is sent.
  CROW_ROUTE(app, "/e")([](crow::response& res) {
    res.code = 418;
    res.code = 400;
    res.end();
  });

  // Code that is not known.
  CROW_ROUTE(app, "/f")([](crow::response& res) {
    res.code = 418;
    decide(res);
  });

  // No status code at all is another matter.
  CROW_ROUTE(app, "/g")([] { return crow::response(1000); });
}

// Other frameworks send any number.
void addRoutes(httplib::Server& server) {
  server.Get("/tea", [](const httplib::Request&, httplib::Response& res) { res.status = 418; });
}

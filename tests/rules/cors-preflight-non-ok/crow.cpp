// With Crow: preflights that no browser takes for a yes.
#include <crow.h>

#include <string>

namespace {

constexpr const char* Origin = "https://app.example.org";

void allowOrigin(crow::response& res) {
  res.set_header("Access-Control-Allow-Origin", Origin);
  res.set_header("Access-Control-Allow-Methods", "GET, PUT, DELETE");
}

}  // namespace

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/api/notes").methods("OPTIONS"_method)([] {
    crow::response res(crow::status::NOT_FOUND);  // finding: cors-preflight-non-ok
    allowOrigin(res);
    return res;
  });
  CROW_ROUTE(app, "/api/users").methods("OPTIONS"_method)(
      [](const crow::request& req, crow::response& res) {
        if (req.get_header_value("Origin") != Origin) {
          res.code = 403;
          res.end();
          return;
        }
        allowOrigin(res);
        res.code = 301;  // finding: cors-preflight-non-ok
        res.end();
      });
  CROW_ROUTE(app, "/api/tags").methods("OPTIONS"_method)([](const crow::request&) {
    crow::response res(204);
    allowOrigin(res);
    return res;
  });
  // Not only a preflight.
  CROW_ROUTE(app, "/api/old").methods("GET"_method, "OPTIONS"_method)([](crow::response& res) {
    allowOrigin(res);
    res.code = 410;
    res.end();
  });
  app.run();
}

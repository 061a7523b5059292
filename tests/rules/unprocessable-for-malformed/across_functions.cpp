// A helper that parses; with Crow.
#include <string>

#include <crow.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

json parsed(const crow::request& req) {
  return json::parse(req.body);
}

void store(const json& order);

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/a").methods("POST"_method)([](const crow::request& req) {
    json order;
    try {
      order = parsed(req);
    } catch (const json::parse_error& e) {
      return crow::response(422, e.what());  // finding: unprocessable-for-malformed
    }
    store(order);
    return crow::response(204);
  });
  CROW_ROUTE(app, "/b").methods("POST"_method)([](const crow::request& req) {
    try {
      store(parsed(req));
    } catch (const json::parse_error& e) {
      return crow::response(400, e.what());
    }
    return crow::response(204);
  });
  app.run();
}

// A check that several handlers share; with Crow.
#include <crow.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

bool hasCount(const json& order, crow::response& res, int code) {
  if (!order["count"].is_number()) {
    res.code = code;
    return false;
  }
  return true;
}

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/a").methods("POST"_method)([](const crow::request& req) {
    crow::response res(204);
    hasCount(json::parse(req.body), res, 400);  // finding: bad-request-for-semantic
    return res;
  });
  CROW_ROUTE(app, "/b").methods("POST"_method)([](const crow::request& req) {
    crow::response res(204);
    hasCount(json::parse(req.body), res, 422);
    return res;
  });
  app.run();
}

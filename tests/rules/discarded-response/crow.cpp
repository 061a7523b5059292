// With Crow: responses by value that no way out returns.
#include <crow.h>

#include <string>
#include <utility>

namespace {

bool exists(int id);
bool isAdmin(const crow::request& req);

crow::response jsonError(int code, const std::string& message) {
  crow::json::wvalue error;
  error["error"] = message;
  return crow::response(code, error);
}

crow::response refuse(const crow::request& req) {
  crow::response denied(403, "for administrators only");
  if (!isAdmin(req)) {
    return denied;
  }
  return crow::response(404);
}

}  // namespace

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/notes/<int>").methods("DELETE"_method)([](const crow::request& req, int id) {
    if (!isAdmin(req)) {
      jsonError(403, "for administrators only");  // finding: discarded-response
    }
    return crow::response(exists(id) ? 204 : 404);
  });
  CROW_ROUTE(app, "/notes/<int>").methods("PUT"_method)([](const crow::request& req, int id) {
    crow::response missing(404, "no such note");  // finding: discarded-response
    missing.set_header("X-Id", std::to_string(id));
    if (req.body.empty() || !exists(id)) {
      return crow::response(400, "bad request");
    }
    return crow::response(204);
  });
  CROW_ROUTE(app, "/admin")([](const crow::request& req) { return refuse(req); });
  CROW_ROUTE(app, "/notes").methods("POST"_method)(
      [](const crow::request& req, crow::response& res) {
        if (req.body.empty()) {
          res = jsonError(400, "empty");
        }
        res.end();
      });
  app.run();
}

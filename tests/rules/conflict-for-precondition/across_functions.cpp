// A check that several handlers share; with Crow.
#include <string>

#include <crow.h>

std::string currentTag(const std::string& id);

bool tagMatches(const crow::request& req, const std::string& tag, crow::response& res, int code) {
  const std::string& wanted = req.get_header_value("If-Match");
  if (wanted != tag) {
    res.code = code;
    res.end();
    return false;
  }
  return true;
}

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/notes/<string>").methods("PUT"_method)(
      [](const crow::request& req, crow::response& res, const std::string& id) {
        if (!tagMatches(req, currentTag(id), res, 409)) {  // finding: conflict-for-precondition
          return;
        }
        res.code = 204;
        res.end();
      });
  CROW_ROUTE(app, "/files/<string>").methods("PUT"_method)(
      [](const crow::request& req, crow::response& res, const std::string& id) {
        if (!tagMatches(req, currentTag(id), res, 412)) {
          return;
        }
        res.code = 204;
        res.end();
      });
  app.run();
}

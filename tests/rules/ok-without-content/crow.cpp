// Changes with Crow that succeed without a word.
#include <crow.h>

#include <string>

bool removeNote(int id);
bool renameNote(int id, const std::string& title);

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes/<int>")
      .methods("DELETE"_method)([](const crow::request&, crow::response& res, int id) {
        res.code = removeNote(id) ? crow::status::OK : crow::status::NOT_FOUND;  // finding: ok-without-content
        res.end();
      });

  CROW_ROUTE(app, "/notes/<int>/title")
      .methods("PUT"_method)([](const crow::request& req, int id) {
        if (!renameNote(id, req.body)) {
          return crow::response(404);
        }
        return crow::response(200);  // finding: ok-without-content
      });

  // Content, and nothing to say where 200 is the framework's own choice.
  CROW_ROUTE(app, "/notes/<int>/copy")
      .methods("POST"_method)([](const crow::request&, int id) {
        return crow::response(200, std::to_string(id + 1));
      });

  CROW_ROUTE(app, "/ping").methods("POST"_method)([](const crow::request&, crow::response& res) {
    res.end();
  });
}

// A helper that looks, and one that answers; with Crow.
#include <string>

#include <crow.h>

std::string tagOf(const std::string& name);

bool isFresh(const crow::request& req, const std::string& tag) {
  return req.get_header_value("If-None-Match") == tag;
}

crow::response unchanged(int code) {
  return crow::response(code);
}

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/a")([](const crow::request& req) {
    if (req.get_header_value("If-None-Match") == tagOf("a")) {
      return unchanged(204);  // finding: if-none-match-wrong-status
    }
    return crow::response(200, "a");
  });
  CROW_ROUTE(app, "/b")([](const crow::request& req) {
    if (isFresh(req, tagOf("b"))) {
      crow::response res = unchanged(304);
      res.set_header("ETag", tagOf("b"));
      return res;
    }
    return crow::response(200, "b");
  });
  app.run();
}

// HEAD has a handler of its own, which answers what GET never does.
#include <crow.h>
#include <uWebSockets/App.h>

#include <string>

bool exists(const std::string& name);

void serveNotes() {
  uWS::App app;
  app.get("/note", [](auto* res, auto*) {
    res->writeStatus("200 OK");
    res->writeHeader("Content-Type", "text/plain");
    res->end("a note");
  });
  app.head("/note", [](auto* res, auto*) {
    res->writeStatus("204 No Content");  // finding: head-get-status-mismatch "/note"
    res->endWithoutBody();
  });
  app.run();
}

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/users")
  ([] {
    if (!exists("users")) {
      return crow::response(404, "text/plain", "none");
    }
    return crow::response(200, "text/plain", "anna");
  });
  CROW_ROUTE(app, "/users").methods("HEAD"_method)([] {
    if (exists("users")) {
      return crow::response(204);  // finding: head-get-status-mismatch
    }
    return crow::response(410);  // finding: head-get-status-mismatch
  });
  app.run();
}

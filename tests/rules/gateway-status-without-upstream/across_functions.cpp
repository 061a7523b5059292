// A look-up that several handlers share; with Crow.
#include <string>
#include <unordered_map>

#include <crow.h>

std::unordered_map<std::string, std::string> notes;

crow::response noteOr(const std::string& name, int missing) {
  const auto note = notes.find(name);
  if (note == notes.end()) {
    return crow::response(missing);
  }
  return crow::response(200, note->second);
}

int main() {
  crow::SimpleApp app;
  CROW_ROUTE(app, "/a/<string>")([](const std::string& name) {
    return noteOr(name, 502);  // finding: gateway-status-without-upstream
  });
  CROW_ROUTE(app, "/b/<string>")([](const std::string& name) {
    return noteOr(name, 404);
  });
  app.run();
}

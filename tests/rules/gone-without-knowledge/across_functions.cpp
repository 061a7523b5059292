// A look-up that several handlers share; with Crow.
#include <map>
#include <string>

#include <crow.h>

std::map<std::string, std::string> notes;

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
    return noteOr(name, 410);  // finding: gone-without-knowledge
  });
  CROW_ROUTE(app, "/b/<string>")([](const std::string& name) {
    return noteOr(name, 404);
  });
  app.run();
}

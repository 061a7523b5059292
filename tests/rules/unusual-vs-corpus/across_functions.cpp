// args: --std=c++20
// The look-up and the code in helpers, with another framework.
#include <crow.h>
#include <map>
#include <string>

namespace {

std::map<std::string, std::string> notes;

crow::response missing() {
  return crow::response(410);  // finding: unusual-vs-corpus
}

crow::response notThere() {
  return crow::response(404);
}

bool isStored(const std::string& id) {
  return notes.find(id) != notes.end();
}

}  // namespace

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes")([](const crow::request& req) {
    if (notes.find(req.url) == notes.end()) {
      return missing();
    }
    return crow::response(204);
  });
  CROW_ROUTE(app, "/pages")([](const crow::request& req) {
    return isStored(req.url) ? crow::response(204) : notThere();
  });
}

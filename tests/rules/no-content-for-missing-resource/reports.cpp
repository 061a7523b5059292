// GET of what is not there, as a success.
#include <map>
#include <memory>
#include <optional>
#include <string>

#include <crow.h>
#include <httplib.h>

struct Item {
  std::string text;
};

std::map<std::string, Item> items;
std::optional<Item> findItem(const std::string& id);
std::shared_ptr<Item> getItem(const std::string& id);
bool itemExists(const std::string& id);

void routes(httplib::Server& server) {
  server.Get("/iterator", [](const httplib::Request& req, httplib::Response& res) {
    const auto it = items.find(req.get_param_value("id"));
    if (it == items.end()) {
      res.status = 204;  // finding: no-content-for-missing-resource
      return;
    }
    res.set_content(it->second.text, "text/plain");
  });
  server.Get("/optional", [](const httplib::Request& req, httplib::Response& res) {
    const auto item = findItem(req.get_param_value("id"));
    if (!item) {
      res.set_content("null", "application/json");  // finding: no-content-for-missing-resource
      return;
    }
    res.set_content(item->text, "application/json");
  });
  server.Get("/pointer", [](const httplib::Request& req, httplib::Response& res) {
    if (const auto item = getItem(req.get_param_value("id"))) {
      res.set_content(item->text, "text/plain");
    } else {
      res.status = 204;  // finding: no-content-for-missing-resource
    }
  });
  server.Get("/exists", [](const httplib::Request& req, httplib::Response& res) {
    if (!itemExists(req.get_param_value("id"))) {
      res.status = 200;  // finding: no-content-for-missing-resource
      res.set_content("{}", "application/json");
      return;
    }
    res.set_content("item", "text/plain");
  });
}

int main() {
  httplib::Server server;
  routes(server);
  server.listen("localhost", 8080);
  crow::SimpleApp app;
  CROW_ROUTE(app, "/items")([](const crow::request& req) {
    const char* id = req.url_params.get("id");
    if (id == nullptr) {
      return crow::response(400);
    }
    if (items.count(id) == 0) {
      return crow::response(204);  // finding: no-content-for-missing-resource
    }
    return crow::response("found");
  });
  app.run();
}

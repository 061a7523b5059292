// PUT that knows that it has created the resource, and does not say so.
#include <map>
#include <optional>
#include <string>

#include <crow.h>
#include <httplib.h>

std::map<std::string, std::string> notes;

struct Item {
  std::string text;
};

class Items {
 public:
  std::optional<Item> findItem(const std::string& id) const;
  bool exists(const std::string& id) const;
  void insert(const std::string& id, const std::string& text);
  void update(const std::string& id, const std::string& text);
};

void routes(httplib::Server& server, Items& items) {
  server.Put("/flag", [](const httplib::Request& req, httplib::Response& res) {
    const auto [it, inserted] = notes.insert_or_assign(req.get_param_value("id"), req.body);
    if (inserted) {
      res.status = 200;  // finding: put-created-without-201
      res.set_content("created", "text/plain");
      return;
    }
    res.status = 204;
  });
  server.Put("/second", [](const httplib::Request& req, httplib::Response& res) {
    auto result = notes.emplace(req.get_param_value("id"), req.body);
    res.status = result.second ? 204 : 200;  // finding: put-created-without-201
  });
  server.Put("/both", [](const httplib::Request& req, httplib::Response& res) {
    const auto id = req.get_param_value("id");
    if (notes.find(id) == notes.end()) {
      notes.emplace(id, req.body);
    } else {
      notes[id] = req.body;
    }
    res.status = 204;  // finding: put-created-without-201
  });
  server.Put("/branch", [&](const httplib::Request& req, httplib::Response& res) {
    const auto id = req.get_param_value("id");
    if (!items.exists(id)) {
      items.insert(id, req.body);
      res.status = 200;  // finding: put-created-without-201
      return;
    }
    items.update(id, req.body);
    res.status = 200;
  });
  server.Put("/found", [&](const httplib::Request& req, httplib::Response& res) {
    const auto id = req.get_param_value("id");
    const auto item = items.findItem(id);
    if (item) {
      items.update(id, req.body);
    } else {
      items.insert(id, req.body);  // finding: put-created-without-201
    }
    res.set_content("stored", "text/plain");
  });
}

Items stored;

int main() {
  httplib::Server server;
  routes(server, stored);
  server.listen("localhost", 8080);
  crow::SimpleApp app;
  CROW_ROUTE(app, "/items/<string>").methods("PUT"_method)([](const crow::request& req, std::string id) {
    if (stored.exists(id)) {
      stored.update(id, req.body);
      return crow::response(200);
    } else {
      stored.insert(id, req.body);
      return crow::response(204);  // finding: put-created-without-201
    }
  });
  app.run();
}

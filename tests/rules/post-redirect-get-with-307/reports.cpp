// Forms that were handled, and would be sent again to the page that is shown then.
#include <map>
#include <string>
#include <vector>

#include <crow.h>
#include <httplib.h>
#include <sqlite3.h>

struct Order {
  std::string text;
};

class Orders {
 public:
  int insert(const Order& order);
  bool cancelOrder(const std::string& id);
};

std::vector<std::string> messages;
std::map<std::string, std::string> sessions;

void routes(httplib::Server& server, Orders& orders, sqlite3* database) {
  server.Post("/orders", [&](const httplib::Request& req, httplib::Response& res) {
    const int id = orders.insert({req.body});
    res.set_redirect("/orders/" + std::to_string(id), 307);  // finding: post-redirect-get-with-307
  });
  server.Post("/orders/cancel", [&](const httplib::Request& req, httplib::Response& res) {
    if (!orders.cancelOrder(req.get_param_value("id"))) {
      res.status = 404;
      return;
    }
    res.status = 308;  // finding: post-redirect-get-with-307
    res.set_header("Location", "/orders");
  });
  server.Post("/guestbook", [](const httplib::Request& req, httplib::Response& res) {
    messages.push_back(req.get_param_value("text"));
    res.set_redirect("/guestbook/read", 307);  // finding: post-redirect-get-with-307
  });
  server.Post("/logout", [](const httplib::Request& req, httplib::Response& res) {
    sessions.erase(req.get_header_value("Cookie"));
    res.set_redirect("/", 307);  // finding: post-redirect-get-with-307
  });
  server.Post("/votes", [database](const httplib::Request&, httplib::Response& res) {
    sqlite3_exec(database, "INSERT INTO votes VALUES (1)", nullptr, nullptr, nullptr);
    res.set_redirect("/results", 307);  // finding: post-redirect-get-with-307
  });
}

void saveNote(const std::string& text);

int main() {
  httplib::Server server;
  Orders orders;
  routes(server, orders, nullptr);
  server.listen("localhost", 8080);
  crow::SimpleApp app;
  CROW_ROUTE(app, "/notes").methods("POST"_method)([](const crow::request& req) {
    saveNote(req.body);
    crow::response res;
    res.redirect("/notes/list");  // finding: post-redirect-get-with-307
    return res;
  });
  app.run();
}

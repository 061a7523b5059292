// 405 that speaks of the state.
#include <memory>
#include <string>

#include <crow.h>
#include <httplib.h>

enum class State { Open, Shipped };

struct Order {
  State state = State::Open;
  bool isPaid() const;
};

struct Wireless {
  std::string interfaceName() const;
};

Order* findOrder(const std::string& id);
Wireless* wireless();
bool isRunning();

void routes(httplib::Server& server) {
  server.Post("/pay", [](const httplib::Request& req, httplib::Response& res) {
    Order* order = findOrder(req.body);
    if (order == nullptr) {
      res.status = 404;
      return;
    }
    if (order->state == State::Shipped) {
      res.status = 405;  // finding: method-not-allowed-for-state
      return;
    }
    res.status = 204;
  });
  server.Post("/start", [](const httplib::Request&, httplib::Response& res) {
    if (isRunning()) {
      res.status = 405;  // finding: method-not-allowed-for-state
      return;
    }
    res.status = 204;
  });
  // The method was found to be one that is taken.
  const auto both = [](const httplib::Request& req, httplib::Response& res) {
    if (req.method == "DELETE") {
      if (isRunning()) {
        res.status = 405;  // finding: method-not-allowed-for-state
        return;
      }
    }
    res.status = 204;
  };
  server.Post("/both", both);
  server.Delete("/both", both);
  // A part of the server is not there.
  server.Get("/wireless", [](const httplib::Request&, httplib::Response& res) {
    if (wireless()->interfaceName().empty()) {
      res.status = 405;  // finding: method-not-allowed-for-state
      res.set_content("no interface", "text/plain");
      return;
    }
    res.status = 204;
  });
}

bool isPublished(int id);

int main() {
  httplib::Server server;
  routes(server);
  server.listen("localhost", 8080);
  crow::SimpleApp app;
  CROW_ROUTE(app, "/posts/<int>").methods("DELETE"_method)([](int id) {
    if (isPublished(id)) {
      crow::response res(405);  // finding: method-not-allowed-for-state
      return res;
    }
    return crow::response(204);
  });
  app.run();
}

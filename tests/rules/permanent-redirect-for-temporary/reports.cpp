// Redirects for the time being that clients keep for good.
#include <atomic>
#include <optional>
#include <string>

#include <crow.h>
#include <httplib.h>

struct Session {
  bool isAdmin = false;
};

std::optional<Session> findSession(const std::string& cookie);
bool isAuthenticated(const httplib::Request& req);
std::atomic<bool> maintenance;

struct Features {
  bool newShop = false;
};
Features features;

void routes(httplib::Server& server) {
  server.Get("/account", [](const httplib::Request& req, httplib::Response& res) {
    if (!isAuthenticated(req)) {
      res.set_redirect("/login", 301);  // finding: permanent-redirect-for-temporary
      return;
    }
    res.set_content("account", "text/plain");
  });
  server.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    const auto session = findSession(req.get_header_value("Cookie"));
    if (!session) {
      res.status = 308;  // finding: permanent-redirect-for-temporary
      res.set_header("Location", "/login?next=/orders");
      return;
    }
    res.set_content("orders", "text/plain");
  });
  server.Get("/shop", [](const httplib::Request&, httplib::Response& res) {
    if (maintenance) {
      res.set_redirect("/soon.html", 301);  // finding: permanent-redirect-for-temporary
      return;
    }
    if (features.newShop) {
      res.set_redirect("/shop2", 301);
      return;
    }
    res.set_content("shop", "text/plain");
  });
}

bool isLoggedIn(const crow::request& req);

int main() {
  httplib::Server server;
  routes(server);
  server.listen("localhost", 8080);
  crow::SimpleApp app;
  CROW_ROUTE(app, "/me")([](const crow::request& req) {
    crow::response res(200);
    if (!isLoggedIn(req)) {
      res.redirect_perm("/login");  // finding: permanent-redirect-for-temporary
      return res;
    }
    res.write("me");
    return res;
  });
  app.run();
}

// The same resource at another address.
#include <string>

#include <crow.h>
#include <httplib.h>

bool isHttps(const httplib::Request& req);
bool isPrimary();
std::string primaryUrl();

void routes(httplib::Server& server) {
  server.Get("/docs", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/docs/", 302);  // finding: temporary-redirect-for-permanent
  });
  server.Get("/shop", [](const httplib::Request& req, httplib::Response& res) {
    if (!isHttps(req)) {
      // finding: temporary-redirect-for-permanent
      res.set_redirect("https://example.com/shop", 302);
      return;
    }
    res.set_content("shop", "text/plain");
  });
  server.Put("/entries", [](const httplib::Request& req, httplib::Response& res) {
    if (!isPrimary()) {
      res.set_redirect(primaryUrl() + req.path, 302);
      return;
    }
    res.status = 204;
  });
}

int main() {
  httplib::Server server;
  routes(server);
  server.listen("localhost", 8080);
  crow::SimpleApp app;
  CROW_ROUTE(app, "/wiki/")([](const crow::request&) {
    crow::response res(302);  // finding: temporary-redirect-for-permanent
    res.set_header("Location", "/wiki");
    return res;
  });
  app.run();
}

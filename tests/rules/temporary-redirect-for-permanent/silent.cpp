// Near misses.
#include <string>

#include <httplib.h>

bool isHttps(const httplib::Request& req);
bool hasSession(const httplib::Request& req);
bool isPrimary();
void saveNote(const std::string& text);

void routes(httplib::Server& server) {
  // The result is elsewhere.
  server.Post("/notes", [](const httplib::Request& req, httplib::Response& res) {
    saveNote(req.body);
    res.set_redirect("/notes/list", 302);
  });
  server.Get("/latest", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/releases/7", 302);
  });
  server.Get("/account", [](const httplib::Request& req, httplib::Response& res) {
    if (!hasSession(req)) {
      res.set_redirect("/login", 302);
      return;
    }
    res.set_content("account", "text/plain");
  });
  server.Post("/entries", [](const httplib::Request& req, httplib::Response& res) {
    saveNote(req.body);
    if (!isPrimary()) {
      res.set_redirect("/pending", 302);
      return;
    }
    res.status = 204;
  });
  // The right ones.
  server.Get("/docs", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/docs/", 301);
  });
  server.Get("/shop", [](const httplib::Request& req, httplib::Response& res) {
    if (!isHttps(req)) {
      res.set_redirect("https://example.com/shop", 308);
      return;
    }
    res.set_content("shop", "text/plain");
  });
  server.Get("/", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/index.html", 302);
  });
}

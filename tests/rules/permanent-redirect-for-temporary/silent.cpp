// Permanent redirects that are meant, and redirects that pass.
#include <string>

#include <httplib.h>

bool isAuthenticated(const httplib::Request& req);
bool isFeatureKnown(const std::string& name);
int statusFor(const httplib::Request& req);
bool useTls();

void routes(httplib::Server& server) {
  // Renamed, whatever it is called.
  server.Get("/login.php", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/login", 301);
  });
  server.Get("/.*", [](const httplib::Request& req, httplib::Response& res) {
    if (req.path == "/session") {
      res.set_redirect("/sessions", 301);
      return;
    }
    res.status = 404;
  });
  // The session is asked for, but the path decides.
  server.Get("/old/.*", [](const httplib::Request& req, httplib::Response& res) {
    if (isAuthenticated(req)) {
      if (req.path == "/old/account") {
        res.set_redirect("/account", 301);
        return;
      }
    }
    res.status = 404;
  });
  // https for all who log in.
  server.Get("/auth", [](const httplib::Request& req, httplib::Response& res) {
    if (!isAuthenticated(req) && useTls()) {
      res.set_redirect("https://example.com/auth", 301);
      return;
    }
    res.set_content("auth", "text/plain");
  });
  // The right ones.
  server.Get("/account", [](const httplib::Request& req, httplib::Response& res) {
    if (!isAuthenticated(req)) {
      res.set_redirect("/login", 302);
      return;
    }
    res.set_content("account", "text/plain");
  });
  server.Get("/computed", [](const httplib::Request& req, httplib::Response& res) {
    if (!isAuthenticated(req)) {
      res.set_redirect("/login", statusFor(req));
      return;
    }
    res.set_content("account", "text/plain");
  });
  // A slash at the end.
  server.Get("/sessions", [](const httplib::Request& req, httplib::Response& res) {
    if (!isAuthenticated(req)) {
      res.set_redirect("/sessions/", 301);
      return;
    }
    res.set_content("sessions", "text/plain");
  });
}

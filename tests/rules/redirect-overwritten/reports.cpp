// A redirection is written, and its status code replaced.
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

bool save(const std::string& body);

constexpr int Ok = 200;

#define DONE(res) (res).status = 200

void goTo(httplib::Response& res, const std::string& where) {
  res.status = 302;
  res.set_header("Location", where);
}

}  // namespace

void addRoutes(httplib::Server& server) {
  // The helper of the library, and the status code after it.
  server.Post("/login", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/home");
    res.status = 200;  // finding: redirect-overwritten "302"
  });

  // The content of the page that nobody is to see.
  server.Post("/logout", [](const httplib::Request& req, httplib::Response& res) {
    save(req.body);
    res.set_redirect("/", 303);
    res.set_content("bye", "text/plain");
    res.status = Ok;  // finding: redirect-overwritten
  });

  // A helper of their own.
  server.Get("/old", [](const httplib::Request&, httplib::Response& res) {
    goTo(res, "/new");
    DONE(res);  // finding: redirect-overwritten
  });

  // A branch that redirects, and the end that every path reaches.
  server.Get("/private", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Cookie")) {
      res.set_redirect("/login");
    }
    res.status = 200;  // finding: redirect-overwritten
    res.set_content("private", "text/plain");
  });

  // An error after it.
  server.Get("/gone", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Location", "/archive");
    res.status = 301;
    res.status = 410;  // finding: redirect-overwritten
  });
}

// Crow: its helpers choose the status code too.
void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/old")([](crow::response& res) {
    res.moved_perm("/new");
    res.code = 200;  // finding: redirect-overwritten "301"
    res.end("moved");
  });
}

// A status code after a redirection that is meant, or that nobody knows.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

bool save(const std::string& body);
int statusFor(const std::string& body);
void decide(httplib::Response& res);

}  // namespace

void addRoutes(httplib::Server& server) {
  // The default first, and what is known better.
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    res.set_redirect("/login");
    if (req.has_header("Cookie")) {
      res.headers.erase("Location");
      res.status = 200;
    }
  });

  // The default, and an error that replaces it on one path.
  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    res.set_redirect("/done", 303);
    if (!save(req.body)) {
      res.status = 500;
    }
  });

  // Location has a meaning with 201 and 202: the helper only saved a line.
  server.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    save(req.body);
    res.set_redirect("/items/1", 303);
    res.status = 201;
  });

  // Another redirection.
  server.Get("/d", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/d2");
    res.status = 308;
  });

  // A 304 and a 300 send nobody away.
  server.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    res.status = 304;
    if (!req.has_header("If-None-Match")) {
      res.status = 200;
      res.set_content("e", "text/plain");
    }
  });

  // Asked before it is replaced.
  server.Get("/f", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/f2");
    if (res.status != 302) {
      res.status = 200;
    }
  });

  // An exception lies between the two.
  server.Post("/g", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_redirect("/g2", 303);
      if (!save(req.body)) {
        throw std::runtime_error("not saved");
      }
    } catch (const std::exception&) {
      res.status = 500;
    }
  });

  // Computed: it may be a redirection.
  server.Post("/h", [](const httplib::Request& req, httplib::Response& res) {
    res.set_redirect("/h2", 303);
    res.status = statusFor(req.body);
  });

  // Code that is not known.
  server.Post("/i", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/i2", 303);
    decide(res);
  });

  // Replaced, and then redirected after all.
  server.Get("/j", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/j2");
    res.status = 200;
    res.set_redirect("/j3");
  });

  // What a branch does to a redirection that others keep: location-without-meaning speaks of Location.
  server.Get("/l", [](const httplib::Request& req, httplib::Response& res) {
    res.set_redirect("/login");
    if (req.has_header("Cookie")) {
      res.status = 200;
    }
  });

  // A 3xx without Location is another matter.
  server.Get("/k", [](const httplib::Request&, httplib::Response& res) {
    res.status = 302;
    res.status = 200;
  });
}

// Crow: one or the other.
void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/page/<string>")([](crow::response& res, const std::string& id) {
    if (id == "old") {
      res.moved_perm("/page/new");
    } else {
      res.code = 200;
    }
    res.end();
  });
}

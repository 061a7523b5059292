// Content without a status code that is right, or that others look after.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

bool isKnown(const std::string& id);
std::string load(const std::string& id);
void decide(httplib::Response& res);

}  // namespace

void addRoutes(httplib::Server& server) {
  // All branches set one.
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 400;
      res.set_content("id is missing", "text/plain");
      return;
    }
    if (!isKnown(req.path)) {
      res.status = 404;
      res.set_content("not found", "text/plain");
      return;
    }
    res.set_content(load(req.path), "text/plain");
  });

  // No branch sets one: success-status-for-error speaks of it.
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!isKnown(req.path)) {
      res.set_content("not found", "text/plain");
    }
  });

  // Content that says no error.
  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 400;
      return;
    }
    if (!isKnown(req.path)) {
      res.set_content("nothing here yet", "text/plain");
      return;
    }
    res.set_content(load(req.path), "text/plain");
  });

  // The status code is set at the end, for all.
  server.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    int status = 200;
    if (!isKnown(req.path)) {
      res.set_content("not found", "text/plain");
      status = 404;
    }
    res.status = status;
  });

  // Code that is not known may set it.
  server.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 400;
      return;
    }
    if (!isKnown(req.path)) {
      res.set_content("not found", "text/plain");
      decide(res);
    }
  });

  // Protocols and reports that tell errors in the content.
  server.Post("/graphql", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.status = 400;
      return;
    }
    try {
      res.set_content(load(req.body), "application/json");
    } catch (const std::exception& e) {
      res.set_content(e.what(), "application/json");
    }
  });
  server.Get("/health", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("x")) {
      res.status = 400;
      return;
    }
    if (!isKnown("db")) {
      res.set_content("failed", "text/plain");
    }
  });

  // A page shows the form again.
  server.Post("/form", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > 1000) {
      res.status = 413;
      return;
    }
    try {
      res.set_content(load(req.body), "text/html");
    } catch (const std::exception& e) {
      res.set_content(std::string("<p>") + e.what(), "text/html");
    }
  });

  // The status code in the content: status-as-body speaks of it.
  server.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 400;
      return;
    }
    if (!isKnown(req.path)) {
      res.set_content("404 Not Found", "text/plain");
    }
  });
}

// The caller sets it afterwards.
static void describe(const httplib::Request& req, httplib::Response& res) {
  if (!req.has_param("id")) {
    res.set_content("id is missing", "text/plain");
  } else if (!isKnown(req.path)) {
    res.set_content("not found", "text/plain");
  }
}

void addMore(httplib::Server& server) {
  server.Get("/g", [](const httplib::Request& req, httplib::Response& res) {
    describe(req, res);
    res.status = isKnown(req.path) ? 200 : 404;
  });
}

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/items/<string>")([](const std::string& id) {
    if (id.empty()) {
      return crow::response(400, "id is missing");
    }
    if (!isKnown(id)) {
      return crow::response(404, "not found");
    }
    return crow::response(load(id));
  });
}

// Numbers and words in the content that are no status codes, or the ones that are sent.
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

bool exists(const std::string& id);
int count(const std::string& what);
void decide(httplib::Response& res);

}  // namespace

void addRoutes(httplib::Server& server) {
  // The status code is sent.
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.get_param_value("id"))) {
      res.status = 404;
      res.set_content("404 Not Found", "text/plain");
    }
  });

  // A close relative.
  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.status = 422;
      res.set_content("400 Bad Request", "text/plain");
    }
  });

  // Results.
  server.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    res.set_content(std::to_string(count("c")), "text/plain");
  });
  server.Get("/limit", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("500", "text/plain");
  });
  server.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("wide")) {
      res.set_content("200", "text/plain");
    } else {
      res.set_content("100", "text/plain");
    }
  });
  server.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("long")) {
      res.set_content("404 kilometres", "text/plain");
    } else {
      res.set_content("4040", "text/plain");
    }
  });

  // More than the status code.
  server.Get("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("help")) {
      res.set_content("404 means that nothing is there", "text/plain");
    }
  });

  // What was asked for: an echo, a table of status codes, a test.
  server.Get("/echo", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("plain")) {
      res.set_content("404 Not Found", "text/plain");
    }
  });
  server.Get("/status/404", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("404 Not Found", "text/plain");
  });
  server.Get("/test/missing", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("x")) {
      res.set_content("404", "text/plain");
    }
  });

  // Code that is not known may set it.
  server.Get("/g", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.path)) {
      res.set_content("404 Not Found", "text/plain");
      decide(res);
    }
  });
}

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/items/<string>")([](const std::string& id) {
    return exists(id) ? crow::response("found") : crow::response(404, "404 Not Found");
  });
}

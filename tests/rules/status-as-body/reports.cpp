// The status code in the content.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

bool exists(const std::string& id);
std::string load(const std::string& id);

constexpr const char* NotFound = "404 Not Found";

void say(httplib::Response& res, const std::string& text) {
  res.set_content(text, "text/plain");  // finding: status-as-body "400 Bad Request"
}

}  // namespace

void addRoutes(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.get_param_value("id"))) {
      res.set_content(NotFound, "text/plain");  // finding: status-as-body "404 Not Found"
      return;
    }
    res.set_content(load("a"), "text/plain");
  });

  // Nothing but the number.
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!exists(req.get_param_value("id"))) {
      res.body = "404";  // finding: status-as-body
    } else {
      res.body = load("b");
    }
  });

  // With words of their own.
  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.path), "text/plain");
    } catch (const std::exception&) {
      res.set_content("500 Internal error", "text/plain");  // finding: status-as-body
    }
  });

  // The status code that is set is another one.
  server.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      res.status = 200;
      say(res, "400 Bad Request");
    }
  });

  // All that is not known.
  server.set_error_handler([](const httplib::Request&, httplib::Response& res) {
    res.set_content("404 Not Found", "text/plain");
  });
}

// Crow: a text is a response with 200.
void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/items/<string>")([](const std::string& id) -> std::string {
    if (!exists(id)) {
      return "404";  // finding: status-as-body
    }
    return load(id);
  });

  CROW_CATCHALL_ROUTE(app)([] {
    return "404 Not Found";  // finding: status-as-body
  });
}

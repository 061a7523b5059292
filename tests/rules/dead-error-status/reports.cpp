// Status codes behind what always leaves.
#include <cstdlib>
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>

namespace {

bool isKnown(const std::string& id);
[[noreturn]] void fatal(const std::string& text);

}  // namespace

void addRoutes(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      return;
      res.status = 400;  // finding: dead-error-status
    }
    res.set_content("found", "text/plain");
  });

  // Behind a throw.
  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!isKnown(req.path)) {
      throw std::runtime_error("unknown");
      res.status = 404;  // finding: dead-error-status "404"
    }
  });

  // Both branches leave.
  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (isKnown(req.path)) {
      res.set_content("known", "text/plain");
      return;
    } else {
      return;
    }
    res.status = 404;  // finding: dead-error-status
  });

  // A function that does not return, a loop, a switch.
  server.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (req.path.empty()) {
      fatal("no path");
      res.status = 500;  // finding: dead-error-status
    }
    for (const char c : req.path) {
      if (c == '%') {
        break;
        res.status = 400;  // finding: dead-error-status
      }
    }
  });
}

void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/items/<string>")([](crow::response& res, const std::string& id) {
    if (!isKnown(id)) {
      res.end();
      return;
      res.code = 404;  // finding: dead-error-status
    }
    res.end("here");
  });
}

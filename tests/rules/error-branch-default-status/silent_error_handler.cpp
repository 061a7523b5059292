// Exceptions and errors are mapped for all handlers.
#include <exception>
#include <string>

#include <httplib.h>

bool isKnown(const std::string& id);

void addRoutes(httplib::Server& server) {
  server.set_post_routing_handler([](const httplib::Request&, httplib::Response& res) {
    if (res.has_header("X-Missing")) {
      res.status = 404;
    }
  });
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 400;
      return;
    }
    if (!isKnown(req.path)) {
      res.set_header("X-Missing", "1");
      res.set_content("not found", "text/plain");
    }
  });
}

// Uses of 501.
#include <string>

#include <httplib.h>

std::string describe();

void routes(httplib::Server& server) {
  // A feature that is not there yet.
  server.Get("/export", [](const httplib::Request&, httplib::Response& res) {
    res.status = 501;
    res.set_content("Export is not implemented", "text/plain");
  });
  server.Get("/search", [](const httplib::Request&, httplib::Response& res) {
    res.status = 501;
    res.set_content("This search method is planned", "text/plain");
  });
  server.Get("/unknown", [](const httplib::Request&, httplib::Response& res) {
    res.status = 501;
    res.set_content(describe(), "text/plain");
  });
  server.Get("/empty", [](const httplib::Request&, httplib::Response& res) { res.status = 501; });
  // Other methods.
  server.Post("/items", [](const httplib::Request&, httplib::Response& res) {
    res.status = 501;
    res.set_content("Method not implemented", "text/plain");
  });
  // The right one.
  server.Get("/submit", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "POST");
    res.set_content("Method not supported", "text/plain");
  });
}

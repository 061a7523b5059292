// Middleware that does not help: each part is a server of its own.
// --- other_status.cpp
#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.Get("/me", [](const httplib::Request&, httplib::Response& res) {
    res.status = 401;  // finding: unauthorized-without-challenge
  });

  // Adds the field to other responses.
  svr.set_error_handler([](const httplib::Request&, httplib::Response& res) {
    if (res.status == 403) {
      res.set_header("WWW-Authenticate", "Bearer");
    }
  });
  svr.listen("0.0.0.0", 8080);
}
// --- other_field.cpp
#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.set_default_headers({{"Access-Control-Allow-Origin", "*"}});
  svr.set_post_routing_handler([](const httplib::Request&, httplib::Response& res) {
    res.set_header("Cache-Control", "no-store");
  });
  svr.Get("/me", [](const httplib::Request&, httplib::Response& res) {
    res.status = 401;  // finding: unauthorized-without-challenge
  });
  svr.listen("0.0.0.0", 8080);
}
// --- other_server.cpp
// The program of another `main` has the right middleware; this one has not.
#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.Get("/me", [](const httplib::Request&, httplib::Response& res) {
    res.status = 401;  // finding: unauthorized-without-challenge
  });
  svr.listen("0.0.0.0", 8081);
}
// --- exception.cpp
// An exception that leaves the handler is answered by the server's exception handler.
#include <exception>
#include <stdexcept>

#include <httplib.h>

int main() {
  httplib::Server svr;
  svr.Get("/me", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Authorization")) {
      throw std::runtime_error("no credentials");
    }
    res.set_content("me", "text/plain");
  });
  svr.set_exception_handler(
      [](const httplib::Request&, httplib::Response& res, std::exception_ptr) {
        res.status = 401;  // finding: unauthorized-without-challenge
      });
  svr.listen("0.0.0.0", 8080);
}

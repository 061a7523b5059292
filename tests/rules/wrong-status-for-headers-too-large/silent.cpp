// Codes that are right too, and headers that are no part of the request.
#include <crow.h>
#include <httplib.h>

#include <map>
#include <string>

namespace {

std::map<std::string, std::string> responseHeaders();
std::size_t columns(const std::string& csv);
bool isSigned(const httplib::Request& req);

}  // namespace

void addPages(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (req.headers.size() > 100) {
      res.status = 431;
      res.set_content("too many headers", "text/plain");
    }
  });

  server.Get("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (req.headers.size() > 100) {
      res.status = 400;
      res.set_content("too many headers", "text/plain");
    }
  });

  // The first line of a table.
  server.Post("/tables", [](const httplib::Request& req, httplib::Response& res) {
    if (columns(req.body) > 64) {
      res.status = 422;
      res.set_content("table header is too wide", "text/plain");
      return;
    }
    res.status = 204;
  });

  // The picture's, in the content.
  server.Post("/pictures", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() < 54) {
      res.status = 415;
      res.set_content("bitmap header is not large enough", "text/plain");
      return;
    }
    res.status = 204;
  });

  // The server's own.
  server.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    if (responseHeaders().size() > 100) {
      res.status = 500;
      res.set_content("response fields do not fit", "text/plain");
      return;
    }
    res.set_content("c", "text/plain");
  });

  // One field is too long, and it is that of the credentials.
  server.Get("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Authorization").size() > 4096) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
      res.set_content("invalid credentials", "text/plain");
      return;
    }
    res.set_content("d", "text/plain");
  });

  server.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (req.headers.size() > 100 || !isSigned(req)) {
      res.status = 403;
      res.set_content("go away", "text/plain");
    }
  });

  // The same rule speaks where it should.
  server.Post("/control", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > 1000) {
      res.status = 500;  // finding: server-error-for-client-fault
      res.set_content("too many headers", "text/plain");
      return;
    }
    res.status = 204;
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/f")([](const crow::request& req) {
    if (req.headers.size() > 100) {
      return crow::response(431, "headers too large");
    }
    return crow::response("f");
  });
}

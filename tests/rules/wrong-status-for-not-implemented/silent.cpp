// Codes that are right too, and what is not implemented elsewhere.
#include <crow.h>
#include <httplib.h>

#include <string>

namespace {

bool compiles(const std::string& code);
bool isOpen(const std::string& ticket);

}  // namespace

void addPages(httplib::Server& server, httplib::Client& backend) {
  server.Put("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 501;
    res.set_content("not implemented", "text/plain");
  });
  server.Put("/b", [](const httplib::Request&, httplib::Response& res) {
    res.status = 503;
    res.set_content("not implemented yet", "text/plain");
  });
  server.Put("/c", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "GET");
    res.set_content("not implemented", "text/plain");
  });
  server.Put("/d", [](const httplib::Request&, httplib::Response& res) {
    res.status = 404;
    res.set_content("not implemented", "text/plain");
  });

  // An option that the server does not know.
  server.Get("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("depth")) {
      res.status = 400;
      res.set_content("depth is not implemented", "text/plain");
      return;
    }
    res.set_content("e", "text/plain");
  });

  // The client's program, and the client's ticket.
  server.Post("/classes", [](const httplib::Request& req, httplib::Response& res) {
    if (!compiles(req.body)) {
      res.status = 422;
      res.set_content("pure virtual function is not implemented", "text/plain");
      return;
    }
    res.status = 204;
  });
  server.Post("/tickets/close", [](const httplib::Request& req, httplib::Response& res) {
    if (isOpen(req.body)) {
      // false: client-error-for-server-fault what is not implemented is a ticket
      res.status = 409;
      res.set_content("the change is not implemented yet", "text/plain");
      return;
    }
    res.status = 204;
  });

  // What fails is known, and it is something else.
  server.Get("/f", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = backend.Get("/f");
    if (!answer) {
      res.status = 502;
      res.set_content("retries are not implemented", "text/plain");
      return;
    }
    res.set_content(answer->body, "text/plain");
  });

  // It is implemented.
  server.Get("/g", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("not implemented: nothing", "text/plain");
  });

  // The same rule speaks where it should.
  server.Get("/control", [](const httplib::Request&, httplib::Response& res) {
    if (!isOpen("")) {
      res.status = 403;  // finding: client-error-for-server-fault
      res.set_content("not implemented", "text/plain");
      return;
    }
    res.status = 204;
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/h").methods(crow::HTTPMethod::Put)([](const crow::request&) {
    return crow::response(500, "the implementation failed");
  });
}

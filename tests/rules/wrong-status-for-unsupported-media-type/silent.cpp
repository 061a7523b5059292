// Codes that are right too; tests of the type that decide about something else.
#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

#include <map>
#include <string>

using nlohmann::json;

namespace {

std::map<std::string, std::string> orders;

bool isAllowed(const httplib::Request& req);
bool parseForm(const std::string& body, json& out);
std::string typeOf(const std::string& path);

}  // namespace

void addPages(httplib::Server& server, httplib::Client& backend) {
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Content-Type") != "application/json") {
      res.status = 415;
      res.set_content("unsupported media type", "text/plain");
    }
  });

  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Content-Type") != "application/json") {
      res.status = 422;
      res.set_content("that is no JSON", "text/plain");
    }
  });

  // It is not there at all.
  server.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Content-Type")) {
      res.status = 400;
      res.set_content("what is it?", "text/plain");
    }
  });

  // The other server's content.
  server.Get("/d", [&](const httplib::Request&, httplib::Response& res) {
    const auto answer = backend.Get("/d");
    if (!answer) {
      res.status = 502;
      return;
    }
    if (answer->get_header_value("Content-Type") != "application/json") {
      res.status = 502;
      res.set_content("unexpected content type", "text/plain");
      return;
    }
    res.set_content(answer->body, "application/json");
  });

  // Either type is taken: what is wrong is something else.
  server.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    json order;
    if (req.get_header_value("Content-Type") == "application/json") {
      order = json::parse(req.body, nullptr, false);
    } else if (!parseForm(req.body, order)) {
      res.status = 400;
      return;
    }
    if (!orders.count(order.value("id", ""))) {
      res.status = 404;
      return;
    }
    res.status = 204;
  });

  // The error is written in the language of the request.
  server.Post("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (isAllowed(req)) {
      res.status = 204;
      return;
    }
    if (req.get_header_value("Content-Type") == "application/json") {
      res.status = 403;
      res.set_content(R"({"error": "go away"})", "application/json");
    } else {
      res.status = 403;
      res.set_content("go away", "text/plain");
    }
  });

  // A form is sent on to the page for people, programs are told.
  server.Post("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (isAllowed(req)) {
      res.status = 204;
      return;
    }
    if (req.get_header_value("Content-Type") == "application/x-www-form-urlencoded") {
      res.set_redirect("/login", 303);
      return;
    }
    res.status = 401;
    res.set_header("WWW-Authenticate", "Bearer");
  });

  // A file of the server's whose type is not known.
  server.Get(R"(/files/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    const std::string type = typeOf(req.path);
    if (type != "text/html") {
      res.status = 404;
      res.set_content("there is nothing to see", "text/plain");
      return;
    }
    res.set_content("page", "text/html");
  });

  // The same rule speaks where it should.
  server.Post("/control", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > 1000) {
      res.status = 500;  // finding: server-error-for-client-fault
      res.set_content("unsupported media type", "text/plain");
      return;
    }
    res.status = 204;
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/g").methods(crow::HTTPMethod::Post)([](const crow::request& req) {
    if (req.get_header_value("Content-Type") != "text/csv" || !orders.count(req.body)) {
      return crow::response(404, "no table");
    }
    return crow::response(204);
  });
}

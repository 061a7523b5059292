// One text, two status codes.
#include <crow.h>
#include <httplib.h>

#include <string>

#include <nlohmann/json.hpp>

namespace {

bool known(const std::string& name);

constexpr int NotFound = 404;

}  // namespace

// The same words as JSON and as plain text.
void addUsers(httplib::Server& svr) {
  svr.Get("/users/:id", [](const httplib::Request& req, httplib::Response& res) {
    if (!known(req.path_params.at("id"))) {
      res.status = NotFound;
      res.set_content(R"({"error": "User not found"})", "application/json");
      return;
    }
    res.set_content("{}", "application/json");
  });
  svr.Delete("/users/:id", [](const httplib::Request& req, httplib::Response& res) {
    if (!known(req.path_params.at("id"))) {
      res.status = 404;
      res.set_content("{\"error\": {\"message\": \"user not found.\"}}", "application/json");
      return;
    }
    res.status = 204;
  });
  svr.Get("/users/:id/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!known(req.path_params.at("id"))) {
      res.status = 400;  // finding: inconsistent-message-status "user not found"
      res.set_content("User not found!", "text/plain");
      return;
    }
    res.set_content("[]", "application/json");
  });
}

// A whole that the code builds from constants is known too; another framework in the same program.
void addNotes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/notes")([](const crow::request& req) {
    if (req.url_params.get("page") == nullptr) {
      return crow::response(400, "page is missing");
    }
    return crow::response("[]");
  });
  CROW_ROUTE(app, "/tags")([](const crow::request& req) {
    if (req.url_params.get("page") == nullptr) {
      return crow::response(crow::status::BAD_REQUEST, "Page is missing");
    }
    return crow::response("[]");
  });
  CROW_ROUTE(app, "/files")([](const crow::request& req) {
    if (req.url_params.get("page") == nullptr) {
      return crow::response(500, "page is missing");  // finding: inconsistent-message-status "500"
    }
    return crow::response("[]");
  });
}

// 403 and 401 for the same words.
void addAdmin(httplib::Server& svr) {
  svr.Get("/admin", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Role") != "admin") {
      res.status = 403;
      res.set_content("admin role required", "text/plain");
    }
  });
  svr.Post("/admin", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Role") != "admin") {
      res.status = 403;
      res.set_content("admin role required", "text/plain");
    }
  });
  svr.Put("/admin", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("X-Role") != "admin") {
      res.status = 401;  // finding: inconsistent-message-status
      res.set_header("WWW-Authenticate", "Basic realm=\"x\"");
      res.set_content("admin role required", "text/plain");
    }
  });
}

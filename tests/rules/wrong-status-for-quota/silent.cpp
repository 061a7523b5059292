// Codes that are right too, and quotas that are data or the server's own.
#include <crow.h>
#include <httplib.h>

#include <map>
#include <string>

namespace {

std::map<std::string, int> quotas;

bool hasRoom(const std::string& user);
bool isKnown(const std::string& user);

}  // namespace

void addFiles(httplib::Server& server) {
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!hasRoom(req.get_header_value("X-User"))) {
      res.status = 429;
      res.set_content("quota exceeded", "text/plain");
    }
  });
  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!hasRoom(req.get_header_value("X-User"))) {
      res.status = 403;
      res.set_content("quota exceeded", "text/plain");
    }
  });
  server.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!hasRoom(req.get_header_value("X-User"))) {
      res.status = 402;
      res.set_content("quota exceeded: buy more", "text/plain");
    }
  });
  server.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    if (!hasRoom(req.get_header_value("X-User"))) {
      res.status = 507;
      res.set_content("disk quota exceeded", "text/plain");
    }
  });
  server.Post("/e", [](const httplib::Request& req, httplib::Response& res) {
    if (!hasRoom(req.get_header_value("X-User"))) {
      res.status = 413;
      res.set_content("file too large: quota exceeded", "text/plain");
    }
  });

  // A quota is looked up.
  server.Get(R"(/quotas/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    const auto it = quotas.find(req.matches[1]);
    if (it == quotas.end()) {
      res.status = 404;
      res.set_content("no quota for that user", "text/plain");
      return;
    }
    res.set_content(std::to_string(it->second), "text/plain");
  });

  // Not exceeded.
  server.Delete(R"(/quotas/(.*))", [](const httplib::Request& req, httplib::Response& res) {
    if (hasRoom(req.matches[1])) {
      res.status = 404;
      res.set_content("you have not exceeded your quota", "text/plain");
      return;
    }
    res.status = 204;
  });

  server.Post("/f", [](const httplib::Request& req, httplib::Response& res) {
    if (!isKnown(req.get_header_value("X-User")) || !hasRoom(req.get_header_value("X-User"))) {
      res.status = 401;
      res.set_header("WWW-Authenticate", "Bearer");
      res.set_content("unknown user, or no room", "text/plain");
      return;
    }
    res.status = 204;
  });
}

void addApp(crow::SimpleApp& app) {
  // A fleet's.
  CROW_ROUTE(app, "/catches").methods(crow::HTTPMethod::Post)([](const crow::request& req) {
    if (req.body.size() > 3) {
      return crow::response(422, "catch is above the quota");
    }
    return crow::response(204);
  });
}

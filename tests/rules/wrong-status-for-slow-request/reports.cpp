// A request that is not received in time, told as something else.
#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

#include <stdexcept>
#include <string>

namespace {

enum class Read { Done, Slow, Closed };

Read readAll(const httplib::Request& req, std::string& out);
bool receive(const std::string& upload, std::string& out);

#define FAIL(response, code, text)                                               \
  (response).status = (code);                                                    \
  (response).set_content(nlohmann::json{{"error", text}}.dump(), "application/json")

}  // namespace

void addUploads(httplib::Server& server) {
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    std::string content;
    if (readAll(req, content) == Read::Slow) {
      res.status = 404;  // finding: wrong-status-for-slow-request "timed out"
      res.set_content("timed out while reading the request", "text/plain");
      return;
    }
    res.status = 204;
  });

  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    std::string content;
    switch (readAll(req, content)) {
    case Read::Slow:
      FAIL(res, 413, "Timeout reading request");  // finding: wrong-status-for-slow-request
      break;
    case Read::Closed: res.status = 400; break;
    case Read::Done: res.status = 204; break;
    }
  });

  // 504 speaks of another server.
  server.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    std::string content;
    if (!receive(req.body, content)) {
      res.status = 504;  // finding: server-error-for-client-fault
      res.set_content(R"({"message": "request read timeout"})", "application/json");
      return;
    }
    res.status = 204;
  });

  server.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    const auto tooSlow = [&res] {
      res.status = 409;  // finding: wrong-status-for-slow-request
      res.set_content("timeout while reading request", "text/plain");
    };
    std::string content;
    if (!receive(req.body, content)) {
      tooSlow();
      return;
    }
    res.status = 204;
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/e").methods(crow::HTTPMethod::Post)([](const crow::request& req) {
    std::string content;
    if (!receive(req.body, content)) {
      return crow::response(crow::status::GONE, "Timed out while reading the request body");  // finding: wrong-status-for-slow-request
    }
    return crow::response(204);
  });
}

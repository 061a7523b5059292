// A quota that is used up, told as something else.
#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

#include <map>
#include <stdexcept>
#include <string>

namespace {

struct QuotaExceeded : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::map<std::string, int> used;

void store(const std::string& user, const std::string& content);
bool hasRoom(const std::string& user);

#define FAIL(response, code, text)                                               \
  do {                                                                           \
    (response).status = (code);                                                  \
    (response).set_content(nlohmann::json{{"error", text}}.dump(), "application/json"); \
  } while (false)

}  // namespace

void addFiles(httplib::Server& server) {
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (used[req.get_header_value("X-User")] > 1000) {
      res.status = 404;  // finding: wrong-status-for-quota "quota exceeded"
      res.set_content("quota exceeded", "text/plain");
      return;
    }
    res.status = 204;
  });

  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    try {
      store(req.get_header_value("X-User"), req.body);
      res.status = 204;
    } catch (const QuotaExceeded& e) {
      res.status = 401;  // finding: wrong-status-for-quota "QuotaExceeded"
      res.set_content(e.what(), "text/plain");
    }
  });

  server.Post("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!hasRoom(req.get_header_value("X-User"))) {
      FAIL(res, 412, "Your monthly quota has been exceeded");  // finding: wrong-status-for-quota
      return;
    }
    res.status = 204;
  });

  server.Post("/d", [](const httplib::Request& req, httplib::Response& res) {
    const auto refuse = [&res](int code) {
      res.status = code;
      res.set_content("you have exceeded your quota", "text/plain");
    };
    if (!hasRoom(req.get_header_value("X-User"))) {
      refuse(501);  // finding: server-error-for-client-fault
      return;
    }
    res.status = 204;
  });
}

void addApp(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/e").methods(crow::HTTPMethod::Post)([](const crow::request& req) {
    if (!hasRoom(req.get_header_value("X-User"))) {
      crow::json::wvalue out;
      out["error"] = "API quota exceeded";
      // missed: wrong-status-for-quota a text that is assigned to a member of JSON is not seen
      return crow::response(crow::status::NOT_ACCEPTABLE, out);
    }
    return crow::response(204);
  });
}

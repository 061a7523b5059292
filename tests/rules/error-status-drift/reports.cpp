// Status codes that were others in the earlier run.
#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

#include <optional>
#include <stdexcept>
#include <string>

using nlohmann::json;

namespace {

std::optional<std::string> find(const std::string& id);
std::string add(const json& body);

struct Taken : std::runtime_error {
  using std::runtime_error::runtime_error;
};

}  // namespace

void addUsers(httplib::Server& svr) {
  // A test.
  svr.Get("/users/:id", [](const httplib::Request& req, httplib::Response& res) {
    const auto user = find(req.path_params.at("id"));
    if (!user) {
      res.status = 410;  // finding: error-status-drift "GET /users/:id answered 404 (Not Found) where it finds that `user` is false, and answers 410 (Gone) now"
      return;
    }
    res.set_content(*user, "text/plain");
  });
  // Exception types, and what is left.
  svr.Post("/users", [](const httplib::Request& req, httplib::Response& res) {
    try {
      add(json::parse(req.body));
      res.status = 202;  // finding: error-status-drift "POST /users answered 204 (No Content), and answers 202 (Accepted) now"
    } catch (const Taken&) {
      res.status = 422;  // finding: error-status-drift "answered 409 (Conflict) where it catches"
    } catch (const json::parse_error&) {
      res.status = 400;
    } catch (...) {
      res.status = 503;  // finding: error-status-drift "catches all exceptions"
    }
  });
}

void addGroups(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/groups/<int>").methods("DELETE"_method)([](int id) {
    if (id < 0) {
      return crow::response(400);  // finding: error-status-drift
    }
    return crow::response(204);
  });
}
// --- earlier.json
{ "schemaVersion": 1, "statuses": [
  { "framework": "cpp-httplib", "method": "GET", "path": "/users/:id", "status": 200 },
  { "framework": "cpp-httplib", "method": "GET", "path": "/users/:id", "reason": "`user` is false", "status": 404 },
  { "framework": "cpp-httplib", "method": "POST", "path": "/users", "status": 204 },
  { "framework": "cpp-httplib", "method": "POST", "path": "/users", "reason": "catches Taken", "status": 409 },
  { "framework": "cpp-httplib", "method": "POST", "path": "/users", "reason": "catches nlohmann::detail::parse_error", "status": 400 },
  { "framework": "cpp-httplib", "method": "POST", "path": "/users", "reason": "catches all exceptions", "status": 500 },
  { "framework": "crow", "method": "DELETE", "path": "/groups/<int>", "status": 204 },
  { "framework": "crow", "method": "DELETE", "path": "/groups/<int>", "reason": "`id < 0` is true", "status": 404 }
] }

// One branch has forgotten the status code.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

bool isKnown(const std::string& id);
bool remove(const std::string& id);
std::string load(const std::string& id);

}  // namespace

void addRoutes(httplib::Server& server) {
  // The text of the exception.
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_param("id")) {
      res.status = 400;
      res.set_content("id is missing", "text/plain");
      return;
    }
    try {
      res.set_content(load(req.get_param_value("id")), "text/plain");
    } catch (const std::exception& e) {
      res.set_content(e.what(), "text/plain");  // finding: error-branch-default-status "what was thrown"
    }
  });

  // The second of two tests.
  server.Delete("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!isKnown(req.path)) {
      res.status = 404;
      res.set_content(R"({"error": "unknown"})", "application/json");
      return;
    }
    if (!remove(req.path)) {
      res.set_content(R"({"error": "not removed"})", "application/json");  // finding: error-branch-default-status
      return;
    }
    res.set_content("{}", "application/json");
  });

  // The last else.
  server.Get("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("a")) {
      res.set_content("a", "text/plain");
    } else if (req.has_param("b")) {
      res.status = 501;
    } else {
      res.set_content("Invalid parameters", "text/plain");  // finding: error-branch-default-status
    }
  });
}

// Crow: the number is left out.
void addRoutes(crow::SimpleApp& app) {
  CROW_ROUTE(app, "/items/<string>")([](const std::string& id) {
    if (id.empty()) {
      return crow::response(400, "id is missing");
    }
    if (!isKnown(id)) {
      return crow::response("not found");  // finding: error-branch-default-status
    }
    return crow::response(load(id));
  });
}

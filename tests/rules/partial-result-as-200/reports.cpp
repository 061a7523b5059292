// Some have failed, and the status code says that all is well.
#include <stdexcept>
#include <string>

#include <crow.h>
#include <httplib.h>
#include <nlohmann/json.hpp>

void importRow(const std::string& row);
void remove(const std::string& id);

void routes(httplib::Server& server) {
  server.Post("/rows", [](const httplib::Request& req, httplib::Response& res) {
    nlohmann::json failed = nlohmann::json::array();
    for (const auto& row : nlohmann::json::parse(req.body)) {
      try {
        importRow(row.get<std::string>());
      } catch (const std::runtime_error&) {
        failed.push_back(row);
      }
    }
    res.status = 200;  // finding: partial-result-as-200
    res.set_content(failed.dump(), "application/json");
  });
  server.Post("/remove", [](const httplib::Request& req, httplib::Response& res) {
    nlohmann::json errors = nlohmann::json::array();
    for (const auto& id : nlohmann::json::parse(req.body)) {
      try {
        remove(id.get<std::string>());
      } catch (const std::exception& e) {
        errors.push_back(e.what());
      }
    }
    // missed: partial-result-as-200 the list is a member of what is sent
    res.set_content(nlohmann::json{{"removed", true}, {"failed", errors}}.dump(), "application/json");
  });
}

int main() {
  httplib::Server server;
  routes(server);
  server.listen("localhost", 8080);
  crow::SimpleApp app;
  CROW_ROUTE(app, "/batch").methods("POST"_method)([](const crow::request& req) {
    nlohmann::json failures = nlohmann::json::array();
    for (const auto& row : nlohmann::json::parse(req.body)) {
      try {
        importRow(row.get<std::string>());
      } catch (const std::runtime_error& e) {
        failures.push_back(e.what());
      }
    }
    return crow::response(200, failures.dump());  // finding: partial-result-as-200
  });
  app.run();
}

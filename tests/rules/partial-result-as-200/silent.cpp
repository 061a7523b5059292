// Lists of failures that decide, or that the client is not told of.
#include <stdexcept>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

void importRow(const std::string& row);

void routes(httplib::Server& server) {
  server.Post("/decides", [](const httplib::Request& req, httplib::Response& res) {
    nlohmann::json failed = nlohmann::json::array();
    for (const auto& row : nlohmann::json::parse(req.body)) {
      try {
        importRow(row.get<std::string>());
      } catch (const std::runtime_error&) {
        failed.push_back(row);
      }
    }
    if (!failed.empty()) {
      res.status = 422;
    }
    res.set_content(failed.dump(), "application/json");
  });
  server.Post("/multi", [](const httplib::Request& req, httplib::Response& res) {
    nlohmann::json failed = nlohmann::json::array();
    for (const auto& row : nlohmann::json::parse(req.body)) {
      try {
        importRow(row.get<std::string>());
      } catch (const std::runtime_error&) {
        failed.push_back(row);
      }
    }
    res.status = 207;
    res.set_content(failed.dump(), "application/json");
  });
  server.Post("/count", [](const httplib::Request& req, httplib::Response& res) {
    int imported = 0;
    for (const auto& row : nlohmann::json::parse(req.body)) {
      try {
        importRow(row.get<std::string>());
        ++imported;
      } catch (const std::runtime_error&) {
        imported += 0;
      }
    }
    res.set_content(std::to_string(imported), "text/plain");
  });
  // Nothing is caught.
  server.Get("/errors", [](const httplib::Request&, httplib::Response& res) {
    const nlohmann::json errors = nlohmann::json::array();
    res.set_content(errors.dump(), "application/json");
  });
}

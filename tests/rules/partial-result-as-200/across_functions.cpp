#include <stdexcept>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

void importRow(const std::string& row);

void sendJson(httplib::Response& res, int status, const nlohmann::json& content) {
  res.status = status;
  res.set_content(content.dump(), "application/json");
}

void importAll(const httplib::Request& req, httplib::Response& res) {
  nlohmann::json errors = nlohmann::json::array();
  for (const auto& row : nlohmann::json::parse(req.body)) {
    try {
      importRow(row.get<std::string>());
    } catch (const std::runtime_error& e) {
      errors.push_back(e.what());
    }
  }
  // missed: partial-result-as-200 the helper's text does not name the list
  sendJson(res, 200, errors);
}

void importRows(const httplib::Request& req, httplib::Response& res, int status) {
  nlohmann::json failed = nlohmann::json::array();
  for (const auto& row : nlohmann::json::parse(req.body)) {
    try {
      importRow(row.get<std::string>());
    } catch (const std::runtime_error&) {
      failed.push_back(row);
    }
  }
  res.status = status;
  res.set_content(failed.dump(), "application/json");
}

void routes(httplib::Server& server) {
  server.Post("/all", importAll);
  server.Post("/rows", [](const httplib::Request& req, httplib::Response& res) {
    importRows(req, res, 200);  // finding: partial-result-as-200
  });
  server.Post("/v2/rows", [](const httplib::Request& req, httplib::Response& res) {
    importRows(req, res, 207);
  });
}

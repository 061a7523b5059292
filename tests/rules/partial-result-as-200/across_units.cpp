// --- rows.h
#pragma once
#include <httplib.h>
void importRows(const httplib::Request& req, httplib::Response& res);
// --- rows.cpp
#include "rows.h"
#include <nlohmann/json.hpp>
#include <stdexcept>
void importRow(const std::string& row);
void importRows(const httplib::Request& req, httplib::Response& res) {
  nlohmann::json failed = nlohmann::json::array();
  for (const auto& row : nlohmann::json::parse(req.body)) {
    try {
      importRow(row.get<std::string>());
    } catch (const std::runtime_error&) {
      failed.push_back(row);
    }
  }
  res.set_content(failed.dump(), "application/json");  // finding: partial-result-as-200
}
// --- main.cpp
#include "rows.h"
int main() {
  httplib::Server server;
  server.Post("/rows", importRows);
  server.Post("/none", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
  server.listen("localhost", 8080);
}

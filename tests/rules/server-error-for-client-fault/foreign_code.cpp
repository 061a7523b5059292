// What code outside the project made of the request is its own: an answer of a backend, say. What
// the C library makes of text is still the text.
// --- third_party/router.h
#pragma once

#include <memory>
#include <string>

#include <nlohmann/json.hpp>

namespace backend {

class Router {
public:
  nlohmann::json classify(const nlohmann::json& request);
  void score(const nlohmann::json& request, nlohmann::json& out) const;
};

std::string render(const nlohmann::json& request);

}  // namespace backend
// --- server.cpp
#include "third_party/router.h"

#include <cstdio>
#include <cstring>
#include <exception>
#include <memory>
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

class Server {
public:
  void classify(const httplib::Request& req, httplib::Response& res);
  void score(const httplib::Request& req, httplib::Response& res);
  void render(const httplib::Request& req, httplib::Response& res);
  void measure(const httplib::Request& req, httplib::Response& res);

private:
  std::unique_ptr<backend::Router> router_;
};

void Server::classify(const httplib::Request& req, httplib::Response& res) {
  json request;
  try {
    request = json::parse(req.body);
  } catch (const json::parse_error&) {
    res.status = 400;
    return;
  }
  if (!request.contains("text")) {
    res.status = 500;  // finding: server-error-for-client-fault
    return;
  }
  auto response = router_->classify(request);
  if (!response.contains("labels") || !response["labels"].is_object()) {
    res.status = 500;
    return;
  }
  res.set_content(response.dump(), "application/json");
}

void Server::score(const httplib::Request& req, httplib::Response& res) {
  json answer;
  router_->score(json::parse(req.body, nullptr, false), answer);
  if (!answer.contains("score")) {
    res.status = 500;
    return;
  }
  res.set_content(answer.dump(), "application/json");
}

void Server::render(const httplib::Request& req, httplib::Response& res) {
  const json request = json::parse(req.body, nullptr, false);
  try {
    res.set_content(json::parse(backend::render(request)).dump(), "application/json");
  } catch (const json::parse_error&) {
    res.status = 500;
  }
}

void Server::measure(const httplib::Request& req, httplib::Response& res) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%s", req.get_param_value("size").c_str());
  try {
    res.set_content(std::to_string(std::stoi(buffer)), "text/plain");
  } catch (const std::invalid_argument&) {
    res.status = 500;  // finding: server-error-for-client-fault
  }
}

void addServer(httplib::Server& server, Server& handlers) {
  server.Post("/a", [&](const httplib::Request& req, httplib::Response& res) { handlers.classify(req, res); });
  server.Post("/b", [&](const httplib::Request& req, httplib::Response& res) { handlers.score(req, res); });
  server.Post("/c", [&](const httplib::Request& req, httplib::Response& res) { handlers.render(req, res); });
  server.Post("/d", [&](const httplib::Request& req, httplib::Response& res) { handlers.measure(req, res); });
}

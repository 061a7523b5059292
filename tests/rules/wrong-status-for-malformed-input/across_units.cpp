// The parser and the answers are in other files.
// --- reply.h
#pragma once
#include <string>

#include <httplib.h>
#include <nlohmann/json.hpp>

void reply(httplib::Response& res, int status, const std::string& message);
nlohmann::json bodyOf(const httplib::Request& req);
void save(const nlohmann::json& user);
// --- reply.cpp
#include "reply.h"

void reply(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_content(nlohmann::json{{"message", message}}.dump(), "application/json");
}

nlohmann::json bodyOf(const httplib::Request& req) { return nlohmann::json::parse(req.body); }
// --- users.cpp
#include "reply.h"

void addUsers(httplib::Server& svr) {
  svr.Post("/users", [](const httplib::Request& req, httplib::Response& res) {
    try {
      save(bodyOf(req));
      res.status = 204;
    } catch (const nlohmann::json::parse_error& e) {
      reply(res, 404, e.what());  // finding: wrong-status-for-malformed-input
    }
  });
  svr.Put("/users", [](const httplib::Request& req, httplib::Response& res) {
    try {
      save(bodyOf(req));
      res.status = 204;
    } catch (const nlohmann::json::parse_error& e) {
      reply(res, 400, e.what());
    }
  });
}

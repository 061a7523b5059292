// Who parses stands in another file than who answers.
// --- body.h
#pragma once
#include <httplib.h>
#include <nlohmann/json.hpp>

bool bodyOf(const httplib::Request& req, httplib::Response& res, nlohmann::json& body);
// --- body.cpp
#include "body.h"

bool bodyOf(const httplib::Request& req, httplib::Response& res, nlohmann::json& body) {
  try {
    body = nlohmann::json::parse(req.body);
    return true;
  } catch (const nlohmann::json::parse_error&) {
    res.status = 422;  // finding: unprocessable-for-malformed
    return false;
  }
}
// --- routes.cpp
#include "body.h"

void registerBody(httplib::Server& svr) {
  svr.Post("/orders", [](const httplib::Request& req, httplib::Response& res) {
    nlohmann::json body;
    if (!bodyOf(req, res, body)) {
      return;
    }
    res.set_content(body.dump(), "application/json");
  });
}

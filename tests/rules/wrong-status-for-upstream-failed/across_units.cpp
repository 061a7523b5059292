// The other server is asked in one file, who answers stands in another.
// --- backend.h
#pragma once
#include <httplib.h>

#include <stdexcept>
#include <string>

struct BadGatewayError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string fetch(httplib::Client& client, const std::string& path);
void refuse(httplib::Response& res, int status, const std::string& text);
// --- backend.cpp
#include "backend.h"

std::string fetch(httplib::Client& client, const std::string& path) {
  const auto answer = client.Get(path);
  if (!answer) {
    throw BadGatewayError("no answer");
  }
  return answer->body;
}

void refuse(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}
// --- routes.cpp
#include "backend.h"

void addRoutes(httplib::Server& server, httplib::Client& client) {
  server.Get("/a", [&](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(fetch(client, "/a"), "text/plain");
    } catch (const BadGatewayError& e) {
      refuse(res, 501, e.what());  // finding: wrong-status-for-upstream-failed "BadGatewayError"
    }
  });
  server.Get("/b", [&](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(fetch(client, "/b"), "text/plain");
    } catch (const BadGatewayError& e) {
      refuse(res, 502, e.what());
    }
  });
}

// The other server is waited for in one file, who answers stands in another.
// --- backend.h
#pragma once
#include <httplib.h>

#include <stdexcept>
#include <string>

struct BackendTimeoutError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string fetch(httplib::Client& client, const std::string& path);
void refuse(httplib::Response& res, int status, const std::string& text);
// --- backend.cpp
#include "backend.h"

std::string fetch(httplib::Client& client, const std::string& path) {
  const auto answer = client.Get(path);
  if (!answer) {
    throw BackendTimeoutError("no answer");
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
    } catch (const BackendTimeoutError& e) {
      refuse(res, 501, e.what());  // finding: wrong-status-for-upstream-timeout "BackendTimeoutError"
    }
  });
  server.Get("/b", [&](const httplib::Request&, httplib::Response& res) {
    try {
      res.set_content(fetch(client, "/b"), "text/plain");
    } catch (const BackendTimeoutError& e) {
      refuse(res, 504, e.what());
    }
  });
}

// The text stands in one file, the status code in another.
// --- answers.h
#pragma once
#include <httplib.h>

#include <string>

bool receive(const std::string& upload, std::string& out);
void refuse(httplib::Response& res, int status, const std::string& text);
// --- answers.cpp
#include "answers.h"

void refuse(httplib::Response& res, int status, const std::string& text) {
  res.status = status;
  res.set_content(text, "text/plain");
}
// --- routes.cpp
#include "answers.h"

void addRoutes(httplib::Server& server) {
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    std::string content;
    if (!receive(req.body, content)) {
      refuse(res, 412, "timeout reading request");  // finding: wrong-status-for-slow-request
      return;
    }
    res.status = 204;
  });
  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    std::string content;
    if (!receive(req.body, content)) {
      refuse(res, 408, "timeout reading request");
      return;
    }
    res.status = 204;
  });
}

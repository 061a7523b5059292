// The number is read in another file.
// --- code.h
#pragma once

#include <httplib.h>

int codeOf(const httplib::Request& req);
bool isCode(int code);
// --- code.cpp
#include "code.h"

int codeOf(const httplib::Request& req) {
  return std::stoi(req.get_header_value("X-Code"));
}

bool isCode(int code) {
  return code >= 200 && code <= 599;
}
// --- routes.cpp
#include "code.h"

void addRoutes(httplib::Server& server) {
  server.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    res.status = codeOf(req);  // finding: unvalidated-status-value
  });
  server.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    const int code = codeOf(req);
    res.status = isCode(code) ? code : 400;
  });
}

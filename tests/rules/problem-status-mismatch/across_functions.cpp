// The document is written in another file.
// --- problem.h
#pragma once
#include <string>

#include <httplib.h>

void send(httplib::Response& res, const std::string& document);
// --- problem.cpp
#include "problem.h"

void send(httplib::Response& res, const std::string& document) {
  res.set_content(document, "application/problem+json");
}
// --- routes.cpp
#include "problem.h"

void registerProblemStatusMismatch(httplib::Server& svr) {
  svr.Get("/wrong", [](const httplib::Request&, httplib::Response& res) {
    res.status = 409;  // finding: problem-status-mismatch
    send(res, R"({"status": 400})");
  });

  svr.Get("/right", [](const httplib::Request&, httplib::Response& res) {
    res.status = 409;
    send(res, R"({"status": 409})");
  });
}

// The content is in one file, the status code in another.
// --- reply.h
#pragma once
#include <string>

#include <httplib.h>

void send(httplib::Response& res, const std::string& content);
// --- reply.cpp
#include "reply.h"

void send(httplib::Response& res, const std::string& content) {
  res.set_content(content, "application/json");
}
// --- routes.cpp
#include "reply.h"

void registerBodyStatusMismatch(httplib::Server& svr) {
  svr.Get("/wrong", [](const httplib::Request&, httplib::Response& res) {
    res.status = 200;  // finding: body-status-mismatch
    send(res, R"({"status": 500})");
  });

  svr.Get("/right", [](const httplib::Request&, httplib::Response& res) {
    res.status = 500;
    send(res, R"({"status": 500})");
  });
}

// The content is in one file, its type in another.
// --- reply.h
#pragma once
#include <string>

#include <httplib.h>

void text(httplib::Response& res, const std::string& content);
void json(httplib::Response& res, const std::string& content);
// --- reply.cpp
#include "reply.h"

void text(httplib::Response& res, const std::string& content) {
  res.set_content(content, "text/plain");  // finding: json-body-wrong-content-type
}

void json(httplib::Response& res, const std::string& content) {
  res.set_content(content, "application/json");
}
// --- routes.cpp
#include "reply.h"

void registerJsonBodyWrongContentType(httplib::Server& svr) {
  svr.Get("/wrong", [](const httplib::Request&, httplib::Response& res) { text(res, "{}"); });

  svr.Get("/right", [](const httplib::Request&, httplib::Response& res) { json(res, "{}"); });
}

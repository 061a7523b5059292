// The middle layer gives a type to each response; the handler gives its own.
// --- reply.h
#pragma once
#include <httplib.h>

#include <string>

void reply(httplib::Response& res, int status, const std::string& body);
// --- reply.cpp
#include "reply.h"

void reply(httplib::Response& res, int status, const std::string& body) {
  res.status = status;
  res.body = body;
  res.set_header("Content-Type", "application/json");
}
// --- main.cpp
#include "reply.h"

int main() {
  httplib::Server server;
  server.Get("/feed", [](const httplib::Request&, httplib::Response& res) {
    reply(res, 200, "<rss/>");
    res.set_header("Content-Type", "application/rss+xml");  // finding: duplicate-response-header
  });
  server.Get("/users", [](const httplib::Request&, httplib::Response& res) { reply(res, 200, "[]"); });
  server.listen("localhost", 8080);
}

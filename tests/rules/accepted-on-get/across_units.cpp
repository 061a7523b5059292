// --- reply.h
#pragma once
#include <httplib.h>
void accepted(httplib::Response& res);
// --- reply.cpp
#include "reply.h"
void accepted(httplib::Response& res) { res.status = 202; }  // finding: accepted-on-get
// --- main.cpp
#include "reply.h"
int main() {
  httplib::Server server;
  server.Get("/a", [](const httplib::Request&, httplib::Response& res) { accepted(res); });
  server.Post("/b", [](const httplib::Request&, httplib::Response& res) { accepted(res); });
  server.listen("localhost", 8080);
}

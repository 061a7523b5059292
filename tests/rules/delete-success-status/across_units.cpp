// --- reply.h
#pragma once
#include <httplib.h>
void reset(httplib::Response& res);
// --- reply.cpp
#include "reply.h"
void reset(httplib::Response& res) { res.status = 205; }  // finding: delete-success-status
// --- main.cpp
#include "reply.h"
int main() {
  httplib::Server server;
  server.Delete("/a", [](const httplib::Request&, httplib::Response& res) { reset(res); });
  server.Post("/b", [](const httplib::Request&, httplib::Response& res) { reset(res); });
  server.listen("localhost", 8080);
}

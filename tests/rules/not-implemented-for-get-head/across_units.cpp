// --- reply.h
#pragma once
#include <httplib.h>
void unsupported(httplib::Response& res);
// --- reply.cpp
#include "reply.h"
void unsupported(httplib::Response& res) {
  res.status = 501;  // finding: not-implemented-for-get-head
  res.set_content("Unsupported method", "text/plain");
}
// --- main.cpp
#include "reply.h"
int main() {
  httplib::Server server;
  server.Get("/a", [](const httplib::Request&, httplib::Response& res) { unsupported(res); });
  server.Put("/a", [](const httplib::Request&, httplib::Response& res) { unsupported(res); });
  server.listen("localhost", 8080);
}

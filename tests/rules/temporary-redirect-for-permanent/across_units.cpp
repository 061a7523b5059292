// --- slash.h
#pragma once
#include <httplib.h>
void addSlash(httplib::Response& res, const std::string& target);
// --- slash.cpp
#include "slash.h"
// finding: temporary-redirect-for-permanent
void addSlash(httplib::Response& res, const std::string& target) { res.set_redirect(target, 302); }
// --- main.cpp
#include "slash.h"
int main() {
  httplib::Server server;
  server.Get("/a", [](const httplib::Request&, httplib::Response& res) { addSlash(res, "/a/"); });
  server.Get("/b", [](const httplib::Request&, httplib::Response& res) { addSlash(res, "/c/"); });
  server.listen("localhost", 8080);
}

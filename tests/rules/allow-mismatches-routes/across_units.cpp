// --- users.h
#pragma once
#include <httplib.h>

void addUsers(httplib::Server& server);
// --- users.cpp
#include "users.h"

void addUsers(httplib::Server& server) {
  server.Get("/users", [](const httplib::Request&, httplib::Response& res) {
    res.set_content("[]", "application/json");
  });
  server.Patch("/users", [](const httplib::Request&, httplib::Response& res) { res.status = 204; });
}
// --- main.cpp
#include "users.h"

int main() {
  httplib::Server server;
  addUsers(server);
  server.Delete("/users", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "GET, POST");  // finding: allow-mismatches-routes "PATCH"
    res.set_content("no", "text/plain");
  });
  server.listen("localhost", 8080);
}

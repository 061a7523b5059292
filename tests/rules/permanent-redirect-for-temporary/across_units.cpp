// --- guard.h
#pragma once
#include <httplib.h>
bool checkSession(const httplib::Request& req, httplib::Response& res);
// --- guard.cpp
#include "guard.h"
bool isSessionValid(const std::string& cookie);
bool checkSession(const httplib::Request& req, httplib::Response& res) {
  const bool hasSession = isSessionValid(req.get_header_value("Cookie"));
  if (!hasSession) {
    const char* login = "/login";
    res.set_redirect(login, 301);  // finding: permanent-redirect-for-temporary
  }
  return hasSession;
}
// --- main.cpp
#include "guard.h"
int main() {
  httplib::Server server;
  server.Get("/home", [](const httplib::Request& req, httplib::Response& res) {
    if (checkSession(req, res)) {
      res.set_content("home", "text/plain");
    }
  });
  server.Get("/index.php", [](const httplib::Request&, httplib::Response& res) {
    res.set_redirect("/home", 301);
  });
  server.listen("localhost", 8080);
}

// --- texts.h
#pragma once
constexpr const char* Locked = "the account is locked";
bool isLocked(const char* name);
// --- first.cpp
#include <httplib.h>

#include "texts.h"

void addFirst(httplib::Server& svr) {
  svr.Post("/login", [](const httplib::Request&, httplib::Response& res) {
    if (isLocked("a")) {
      res.status = 403;
      res.set_content(Locked, "text/plain");
    }
  });
  svr.Post("/password", [](const httplib::Request&, httplib::Response& res) {
    if (isLocked("a")) {
      res.status = 403;
      res.set_content(Locked, "text/plain");
    }
  });
}
// --- second.cpp
#include <httplib.h>

#include "texts.h"

void addSecond(httplib::Server& svr) {
  svr.Post("/mail", [](const httplib::Request&, httplib::Response& res) {
    if (isLocked("a")) {
      res.status = 423;  // finding: inconsistent-message-status
      res.set_content(Locked, "text/plain");
    }
  });
}
// --- main.cpp
#include <httplib.h>

void addFirst(httplib::Server& svr);
void addSecond(httplib::Server& svr);

int main() {
  httplib::Server svr;
  addFirst(svr);
  addSecond(svr);
  svr.listen("localhost", 8080);
}

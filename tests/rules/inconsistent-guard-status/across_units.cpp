// --- quota.h
#pragma once
bool withinQuota(const char* key);
// --- first.cpp
#include <httplib.h>

#include "quota.h"

void addFirst(httplib::Server& svr) {
  svr.Put("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!withinQuota(req.body.c_str())) {
      res.status = 429;
    }
  });
  svr.Put("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (!withinQuota(req.body.c_str())) {
      res.status = 429;
    }
  });
}
// --- second.cpp
#include <httplib.h>

#include "quota.h"

void addSecond(httplib::Server& svr) {
  svr.Put("/c", [](const httplib::Request& req, httplib::Response& res) {
    if (!withinQuota(req.body.c_str())) {
      res.status = 403;  // finding: inconsistent-guard-status "withinQuota"
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

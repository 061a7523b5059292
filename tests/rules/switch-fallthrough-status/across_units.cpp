// The setter stands in another file.
// --- fail.h
#pragma once

#include <httplib.h>

void fail(httplib::Response& res, int status);
// --- fail.cpp
#include "fail.h"

void fail(httplib::Response& res, int status) {
  res.status = status;
}
// --- routes.cpp
#include "fail.h"

int find(const httplib::Request& req);

void show(const httplib::Request& req, httplib::Response& res) {
  switch (find(req)) {
  case 1:
    fail(res, 404);  // finding: switch-fallthrough-status
  case 2:
    fail(res, 500);
    break;
  case 3:
    fail(res, 409);
    break;
  }
}

void addRoutes(httplib::Server& server) {
  server.Get("/a", show);
}

// The helper that takes a copy is in another file.
// --- fail.h
#pragma once

#include <httplib.h>

void fail(httplib::Response res, int status);
void refuse(httplib::Response& res, int status);
// --- fail.cpp
#include "fail.h"

void fail(httplib::Response res, int status) {
  res.status = status;  // finding: status-set-on-copy
}

void refuse(httplib::Response& res, int status) {
  res.status = status;
}

// --- main.cpp
#include "fail.h"

int main() {
  httplib::Server server;
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.empty()) {
      fail(res, 400);
      return;
    }
    refuse(res, 403);
  });
  server.listen("0.0.0.0", 8080);
}

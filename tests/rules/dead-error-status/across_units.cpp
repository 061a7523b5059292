// The function that does not return, and the setter, stand in another file.
// --- fail.h
#pragma once

#include <string>

#include <httplib.h>

[[noreturn]] void stop(const std::string& why);
void fail(httplib::Response& res, int status);
// --- fail.cpp
#include "fail.h"

#include <cstdlib>

void stop(const std::string&) {
  std::abort();
}

void fail(httplib::Response& res, int status) {
  res.status = status;
}
// --- routes.cpp
#include "fail.h"

bool isKnown(const std::string& id);

void show(const httplib::Request& req, httplib::Response& res) {
  if (!isKnown(req.path)) {
    stop("unknown");
    fail(res, 404);  // finding: dead-error-status
  }
  fail(res, 409);
}

void addRoutes(httplib::Server& server) {
  server.Get("/a", show);
}

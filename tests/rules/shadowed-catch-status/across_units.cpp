// The classes and the setter stand in other files.
// --- errors.h
#pragma once

#include <stdexcept>

#include <httplib.h>

struct ApiError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Conflict : ApiError {
  using ApiError::ApiError;
};

void fail(httplib::Response& res, int status);
// --- errors.cpp
#include "errors.h"

void fail(httplib::Response& res, int status) {
  res.status = status;
}
// --- routes.cpp
#include <string>

#include "errors.h"

std::string load(const std::string& id);

void addRoutes(httplib::Server& server) {
  server.Get("/a", [](const httplib::Request& req, httplib::Response& res) {
    try {
      res.set_content(load(req.path), "text/plain");
    } catch (const ApiError&) {
      fail(res, 400);
    } catch (const Conflict&) {
      fail(res, 409);  // finding: shadowed-catch-status
    }
  });
}

// The status code is chosen in one file and the response is written in another.
// --- reject.h
#pragma once
#include <string>

#include <httplib.h>

bool isJson(const httplib::Request& req);
void respond(httplib::Response& res, int status, const std::string& message);
bool require(const httplib::Request& req, httplib::Response& res);
bool requireFully(const httplib::Request& req, httplib::Response& res);
int statusFor(bool isFine);
// --- reject.cpp
#include "reject.h"

void respond(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_content(message, "text/plain");
}

bool require(const httplib::Request& req, httplib::Response& res) {
  if (isJson(req)) {
    return true;
  }
  respond(res, 415, "JSON only");  // finding: unsupported-media-type-without-accept
  return false;
}

bool requireFully(const httplib::Request& req, httplib::Response& res) {
  if (isJson(req)) {
    return true;
  }
  res.set_header("Accept", "application/json");
  respond(res, 415, "JSON only");
  return false;
}

int statusFor(bool isFine) { return isFine ? 200 : 415; }  // finding: unsupported-media-type-without-accept
// --- routes.cpp
#include "reject.h"

void registerUnsupportedMediaTypeWithoutAccept(httplib::Server& svr) {
  svr.Post("/orders/bare", [](const httplib::Request& req, httplib::Response& res) {
    if (require(req, res)) {
      respond(res, 200, "done");
    }
  });

  svr.Post("/orders/full", [](const httplib::Request& req, httplib::Response& res) {
    if (requireFully(req, res)) {
      respond(res, 200, "done");
    }
  });

  svr.Post("/orders/mapped", [](const httplib::Request& req, httplib::Response& res) {
    respond(res, statusFor(isJson(req)), "JSON only");
  });
}

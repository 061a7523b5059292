// The status code is chosen in one file and the response is written in another.
// --- reject.h
#pragma once
#include <string>

#include <httplib.h>

bool isOld(const httplib::Request& req);
void respond(httplib::Response& res, int status, const std::string& message);
bool require(const httplib::Request& req, httplib::Response& res);
bool requireFully(const httplib::Request& req, httplib::Response& res);
int statusFor(bool isFine);
// --- reject.cpp
#include "reject.h"

void respond(httplib::Response& res, int status, const std::string& message) {
  res.status = status;
  res.set_header("X-Note", "none");
}

bool require(const httplib::Request& req, httplib::Response& res) {
  if (isOld(req)) {
    return true;
  }
  respond(res, 103, "");  // finding: early-hints-without-link
  return false;
}

bool requireFully(const httplib::Request& req, httplib::Response& res) {
  if (isOld(req)) {
    return true;
  }
  res.set_header("Link", "</style.css>; rel=preload");
  respond(res, 103, "");
  return false;
}

int statusFor(bool isFine) { return isFine ? 200 : 103; }  // finding: early-hints-without-link
// --- routes.cpp
#include "reject.h"

void registerEarlyHintsWithoutLink(httplib::Server& svr) {
  svr.Get("/page/bare", [](const httplib::Request& req, httplib::Response& res) {
    if (require(req, res)) {
      respond(res, 200, "done");
    }
  });

  svr.Get("/page/full", [](const httplib::Request& req, httplib::Response& res) {
    if (requireFully(req, res)) {
      respond(res, 200, "done");
    }
  });

  svr.Get("/page/mapped", [](const httplib::Request& req, httplib::Response& res) {
    respond(res, statusFor(isOld(req)), "");
  });
}

// The status code is chosen in one file and the response is written in another.
// --- reject.h
#pragma once
#include <string>

#include <httplib.h>

bool hasLanguage(const httplib::Request& req);
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
  if (hasLanguage(req)) {
    return true;
  }
  respond(res, 300, "");  // finding: multiple-choices-without-alternatives
  return false;
}

bool requireFully(const httplib::Request& req, httplib::Response& res) {
  if (hasLanguage(req)) {
    return true;
  }
  res.set_header("Location", "/page/en");
  respond(res, 300, "");
  return false;
}

int statusFor(bool isFine) { return isFine ? 200 : 300; }  // finding: multiple-choices-without-alternatives
// --- routes.cpp
#include "reject.h"

void registerMultipleChoicesWithoutAlternatives(httplib::Server& svr) {
  svr.Get("/manual/bare", [](const httplib::Request& req, httplib::Response& res) {
    if (require(req, res)) {
      respond(res, 200, "done");
    }
  });

  svr.Get("/manual/full", [](const httplib::Request& req, httplib::Response& res) {
    if (requireFully(req, res)) {
      respond(res, 200, "done");
    }
  });

  svr.Get("/manual/mapped", [](const httplib::Request& req, httplib::Response& res) {
    respond(res, statusFor(hasLanguage(req)), "");
  });
}

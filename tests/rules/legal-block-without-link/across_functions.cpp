// The status code is chosen in one file and the response is written in another.
// --- reject.h
#pragma once
#include <string>

#include <httplib.h>

bool isFree(const httplib::Request& req);
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
  if (isFree(req)) {
    return true;
  }
  respond(res, 451, "blocked by a court");  // finding: legal-block-without-link
  return false;
}

bool requireFully(const httplib::Request& req, httplib::Response& res) {
  if (isFree(req)) {
    return true;
  }
  res.set_header("Link", "<https://example.org>; rel=\"blocked-by\"");
  respond(res, 451, "blocked by a court");
  return false;
}

int statusFor(bool isFine) { return isFine ? 200 : 451; }  // finding: legal-block-without-link
// --- routes.cpp
#include "reject.h"

void registerLegalBlockWithoutLink(httplib::Server& svr) {
  svr.Get("/film/bare", [](const httplib::Request& req, httplib::Response& res) {
    if (require(req, res)) {
      respond(res, 200, "done");
    }
  });

  svr.Get("/film/full", [](const httplib::Request& req, httplib::Response& res) {
    if (requireFully(req, res)) {
      respond(res, 200, "done");
    }
  });

  svr.Get("/film/mapped", [](const httplib::Request& req, httplib::Response& res) {
    respond(res, statusFor(isFree(req)), "blocked by a court");
  });
}

// The status code is chosen in one file and the response is written in another.
// --- reject.h
#pragma once
#include <string>

#include <httplib.h>

bool mayRelay(const httplib::Request& req);
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
  if (mayRelay(req)) {
    return true;
  }
  respond(res, 407, "log in to the proxy");  // finding: proxy-auth-without-challenge
  return false;
}

bool requireFully(const httplib::Request& req, httplib::Response& res) {
  if (mayRelay(req)) {
    return true;
  }
  res.set_header("Proxy-Authenticate", "Basic");
  respond(res, 407, "log in to the proxy");
  return false;
}

int statusFor(bool isFine) { return isFine ? 200 : 407; }  // finding: proxy-auth-without-challenge
// --- routes.cpp
#include "reject.h"

void registerProxyAuthWithoutChallenge(httplib::Server& svr) {
  svr.Get("/relay/bare", [](const httplib::Request& req, httplib::Response& res) {
    if (require(req, res)) {
      respond(res, 200, "done");
    }
  });

  svr.Get("/relay/full", [](const httplib::Request& req, httplib::Response& res) {
    if (requireFully(req, res)) {
      respond(res, 200, "done");
    }
  });

  svr.Get("/relay/mapped", [](const httplib::Request& req, httplib::Response& res) {
    respond(res, statusFor(mayRelay(req)), "log in to the proxy");
  });
}

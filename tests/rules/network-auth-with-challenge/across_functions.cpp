// The field is set in one file, the status code in another.
// --- answer.h
#pragma once
#include <string>

#include <httplib.h>

void answer(httplib::Response& res, int status);
void prepare(httplib::Response& res);
void prepareRightly(httplib::Response& res);
// --- answer.cpp
#include "answer.h"

void answer(httplib::Response& res, int status) { res.status = status; }

void prepare(httplib::Response& res) {
  res.set_header("WWW-Authenticate", "Basic realm=\"wifi\"");  // finding: network-auth-with-challenge
}

void prepareRightly(httplib::Response& res) {
  res.set_header("Cache-Control", "no-store");
}
// --- routes.cpp
#include "answer.h"

void registerNetworkAuthWithChallenge(httplib::Server& svr) {
  svr.Get("/portal/wrong", [](const httplib::Request&, httplib::Response& res) {
    prepare(res);
    answer(res, 511);
  });

  svr.Get("/portal/right", [](const httplib::Request&, httplib::Response& res) {
    prepareRightly(res);
    answer(res, 511);
  });
}

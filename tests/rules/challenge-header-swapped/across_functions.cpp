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
  res.set_header("WWW-Authenticate", "Basic realm=\"relay\"");  // finding: challenge-header-swapped
}

void prepareRightly(httplib::Response& res) {
  res.set_header("Proxy-Authenticate", "Basic realm=\"relay\"");
}
// --- routes.cpp
#include "answer.h"

void registerChallengeHeaderSwapped(httplib::Server& svr) {
  svr.Get("/relay/wrong", [](const httplib::Request&, httplib::Response& res) {
    prepare(res);
    answer(res, 407);
  });

  svr.Get("/relay/right", [](const httplib::Request&, httplib::Response& res) {
    prepareRightly(res);
    answer(res, 407);
  });
}

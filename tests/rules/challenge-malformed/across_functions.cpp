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
  res.set_header("WWW-Authenticate", "Bearer");  // finding: challenge-malformed
}

void prepareRightly(httplib::Response& res) {
  res.set_header("WWW-Authenticate", "Bearer realm=\"api\"");
}
// --- routes.cpp
#include "answer.h"

void registerChallengeMalformed(httplib::Server& svr) {
  svr.Get("/api/wrong", [](const httplib::Request&, httplib::Response& res) {
    prepare(res);
    answer(res, 401);
  });

  svr.Get("/api/right", [](const httplib::Request&, httplib::Response& res) {
    prepareRightly(res);
    answer(res, 401);
  });
}

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
  res.set_header("Retry-After", "10s");  // finding: retry-after-invalid-value
}

void prepareRightly(httplib::Response& res) {
  res.set_header("Retry-After", "10");
}
// --- routes.cpp
#include "answer.h"

void registerRetryAfterInvalidValue(httplib::Server& svr) {
  svr.Get("/busy/wrong", [](const httplib::Request&, httplib::Response& res) {
    prepare(res);
    answer(res, 503);
  });

  svr.Get("/busy/right", [](const httplib::Request&, httplib::Response& res) {
    prepareRightly(res);
    answer(res, 503);
  });
}

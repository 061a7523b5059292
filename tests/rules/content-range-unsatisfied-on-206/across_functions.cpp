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
  res.set_header("Content-Range", "bytes */1000");  // finding: content-range-unsatisfied-on-206
}

void prepareRightly(httplib::Response& res) {
  res.set_header("Content-Range", "bytes 0-9/1000");
}
// --- routes.cpp
#include "answer.h"

void registerContentRangeUnsatisfiedOn206(httplib::Server& svr) {
  svr.Get("/video/wrong", [](const httplib::Request&, httplib::Response& res) {
    prepare(res);
    answer(res, 206);
  });

  svr.Get("/video/right", [](const httplib::Request&, httplib::Response& res) {
    prepareRightly(res);
    answer(res, 206);
  });
}

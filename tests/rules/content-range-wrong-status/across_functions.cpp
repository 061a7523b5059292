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
  res.set_header("Content-Range", "bytes 0-99/100");  // finding: content-range-wrong-status
}

void prepareRightly(httplib::Response& res) {
  res.set_header("Accept-Ranges", "bytes");
}
// --- routes.cpp
#include "answer.h"

void registerContentRangeWrongStatus(httplib::Server& svr) {
  svr.Get("/video/wrong", [](const httplib::Request&, httplib::Response& res) {
    prepare(res);
    answer(res, 200);
  });

  svr.Get("/video/right", [](const httplib::Request&, httplib::Response& res) {
    prepareRightly(res);
    answer(res, 200);
  });
}

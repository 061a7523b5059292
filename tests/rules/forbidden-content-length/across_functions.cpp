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
  res.set_header("Content-Length", "0");  // finding: forbidden-content-length
}

void prepareRightly(httplib::Response& res) {
  res.set_header("X-Deleted", "7");
}
// --- routes.cpp
#include "answer.h"

void registerForbiddenContentLength(httplib::Server& svr) {
  svr.Delete("/orders/wrong", [](const httplib::Request&, httplib::Response& res) {
    prepare(res);
    answer(res, 204);
  });

  svr.Delete("/orders/right", [](const httplib::Request&, httplib::Response& res) {
    prepareRightly(res);
    answer(res, 204);
  });
}

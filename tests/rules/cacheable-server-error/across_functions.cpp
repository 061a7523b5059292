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
  res.set_header("Cache-Control", "public, max-age=60");  // finding: cacheable-server-error
}

void prepareRightly(httplib::Response& res) {
  res.set_header("Cache-Control", "no-cache");
}
// --- routes.cpp
#include "answer.h"

void registerCacheableServerError(httplib::Server& svr) {
  svr.Get("/list/wrong", [](const httplib::Request&, httplib::Response& res) {
    prepare(res);
    answer(res, 503);
  });

  svr.Get("/list/right", [](const httplib::Request&, httplib::Response& res) {
    prepareRightly(res);
    answer(res, 503);
  });
}

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
  res.set_header("X-Reason", "gone");
}

void prepareRightly(httplib::Response& res) {
  res.set_header("Cache-Control", "no-cache");
}
// --- routes.cpp
#include "answer.h"

void registerHeuristicallyCacheableError(httplib::Server& svr) {
  svr.Get("/orders/wrong", [](const httplib::Request&, httplib::Response& res) {
    prepare(res);
    answer(res, 404);  // finding: heuristically-cacheable-error
  });

  svr.Get("/orders/right", [](const httplib::Request&, httplib::Response& res) {
    prepareRightly(res);
    answer(res, 404);
  });
}

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
  res.set_header("Content-Type", "image/png");  // finding: not-modified-with-representation-metadata
}

void prepareRightly(httplib::Response& res) {
  res.set_header("ETag", "\"1\"");
}
// --- routes.cpp
#include "answer.h"

void registerNotModifiedWithRepresentationMetadata(httplib::Server& svr) {
  svr.Get("/logo/wrong", [](const httplib::Request&, httplib::Response& res) {
    prepare(res);
    answer(res, 304);
  });

  svr.Get("/logo/right", [](const httplib::Request&, httplib::Response& res) {
    prepareRightly(res);
    answer(res, 304);
  });
}

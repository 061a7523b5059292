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
  res.set_header("Content-Range", "bytes 0-9/100");  // finding: multipart-partial-with-content-range
}

void prepareRightly(httplib::Response& res) {
  res.set_header("Accept-Ranges", "bytes");
}
// --- routes.cpp
#include "answer.h"

void registerMultipartPartialWithContentRange(httplib::Server& svr) {
  svr.Get("/video/wrong", [](const httplib::Request&, httplib::Response& res) {
    prepare(res);
    answer(res, 206);
    res.set_header("Content-Type", "multipart/byteranges; boundary=SEP");
  });

  svr.Get("/video/right", [](const httplib::Request&, httplib::Response& res) {
    prepareRightly(res);
    answer(res, 206);
    res.set_header("Content-Type", "multipart/byteranges; boundary=SEP");
  });
}

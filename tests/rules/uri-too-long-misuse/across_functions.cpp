// The limit is tested in one file and answered in another.
// --- limit.h
#pragma once
#include <httplib.h>

void tooLong(httplib::Response& res);
// --- limit.cpp
#include "limit.h"

void tooLong(httplib::Response& res) { res.status = 414; }  // finding: uri-too-long-misuse
// --- routes.cpp
#include "limit.h"

void registerUriTooLongMisuse(httplib::Server& svr) {
  svr.Post("/wrong", [](const httplib::Request& req, httplib::Response& res) {
    if (req.body.size() > 1000) {
      tooLong(res);
    }
  });

  svr.Post("/right", [](const httplib::Request& req, httplib::Response& res) {
    if (req.target.size() > 1000) {
      tooLong(res);
    }
  });
}

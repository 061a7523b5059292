// The fields are set in another file.
// --- cors.h
#pragma once
#include <httplib.h>

void allow(httplib::Response& res);
// --- cors.cpp
#include "cors.h"

void allow(httplib::Response& res) { res.set_header("Access-Control-Allow-Methods", "*"); }
// --- routes.cpp
#include "cors.h"

void registerCorsPreflightNonOk(httplib::Server& svr) {
  svr.Options("/wrong", [](const httplib::Request&, httplib::Response& res) {
    allow(res);
    res.status = 400;  // finding: cors-preflight-non-ok
  });

  svr.Options("/right", [](const httplib::Request&, httplib::Response& res) {
    allow(res);
    res.status = 200;
  });
}

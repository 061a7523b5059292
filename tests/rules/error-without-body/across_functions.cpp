// The error is chosen in one file, and explained in another.
// --- errors.h
#pragma once
#include <httplib.h>

void fail(httplib::Response& res, int status);
void explain(httplib::Response& res);
// --- errors.cpp
#include "errors.h"

void fail(httplib::Response& res, int status) { res.status = status; }

void explain(httplib::Response& res) { res.set_content("that went wrong", "text/plain"); }
// --- routes.cpp
#include "errors.h"

void registerErrorWithoutBody(httplib::Server& svr) {
  svr.Get("/wrong", [](const httplib::Request&, httplib::Response& res) {
    fail(res, 500);  // finding: error-without-body
  });

  svr.Get("/right", [](const httplib::Request&, httplib::Response& res) {
    fail(res, 500);
    explain(res);
  });
}

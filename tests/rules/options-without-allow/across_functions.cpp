// The response is finished in another file.
// --- options.h
#pragma once
#include <string>

#include <httplib.h>

void succeed(httplib::Response& res, int status);
void succeedWith(httplib::Response& res, const std::string& methods);
// --- options.cpp
#include "options.h"

void succeed(httplib::Response& res, int status) { res.status = status; }

void succeedWith(httplib::Response& res, const std::string& methods) {
  res.set_header("Allow", methods);
  succeed(res, 204);
}
// --- routes.cpp
#include "options.h"

void registerOptionsWithoutAllow(httplib::Server& svr) {
  svr.Options("/bare", [](const httplib::Request&, httplib::Response& res) {
    succeed(res, 204);  // finding: options-without-allow
  });

  svr.Options("/full", [](const httplib::Request&, httplib::Response& res) {
    succeedWith(res, "GET");
  });
}

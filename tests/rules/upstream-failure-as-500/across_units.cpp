// The client in one file, who answers in another.
// --- rates.h
#pragma once
#include <string>

#include <httplib.h>

void fail(httplib::Response& res, int status);
bool fetchRates(httplib::Client& upstream, httplib::Response& res, std::string& text);
// --- rates.cpp
#include "rates.h"

void fail(httplib::Response& res, int status) {
  res.status = status;
  res.set_content("failed", "text/plain");
}

bool fetchRates(httplib::Client& upstream, httplib::Response& res, std::string& text) {
  auto answer = upstream.Get("/rates");
  if (!answer) {
    fail(res, 500);  // finding: upstream-failure-as-500
    return false;
  }
  text = answer->body;
  return true;
}
// --- routes.cpp
#include "rates.h"

void registerRates(httplib::Server& svr, httplib::Client& upstream) {
  svr.Get("/rates", [&](const httplib::Request&, httplib::Response& res) {
    std::string text;
    if (fetchRates(upstream, res, text)) {
      res.set_content(text, "application/json");
    }
  });
}

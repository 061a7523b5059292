// The status code is chosen in one file and sent from another.
// --- answer.h
#pragma once
#include <string>

#include <httplib.h>

bool isUsable(const std::string& value);
void answer(httplib::Response& res, int status);
void refuse(httplib::Response& res);
bool refuseRightly(const httplib::Request& req, httplib::Response& res);
// --- answer.cpp
#include "answer.h"

void answer(httplib::Response& res, int status) { res.status = status; }

void refuse(httplib::Response& res) {
  answer(res, 226);  // finding: delta-status-without-im
}

bool refuseRightly(const httplib::Request& req, httplib::Response& res) {
  if (req.has_header("A-IM")) {
    answer(res, 226);
    return true;
  }
  return false;
}
// --- routes.cpp
#include "answer.h"

void registerDeltaStatusWithoutIm(httplib::Server& svr) {
  svr.Get("/feed/wrong", [](const httplib::Request& req, httplib::Response& res) {
    if (isUsable(req.get_param_value("q"))) {
      return refuse(res);
    }
    res.set_content("ok", "text/plain");
  });

  svr.Get("/feed/right", [](const httplib::Request& req, httplib::Response& res) {
    if (refuseRightly(req, res)) {
      return;
    }
    res.set_content("ok", "text/plain");
  });
}

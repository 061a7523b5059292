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
  answer(res, 416);  // finding: range-not-satisfiable-unrequested
}

bool refuseRightly(const httplib::Request& req, httplib::Response& res) {
  if (req.has_header("Range")) {
    answer(res, 416);
    return true;
  }
  return false;
}
// --- routes.cpp
#include "answer.h"

void registerRangeNotSatisfiableUnrequested(httplib::Server& svr) {
  svr.Get("/items/wrong", [](const httplib::Request& req, httplib::Response& res) {
    if (isUsable(req.get_param_value("q"))) {
      return refuse(res);
    }
    res.set_content("ok", "text/plain");
  });

  svr.Get("/items/right", [](const httplib::Request& req, httplib::Response& res) {
    if (refuseRightly(req, res)) {
      return;
    }
    res.set_content("ok", "text/plain");
  });
}

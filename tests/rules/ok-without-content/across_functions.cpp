// The status code is set in another file.
// --- done.h
#pragma once
#include <httplib.h>

void setStatus(httplib::Response& res, int status);
// --- done.cpp
#include "done.h"

void setStatus(httplib::Response& res, int status) { res.status = status; }
// --- routes.cpp
#include "done.h"

void registerOkWithoutContent(httplib::Server& svr) {
  svr.Delete("/wrong", [](const httplib::Request&, httplib::Response& res) {
    setStatus(res, 200);  // finding: ok-without-content
  });

  svr.Delete("/right", [](const httplib::Request&, httplib::Response& res) {
    setStatus(res, 204);
  });
}

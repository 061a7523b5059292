// The status code comes from a function in another file.
// --- codes.h
#pragma once
#include <httplib.h>

int codeFor(bool special);
void send(httplib::Response& res, int status);
// --- codes.cpp
#include "codes.h"

int codeFor(bool special) {
  if (special) {
    return 104;  // finding: temporary-status
  }
  return 200;
}

void send(httplib::Response& res, int status) { res.status = status; }
// --- routes.cpp
#include "codes.h"

void registerTemporaryStatus(httplib::Server& svr) {
  svr.Get("/mapped", [](const httplib::Request& req, httplib::Response& res) {
    send(res, codeFor(req.has_param("special")));
  });

  svr.Get("/right", [](const httplib::Request&, httplib::Response& res) { send(res, 202); });
}

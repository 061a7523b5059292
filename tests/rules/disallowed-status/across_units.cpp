// status-lint --allow-status "200,4xx"
// --- fail.h
#pragma once
#include <httplib.h>
void fail(httplib::Response& res, int status);
// --- fail.cpp
#include "fail.h"

void fail(httplib::Response& res, int status) { res.status = status; }
// --- main.cpp
#include "fail.h"

int main() {
  httplib::Server svr;
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) { fail(res, 404); });
  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    fail(res, 500);  // finding: disallowed-status
  });
  svr.listen("localhost", 8080);
}

// --- fail.h
#pragma once
#include <httplib.h>
void fail(httplib::Response& res, int status);
// --- fail.cpp
#include "fail.h"

void fail(httplib::Response& res, int status) {
  res.status = status;
  res.set_content("{\"error\": true}", "application/json");
}
// --- main.cpp
#include "fail.h"

int main() {
  httplib::Server svr;
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) { fail(res, 400); });
  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) { fail(res, 403); });
  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    res.status = 500;  // finding: inconsistent-error-format
    res.set_content("failed", "text/plain");
  });
  svr.listen("localhost", 8080);
}

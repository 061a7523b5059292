// --- fail.h
#pragma once
#include <httplib.h>
void fail(httplib::Response& res, int status);
bool ready(int what);
// --- fail.cpp
#include "fail.h"

void fail(httplib::Response& res, int status) { res.status = status; }
// --- main.cpp
#include "fail.h"

int main() {
  httplib::Server svr;
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (!req.has_header("Authorization")) {
      return fail(res, 404);  // finding: all-errors-one-status "400 (Bad Request) and 401 (Unauthorized)"
    }
    if (!req.has_param("id")) {
      return fail(res, 404);
    }
    if (!ready(1)) {
      return fail(res, 404);
    }
    if (!ready(2)) {
      return fail(res, 404);
    }
    res.status = 204;
  });
  svr.listen("localhost", 8080);
}

// --- codes.h
#pragma once
namespace codes {
enum Code { kNotImplemented = 405, kBadGateway = 502 };
}
// --- main.cpp
#include <httplib.h>

#include "codes.h"

void add(httplib::Server& svr);

int main() {
  httplib::Server svr;
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) { res.status = codes::kBadGateway; });
  add(svr);
  svr.listen("localhost", 8080);
}
// --- more.cpp
#include <httplib.h>

#include "codes.h"

void add(httplib::Server& svr) {
  svr.Put("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = codes::kNotImplemented;  // finding: status-constant-name-mismatch "501"
  });
}

// --- codes.h
#pragma once
enum class Code { NotFound = 404 };
// --- main.cpp
#include <httplib.h>

#include "codes.h"

void add(httplib::Server& svr);

int main() {
  httplib::Server svr;
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = static_cast<int>(Code::NotFound);
  });
  add(svr);
  svr.listen("localhost", 8080);
}
// --- more.cpp
#include <httplib.h>

void add(httplib::Server& svr) {
  svr.Put("/a", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;  // finding: magic-status-number
    res.set_header("Allow", "GET");
  });
}

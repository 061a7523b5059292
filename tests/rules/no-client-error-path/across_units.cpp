// --- read.h
#pragma once
#include <httplib.h>
int read(const httplib::Request& req);
// --- read.cpp
#include "read.h"

#include <string>

int read(const httplib::Request& req) { return std::stoi(req.get_param_value("n")); }
// --- main.cpp
#include "read.h"

#include <string>

int main() {
  httplib::Server svr;
  svr.Get("/a", [](const httplib::Request& req, httplib::Response& res) {  // finding: no-client-error-path
    res.set_content(std::to_string(read(req)), "text/plain");
  });
  svr.listen("localhost", 8080);
}

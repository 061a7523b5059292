// --- answers.h
#pragma once
#include <httplib.h>
void wait(httplib::Response& res);
void wrongMethod(httplib::Response& res);
// --- answers.cpp
#include "answers.h"

void wait(httplib::Response& res) {
  res.status = 429;
  res.set_header("Retry-After", "10");
}

void wrongMethod(httplib::Response& res) {
  res.status = 405;
  res.set_header("Allow", "GET");
}
// --- main.cpp
#include "answers.h"

int main() {
  httplib::Server svr;
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) { wait(res); });
  svr.Get("/b", [](const httplib::Request&, httplib::Response& res) {
    res.status = 429;
    res.set_header("Retry-After", "10");
  });
  svr.Get("/c", [](const httplib::Request&, httplib::Response& res) {
    res.status = 429;  // finding: inconsistent-error-header
  });
  svr.Put("/a", [](const httplib::Request&, httplib::Response& res) { wrongMethod(res); });
  svr.Put("/b", [](const httplib::Request&, httplib::Response& res) {
    res.set_header("Allow", "GET");
    res.status = 405;
  });
  svr.Put("/c", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;  // finding: inconsistent-error-header "Allow"
  });
  svr.listen("localhost", 8080);
}

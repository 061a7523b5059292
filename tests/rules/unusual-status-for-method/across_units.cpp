// --- done.h
#pragma once
#include <httplib.h>
void done(httplib::Response& res);
// --- done.cpp
#include "done.h"

void done(httplib::Response& res) { res.status = 204; }  // finding: unusual-status-for-method
// --- main.cpp
#include "done.h"

int main() {
  httplib::Server svr;
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) { done(res); });
  svr.Put("/a", [](const httplib::Request&, httplib::Response& res) { done(res); });
  svr.listen("localhost", 8080);
}

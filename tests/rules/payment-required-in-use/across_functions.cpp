// The status code is chosen in another file.
// --- gate.h
#pragma once
#include <httplib.h>

void close(httplib::Response& res);
// --- gate.cpp
#include "gate.h"

void close(httplib::Response& res) { res.status = 402; }  // finding: payment-required-in-use
// --- routes.cpp
#include "gate.h"

void registerFeatures(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) { close(res); });
}

// The outcomes are written in another file.
// --- batch.h
#pragma once
#include <httplib.h>

void finish(httplib::Response& res);
void writeOutcomes(httplib::Response& res);
// --- batch.cpp
#include "batch.h"

void finish(httplib::Response& res) { res.status = 207; }  // finding: multi-status-without-body

void writeOutcomes(httplib::Response& res) { res.set_content("[]", "application/json"); }
// --- routes.cpp
#include "batch.h"

void registerMultiStatusWithoutBody(httplib::Server& svr) {
  svr.Post("/wrong", [](const httplib::Request&, httplib::Response& res) { finish(res); });

  svr.Post("/right", [](const httplib::Request&, httplib::Response& res) {
    finish(res);
    writeOutcomes(res);
  });
}

// The field is set in one file, the status code in another.
// --- answer.h
#pragma once
#include <string>

#include <httplib.h>

void answer(httplib::Response& res, int status);
void prepare(httplib::Response& res);
void prepareRightly(httplib::Response& res);
// --- answer.cpp
#include "answer.h"

void answer(httplib::Response& res, int status) { res.status = status; }

void prepare(httplib::Response& res) {
  res.set_header("Upgrade", "websocket");  // finding: upgrade-without-connection-option
}

void prepareRightly(httplib::Response& res) {
  res.set_header("Connection", "Upgrade");
  res.set_header("Upgrade", "websocket");
}
// --- routes.cpp
#include "answer.h"

void registerUpgradeWithoutConnectionOption(httplib::Server& svr) {
  svr.Get("/chat/wrong", [](const httplib::Request&, httplib::Response& res) {
    prepare(res);
    answer(res, 426);
  });

  svr.Get("/chat/right", [](const httplib::Request&, httplib::Response& res) {
    prepareRightly(res);
    answer(res, 426);
  });
}

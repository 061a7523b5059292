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
  res.set_header("Allow", "PUT");  // finding: allow-lists-rejected-method
}

void prepareRightly(httplib::Response& res) {
  res.set_header("Allow", "GET");
}
// --- routes.cpp
#include "answer.h"

void registerAllowListsRejectedMethod(httplib::Server& svr) {
  svr.Put("/orders/wrong", [](const httplib::Request&, httplib::Response& res) {
    prepare(res);
    answer(res, 405);
  });

  svr.Put("/orders/right", [](const httplib::Request&, httplib::Response& res) {
    prepareRightly(res);
    answer(res, 405);
  });
}

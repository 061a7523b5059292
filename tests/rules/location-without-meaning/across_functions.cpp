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
  res.set_header("Location", "/orders/7");  // finding: location-without-meaning
}

void prepareRightly(httplib::Response& res) {
  res.set_header("Location", "/orders/7");
}
// --- routes.cpp
#include "answer.h"

void registerLocationWithoutMeaning(httplib::Server& svr) {
  svr.Post("/orders/wrong", [](const httplib::Request&, httplib::Response& res) {
    prepare(res);
    answer(res, 200);
  });

  svr.Post("/orders/right", [](const httplib::Request&, httplib::Response& res) {
    prepareRightly(res);
    answer(res, 201);
  });
}

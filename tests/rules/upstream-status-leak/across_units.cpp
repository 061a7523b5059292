// Who answers stands in another file than who asks.
// --- answers.h
#pragma once
#include <httplib.h>

void failWith(httplib::Response& res, int status);
// --- answers.cpp
#include "answers.h"

void failWith(httplib::Response& res, int status) {
  res.status = status;  // finding: upstream-status-leak
  res.set_content("no forecast", "text/plain");
}
// --- routes.cpp
#include <cpr/cpr.h>

#include "answers.h"

void registerForecast(httplib::Server& svr) {
  svr.Get("/forecast", [](const httplib::Request&, httplib::Response& res) {
    const cpr::Response answer = cpr::Get("https://weather.example.org/v1/forecast");
    if (answer.status_code != 200) {
      failWith(res, static_cast<int>(answer.status_code));
      return;
    }
    res.set_content(answer.text, "application/json");
  });
}

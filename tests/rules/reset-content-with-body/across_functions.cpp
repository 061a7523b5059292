// The content is written in one file, the status code is set in another.
// --- form.h
#pragma once
#include <string>

#include <httplib.h>

void thank(httplib::Response& res);
int statusFor(bool again);
// --- form.cpp
#include "form.h"

void thank(httplib::Response& res) { res.set_content("<p>thanks</p>", "text/html"); }

int statusFor(bool again) { return again ? 205 : 200; }  // finding: reset-content-with-body
// --- routes.cpp
#include "form.h"

void registerResetContentWithBody(httplib::Server& svr) {
  svr.Post("/wrong", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusFor(req.has_param("again"));
    thank(res);
  });

  svr.Post("/right", [](const httplib::Request& req, httplib::Response& res) {
    res.status = statusFor(req.has_param("again"));
  });
}

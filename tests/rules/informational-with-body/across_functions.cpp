// The interim status code comes from another file.
// --- early.h
#pragma once
#include <httplib.h>

void announce(httplib::Response& res);
void show(httplib::Response& res);
// --- early.cpp
#include "early.h"

void announce(httplib::Response& res) {
  res.status = 103;  // finding: informational-with-body
  res.set_header("Link", "</style.css>; rel=preload");
}

void show(httplib::Response& res) { res.set_content("<html></html>", "text/html"); }
// --- routes.cpp
#include "early.h"

void registerInformationalWithBody(httplib::Server& svr) {
  svr.Get("/wrong", [](const httplib::Request&, httplib::Response& res) {
    announce(res);
    show(res);
  });

  svr.Get("/hints", [](const httplib::Request&, httplib::Response& res) { announce(res); });

  svr.Get("/right", [](const httplib::Request&, httplib::Response& res) {
    announce(res);
    res.status = 200;
    show(res);
  });
}

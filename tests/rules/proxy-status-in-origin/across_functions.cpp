// The status code is chosen in another file.
// --- login.h
#pragma once
#include <httplib.h>

void askForLogin(httplib::Response& res);
// --- login.cpp
#include "login.h"

void askForLogin(httplib::Response& res) { res.status = 511; }  // finding: proxy-status-in-origin
// --- routes.cpp
#include "login.h"

void registerProxyStatusInOrigin(httplib::Server& svr) {
  svr.Get("/a", [](const httplib::Request&, httplib::Response& res) { askForLogin(res); });
}

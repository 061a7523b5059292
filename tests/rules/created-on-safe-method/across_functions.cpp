// The handler is registered in another file.
// --- items.h
#pragma once
#include <httplib.h>

void showItem(const httplib::Request& req, httplib::Response& res);
void finish(httplib::Response& res, int status);
// --- items.cpp
#include "items.h"

void finish(httplib::Response& res, int status) { res.status = status; }

void showItem(const httplib::Request& req, httplib::Response& res) {
  finish(res, req.body.empty() ? 200 : 201);  // finding: created-on-safe-method
}
// --- routes.cpp
#include "items.h"

void registerCreatedOnSafeMethod(httplib::Server& svr) {
    svr.Get("/items", showItem);

  svr.Post("/right", [](const httplib::Request&, httplib::Response& res) { finish(res, 201); });
}

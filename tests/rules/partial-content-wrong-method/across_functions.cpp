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
  finish(res, req.body.empty() ? 200 : 206);  // finding: partial-content-wrong-method
}
// --- routes.cpp
#include "items.h"

void registerPartialContentWrongMethod(httplib::Server& svr) {
    svr.Post("/items", showItem);

  svr.Get("/right", [](const httplib::Request&, httplib::Response& res) { finish(res, 206); });
}

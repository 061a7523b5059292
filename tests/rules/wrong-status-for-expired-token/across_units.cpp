// One function answers for all files.
// --- reply.h
#pragma once
#include <string>

#include <httplib.h>

void refuse(httplib::Response& res, int status, const std::string& why);
bool isOpen(const std::string& cookie);
// --- reply.cpp
#include "reply.h"

void refuse(httplib::Response& res, int status, const std::string& why) {
  res.status = status;
  res.set_content(why, "text/plain");
}
// --- routes.cpp
#include "reply.h"

void addRoutes(httplib::Server& svr) {
  svr.Get("/orders", [](const httplib::Request& req, httplib::Response& res) {
    if (!isOpen(req.get_header_value("Cookie"))) {
      return refuse(res, 408, "session expired");  // finding: wrong-status-for-expired-token
    }
    res.set_content("[]", "application/json");
  });
  svr.Get("/users", [](const httplib::Request& req, httplib::Response& res) {
    if (!isOpen(req.get_header_value("Cookie"))) {
      return refuse(res, 403, "session expired");
    }
    res.set_content("[]", "application/json");
  });
}

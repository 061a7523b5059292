// The quota is asked for in another file.
// --- quota.h
#pragma once
#include <cstddef>
#include <string>

#include <httplib.h>

bool fitsQuota(std::size_t size);
bool admit(const httplib::Request& req, httplib::Response& res);
bool admitLater(const httplib::Request& req, httplib::Response& res);
// --- quota.cpp
#include "quota.h"

bool admit(const httplib::Request& req, httplib::Response& res) {
  if (!fitsQuota(req.body.size())) {
    res.status = 413;  // finding: payload-too-large-without-retry-after
    return false;
  }
  return true;
}

bool admitLater(const httplib::Request& req, httplib::Response& res) {
  if (!fitsQuota(req.body.size())) {
    res.set_header("Retry-After", "86400");
    res.status = 413;
    return false;
  }
  return true;
}
// --- routes.cpp
#include "quota.h"

void registerPayloadTooLargeWithoutRetryAfter(httplib::Server& svr) {
  svr.Post("/a", [](const httplib::Request& req, httplib::Response& res) {
    if (admit(req, res)) {
      res.set_content("stored", "text/plain");
    }
  });

  svr.Post("/b", [](const httplib::Request& req, httplib::Response& res) {
    if (admitLater(req, res)) {
      res.set_content("stored", "text/plain");
    }
  });
}

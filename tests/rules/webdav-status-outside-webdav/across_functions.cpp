// The status code is chosen in another file.
// --- lock.h
#pragma once
#include <httplib.h>

void refuse(httplib::Response& res);
// --- lock.cpp
#include "lock.h"

void refuse(httplib::Response& res) { res.status = 423; }  // finding: webdav-status-outside-webdav
// --- routes.cpp
#include "lock.h"

void registerWebdavStatusOutsideWebdav(httplib::Server& svr) {
  svr.Put("/a", [](const httplib::Request&, httplib::Response& res) { refuse(res); });
}

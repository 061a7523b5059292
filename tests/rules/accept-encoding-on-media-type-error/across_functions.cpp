// The condition is in one file and the field in another.
// --- media.h
#pragma once
#include <string>

#include <httplib.h>

void refuse(httplib::Response& res);
// --- media.cpp
#include "media.h"

void refuse(httplib::Response& res) {
  res.status = 415;
  res.set_header("Accept-Encoding", "gzip");  // finding: accept-encoding-on-media-type-error
}
// --- routes.cpp
#include "media.h"

void registerAcceptEncodingOnMediaTypeError(httplib::Server& svr) {
  svr.Post("/wrong", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Content-Type") != "application/json") {
      return refuse(res);
    }
    res.status = 200;
  });

  svr.Post("/right", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Content-Encoding") == "br") {
      return refuse(res);
    }
    res.status = 200;
  });
}

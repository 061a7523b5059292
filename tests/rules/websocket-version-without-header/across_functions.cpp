// The handshake is checked in one file and answered in another.
// --- handshake.h
#pragma once
#include <httplib.h>

bool hasVersion(const httplib::Request& req);
void refuse(httplib::Response& res);
// --- handshake.cpp
#include "handshake.h"

bool hasVersion(const httplib::Request& req) {
  return req.get_header_value("Sec-WebSocket-Version") == "13";
}

void refuse(httplib::Response& res) { res.status = 400; }  // finding: websocket-version-without-header
// --- routes.cpp
#include "handshake.h"

void registerWebsocketVersionWithoutHeader(httplib::Server& svr) {
  svr.Get("/wrong", [](const httplib::Request& req, httplib::Response& res) {
    if (!hasVersion(req)) {
      // missed: websocket-version-without-header what the function of the project reads is lost
      res.status = 426;
      res.set_header("Upgrade", "websocket");
    }
  });

  svr.Get("/direct", [](const httplib::Request& req, httplib::Response& res) {
    if (req.get_header_value("Sec-WebSocket-Version") != "13") {
      refuse(res);
    }
  });

  svr.Get("/right", [](const httplib::Request& req, httplib::Response& res) {
    if (!hasVersion(req)) {
      refuse(res);
      res.set_header("Sec-WebSocket-Version", "13");
    }
  });
}

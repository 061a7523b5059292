// --- device.h
#pragma once
#include <httplib.h>
#include <string>
bool requireDevice(httplib::Response& res);
std::string deviceName();
// --- device.cpp
#include "device.h"
bool requireDevice(httplib::Response& res) {
  const bool isThere = !deviceName().empty();
  if (deviceName().empty()) {
    res.status = 405;  // finding: method-not-allowed-for-state
  }
  return isThere;
}
// --- main.cpp
#include "device.h"
int main() {
  httplib::Server server;
  server.Post("/device", [](const httplib::Request&, httplib::Response& res) {
    if (requireDevice(res)) {
      res.status = 204;
    }
  });
  server.listen("localhost", 8080);
}

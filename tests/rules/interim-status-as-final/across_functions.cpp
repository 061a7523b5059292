// The status code comes from a header, the response from a helper.
// --- status.h
#pragma once

#include <httplib.h>

constexpr int StillWorking = 102;
void reply(httplib::Response& res, int status);
// --- status.cpp
#include "status.h"

void reply(httplib::Response& res, int status) {
  res.status = status;
  res.set_content("{}", "application/json");
}

// --- main.cpp
#include "status.h"

int main() {
  httplib::Server server;
  server.Get("/jobs", [](const httplib::Request& req, httplib::Response& res) {
    if (req.has_param("wait")) {
      reply(res, StillWorking);  // finding: interim-status-as-final
      return;
    }
    reply(res, 200);
  });
  server.listen("0.0.0.0", 8080);
}

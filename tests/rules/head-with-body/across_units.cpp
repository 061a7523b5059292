// --- send.h
#pragma once
#include <uWebSockets/App.h>

using Response = uWS::HttpResponse<false>;

void sendReport(Response* res);
void sendLength(Response* res);
// --- send.cpp
#include "send.h"

void sendReport(Response* res) {
  res->writeHeader("Content-Type", "text/plain");
  res->end("a report");  // finding: head-with-body
}

void sendLength(Response* res) {
  res->writeHeader("Content-Type", "text/plain");
  res->endWithoutBody(8);
}
// --- main.cpp
#include "send.h"

int main() {
  uWS::App app;
  app.get("/report", [](Response* res, auto*) { sendReport(res); });
  app.head("/report", [](Response* res, auto*) { sendReport(res); });
  app.head("/other", [](Response* res, auto*) { sendLength(res); });
  app.run();
}

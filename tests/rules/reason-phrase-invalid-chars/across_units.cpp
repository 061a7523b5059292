// --- phrases.h
#pragma once

inline const char* const Refused = "Refus\u00e9";
inline const char* const Gone = "Gone";
// --- fail.h
#pragma once
#include <uWebSockets/App.h>

void fail(uWS::HttpResponse<false>* res, const char* status);
// --- fail.cpp
#include "fail.h"

void fail(uWS::HttpResponse<false>* res, const char* status) {
  res->writeStatus(status);
  res->writeHeader("Content-Type", "text/plain");
  res->end("failed");
}
// --- main.cpp
#include "fail.h"

int main() {
  uWS::App app;
  app.get("/a", [](auto* res, auto*) { fail(res, "403 Forbidden\n"); });
  app.get("/b", [](auto* res, auto*) { fail(res, "403 Acc\u00e8s refus\u00e9"); });  // finding: reason-phrase-invalid-chars
  app.run();
}

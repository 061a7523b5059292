// args: --std=c++20
// The text stands in another file.
// --- reply.h
#pragma once

#include <string_view>

#include <uWebSockets/App.h>

void reply(uWS::HttpResponse<false>* res, std::string_view status);
// --- reply.cpp
#include "reply.h"

void reply(uWS::HttpResponse<false>* res, std::string_view status) {
  res->writeStatus(status);
  res->end();
}
// --- routes.cpp
#include "reply.h"

void addRoutes(uWS::App& app) {
  app.get("/a", [](uWS::HttpResponse<false>* res, uWS::HttpRequest*) {
    reply(res, "503");  // finding: status-line-malformed
  });
  app.get("/b", [](uWS::HttpResponse<false>* res, uWS::HttpRequest*) { reply(res, "404 Not Found"); });
}

// One file runs the commands, one answers.
// --- machine.h
#pragma once
#include <stdexcept>
#include <string>

struct UnknownOperation : std::runtime_error {
  using std::runtime_error::runtime_error;
};
void perform(const std::string& command);
// --- machine.cpp
#include "machine.h"

void perform(const std::string& command) {
  if (command != "start") {
    throw UnknownOperation(command);
  }
}
// --- reply.h
#pragma once
#include <pistache/http.h>

void refuse(Pistache::Http::ResponseWriter& response, Pistache::Http::Code code);
// --- reply.cpp
#include "reply.h"

void refuse(Pistache::Http::ResponseWriter& response, Pistache::Http::Code code) {
  response.send(code, "unknown command");
}
// --- routes.cpp
#include <pistache/router.h>

#include "machine.h"
#include "reply.h"

using namespace Pistache;

void addRoutes(Rest::Router& router) {
  router.post("/run", [](const Rest::Request& request, Http::ResponseWriter response) {
    try {
      perform(request.body());
      response.send(Http::Code::No_Content);
    } catch (const UnknownOperation&) {
      refuse(response, Http::Code::Forbidden);  // finding: wrong-status-for-unknown-operation
    }
    return Rest::Route::Result::Ok;
  });
  router.put("/run", [](const Rest::Request& request, Http::ResponseWriter response) {
    if (request.body().empty()) {
      refuse(response, Http::Code::Bad_Request);
      return Rest::Route::Result::Ok;
    }
    response.send(Http::Code::No_Content);
    return Rest::Route::Result::Ok;
  });
}

// One function answers for all files.
// --- reply.h
#pragma once
#include <pistache/http.h>

void refuse(Pistache::Http::ResponseWriter& response, Pistache::Http::Code code);
// --- reply.cpp
#include "reply.h"

void refuse(Pistache::Http::ResponseWriter& response, Pistache::Http::Code code) {
  response.send(code, "unsupported HTTP method");
}
// --- handlers.cpp
#include "reply.h"

using namespace Pistache;

class Devices : public Http::Handler {
public:
  HTTP_PROTOTYPE(Devices)

  void onRequest(const Http::Request& request, Http::ResponseWriter response) override {
    if (request.body().size() > 3) {
      return refuse(response, Http::Code::Forbidden);  // finding: wrong-status-for-method
    }
    if (request.body().size() > 2) {
      return refuse(response, Http::Code::Not_Implemented);
    }
    response.send(Http::Code::Ok, "[]");
  }
};

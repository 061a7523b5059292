// The error is sent in another file than what follows it.
// --- answer.h
#pragma once

#include <Poco/Net/HTTPServerResponse.h>
#include <string>

void answer(Poco::Net::HTTPServerResponse& response, const std::string& text);
bool refuse(Poco::Net::HTTPServerResponse& response, bool isAllowed);
// --- answer.cpp
#include "answer.h"

void answer(Poco::Net::HTTPServerResponse& response, const std::string& text) {
  response.sendBuffer(text.data(), text.size());
}

bool refuse(Poco::Net::HTTPServerResponse& response, bool isAllowed) {
  if (!isAllowed) {
    response.setStatus(Poco::Net::HTTPResponse::HTTP_FORBIDDEN);
    answer(response, "no");
  }
  return !isAllowed;
}

// --- handlers.cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>

#include "answer.h"

using namespace Poco::Net;

struct Ignores : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    refuse(response, request.hasCredentials());  // finding: missing-return-after-error
    answer(response, "hello");
  }
};

// Near miss: the helper says that it has answered.
struct Asks : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (!refuse(response, request.hasCredentials())) {
      answer(response, "hello");
    }
  }
};

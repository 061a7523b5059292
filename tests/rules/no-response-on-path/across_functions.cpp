// The helper that should send is in another file.
// --- answer.h
#pragma once

#include <Poco/Net/HTTPServerResponse.h>
#include <string>

void answer(Poco::Net::HTTPServerResponse& response, const std::string& text);
void refuse(Poco::Net::HTTPServerResponse& response);
// --- answer.cpp
#include "answer.h"

void answer(Poco::Net::HTTPServerResponse& response, const std::string& text) {
  response.sendBuffer(text.data(), text.size());
}

void refuse(Poco::Net::HTTPServerResponse& response) {
  // finding: no-response-on-path "403 (Forbidden) is set, but nothing sends the response"
  response.setStatusAndReason(Poco::Net::HTTPResponse::HTTP_FORBIDDEN, "No");
}

// --- handlers.cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>

#include "answer.h"

using namespace Poco::Net;

struct Greets : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (!request.hasCredentials()) {
      refuse(response);
      return;
    }
    answer(response, "hello");
  }
};

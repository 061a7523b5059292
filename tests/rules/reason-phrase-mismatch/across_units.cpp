// --- fail.h
#pragma once
#include <Poco/Net/HTTPServerResponse.h>
void fail(Poco::Net::HTTPServerResponse& response, const char* why);
// --- fail.cpp
#include "fail.h"

void fail(Poco::Net::HTTPServerResponse& response, const char* why) {
  response.setStatusAndReason(Poco::Net::HTTPResponse::HTTP_UNAUTHORIZED, why);
  response.set("WWW-Authenticate", "Basic realm=\"x\"");
  response.send() << "no";
}
// --- handler.cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>

#include "fail.h"

using namespace Poco::Net;

class Handler : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getURI() == "/a") {
      fail(response, "Unauthorized");
    } else {
      fail(response, "Forbidden");  // finding: reason-phrase-mismatch "403"
    }
  }
};

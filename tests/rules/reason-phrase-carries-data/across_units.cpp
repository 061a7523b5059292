// --- fail.h
#pragma once
#include <Poco/Net/HTTPServerResponse.h>

#include <string>

void fail(Poco::Net::HTTPServerResponse& response,
          Poco::Net::HTTPResponse::HTTPStatus status,
          const std::string& why,
          bool explain);
// --- fail.cpp
#include "fail.h"

void fail(Poco::Net::HTTPServerResponse& response,
          Poco::Net::HTTPResponse::HTTPStatus status,
          const std::string& why,
          bool explain) {
  response.setStatusAndReason(status, why);
  if (explain) {
    response.setContentType("text/plain");
    response.send() << "failed: " << why;
  } else {
    response.sendBuffer("", 0);
  }
}
// --- handler.cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>

#include "fail.h"

using namespace Poco::Net;

class UploadHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.secure()) {
      // finding: reason-phrase-carries-data
      fail(response, HTTPResponse::HTTP_BAD_REQUEST, "this is no file", false);
    } else {
      fail(response, HTTPResponse::HTTP_FORBIDDEN, "only on a secure connection", true);
    }
  }
};

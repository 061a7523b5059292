// --- fail.h
#pragma once
#include <Poco/Net/HTTPServerResponse.h>

#include <string>

void fail(Poco::Net::HTTPServerResponse& response,
          Poco::Net::HTTPResponse::HTTPStatus status,
          const std::string& reason);
// --- fail.cpp
#include "fail.h"

void fail(Poco::Net::HTTPServerResponse& response,
          Poco::Net::HTTPResponse::HTTPStatus status,
          const std::string& reason) {
  response.setStatusAndReason(status, reason);
  response.setContentType("text/plain");
  response.send() << "failed";
}
// --- handler.cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>

#include "fail.h"

using namespace Poco::Net;

class UploadHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getContentLength() > 1000) {
      // finding: obsolete-reason-phrase
      fail(response, HTTPResponse::HTTP_REQUEST_ENTITY_TOO_LARGE, "Request Entity Too Large");
    } else {
      fail(response, HTTPResponse::HTTP_FORBIDDEN, "Forbidden");
    }
  }
};

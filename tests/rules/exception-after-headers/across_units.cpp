// The answer for an exception stands in another file.
// --- errors.h
#pragma once

#include <Poco/Net/HTTPServerResponse.h>

void internalError(Poco::Net::HTTPServerResponse& response);
// --- errors.cpp
#include "errors.h"

void internalError(Poco::Net::HTTPServerResponse& response) {
  response.setStatus(Poco::Net::HTTPResponse::HTTP_INTERNAL_SERVER_ERROR);
}
// --- handlers.cpp
#include <stdexcept>
#include <string>

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>

#include "errors.h"

using namespace Poco::Net;

std::string load(const std::string& uri);

struct Late : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    std::ostream& out = response.send();
    try {
      out << load(request.getURI());
    } catch (const std::exception&) {
      internalError(response);  // finding: exception-after-headers
    }
  }
};

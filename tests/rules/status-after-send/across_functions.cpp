// The send and the status code in different files.
// --- stream.h
#pragma once

#include <Poco/Net/HTTPServerResponse.h>
#include <string>

std::ostream& begin(Poco::Net::HTTPServerResponse& response, const std::string& type);
void setStatus(Poco::Net::HTTPServerResponse& response, int status);
// --- stream.cpp
#include "stream.h"

std::ostream& begin(Poco::Net::HTTPServerResponse& response, const std::string& type) {
  response.setContentType(type);
  return response.send();
}

void setStatus(Poco::Net::HTTPServerResponse& response, int status) {
  response.setStatus(static_cast<Poco::Net::HTTPResponse::HTTPStatus>(status));
}

// --- handlers.cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>

#include "stream.h"

using namespace Poco::Net;

struct Late : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    std::ostream& out = begin(response, "text/plain");
    if (request.getURI().empty()) {
      response.setStatus(HTTPResponse::HTTP_NOT_FOUND);  // finding: status-after-send "404"
      out << "not found";
    }
  }
};

// Near miss: the same helper in the right order elsewhere.
struct InTime : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    setStatus(response, 202);
    begin(response, "text/plain") << "accepted";
  }
};

// The send and the field in different files.
// --- stream.h
#pragma once

#include <Poco/Net/HTTPServerResponse.h>
#include <string>

std::ostream& begin(Poco::Net::HTTPServerResponse& response, const std::string& type);
void allow(Poco::Net::HTTPServerResponse& response, const std::string& origin);
// --- stream.cpp
#include "stream.h"

std::ostream& begin(Poco::Net::HTTPServerResponse& response, const std::string& type) {
  response.setContentType(type);
  return response.send();
}

void allow(Poco::Net::HTTPServerResponse& response, const std::string& origin) {
  response.set("Access-Control-Allow-Origin", origin);
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
      response.setContentType("text/html");  // finding: header-after-send
      out << "not found";
    }
  }
};

// Near miss: the same helper in the right order elsewhere.
struct InTime : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    allow(response, "*");
    begin(response, "text/plain") << "accepted";
  }
};

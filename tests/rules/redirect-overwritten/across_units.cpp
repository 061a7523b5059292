// The redirection in another file than the status code.
// --- redirect.h
#pragma once

#include <string>

#include <Poco/Net/HTTPServerResponse.h>

void redirectTo(Poco::Net::HTTPServerResponse& response, const std::string& where);
void finish(Poco::Net::HTTPServerResponse& response, Poco::Net::HTTPResponse::HTTPStatus status);
// --- redirect.cpp
#include "redirect.h"

using namespace Poco::Net;

void redirectTo(HTTPServerResponse& response, const std::string& where) {
  response.setStatus(HTTPResponse::HTTP_SEE_OTHER);
  response.set("Location", where);
}

void finish(HTTPServerResponse& response, HTTPResponse::HTTPStatus status) {
  response.setStatus(status);
  response.send();
}
// --- handlers.cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>

#include "redirect.h"

using namespace Poco::Net;

struct Replaced : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    redirectTo(response, "/done");
    finish(response, HTTPResponse::HTTP_OK);  // finding: redirect-overwritten
  }
};

// Near miss: the redirection is sent.
struct Kept : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    redirectTo(response, "/done");
    response.send();
  }
};

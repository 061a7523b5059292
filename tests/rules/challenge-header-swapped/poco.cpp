// With POCO: a relay and a server that ask for credentials in each other's field.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <string>

using Poco::Net::HTTPRequestHandler;
using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

class RelayHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (!request.has("Proxy-Authorization")) {
      response.requireAuthentication("relay");  // finding: challenge-header-swapped
      response.setStatusAndReason(HTTPResponse::HTTP_PROXY_AUTHENTICATION_REQUIRED);
      response.send();
      return;
    }
    if (request.get("Proxy-Authorization") != "Basic secret") {
      response.setStatus(HTTPResponse::HTTP_PROXY_AUTHENTICATION_REQUIRED);
      response.set("WWW-Authenticate", "Basic realm=\"relay\"");  // finding: challenge-header-swapped
      response.send() << "wrong password";
      return;
    }
    response.send() << "relayed";
  }
};

class AccountHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (!request.hasCredentials()) {
      response.requireAuthentication("account");
      response.send();
      return;
    }
    challenge(response, "Proxy-Authenticate");
    response.send();
  }

private:
  static void challenge(HTTPServerResponse& response, const std::string& field) {
    response.setStatusAndReason(HTTPResponse::HTTP_UNAUTHORIZED);
    response.set(field, "Basic realm=\"account\"");  // finding: challenge-header-swapped
  }
};

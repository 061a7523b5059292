// Limits with POCO, in a base class that all handlers have.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <ostream>
#include <string>

using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

int hits(const std::string& host);
int secondsToReset(const std::string& host);

class Limited : public Poco::Net::HTTPRequestHandler {
protected:
  static bool isOver(HTTPServerRequest& request, HTTPServerResponse& response, bool isTold) {
    if (hits(request.getHost()) < 100) {
      return false;
    }
    if (isTold) {
      response.set("RateLimit-Limit", "100");
      response.set("RateLimit-Reset", std::to_string(secondsToReset(request.getHost())));
    }
    // finding: too-many-requests-without-retry-after
    response.setStatusAndReason(HTTPResponse::HTTP_TOO_MANY_REQUESTS, "Too Many Requests");
    response.send() << "slow down";
    return true;
  }
};

class SearchHandler : public Limited {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (!isOver(request, response, false)) {
      response.send() << "found";
    }
  }
};

class ListHandler : public Limited {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (!isOver(request, response, true)) {
      response.send() << "listed";
    }
  }
};

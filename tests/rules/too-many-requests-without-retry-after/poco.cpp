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
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (hits(request.getHost()) < 100) {
      answer(request, response);
    } else {
      refuse(request, response);
    }
  }

protected:
  virtual void answer(HTTPServerRequest& request, HTTPServerResponse& response) = 0;
  virtual void refuse(HTTPServerRequest&, HTTPServerResponse& response) {
    // finding: too-many-requests-without-retry-after
    response.setStatusAndReason(HTTPResponse::HTTP_TOO_MANY_REQUESTS, "Too Many Requests");
    response.send() << "slow down";
  }
};

class SearchHandler : public Limited {
  void answer(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.send() << "found";
  }
};

class ListHandler : public Limited {
  void answer(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.send() << "listed";
  }

  // Tells the limit.
  void refuse(HTTPServerRequest& request, HTTPServerResponse& response) override {
    response.set("RateLimit-Limit", "100");
    response.set("RateLimit-Reset", std::to_string(secondsToReset(request.getHost())));
    response.setStatusAndReason(HTTPResponse::HTTP_TOO_MANY_REQUESTS, "Too Many Requests");
    response.send() << "slow down";
  }
};

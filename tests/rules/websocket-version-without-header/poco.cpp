// A handshake by hand with POCO.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <ostream>
#include <string>

using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

namespace {

const char* const Version = "Sec-WebSocket-Version";

void refuse(HTTPServerResponse& response, HTTPResponse::HTTPStatus status, const char* text) {
  response.setStatusAndReason(status);
  response.send() << text;
}

void run(HTTPServerRequest& request, HTTPServerResponse& response);

}  // namespace

class ChatHandler : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.get("Sec-WebSocket-Version", "") != "13") {
      // finding: websocket-version-without-header
      return refuse(response, HTTPResponse::HTTP_BAD_REQUEST, "only version 13");
    }
    run(request, response);
  }
};

class FeedHandler : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.get(Version, "13") != "13") {
      response.set(Version, "13");
      return refuse(response, HTTPResponse::HTTP_BAD_REQUEST, "only version 13");
    }
    if (!request.has("Sec-WebSocket-Key")) {
      return refuse(response, HTTPResponse::HTTP_BAD_REQUEST, "no key");
    }
    run(request, response);
  }
};

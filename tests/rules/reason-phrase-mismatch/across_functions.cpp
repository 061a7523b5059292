// The phrase is an argument of a helper.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <string>

using namespace Poco::Net;

namespace {

void fail(HTTPServerResponse& response, HTTPResponse::HTTPStatus status, const char* reason) {
  response.setStatusAndReason(status, reason);
  response.send() << reason;
}

}  // namespace

class Files : public HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getURI() == "/a") {
      fail(response, HTTPResponse::HTTP_NOT_FOUND, "Not Found");
    } else {
      fail(response, HTTPResponse::HTTP_BAD_REQUEST, "Conflict");  // finding: reason-phrase-mismatch "409"
    }
  }
};

// With POCO: the length of a field, of a list, and of the content.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <string>

using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

namespace {

void fail(HTTPServerResponse& response, HTTPResponse::HTTPStatus status, const char* why) {
  response.setStatusAndReason(status);
  response.setContentType("text/plain");
  response.send() << why;
}

}  // namespace

class TokenHandler : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    const std::string token = request.get("X-Token", "");
    if (token.size() < 16) {
      fail(response, HTTPResponse::HTTP_LENGTH_REQUIRED, "token too short");  // finding: length-required-misuse
      return;
    }
    if (!request.has("X-Count")) {
      response.setStatus(HTTPResponse::HTTP_LENGTH_REQUIRED);  // finding: length-required-misuse
      response.send() << "how many?";
      return;
    }
    response.send() << "ok";
  }
};

class UploadHandler : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getContentLength() < 0) {
      return fail(response, HTTPResponse::HTTP_LENGTH_REQUIRED, "no Content-Length");
    }
    if (!request.has("Content-Length")) {
      response.setStatus(HTTPResponse::HTTP_LENGTH_REQUIRED);
      response.send();
      return;
    }
    response.send() << "stored";
  }
};

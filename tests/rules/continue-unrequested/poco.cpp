// With POCO: an upload that is told to go on, whether it waits or not.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <string>

using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

namespace {

bool waits(const HTTPServerRequest& request) {
  return request.get("Expect", "") == "100-continue";
}

void answer(HTTPServerResponse& response, HTTPResponse::HTTPStatus status) {
  response.setStatusAndReason(status);
  response.send();
}

}  // namespace

class ChunkHandler : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getMethod() != "PUT") {
      return answer(response, HTTPResponse::HTTP_BAD_REQUEST);
    }
    if (request.get("X-Last-Chunk", "no") == "no") {
      return answer(response, HTTPResponse::HTTP_CONTINUE);  // finding: continue-unrequested
    }
    answer(response, HTTPResponse::HTTP_NO_CONTENT);
  }
};

class UploadHandler : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (waits(request)) {
      response.setStatus(HTTPResponse::HTTP_CONTINUE);
      response.send();
      return;
    }
    answer(response, HTTPResponse::HTTP_NO_CONTENT);
  }
};

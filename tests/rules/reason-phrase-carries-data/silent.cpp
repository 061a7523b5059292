// The content says it too, the phrase is one of the registry, or where it comes from is not known.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <uWebSockets/App.h>

#include <string>

using namespace Poco::Net;

std::string phraseFor(int code);
void describe(HTTPServerResponse& response);

class UploadHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.secure()) {
      response.setStatusAndReason(HTTPResponse::HTTP_BAD_REQUEST, "the name is missing");
      response.setContentType("text/plain");
      response.send() << "the name is missing";
      return;
    }
    if (request.getContentLength() == 1) {
      response.setStatusAndReason(HTTPResponse::HTTP_BAD_REQUEST, phraseFor(400));
    } else if (request.getContentLength() == 2) {
      response.setStatusAndReason(HTTPResponse::HTTP_FORBIDDEN, "Not Allowed");
    } else if (request.getContentLength() == 3) {
      response.setStatusAndReason(HTTPResponse::HTTP_MULTIPLE_CHOICES, "Non-Authoritative Information");
    } else {
      response.setStatusAndReason(HTTPResponse::HTTP_INTERNAL_SERVER_ERROR, "the disk is full");
      describe(response);
      return;
    }
    response.sendBuffer("", 0);
  }
};

int main() {
  uWS::App app;
  app.post("/users", [](auto* res, auto*) {
    res->writeStatus("431 Request Header Fields Too Large");
    res->end();
  });
  app.run();
}

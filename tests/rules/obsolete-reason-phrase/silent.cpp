// Present phrases, phrases of their own, and those that are computed.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <uWebSockets/App.h>

#include <string>

using namespace Poco::Net;

std::string phraseFor(int code);

class UploadHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getContentLength() > 1000000) {
      response.setStatusAndReason(HTTPResponse::HTTP_REQUEST_ENTITY_TOO_LARGE, "Content Too Large");
    } else if (request.getContentLength() < 10) {
      response.setStatusAndReason(HTTPResponse::HTTP_BAD_REQUEST, "Zu Kurz");
    } else if (request.secure()) {
      response.setStatusAndReason(HTTPResponse::HTTP_REQUEST_URI_TOO_LONG, phraseFor(414));
    } else {
      response.setStatusAndReason(HTTPResponse::HTTP_NOT_FOUND);
    }
    response.setContentType("text/plain");
    response.send() << "no";
  }
};

int main() {
  uWS::App app;
  app.post("/users", [](auto* res, auto*) {
    res->writeStatus("422 Unprocessable Content");
    res->writeHeader("Content-Type", "text/plain");
    res->end("no name");
  });
  app.run();
}

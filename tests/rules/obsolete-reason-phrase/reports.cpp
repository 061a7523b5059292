// Phrases of RFC 2616, 4918 and 7231.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <uWebSockets/App.h>

using namespace Poco::Net;

class UploadHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getContentLength() > 1000000) {
      response.setStatusAndReason(HTTPResponse::HTTP_REQUEST_ENTITY_TOO_LARGE,
                                  "request entity too large");  // finding: obsolete-reason-phrase
    } else {
      response.setStatus(HTTPResponse::HTTP_REQUEST_URI_TOO_LONG);
      response.setReason("Request-URI Too Long");  // finding: obsolete-reason-phrase "414"
    }
    response.setContentType("text/plain");
    response.send() << "too large";
  }
};

int main() {
  uWS::App app;
  app.post("/users", [](auto* res, auto*) {
    res->writeStatus("422 Unprocessable Entity");  // finding: obsolete-reason-phrase
    res->writeHeader("Content-Type", "text/plain");
    res->end("no name");
  });
  app.run();
}

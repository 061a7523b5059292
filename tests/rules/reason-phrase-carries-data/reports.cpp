// What went wrong is said in the reason phrase and nowhere else.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <uWebSockets/App.h>

#include <exception>
#include <stdexcept>
#include <string>

using namespace Poco::Net;

void store(std::istream& in);

class UploadHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    try {
      store(request.stream());
      response.setStatusAndReason(HTTPResponse::HTTP_NO_CONTENT, "No Content");
    } catch (const std::exception& e) {
      response.setStatusAndReason(HTTPResponse::HTTP_INTERNAL_SERVER_ERROR, e.what());  // finding: reason-phrase-carries-data
    }
    response.sendBuffer("", 0);
  }
};

class NameHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    response.setStatus(HTTPResponse::HTTP_NOT_FOUND);
    response.setReason("no user " + request.get("X-User"));  // finding: reason-phrase-carries-data "404"
    response.sendBuffer("", 0);
  }
};

int main() {
  uWS::App app;
  app.post("/users", [](auto* res, auto*) {
    res->writeStatus("400 The name is missing");  // finding: reason-phrase-carries-data
    res->end();
  });
  app.run();
}

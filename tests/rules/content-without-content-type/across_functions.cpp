// A base class sends for all handlers; one of them forgets the type.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <string>

using namespace Poco::Net;

class ApiHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) final {
    prepare(response);
    send(response, answer(request));
  }

protected:
  virtual std::string answer(HTTPServerRequest& request) = 0;
  virtual void prepare(HTTPServerResponse& response) { response.setStatus(HTTPResponse::HTTP_OK); }

private:
  static void send(HTTPServerResponse& response, const std::string& text) {
    response.setContentLength(static_cast<std::streamsize>(text.size()));
    response.send() << "answer: " << text;  // finding: content-without-content-type
  }
};

class VersionHandler : public ApiHandler {
  std::string answer(HTTPServerRequest&) override { return "1.0"; }
};

class UserHandler : public ApiHandler {
  std::string answer(HTTPServerRequest&) override { return "anna"; }

  void prepare(HTTPServerResponse& response) override {
    ApiHandler::prepare(response);
    response.setContentType("text/plain");
  }
};

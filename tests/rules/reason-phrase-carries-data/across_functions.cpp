#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <string>

using namespace Poco::Net;

struct Refused {
  HTTPResponse::HTTPStatus status;
  std::string why;
};

class ApiHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    try {
      check(request);
      response.setStatus(HTTPResponse::HTTP_NO_CONTENT);
    } catch (const Refused& refused) {
      refuse(response, refused);
    }
    response.sendBuffer("", 0);
  }

private:
  static void check(const HTTPServerRequest& request) {
    if (request.getContentLength() == 0) {
      throw Refused{HTTPResponse::HTTP_BAD_REQUEST, "there is nothing to store"};
    }
  }

  static void refuse(HTTPServerResponse& response, const Refused& refused) {
    response.setStatusAndReason(refused.status, "refused: " + refused.why);  // finding: reason-phrase-carries-data
  }
};

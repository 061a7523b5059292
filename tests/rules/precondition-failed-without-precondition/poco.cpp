// Orders with POCO: a state that does not fit, as an exception, and a version that does not.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <ostream>
#include <stdexcept>
#include <string>

using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

struct WrongState : std::logic_error {
  using std::logic_error::logic_error;
};

void cancel(const std::string& order);  // throws WrongState
std::string versionOf(const std::string& order);

static void answer(HTTPServerResponse& response, HTTPResponse::HTTPStatus status) {
  response.setStatusAndReason(status);
  response.send();
}

class CancelHandler : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    try {
      cancel(request.getURI());
    } catch (const WrongState&) {
      // finding: precondition-failed-without-precondition
      return answer(response, HTTPResponse::HTTP_PRECONDITION_FAILED);
    }
    answer(response, HTTPResponse::HTTP_NO_CONTENT);
  }
};

class ReplaceHandler : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.get("If-Match", "*") != versionOf(request.getURI())) {
      return answer(response, HTTPResponse::HTTP_PRECONDITION_FAILED);
    }
    answer(response, HTTPResponse::HTTP_NO_CONTENT);
  }
};

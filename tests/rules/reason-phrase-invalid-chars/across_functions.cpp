#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

#include <string>

using namespace Poco::Net;

namespace {

constexpr char Refused[] = "refused\n";

void explain(HTTPServerResponse& response, const std::string& why) {
  response.setStatus(HTTPResponse::HTTP_CONFLICT);
  response.setReason("in conflict:\n" + why);  // finding: reason-phrase-invalid-chars
  response.setContentType("text/plain");
  response.send() << "in conflict";
}

void fail(HTTPServerResponse& response, const std::string& reason) {
  response.setStatusAndReason(HTTPResponse::HTTP_BAD_REQUEST, reason);
  response.setContentType("text/plain");
  response.send() << "failed";
}

}  // namespace

class UploadHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.secure()) {
      fail(response, Refused);  // finding: reason-phrase-invalid-chars
    } else if (request.getContentLength() > 9) {
      explain(response, request.get("If-Match"));
    } else {
      fail(response, "no name");
    }
  }
};

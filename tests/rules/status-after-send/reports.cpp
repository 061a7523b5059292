// Status codes that are set when the status line is on the wire.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

using namespace Poco::Net;

namespace {

std::string load(const std::string& uri);
bool copy(std::ostream& out);

void fail(HTTPServerResponse& response) {
  response.setStatusAndReason(HTTPResponse::HTTP_INTERNAL_SERVER_ERROR, "Failed");
}

}  // namespace

// Begun too early.
struct Stream : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    std::ostream& out = response.send();
    if (!copy(out)) {
      // finding: status-after-send "500 (Internal Server Error) is set after 200 (OK) was sent"
      response.setStatus(HTTPResponse::HTTP_INTERNAL_SERVER_ERROR);
    }
  }
};

// The two lines in the wrong order.
struct Order : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.sendBuffer("gone", 4);
    response.setStatus(HTTPResponse::HTTP_GONE);  // finding: status-after-send "410 (Gone)"
  }
};

// By a helper.
struct Helper : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    const std::string text = load(request.getURI());
    response.send() << text;
    if (text.empty()) {
      fail(response);  // finding: status-after-send
    }
  }
};

// The branches send, and one status code for them comes last.
struct Last : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getMethod() == HTTPRequest::HTTP_POST) {
      response.send() << "made";
    } else {
      response.send() << load(request.getURI());
    }
    response.setStatus(HTTPResponse::HTTP_CREATED);  // finding: status-after-send
  }
};

// Calls that send a response for the second time.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

using namespace Poco::Net;

namespace {

void sendText(HTTPServerResponse& response, const std::string& text) {
  response.setContentType("text/plain");
  response.sendBuffer(text.data(), text.size());
}

bool accepts(HTTPServerRequest& request, HTTPServerResponse& response) {
  if (request.getContentLength() > 1'000'000) {
    sendText(response, "too large");
    return false;
  }
  return true;
}

std::string load(const std::string& uri);

}  // namespace

// One after the other.
struct Twice : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.send() << "hello";
    response.send() << "world";  // finding: response-sent-twice "after 200 (OK) was sent"
  }
};

// The branch does not leave.
struct Head : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getMethod() == HTTPRequest::HTTP_HEAD) {
      response.setContentLength(5);
      response.send();
    }
    sendText(response, "hello");  // finding: response-sent-twice
  }
};

// What the helper says is not asked for.
struct Ignores : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    accepts(request, response);
    response.redirect("/done");  // finding: response-sent-twice
  }
};

// The last word for all branches, each of which has spoken.
struct Finally : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getMethod() == HTTPRequest::HTTP_POST) {
      response.setStatus(HTTPResponse::HTTP_CREATED);
      response.set("Location", "/orders/1");
      response.send();
    } else {
      response.send() << load(request.getURI());
    }
    response.send();  // finding: response-sent-twice
  }
};

// A step at the end that only sometimes runs, and always too late.
struct Sometimes : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    const std::string text = load(request.getURI());
    response.send() << text;
    if (text.empty()) {
      response.sendFile("/srv/empty.html", "text/html");  // finding: response-sent-twice
    }
  }
};

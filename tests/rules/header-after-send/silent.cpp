// Near misses: a header field after a send that may be in time, or belongs to something else.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

using namespace Poco::Net;

namespace {

bool isGone(const std::string& uri);
std::string load(const std::string& uri);
void later(std::function<void()> task);
void hand(HTTPServerResponse& response);

}  // namespace

// Before it is sent.
struct InTime : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (isGone(request.getURI())) {
      response.set("X-Note", "a");
    }
    response.send();
  }
};

// The handler leaves after the send.
struct Leaves : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (!isGone(request.getURI())) {
      response.send() << load(request.getURI());
      return;
    }
    response.set("X-Note", "a");
    response.send();
  }
};

// On one path in time: what is wrong is the first send.
struct Either : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getMethod() == HTTPRequest::HTTP_HEAD) {
      response.send();
    }
    response.set("X-Note", "a");
    if (request.getMethod() != HTTPRequest::HTTP_HEAD) {
      response.send();
    }
  }
};

// Asked before.
struct Asks : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    response.send();
    if (!response.sent()) {
      response.set("X-Note", "a");
    }
  }
};

// What was thrown may have been thrown before the send.
struct Catches : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    try {
      response.send() << load(request.getURI());
    } catch (const std::exception&) {
      response.set("X-Note", "a");
    }
  }
};

// Another response: that of an upstream server, kept here.
struct Forwards : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.send();
    last_.set("X-Note", "a");
  }

private:
  HTTPResponse last_;
};

// A task that runs when it is time.
struct Task : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.send();
    later([&response] { response.set("X-Note", "a"); });
  }
};

// Each round may belong to another request.
struct Rounds : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    while (isGone(request.getURI())) {
      response.set("X-Note", "a");
      response.send();
    }
    response.set("X-Note", "a");
  }
};

// Code that is not known may do what it wants.
struct Hands : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    hand(response);
    response.send();
    response.set("X-Note", "a");
  }
};

// A second response with its fields: that is another rule's.
struct Second : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.send() << "a";
    response.setContentType("text/html");
    response.send() << "b";  // finding: response-sent-twice
  }
};

// So is a branch that does not leave.
struct Branch : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (isGone(request.getURI())) {
      response.setStatus(HTTPResponse::HTTP_GONE);
      response.send();  // finding: missing-return-after-error
    }
    response.setContentType("text/html");
    response.send() << load(request.getURI());
  }
};

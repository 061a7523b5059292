// The part of the model that the stub headers have: the same outcomes with them and with the
// headers that Debian ships.
// --- sends.cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <string>

using namespace Poco::Net;

struct SetsAll : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatus(HTTPResponse::HTTP_CREATED);
    response.setReason("Made");
    response.set("Location", "/a");
    response.add("Set-Cookie", "a=b");
    response.erase("Allow");
    response.setContentType("text/plain");
    response.setContentLength(5);
    response.setContentLength64(5);
    response.setKeepAlive(false);
    response.setChunkedTransferEncoding(false);
    response.send() << "hello";
  }
};

struct SetsByText : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.set("ETag", "a");
    response.clear();
    response.setStatus("404");
    response.setStatusAndReason(HTTPResponse::HTTP_GONE);
    response.setStatusAndReason(HTTPServerResponse::HTTP_CONFLICT, "No");
    response.sendBuffer("", 0);
  }
};

struct Sends : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    response.sendContinue();
    if (request.getMethod() == HTTPRequest::HTTP_GET) {
      response.sendFile("/srv/a", "text/html");
    } else if (request.getURI().empty()) {
      response.redirect("/");
    } else if (request.has("X-Old")) {
      response.redirect("/old", HTTPResponse::HTTP_SEE_OTHER);
    } else if (!request.hasCredentials()) {
      response.requireAuthentication("a");
      response.send();
    } else {
      const std::string text = request.get("X-Text", "");
      response.sendBuffer(text.data(), text.size());
    }
  }
};

struct Reads : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getContentLength() > 100) {
      response.setStatus(HTTPResponse::HTTP_BAD_REQUEST);
    } else if (request.getContentType() != "text/plain") {
      response.setStatus(HTTPResponse::HTTP_FORBIDDEN);
    } else if (request.getHost() == "localhost") {
      response.setStatus(HTTPResponse::HTTP_ACCEPTED);
    } else if (request.secure()) {
      response.setStatus(HTTPResponse::HTTP_NOT_IMPLEMENTED);
    }
    if (response.getStatus() != HTTPResponse::HTTP_OK) {
      response.setContentLength(0);
    }
    response.send();
  }
};

// What the rules about sending see.

struct NotSent : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getURI() == "/a") {
      response.setStatus(HTTPResponse::HTTP_NOT_FOUND);
      return;
    }
    response.send();
  }
};

struct SentTwice : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getURI() == "/a") {
      response.setStatus(HTTPResponse::HTTP_NOT_FOUND);
      response.send() << "not found";
    }
    response.setContentType("text/plain");
    response.setStatus(HTTPResponse::HTTP_OK);
    response.send() << "found";
  }
};

struct AsksFirst : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getURI() == "/a") {
      response.send();
    }
    if (!response.sent()) {
      response.send();
    }
  }
};
// --- factory.cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>

using namespace Poco::Net;

struct Made : HTTPRequestHandler {
  explicit Made(HTTPResponse::HTTPStatus status) : status_(status) {}

  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatusAndReason(status_);
    response.send();
  }

private:
  HTTPResponse::HTTPStatus status_;
};

struct Factory : HTTPRequestHandlerFactory {
  HTTPRequestHandler* createRequestHandler(const HTTPServerRequest& request) override {
    if (request.getURI() == "/a") {
      return new Made(HTTPResponse::HTTP_GONE);
    }
    return nullptr;
  }
};

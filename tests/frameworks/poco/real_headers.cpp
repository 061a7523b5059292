// long: every part of the model in one place.
// Every part of the model against the headers that Debian ships: one handler for each.
// --- effects.cpp
#include <Poco/Net/HTTPCookie.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/MediaType.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/WebSocket.h>
#include <Poco/Timestamp.h>
#include <string>

using Poco::Net::HTTPMessage;
using Poco::Net::HTTPRequestHandler;
using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

// How a response is written.

struct SetStatus : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatus(HTTPResponse::HTTP_IM_A_TEAPOT);
    response.send();
  }
};

struct SetStatusText : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatus("404");
    response.send();
  }
};

struct SetStatusCast : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatus(static_cast<HTTPResponse::HTTPStatus>(425));
    response.send();
  }
};

struct SetStatusAndReason : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatusAndReason(HTTPServerResponse::HTTP_CONFLICT);
    response.send();
  }
};

struct SetStatusAndOwnReason : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatusAndReason(Poco::Net::HTTPResponse::HTTP_REQUEST_ENTITY_TOO_LARGE,
                                "Too Large");
    response.send();
  }
};

struct LeavesAlone : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setReason("Fine");
    response.setVersion(HTTPMessage::HTTP_1_1);
    response.setFieldLimit(10);
    response.sendContinue();
    if (!response.sent()) {
      response.send();
    }
  }
};

struct Set : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.set("Cache-Control", "max-age=60");
    response.set("Cache-Control", "no-store");
    response.set(HTTPMessage::CONTENT_TYPE, "text/plain");
    response.send();
  }
};

struct Add : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.add("Allow", "GET");
    response.add("Allow", "HEAD");
    response.send();
  }
};

struct Erase : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.set("Cache-Control", "no-store");
    response.erase("Cache-Control");
    response.send();
  }
};

struct Clear : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.set("Cache-Control", "no-store");
    response.clear();
    response.send();
  }
};

struct MessageFields : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setContentType("text/html");
    response.setContentLength(0);
    response.setKeepAlive(false);
    response.setDate(Poco::Timestamp());
    response.send();
  }
};

struct MediaTypeAndLength : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setContentType(Poco::Net::MediaType("text", "html"));
    response.setContentLength64(0);
    response.send();
  }
};

struct Chunked : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setChunkedTransferEncoding(true);
    response.send();
  }
};

struct NotChunked : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setTransferEncoding(HTTPMessage::CHUNKED_TRANSFER_ENCODING);
    response.setChunkedTransferEncoding(false);
    response.send();
  }
};

struct Cookie : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.addCookie(Poco::Net::HTTPCookie("session", "7"));
    response.send();
  }
};

struct FieldsByConstant : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.set(HTTPResponse::DATE, "Sat, 21 Nov 2026 13:50:55 GMT");
    response.add(HTTPResponse::SET_COOKIE, "session=7");
    response.send();
  }
};

struct AsksItself : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.secure()) {
      response.setStatus(HTTPResponse::HTTP_UNAUTHORIZED);
    }
    if (response.getStatus() == HTTPResponse::HTTP_UNAUTHORIZED &&
        !response.has("WWW-Authenticate")) {
      response.set("WWW-Authenticate", "Bearer");
    }
    response.send();
  }
};

// How a response ends.

struct Send : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setContentType("text/plain");
    response.send() << "text";
  }
};

struct SendStream : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    std::ostream& out = response.send();
    out << "text";
    out.flush();
  }
};

struct SendBuffer : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    const std::string text = "hello " + request.getURI();
    response.sendBuffer(text.data(), text.size());
  }
};

struct SendBufferLiteral : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatus(HTTPResponse::HTTP_NO_CONTENT);  // finding: no-content-with-body
    response.sendBuffer("text", 4);
  }
};

struct SendBufferEmpty : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatus(HTTPResponse::HTTP_NO_CONTENT);
    response.sendBuffer(nullptr, 0);
  }
};

struct SendFile : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    try {
      response.sendFile("/srv/index.html", "text/html");
    } catch (const Poco::FileNotFoundException&) {
      response.setStatus(HTTPResponse::HTTP_NOT_FOUND);
      response.send();
    }
  }
};

struct Redirect : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.redirect("/next");
  }
};

struct RedirectStatus : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.redirect("/next", HTTPResponse::HTTP_PERMANENT_REDIRECT);
  }
};

struct RequireAuthentication : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.requireAuthentication("demo");
    response.send();
  }
};

struct Upgrade : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    try {
      Poco::Net::WebSocket socket(request, response);
    } catch (const Poco::Net::WebSocketException&) {
      response.setStatusAndReason(HTTPResponse::HTTP_BAD_REQUEST);
      response.send();
    }
  }
};

struct ThroughRequest : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse&) override {
    request.response().setStatusAndReason(HTTPResponse::HTTP_GONE);
    request.response().send();
  }
};

struct Throws : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setContentType("text/plain");
    throw Poco::NotFoundException("nothing there");
  }
};

struct Nothing : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse&) override {}
};

// --- requests.cpp
#include <Poco/Net/HTMLForm.h>
#include <Poco/Net/HTTPBasicCredentials.h>
#include <Poco/Net/HTTPCredentials.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/NameValueCollection.h>
#include <Poco/Net/OAuth10Credentials.h>
#include <Poco/Net/OAuth20Credentials.h>
#include <string>

using Poco::Net::HTTPRequest;
using Poco::Net::HTTPRequestHandler;
using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

struct ReadsMethod : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getMethod() == HTTPRequest::HTTP_HEAD) {
      response.setStatus(HTTPResponse::HTTP_NO_CONTENT);
    }
    response.send();
  }
};

struct ReadsPath : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getURI().empty()) {
      response.setStatus(HTTPResponse::HTTP_NOT_FOUND);
    }
    response.send();
  }
};

struct ReadsFields : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (!request.has("If-Match")) {
      response.setStatus(HTTPResponse::HTTP_PRECONDITION_REQUIRED);
    } else if (request.get("Accept", "").empty()) {
      response.setStatus(HTTPResponse::HTTP_NOT_ACCEPTABLE);
    } else if (request["User-Agent"].empty()) {
      response.setStatus(HTTPResponse::HTTP_BAD_REQUEST);
    } else if (request.find(HTTPRequest::COOKIE) == request.end()) {
      response.setStatus(HTTPResponse::HTTP_FORBIDDEN);
    } else if (!request.hasToken("Connection", "upgrade")) {
      response.setStatus(HTTPResponse::HTTP_UPGRADE_REQUIRED);
    }
    response.send();
  }
};

struct ReadsFieldsByName : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getHost().empty()) {
      response.setStatus(HTTPResponse::HTTP_BAD_REQUEST);
    } else if (!request.hasContentLength()) {
      response.setStatus(HTTPResponse::HTTP_LENGTH_REQUIRED);
    } else if (request.getContentLength() > 1024) {
      response.setStatus(HTTPResponse::HTTP_REQUEST_ENTITY_TOO_LARGE);
    } else if (request.getContentType() != "application/json") {
      response.setStatus(HTTPResponse::HTTP_UNSUPPORTED_MEDIA_TYPE);
    } else if (request.getChunkedTransferEncoding()) {
      response.setStatus(HTTPResponse::HTTP_NOT_IMPLEMENTED);
    } else if (request.getExpectContinue()) {
      response.setStatus(HTTPResponse::HTTP_EXPECTATION_FAILED);
    } else if (request.getVersion() == "HTTP/1.0") {
      response.setStatus(HTTPResponse::HTTP_VERSION_NOT_SUPPORTED);
    } else if (!request.getKeepAlive()) {
      response.setStatus(HTTPResponse::HTTP_SERVICE_UNAVAILABLE);
    }
    response.send();
  }
};

struct ReadsCredentials : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    std::string scheme;
    std::string secret;
    if (!request.hasCredentials()) {
      response.setStatus(HTTPResponse::HTTP_FORBIDDEN);
      response.send();
      return;
    }
    request.getCredentials(scheme, secret);
    if (secret.empty() || !Poco::Net::HTTPCredentials::hasBasicCredentials(request)) {
      response.setStatus(HTTPResponse::HTTP_BAD_REQUEST);
    } else if (const Poco::Net::HTTPBasicCredentials credentials(request);
               credentials.getUsername() != "admin") {
      response.setStatus(HTTPResponse::HTTP_NOT_FOUND);
    }
    response.send();
  }
};

struct ReadsProxyCredentials : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (!request.hasProxyCredentials()) {
      response.setStatus(HTTPResponse::HTTP_PROXY_AUTHENTICATION_REQUIRED);
      response.set("Proxy-Authenticate", "Basic realm=\"proxy\"");
    }
    response.send();
  }
};

struct ReadsOAuth10 : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    const Poco::Net::OAuth10Credentials credentials(request);
    if (credentials.getConsumerKey().empty()) {
      response.setStatus(HTTPResponse::HTTP_FORBIDDEN);
    }
    response.send();
  }
};

struct ReadsOAuth20 : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    const Poco::Net::OAuth20Credentials credentials(request);
    if (credentials.getBearerToken().empty()) {
      response.setStatus(HTTPResponse::HTTP_FORBIDDEN);
    }
    response.send();
  }
};

struct ReadsCookies : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    Poco::Net::NameValueCollection cookies;
    request.getCookies(cookies);
    if (!cookies.has("session")) {
      response.setStatus(HTTPResponse::HTTP_FORBIDDEN);
    }
    response.send();
  }
};

struct ReadsContent : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    std::string text;
    request.stream() >> text;
    if (text.empty()) {
      response.setStatus(HTTPResponse::HTTP_BAD_REQUEST);
    }
    response.send();
  }
};

struct ReadsForm : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    const Poco::Net::HTMLForm form(request, request.stream());
    if (!form.has("name")) {
      response.setStatus(HTTPResponse::HTTP_BAD_REQUEST);
    } else if (form.get("age").empty()) {
      response.setStatus(HTTPResponse::HTTP_UNPROCESSABLE_ENTITY);
    }
    response.send();
  }
};

struct ReadsConnection : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (!request.secure()) {
      response.redirect("https://example.com" + request.getURI());
      return;
    }
    response.send();
  }
};

// --- other.cpp
#include <Poco/Net/AbstractHTTPRequestHandler.h>
#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <iostream>
#include <string>

using Poco::Net::HTTPRequest;
using Poco::Net::HTTPRequestHandler;
using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

// Helpers that know of the base class only.
static void forbid(HTTPResponse& response) {
  response.setStatusAndReason(HTTPResponse::HTTP_METHOD_NOT_ALLOWED);
  response.set("Allow", "GET, HEAD");
}

struct HelperOfTheBaseClass : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    forbid(response);
    response.send();
  }
};

struct Abstract : Poco::Net::AbstractHTTPRequestHandler {
  void run() override {
    if (request().getMethod() != HTTPRequest::HTTP_GET) {
      sendErrorResponse(HTTPResponse::HTTP_NOT_IMPLEMENTED, "GET only");
      return;
    }
    response().redirect("/next");
  }
};

// A response that came from another server is no answer of this one.
struct Proxy : HTTPRequestHandler {
  void handleRequest(HTTPServerRequest& incoming, HTTPServerResponse& response) override {
    Poco::Net::HTTPClientSession session("upstream.example");
    HTTPRequest request(HTTPRequest::HTTP_GET, incoming.getURI());
    request.set("Accept", "text/plain");
    session.sendRequest(request);
    HTTPResponse answer;
    std::istream& content = session.receiveResponse(answer);
    response.setStatusAndReason(answer.getStatus(), answer.getReason());
    response.setContentType(answer.getContentType());
    response.send() << content.rdbuf();
  }
};

bool isThere(const std::string& path) {
  Poco::Net::HTTPClientSession session("upstream.example");
  HTTPRequest request(HTTPRequest::HTTP_HEAD, path);
  session.sendRequest(request);
  HTTPResponse answer(HTTPResponse::HTTP_METHOD_NOT_ALLOWED);
  session.receiveResponse(answer);
  return answer.getStatus() == HTTPResponse::HTTP_OK;
}

// --- server.cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/ServerSocket.h>
#include <string>

using namespace Poco::Net;

namespace {

class Hello : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setContentType("text/plain");
    response.sendBuffer("hello", 5);
  }
};

class Status : public HTTPRequestHandler {
public:
  explicit Status(HTTPResponse::HTTPStatus status) : status_(status) {}

  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatusAndReason(status_);
    response.send();
  }

private:
  HTTPResponse::HTTPStatus status_;
};

// Null is answered with 501 (Not Implemented) by the server itself.
class Factory : public HTTPRequestHandlerFactory {
public:
  HTTPRequestHandler* createRequestHandler(const HTTPServerRequest& request) override {
    if (request.getMethod() != HTTPRequest::HTTP_GET) {
      return nullptr;
    }
    if (request.getURI() == "/gone") {
      return new Status(HTTPResponse::HTTP_GONE);
    }
    return new Hello;
  }
};

}  // namespace

int main() {
  HTTPServer server(new Factory, ServerSocket(8080), new HTTPServerParams);
  server.start();
  server.stop();
}

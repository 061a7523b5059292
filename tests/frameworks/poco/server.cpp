// A server as people write them with POCO: a factory that picks handlers by path, handlers with
// helpers in a common base class, exceptions of POCO turned into responses.
// --- api_handler.h
#pragma once

#include <Poco/JSON/Object.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <string>

using Poco::Net::HTTPRequest;
using Poco::Net::HTTPResponse;
using Poco::Net::HTTPServerRequest;
using Poco::Net::HTTPServerResponse;

// Dispatches on the request method and answers what its methods throw.
class ApiHandler : public Poco::Net::HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override;

protected:
  virtual void get(HTTPServerRequest& request, HTTPServerResponse& response);
  virtual void post(HTTPServerRequest& request, HTTPServerResponse& response);
  virtual void remove(HTTPServerRequest& request, HTTPServerResponse& response);

  static Poco::JSON::Object::Ptr readJson(HTTPServerRequest& request);
  static void sendJson(HTTPServerResponse& response,
                       const Poco::JSON::Object& object,
                       HTTPResponse::HTTPStatus status = HTTPResponse::HTTP_OK);
  static void sendError(HTTPServerResponse& response,
                        HTTPResponse::HTTPStatus status,
                        const std::string& message);
};

void allowCrossOrigin(HTTPResponse& response);
// --- api_handler.cpp
#include <Poco/Exception.h>
#include <Poco/JSON/Parser.h>
#include <iterator>
#include <sstream>

#include "api_handler.h"

void ApiHandler::handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) {
  allowCrossOrigin(response);
  try {
    const std::string& method = request.getMethod();
    if (method == HTTPRequest::HTTP_GET || method == HTTPRequest::HTTP_HEAD) {
      get(request, response);
    } else if (method == HTTPRequest::HTTP_POST) {
      post(request, response);
    } else if (method == HTTPRequest::HTTP_DELETE) {
      remove(request, response);
    } else if (method == HTTPRequest::HTTP_OPTIONS) {
      response.set("Allow", "GET, HEAD, POST, DELETE, OPTIONS");
      response.setStatusAndReason(HTTPResponse::HTTP_NO_CONTENT);
      response.send();
    } else {
      sendError(response, HTTPResponse::HTTP_NOT_IMPLEMENTED, "unknown method");
    }
  } catch (const Poco::NotFoundException& e) {
    sendError(response, HTTPResponse::HTTP_NOT_FOUND, e.displayText());
  } catch (const Poco::Exception& e) {
    // finding: broad-catch-hides-client-error "Poco::JSON::JSONException"
    sendError(response, HTTPResponse::HTTP_INTERNAL_SERVER_ERROR, e.displayText());
  } catch (const std::exception& e) {
    sendError(response, HTTPResponse::HTTP_INTERNAL_SERVER_ERROR, e.what());
  }
}

void ApiHandler::get(HTTPServerRequest&, HTTPServerResponse& response) {
  // finding: method-not-allowed-without-allow
  sendError(response, HTTPResponse::HTTP_METHOD_NOT_ALLOWED, "no GET here");
}

void ApiHandler::post(HTTPServerRequest&, HTTPServerResponse& response) {
  // finding: method-not-allowed-without-allow
  sendError(response, HTTPResponse::HTTP_METHOD_NOT_ALLOWED, "no POST here");
}

void ApiHandler::remove(HTTPServerRequest&, HTTPServerResponse& response) {
  response.set("Allow", "GET, HEAD, POST");
  sendError(response, HTTPResponse::HTTP_METHOD_NOT_ALLOWED, "no DELETE here");
}

Poco::JSON::Object::Ptr ApiHandler::readJson(HTTPServerRequest& request) {
  Poco::JSON::Parser parser;
  return parser.parse(request.stream()).extract<Poco::JSON::Object::Ptr>();
}

void ApiHandler::sendJson(HTTPServerResponse& response,
                          const Poco::JSON::Object& object,
                          HTTPResponse::HTTPStatus status) {
  std::ostringstream text;
  object.stringify(text);
  response.setStatusAndReason(status);
  response.setContentType("application/json");
  response.sendBuffer(text.str().data(), text.str().size());
}

void ApiHandler::sendError(HTTPServerResponse& response,
                           HTTPResponse::HTTPStatus status,
                           const std::string& message) {
  Poco::JSON::Object error;
  error.set("error", message);
  sendJson(response, error, status);
}

void allowCrossOrigin(HTTPResponse& response) {
  response.set("Access-Control-Allow-Origin", "*");
}

// --- orders.h
#pragma once

#include "api_handler.h"

class OrdersHandler : public ApiHandler {
protected:
  void get(HTTPServerRequest& request, HTTPServerResponse& response) override;
  void post(HTTPServerRequest& request, HTTPServerResponse& response) override;
};

class OrderHandler : public ApiHandler {
public:
  explicit OrderHandler(std::string id);

protected:
  void get(HTTPServerRequest& request, HTTPServerResponse& response) override;
  void remove(HTTPServerRequest& request, HTTPServerResponse& response) override;

private:
  std::string id_;
};

// --- orders.cpp
#include <Poco/Exception.h>
#include <Poco/Net/HTMLForm.h>
#include <Poco/NumberParser.h>
#include <Poco/URI.h>
#include <map>
#include <utility>

#include "orders.h"

static std::map<std::string, Poco::JSON::Object> store;

static const Poco::JSON::Object& find(const std::string& id) {
  const auto found = store.find(id);
  if (found == store.end()) {
    throw Poco::NotFoundException("no such order", id);
  }
  return found->second;
}

void OrdersHandler::get(HTTPServerRequest& request, HTTPServerResponse& response) {
  const Poco::Net::HTMLForm form(request);
  int page = 0;
  try {
    page = Poco::NumberParser::parse(form.get("page", "0"));
  } catch (const Poco::SyntaxException&) {
    // finding: server-error-for-client-fault "Poco::SyntaxException"
    sendError(response, HTTPResponse::HTTP_INTERNAL_SERVER_ERROR, "page is no number");
    return;
  }
  Poco::JSON::Object list;
  list.set("page", page);
  sendJson(response, list);
}

void OrdersHandler::post(HTTPServerRequest& request, HTTPServerResponse& response) {
  const Poco::JSON::Object::Ptr order = readJson(request);
  if (!order->has("item")) {
    sendError(response, HTTPResponse::HTTP_BAD_REQUEST, "item is missing");
    return;
  }
  const std::string id = order->getValue<std::string>("id");
  store[id] = *order;
  response.set("Location", "/orders/" + id);
  sendJson(response, *order, HTTPResponse::HTTP_CREATED);
}

OrderHandler::OrderHandler(std::string id) : id_(std::move(id)) {}

void OrderHandler::get(HTTPServerRequest& request, HTTPServerResponse& response) {
  const Poco::JSON::Object& order = find(id_);
  const std::string tag = "\"" + order.getValue<std::string>("version") + "\"";
  if (request.has("If-None-Match") && request.get("If-None-Match") == tag) {
    // finding: not-modified-with-body
    // finding: not-modified-missing-headers
    response.setStatusAndReason(HTTPResponse::HTTP_NOT_MODIFIED);
    response.sendBuffer("{}", 2);
    return;
  }
  response.set("ETag", tag);
  sendJson(response, order);
}

void OrderHandler::remove(HTTPServerRequest&, HTTPServerResponse& response) {
  find(id_);
  store.erase(id_);
  response.setStatusAndReason(HTTPResponse::HTTP_NO_CONTENT);  // finding: no-content-with-body
  const std::string text = R"({"deleted": true})";
  response.sendBuffer(text.c_str(), text.length());
}

// --- pages.h
#pragma once

#include <Poco/Net/HTTPRequestHandlerFactory.h>

// Picks the handler by the path; what it does not know is for somebody else.
class PageFactory : public Poco::Net::HTTPRequestHandlerFactory {
public:
  Poco::Net::HTTPRequestHandler*
  createRequestHandler(const Poco::Net::HTTPServerRequest& request) override;
};

// --- pages.cpp
#include <Poco/Exception.h>
#include <Poco/File.h>
#include <Poco/Net/HTMLForm.h>
#include <Poco/Net/HTTPBasicCredentials.h>
#include <Poco/Net/HTTPCookie.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/WebSocket.h>
#include <Poco/StreamCopier.h>
#include <Poco/URI.h>
#include <istream>
#include <string>

#include "pages.h"

using namespace Poco::Net;

// Whoever logs in with a form.
class LoginHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getMethod() != HTTPRequest::HTTP_POST) {
      response.set("Allow", "POST");
      response.setStatusAndReason(HTTPResponse::HTTP_METHOD_NOT_ALLOWED);
      response.setContentLength(0);
      response.send();
      return;
    }
    HTMLForm form(request, request.stream());
    if (!form.has("user")) {
      // finding: status-overwritten "400 (Bad Request) is replaced by 200 (OK)"
      response.setStatus(HTTPResponse::HTTP_BAD_REQUEST);
      response.setReason("user is missing");
    }
    response.setStatus(HTTPResponse::HTTP_OK);
    HTTPCookie cookie("session", form.get("user", ""));
    cookie.setHttpOnly(true);
    response.addCookie(cookie);
    response.setContentType("text/plain");
    response.send() << "welcome";
  }
};

class AccountHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (!request.hasCredentials()) {
      response.requireAuthentication("account");
      response.send();
      return;
    }
    const HTTPBasicCredentials credentials(request);
    if (credentials.getPassword() != "secret") {
      // finding: unauthorized-without-challenge
      response.setStatusAndReason(HTTPResponse::HTTP_UNAUTHORIZED, "Wrong password");
      response.setContentLength(0);
      response.send();
      return;
    }
    response.setStatus(HTTPResponse::HTTP_FOUND);  // finding: redirect-without-location
    response.setContentLength(0);
    response.send();
  }
};

class FileHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    const std::string path = "/srv/www" + request.getURI();
    try {
      if (request.has("Range")) {
        sendRange(request.get("Range"), path, response);
      } else {
        response.sendFile(path, "text/html");
      }
    } catch (const Poco::FileNotFoundException&) {
      response.setStatusAndReason(HTTPResponse::HTTP_NOT_FOUND);
      response.setContentType("text/html");
      response.send() << "<h1>not there</h1>";
    }
  }

private:
  void sendRange(const std::string& range, const std::string& path, HTTPServerResponse& response) {
    const Poco::File file(path);
    if (range.rfind("bytes=", 0) != 0) {
      // finding: range-not-satisfiable-without-content-range
      response.setStatus(HTTPResponse::HTTP_REQUESTED_RANGE_NOT_SATISFIABLE);
      response.setContentLength(0);
      response.send();
    } else if (file.getSize() > 0) {
      // finding: partial-content-without-content-range
      response.setStatusAndReason(HTTPResponse::HTTP_PARTIAL_CONTENT);
      response.sendFile(path, "text/html");
    } else {
      response.setStatusAndReason(HTTPResponse::HTTP_PARTIAL_CONTENT);
      response.set("Content-Range", "bytes 0-0/1");
      response.sendBuffer("\n", 1);
    }
  }
};

class UploadHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    if (request.getContentLength() > 1'000'000) {
      response.setStatus(HTTPResponse::HTTP_REQUEST_ENTITY_TOO_LARGE);
    } else if (++uploads_ > 100) {
      response.setStatus(HTTPResponse::HTTP_ENCHANCE_YOUR_CALM);  // finding: unregistered-status
    } else {
      std::string content;
      Poco::StreamCopier::copyToString(request.stream(), content);
      response.setStatus(HTTPResponse::HTTP_ACCEPTED);
    }
    response.setContentLength(0);
    response.send();
  }

private:
  int uploads_ = 0;
};

class NewsHandler : public HTTPRequestHandler {
public:
  void handleRequest(HTTPServerRequest& request, HTTPServerResponse& response) override {
    try {
      WebSocket socket(request, response);
      socket.sendFrame("news", 4);
    } catch (const WebSocketException& e) {
      if (e.code() == WebSocket::WS_ERR_HANDSHAKE_UNSUPPORTED_VERSION) {
        response.set("Sec-WebSocket-Version", WebSocket::WEBSOCKET_VERSION);
      }
      response.setStatusAndReason(HTTPResponse::HTTP_BAD_REQUEST);
      response.setContentLength(0);  // finding: forbidden-content-length
      response.send();
    }
  }
};

HTTPRequestHandler* PageFactory::createRequestHandler(const HTTPServerRequest& request) {
  const std::string path = Poco::URI(request.getURI()).getPath();
  if (path == "/login") {
    return new LoginHandler;
  }
  if (path == "/account") {
    return new AccountHandler;
  }
  if (path == "/upload") {
    return new UploadHandler;
  }
  if (path == "/news") {
    return new NewsHandler;
  }
  if (path.rfind("/files/", 0) == 0) {
    return new FileHandler;
  }
  return nullptr;
}

// --- main.cpp
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerParams.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Util/ServerApplication.h>
#include <string>

#include "orders.h"
#include "pages.h"

using Poco::Net::HTTPRequestHandler;

namespace {

// Answers everything with one status.
class ErrorHandler : public HTTPRequestHandler {
public:
  explicit ErrorHandler(HTTPResponse::HTTPStatus status) : status_(status) {}

  void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
    response.setStatusAndReason(status_);
    response.setContentLength(0);
    response.send();
  }

private:
  HTTPResponse::HTTPStatus status_;
};

class Factory : public Poco::Net::HTTPRequestHandlerFactory {
public:
  HTTPRequestHandler* createRequestHandler(const HTTPServerRequest& request) override {
    const std::string& uri = request.getURI();
    if (uri == "/orders" || uri.rfind("/orders?", 0) == 0) {
      return new OrdersHandler;
    }
    if (uri.rfind("/orders/", 0) == 0) {
      return new OrderHandler(uri.substr(8));
    }
    HTTPRequestHandler* page = pages_.createRequestHandler(request);
    return page != nullptr ? page : new ErrorHandler(HTTPResponse::HTTP_NOT_FOUND);
  }

private:
  PageFactory pages_;
};

class Shop : public Poco::Util::ServerApplication {
protected:
  int main(const std::vector<std::string>&) override {
    Poco::Net::HTTPServer server(
        new Factory, Poco::Net::ServerSocket(8080), new Poco::Net::HTTPServerParams);
    server.start();
    waitForTerminationRequest();
    server.stop();
    return EXIT_OK;
  }
};

}  // namespace

POCO_SERVER_MAIN(Shop)

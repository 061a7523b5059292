// A server as people write them with proxygen: a factory that picks handlers by path, handlers that
// collect the content and answer at its end, a helper for errors, one handler that streams.
// --- api.h
#pragma once

#include <memory>
#include <string>

#include "proxygen/httpserver/RequestHandler.h"
#include "proxygen/httpserver/ResponseBuilder.h"

// Keeps the request until its content is there.
class ApiHandler : public proxygen::RequestHandler {
public:
  void onRequest(std::unique_ptr<proxygen::HTTPMessage> request) noexcept override;
  void onBody(std::unique_ptr<folly::IOBuf> body) noexcept override;
  void onUpgrade(proxygen::UpgradeProtocol) noexcept override {}
  void requestComplete() noexcept override { delete this; }
  void onError(proxygen::ProxygenError) noexcept override { delete this; }

protected:
  std::unique_ptr<proxygen::HTTPMessage> request_;
  std::unique_ptr<folly::IOBuf> body_;
};

void sendError(proxygen::ResponseHandler* downstream, int code, const std::string& message);
// --- api.cpp
#include "api.h"

#include <utility>

using namespace proxygen;

void ApiHandler::onRequest(std::unique_ptr<HTTPMessage> request) noexcept {
  request_ = std::move(request);
}

void ApiHandler::onBody(std::unique_ptr<folly::IOBuf> body) noexcept {
  if (body_) {
    body_->prependChain(std::move(body));
  } else {
    body_ = std::move(body);
  }
}

void sendError(ResponseHandler* downstream, int code, const std::string& message) {
  ResponseBuilder(downstream)
      .status(code, "Error")
      .header(HTTP_HEADER_CONTENT_TYPE, "application/json")
      .body("{\"error\": \"" + message + "\"}")
      .sendWithEOM();
}
// --- orders.cpp
#include <exception>
#include <map>
#include <stdexcept>
#include <string>

#include "api.h"
#include "proxygen/httpserver/RequestHandlerFactory.h"
#include "proxygen/httpserver/filters/DirectResponseHandler.h"

using namespace proxygen;

namespace {

std::map<std::string, std::string> store;

class OrderHandler : public ApiHandler {
public:
  void onEOM() noexcept override {
    switch (request_->getMethod().value_or(HTTPMethod::GET)) {
      case HTTPMethod::GET: get(); break;
      case HTTPMethod::PUT: put(); break;
      case HTTPMethod::DELETE: remove(); break;
      default:
        sendError(downstream_, 405, "not here");  // finding: method-not-allowed-without-allow
    }
  }

private:
  void get() {
    const auto found = store.find(request_->getPath());
    if (found == store.end()) {
      sendError(downstream_, 404, "no such order");
      return;
    }
    if (request_->getHeaders().getSingleOrEmpty("If-None-Match") == found->second) {
      // finding: not-modified-with-body
      ResponseBuilder(downstream_).status(304, "Not Modified").body("{}").sendWithEOM();
      return;
    }
    ResponseBuilder(downstream_)
        .status(200, "OK")
        .header("ETag", found->second)
        .body(found->second)
        .sendWithEOM();
  }

  void put() {
    if (!body_) {
      sendError(downstream_, 400, "empty");
      return;
    }
    int size = 0;
    try {
      size = std::stoi(request_->getHeaders().getSingleOrEmpty("X-Size"));
    } catch (const std::exception& e) {
      // finding: broad-catch-hides-client-error
      sendError(downstream_, 500, e.what());
      return;
    }
    if (size > 1000) {
      // finding: unregistered-status
      ResponseBuilder(downstream_).status(499, "Large").sendWithEOM();
      return;
    }
    const bool known = store.count(request_->getPath()) > 0;
    store[request_->getPath()] = body_->toString();
    if (known) {
      ResponseBuilder(downstream_).status(200, "OK").body("changed").sendWithEOM();
    } else {
      ResponseBuilder(downstream_)
          .status(201, "Created")
          .header("Location", request_->getPath())
          .sendWithEOM();
    }
  }

  void remove() {
    if (store.erase(request_->getPath()) == 0) {
      sendError(downstream_, 404, "no such order");  // finding: missing-return-after-error
    }
    ResponseBuilder(downstream_).status(204, "No Content").sendWithEOM();
  }
};

class LoginHandler : public ApiHandler {
public:
  void onEOM() noexcept override {
    ResponseBuilder response(downstream_);
    const std::string& token = request_->getHeaders().getSingleOrEmpty("Authorization");
    if (token.empty()) {
      response.status(401, "Unauthorized");  // finding: unauthorized-without-challenge
      response.sendWithEOM();
      return;
    }
    if (token == "Basic old") {
      response.status(401, "Unauthorized").header("WWW-Authenticate", "Basic realm=\"shop\"");
      response.sendWithEOM();
      return;
    }
    response.status(302, "Found").sendWithEOM();  // finding: redirect-without-location
  }
};

class FileHandler : public ApiHandler {
public:
  void onRequest(std::unique_ptr<HTTPMessage> request) noexcept override {
    if (request->getHeaders().exists("Range")) {
      ResponseBuilder(downstream_)
          .status(206, "Partial Content")  // finding: partial-content-without-content-range
          .header("X-Part", "1")
          .send();
    } else {
      ResponseBuilder(downstream_).status(200, "OK").header("X-Part", "0").send();
    }
  }

  void onEOM() noexcept override {
    ResponseBuilder(downstream_).body("the end").send();
    ResponseBuilder(downstream_).sendWithEOM();
  }
};

class ByHand : public ApiHandler {
public:
  void onEOM() noexcept override {
    HTTPMessage response;
    response.setHTTPVersion(1, 1);
    response.setStatusCode(307);  // finding: redirect-without-location
    response.setStatusMessage("Temporary Redirect");
    response.getHeaders().set("X-Shop", "1");
    downstream_->sendHeaders(response);
    downstream_->sendEOM();
  }
};

class Shop : public RequestHandlerFactory {
public:
  void onServerStart(folly::EventBase*) noexcept override {}
  void onServerStop() noexcept override {}

  RequestHandler* onRequest(RequestHandler*, HTTPMessage* request) noexcept override {
    const std::string& path = request->getPath();
    if (path == "/login") {
      return new LoginHandler;
    }
    if (path == "/by-hand") {
      return new ByHand;
    }
    if (path == "/old") {
      // missed: redirect-without-location the response is that of a handler of proxygen's own
      return new DirectResponseHandler(301, "Moved", "moved");
    }
    if (path.rfind("/files/", 0) == 0) {
      return new FileHandler;
    }
    if (path.rfind("/orders/", 0) == 0) {
      return new OrderHandler;
    }
    return new DirectResponseHandler(404, "Not Found", "not here");
  }
};

}  // namespace

int main() {
  RequestHandlerChain chain;
  chain.addThen<Shop>();
}

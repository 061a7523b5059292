// What the model says of proxygen, on headers that declare what proxygen's do.
// --- base.h
#pragma once

#include "proxygen/httpserver/RequestHandler.h"
#include "proxygen/httpserver/ResponseBuilder.h"

class Base : public proxygen::RequestHandler {
public:
  void onRequest(std::unique_ptr<proxygen::HTTPMessage>) noexcept override {}
  void onBody(std::unique_ptr<folly::IOBuf>) noexcept override {}
  void onUpgrade(proxygen::UpgradeProtocol) noexcept override {}
  void onEOM() noexcept override {}
  void requestComplete() noexcept override {}
  void onError(proxygen::ProxygenError) noexcept override {}
};
// --- handlers.cpp
#include "base.h"
#include "proxygen/httpserver/RequestHandlerFactory.h"
#include "proxygen/httpserver/filters/DirectResponseHandler.h"

using namespace proxygen;

struct SendsAll : Base {
  void onRequest(std::unique_ptr<HTTPMessage>) noexcept override {
    ResponseBuilder(downstream_)
        .status(201, "Created")
        .header(HTTP_HEADER_LOCATION, "/a")
        .header("X-A", "a")
        .closeConnection()
        .body("made")
        .sendWithEOM();
  }
};

struct SendsParts : Base {
  void onRequest(std::unique_ptr<HTTPMessage>) noexcept override {
    ResponseBuilder builder(downstream_);
    builder.status(200, "OK");
    builder.header(HTTP_HEADER_CONTENT_TYPE, "text/plain");
    builder.send();
  }
  void onBody(std::unique_ptr<folly::IOBuf> body) noexcept override {
    ResponseBuilder(downstream_).body(std::move(body)).send();
  }
  void onEOM() noexcept override { ResponseBuilder(downstream_).sendWithEOM(); }
};

struct Reads : Base {
  void onRequest(std::unique_ptr<HTTPMessage> request) noexcept override {
    const HTTPHeaders& headers = request->getHeaders();
    int status = 200;
    if (request->getMethod() != HTTPMethod::GET && request->getMethodString() != "HEAD") {
      status = 501;
    } else if (request->getPath() == "/a" || request->getURL() == "/b" ||
               request->getPathAsStringPiece() == "/c" || request->getQueryString() == "d") {
      status = 404;
    } else if (!request->hasQueryParam("e") || request->getQueryParam("f").empty() ||
               request->getIntQueryParam("g", 0) == 0 ||
               request->getDecodedQueryParam("h").empty() || request->getQueryParams().empty()) {
      status = 400;
    } else if (request->getCookie("i").empty() || request->getClientIP().empty() ||
               !request->isSecure()) {
      status = 403;
    } else if (headers.exists(HTTP_HEADER_RANGE) || headers.exists("X-A") ||
               headers.getSingleOrEmpty(HTTP_HEADER_IF_NONE_MATCH).empty() ||
               headers.rawGet("X-B").empty() || headers.size() > 2 ||
               headers.getNumberOfValues(HTTP_HEADER_HOST) > 1 || request->getIsUpgraded() ||
               request->checkForHeaderToken(HTTP_HEADER_CONNECTION, "close", false)) {
      status = 409;
    }
    ResponseBuilder(downstream_).status(status, "").sendWithEOM();
  }
};

struct Upgrades : Base {
  void onRequest(std::unique_ptr<HTTPMessage> request) noexcept override {
    ResponseBuilder builder(downstream_);
    if (request->getMethod() == HTTPMethod::CONNECT) {
      builder.acceptUpgradeRequest(ResponseBuilder::UpgradeType::CONNECT_REQUEST);
    } else if (request->getHeaders().exists(HTTP_HEADER_UPGRADE)) {
      builder.acceptUpgradeRequest(ResponseBuilder::UpgradeType::HTTP_UPGRADE, "websocket");
    } else {
      builder.rejectUpgradeRequest();
    }
  }
};

struct UsesMessage : Base {
  void onEOM() noexcept override {
    HTTPMessage response;
    response.setHTTPVersion(1, 1);
    response.setStatusCode(303);
    response.setStatusMessage("See Other");
    response.getHeaders().add(HTTP_HEADER_LOCATION, "/a");
    response.getHeaders().add("X-A", "a");
    response.getHeaders().set("X-B", "b");
    response.getHeaders().add({{HTTP_HEADER_ETAG, "\"a\""}});
    response.getHeaders().remove("X-A");
    response.setIsChunked(true);
    downstream_->sendHeaders(response);
    downstream_->sendBody(folly::IOBuf::copyBuffer("text"));
    downstream_->sendEOM();
  }
};

struct SendsTrailers : Base {
  void onEOM() noexcept override {
    HTTPHeaders trailers;
    ResponseBuilder builder(downstream_);
    builder.status(200, "OK").trailers(trailers);
    if (builder.getHeaders() != nullptr) {
      builder.setEgressWebsocketHeaders();
    }
    builder.sendWithEOM();
  }
};

struct SendsByTransaction : Base {
  void onEOM() noexcept override {
    HTTPMessage response;
    response.setStatusCode(204);
    response.constructDirectResponse({1, 1});
    response.setIsUpgraded(false);
    response.getHeaders().removeAll();
    downstream_->getTransaction()->sendHeadersWithEOM(response);
  }
};

struct UsesDirect : Base {
  void onEOM() noexcept override {
    HTTPMessage response;
    response.constructDirectResponse({1, 1}, 404, "Not Found", 5);
    downstream_->sendHeaders(response);
    downstream_->sendBody(folly::IOBuf::copyBuffer("no, no"));
    downstream_->sendEOM();
  }
};

struct Factory : RequestHandlerFactory {
  void onServerStart(folly::EventBase*) noexcept override {}
  void onServerStop() noexcept override {}
  RequestHandler* onRequest(RequestHandler*, HTTPMessage* message) noexcept override {
    if (message->getPath() == "/all") {
      return new SendsAll;
    }
    return new DirectResponseHandler(404, "Not Found", "no");
  }
};

// What the model says of proxygen, on headers that declare what proxygen's do.
// --- folly/io/IOBuf.h
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace folly {

using StringPiece = std::string_view;

template <typename T>
using Optional = std::optional<T>;

class IOBuf {
public:
  static std::unique_ptr<IOBuf> copyBuffer(std::string_view buf);
  static std::unique_ptr<IOBuf> fromString(std::string s);
  ~IOBuf();
  const unsigned char* data() const;
  std::size_t computeChainDataLength() const;
  std::string toString() const;
  void prependChain(std::unique_ptr<IOBuf>&& iobuf);
};

class EventBase;

template <typename Tgt, typename Src>
Tgt to(const Src& value);

}  // namespace folly
// --- proxygen/lib/http/HTTPMethod.h
#pragma once

namespace proxygen {

enum class HTTPMethod { GET, POST, OPTIONS, DELETE, HEAD, CONNECT, PUT, TRACE, PATCH };

}  // namespace proxygen
// --- proxygen/lib/http/HTTPCommonHeaders.h
#pragma once

#include <cstdint>

namespace proxygen {

enum HTTPHeaderCode : std::uint8_t {
  HTTP_HEADER_NONE = 0,
  HTTP_HEADER_OTHER = 1,
  HTTP_HEADER_ALLOW,
  HTTP_HEADER_AUTHORIZATION,
  HTTP_HEADER_CONNECTION,
  HTTP_HEADER_CONTENT_LENGTH,
  HTTP_HEADER_CONTENT_RANGE,
  HTTP_HEADER_CONTENT_TYPE,
  HTTP_HEADER_ETAG,
  HTTP_HEADER_HOST,
  HTTP_HEADER_IF_NONE_MATCH,
  HTTP_HEADER_LOCATION,
  HTTP_HEADER_RANGE,
  HTTP_HEADER_UPGRADE,
  HTTP_HEADER_WWW_AUTHENTICATE,
};

}  // namespace proxygen
// --- proxygen/lib/http/HTTPHeaders.h
#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "HTTPCommonHeaders.h"

namespace proxygen {

class HTTPHeaders {
public:
  class HTTPHeaderName {
  public:
    HTTPHeaderName(HTTPHeaderCode code);
    HTTPHeaderName(const char* name);
    HTTPHeaderName(std::string_view name);
  };
  using headers_initializer_list =
      std::initializer_list<std::pair<HTTPHeaderName, const char*>>;
  using ForEachFnT = std::function<void(const std::string&, const std::string&)>;

  HTTPHeaders();
  void add(std::string_view name, std::string&& value);
  void add(std::string_view name, std::string_view value) { add(name, std::string(value)); }
  void add(std::string_view name, const char* value) { return add(name, std::string_view{value}); }
  void add(HTTPHeaderCode code, std::string&& value);
  void add(HTTPHeaderCode code, std::string_view value) { add(code, std::string(value)); }
  void add(HTTPHeaderCode code, const char* value) { return add(code, std::string_view{value}); }
  void add(headers_initializer_list l);
  void set(std::string_view name, std::string_view value) {
    remove(name);
    add(name, value);
  }
  void set(HTTPHeaderCode code, std::string_view value) {
    remove(code);
    add(code, value);
  }
  bool exists(std::string_view name) const;
  bool exists(HTTPHeaderCode code) const;
  const std::string& getSingleOrEmpty(HTTPHeaderCode code) const;
  const std::string& getSingleOrEmpty(std::string_view name) const;
  const std::string rawGet(const std::string& header) const;
  std::size_t getNumberOfValues(HTTPHeaderCode code) const;
  void forEach(const ForEachFnT& func) const;
  bool remove(std::string_view name);
  bool remove(HTTPHeaderCode code);
  void removeAll();
  std::size_t size() const;
};

}  // namespace proxygen
// --- proxygen/lib/http/HTTPMessage.h
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "../../../folly/io/IOBuf.h"
#include "HTTPHeaders.h"
#include "HTTPMethod.h"

namespace proxygen {

class HTTPMessage {
public:
  HTTPMessage();
  ~HTTPMessage();
  HTTPMessage(HTTPMessage&& message) noexcept;
  HTTPMessage(const HTTPMessage& message);

  folly::Optional<HTTPMethod> getMethod() const;
  const std::string& getMethodString() const;
  const std::string& getURL() const;
  const std::string& getPath() const { return path_; }
  folly::StringPiece getPathAsStringPiece() const;
  const std::string& getQueryString() const;
  bool hasQueryParam(const std::string& name) const;
  const std::string& getQueryParam(const std::string& name) const;
  int getIntQueryParam(const std::string& name, int defval) const;
  std::string getDecodedQueryParam(const std::string& name) const;
  const std::map<std::string, std::string>& getQueryParams() const;
  const folly::StringPiece getCookie(const std::string& name) const;
  const std::string& getClientIP() const;
  bool isSecure() const;

  void setHTTPVersion(std::uint8_t maj, std::uint8_t min);
  void setStatusCode(std::uint16_t status);
  std::uint16_t getStatusCode() const;
  template <typename T>
  void setStatusMessage(T&& msg);
  void setIsChunked(bool chunked);
  void setIsUpgraded(bool upgraded);
  bool getIsUpgraded() const;
  bool checkForHeaderToken(const HTTPHeaderCode headerCode,
                           char const* token,
                           bool caseSensitive) const;
  HTTPHeaders& getHeaders() { return headers_; }
  const HTTPHeaders& getHeaders() const { return headers_; }
  void constructDirectResponse(const std::pair<std::uint8_t, std::uint8_t>& version,
                               const int statusCode,
                               const std::string& statusMsg,
                               int contentLength = 0);
  void constructDirectResponse(const std::pair<std::uint8_t, std::uint8_t>& version,
                               int contentLength = 0);

private:
  HTTPHeaders headers_;
  std::string path_;
};

}  // namespace proxygen
// --- proxygen/httpserver/ResponseHandler.h
#pragma once

#include <memory>

#include "../lib/http/HTTPMessage.h"

namespace proxygen {

enum UpgradeProtocol : int { TCP };
enum ProxygenError : int { kErrorNone };

class HTTPTransaction {
public:
  virtual ~HTTPTransaction();
  virtual void sendHeaders(const HTTPMessage& headers);
  virtual void sendHeadersWithEOM(const HTTPMessage& headers);
};

class ResponseHandler {
public:
  HTTPTransaction* getTransaction() const noexcept;
  virtual ~ResponseHandler() = default;
  virtual void sendHeaders(HTTPMessage& msg) noexcept = 0;
  virtual void sendChunkHeader(std::size_t len) noexcept = 0;
  virtual void sendBody(std::unique_ptr<folly::IOBuf> body) noexcept = 0;
  virtual void sendChunkTerminator() noexcept = 0;
  virtual void sendEOM() noexcept = 0;
};

}  // namespace proxygen
// --- proxygen/httpserver/RequestHandler.h
#pragma once

#include <memory>

#include "ResponseHandler.h"

namespace proxygen {

class RequestHandler {
public:
  virtual void setResponseHandler(ResponseHandler* handler) noexcept { downstream_ = handler; }
  virtual void onRequest(std::unique_ptr<HTTPMessage> headers) noexcept = 0;
  virtual void onBody(std::unique_ptr<folly::IOBuf> body) noexcept = 0;
  virtual void onUpgrade(UpgradeProtocol prot) noexcept = 0;
  virtual void onEOM() noexcept = 0;
  virtual void requestComplete() noexcept = 0;
  virtual void onError(ProxygenError err) noexcept = 0;
  virtual ~RequestHandler() = default;

protected:
  ResponseHandler* downstream_{nullptr};
};

}  // namespace proxygen
// --- proxygen/httpserver/RequestHandlerFactory.h
#pragma once

#include <memory>
#include <utility>

#include "RequestHandler.h"

namespace proxygen {

class RequestHandlerFactory {
public:
  virtual ~RequestHandlerFactory() = default;
  virtual void onServerStart(folly::EventBase* evb) noexcept = 0;
  virtual void onServerStop() noexcept = 0;
  virtual RequestHandler* onRequest(RequestHandler*, HTTPMessage*) noexcept = 0;
};

class RequestHandlerChain {
public:
  template <typename T, typename... Args>
  RequestHandlerChain& addThen(Args&&... args) {
    return addThen(std::unique_ptr<RequestHandlerFactory>(new T(std::forward<Args>(args)...)));
  }
  RequestHandlerChain& addThen(std::unique_ptr<RequestHandlerFactory> h);
};

}  // namespace proxygen
// --- proxygen/httpserver/ResponseBuilder.h
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "ResponseHandler.h"

namespace proxygen {

class ResponseBuilder {
public:
  explicit ResponseBuilder(ResponseHandler* txn) : txn_(txn) {}

  ResponseBuilder& status(std::uint16_t code, const std::string& message) {
    headers_ = std::make_unique<HTTPMessage>();
    headers_->setStatusCode(code);
    headers_->setStatusMessage(message);
    return *this;
  }
  template <typename T>
  ResponseBuilder& header(const std::string& headerIn, const T& value) {
    headers_->getHeaders().add(headerIn, value);
    return *this;
  }
  template <typename T>
  ResponseBuilder& header(HTTPHeaderCode code, const T& value) {
    headers_->getHeaders().add(code, value);
    return *this;
  }
  ResponseBuilder& body(std::unique_ptr<folly::IOBuf> bodyIn);
  template <typename T>
  ResponseBuilder& body(T&& t) {
    return body(folly::IOBuf::fromString(folly::to<std::string>(std::forward<T>(t))));
  }
  ResponseBuilder& closeConnection() { return header(HTTP_HEADER_CONNECTION, "close"); }
  ResponseBuilder& trailers(const HTTPHeaders& trailers);
  void sendWithEOM();
  void send();

  enum class UpgradeType { CONNECT_REQUEST = 0, HTTP_UPGRADE };

  void acceptUpgradeRequest(UpgradeType upgradeType, const std::string upgradeProtocol = "");
  void rejectUpgradeRequest();
  ResponseBuilder& setEgressWebsocketHeaders();
  const HTTPMessage* getHeaders() const { return headers_.get(); }

private:
  ResponseHandler* const txn_{nullptr};
  std::unique_ptr<HTTPMessage> headers_;
};

}  // namespace proxygen
// --- proxygen/httpserver/filters/DirectResponseHandler.h
#pragma once

#include <string>
#include <utility>

#include "../RequestHandler.h"
#include "../ResponseBuilder.h"

namespace proxygen {

class DirectResponseHandler : public RequestHandler {
public:
  DirectResponseHandler(int code, std::string message, std::string body)
      : code_(code), message_(std::move(message)), body_(std::move(body)) {}

  void onRequest(std::unique_ptr<HTTPMessage>) noexcept override {
    ResponseBuilder(downstream_).status(code_, message_).body(body_).send();
  }
  void onBody(std::unique_ptr<folly::IOBuf>) noexcept override {}
  void onUpgrade(UpgradeProtocol) noexcept override {}
  void onEOM() noexcept override { ResponseBuilder(downstream_).sendWithEOM(); }
  void requestComplete() noexcept override { delete this; }
  void onError(ProxygenError) noexcept override { delete this; }

private:
  const int code_;
  std::string message_;
  std::string body_;
};

}  // namespace proxygen
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

// A server as people write them with proxygen: a factory that picks handlers by path, handlers that
// collect the content and answer at its end, a helper for errors, one handler that streams.
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

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

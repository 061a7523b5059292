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

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

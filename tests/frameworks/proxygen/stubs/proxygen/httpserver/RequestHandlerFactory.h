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

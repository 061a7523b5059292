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

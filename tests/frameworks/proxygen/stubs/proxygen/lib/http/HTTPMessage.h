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

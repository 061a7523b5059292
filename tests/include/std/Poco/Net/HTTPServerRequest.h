#pragma once
#pragma GCC system_header
#include <istream>

#include "HTTPMessage.h"

namespace Poco {
namespace Net {

class HTTPServerResponse;

class HTTPRequest : public HTTPMessage {
public:
  const std::string& getMethod() const;
  const std::string& getURI() const;
  const std::string& getHost() const;
  bool hasCredentials() const;

  static const std::string HTTP_GET;
  static const std::string HTTP_HEAD;
  static const std::string HTTP_PUT;
  static const std::string HTTP_POST;
  static const std::string HTTP_DELETE;
};

class HTTPServerRequest : public HTTPRequest {
public:
  HTTPServerRequest();
  virtual std::istream& stream() = 0;
  virtual HTTPServerResponse& response() const = 0;
  virtual bool secure() const = 0;
};

}  // namespace Net
}  // namespace Poco

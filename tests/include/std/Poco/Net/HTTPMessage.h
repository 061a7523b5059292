#pragma once
#pragma GCC system_header
// The shape of POCO's messages for the fixtures: the part of its classes that answers requests.
#include <cstdint>
#include <ios>
#include <string>

namespace Poco {

using Int64 = std::int64_t;

namespace Net {

class NameValueCollection {
public:
  virtual ~NameValueCollection();
  void set(const std::string& name, const std::string& value);
  void add(const std::string& name, const std::string& value);
  const std::string& get(const std::string& name) const;
  const std::string& get(const std::string& name, const std::string& defaultValue) const;
  bool has(const std::string& name) const;
  void erase(const std::string& name);
  void clear();
};

class MessageHeader : public NameValueCollection {};

class HTTPMessage : public MessageHeader {
public:
  void setContentLength(std::streamsize length);
  void setContentLength64(Poco::Int64 length);
  std::streamsize getContentLength() const;
  void setChunkedTransferEncoding(bool flag);
  void setContentType(const std::string& mediaType);
  const std::string& getContentType() const;
  void setKeepAlive(bool keepAlive);

protected:
  HTTPMessage();
};

}  // namespace Net
}  // namespace Poco

#pragma once
#include <cstdint>
#include <istream>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace Wt {

class WSslInfo;

namespace Http {

class ResponseContinuation;

struct UploadedFile {
  const std::string& spoolFileName() const;
  const std::string& clientFileName() const;
  const std::string& contentType() const;
};

class Message {
public:
  class Header {
  public:
    const std::string& name() const;
    const std::string& value() const;
  };
};

using ParameterValues = std::vector<std::string>;
using ParameterMap = std::map<std::string, ParameterValues>;
using UploadedFileMap = std::multimap<std::string, UploadedFile>;
using CookieMap = std::map<std::string, std::string>;

class Request {
public:
  class ByteRange {
  public:
    ByteRange();
    ::uint64_t firstByte() const;
    ::uint64_t lastByte() const;
  };

  class ByteRangeSpecifier : public std::vector<ByteRange> {
  public:
    ByteRangeSpecifier();
    bool isSatisfiable() const;
  };

  const ParameterMap& getParameterMap() const;
  const UploadedFileMap& uploadedFiles() const;
  const ParameterValues& getParameterValues(const std::string& name) const;
  const std::string* getParameter(const std::string& name) const;
  const UploadedFile* getUploadedFile(const std::string& name) const;
  ::int64_t tooLarge() const;
  ResponseContinuation* continuation() const;
  std::string serverName() const;
  std::string serverPort() const;
  std::string path() const;
  std::string requestURI() const;
  std::string pathInfo() const;
  std::string queryString() const;
  std::string urlScheme() const;
  std::istream& in() const;
  std::string contentType() const;
  int contentLength() const;
  std::string userAgent() const;
  std::string clientAddress() const;
  std::string hostName() const;
  const CookieMap& cookies() const;
  const std::string* getCookieValue(const std::string& cookieName) const;
  std::string headerValue(const std::string& field) const;
  std::vector<Message::Header> headers() const;
  std::string getCgiValue(const std::string& varName) const;
  std::string method() const;
  ByteRangeSpecifier getRanges(::int64_t filesize) const;
  WSslInfo* sslInfo() const;
  std::string urlParam(const std::string& param) const;
  const std::vector<std::pair<std::string, std::string>>& urlParams() const;
};

}  // namespace Http
}  // namespace Wt

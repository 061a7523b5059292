#pragma once
#include <string>
#include <vector>

#include "http_defs.h"
#include "mime.h"

#define NAME(header_name)                                                                          \
  static constexpr const char* Name = header_name;                                                 \
  const char* name() const override { return Name; }

namespace Pistache::Http::Header {

enum class Encoding { Gzip, Br, Compress, Deflate, Zstd, Identity, Chunked, Unknown };

class Header {
public:
  virtual ~Header() = default;
  virtual const char* name() const = 0;
};

class Allow : public Header {
public:
  NAME("Allow");
  Allow();
  explicit Allow(const std::vector<Http::Method>& methods);
  explicit Allow(Http::Method method);
};

class AcceptEncoding : public Header {
public:
  NAME("Accept-Encoding")
};

class AccessControlAllowOrigin : public Header {
public:
  NAME("Access-Control-Allow-Origin")
  AccessControlAllowOrigin();
  explicit AccessControlAllowOrigin(const char* uri);
  explicit AccessControlAllowOrigin(const std::string& uri);
};

class CacheControl : public Header {
public:
  NAME("Cache-Control")
  CacheControl();
  explicit CacheControl(Http::CacheDirective directive);
};

class ContentLength : public Header {
public:
  NAME("Content-Length")
  ContentLength();
  explicit ContentLength(unsigned long value);
  unsigned long value() const;
};

class Authorization : public Header {
public:
  NAME("Authorization")
  std::string value() const;
  bool hasMethod() const;
};

class ContentType : public Header {
public:
  NAME("Content-Type")
  ContentType();
  explicit ContentType(const Mime::MediaType& mime);
  Mime::MediaType mime() const;
};

class ETag : public Header {
public:
  NAME("ETag")
  explicit ETag(const char* etagc);
};

class Location : public Header {
public:
  NAME("Location")
  Location();
  explicit Location(const char* location);
  explicit Location(const std::string& location);
  std::string location() const;
};

class Server : public Header {
public:
  NAME("Server")
  Server();
  explicit Server(const char* token);
};

class Raw {
public:
  Raw();
  Raw(std::string name, std::string value);
  std::string name() const;
  std::string value() const;
};

}  // namespace Pistache::Http::Header

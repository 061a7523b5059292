#pragma once

#include <string>

#include "http_status_code.h"

namespace brpc {

enum HttpMethod {
  HTTP_METHOD_DELETE = 0,
  HTTP_METHOD_GET = 1,
  HTTP_METHOD_HEAD = 2,
  HTTP_METHOD_POST = 3,
  HTTP_METHOD_PUT = 4,
  HTTP_METHOD_MSEARCH = 20,
};

class URI {
public:
  const std::string& path() const { return _path; }
  const std::string* GetQuery(const std::string& key) const;
  const std::string& query() const { return _query; }
  void operator=(const std::string& url);

private:
  std::string _path;
  std::string _query;
};

class HttpHeader {
public:
  void Clear();
  void set_version(int http_major, int http_minor);
  const std::string& content_type() const { return _content_type; }
  void set_content_type(const std::string& type) { _content_type = type; }
  void set_content_type(const char* type) { _content_type = type; }
  std::string& mutable_content_type() { return _content_type; }
  const std::string* GetHeader(const char* key) const;
  const std::string* GetHeader(const std::string& key) const;
  void SetHeader(const std::string& key, const std::string& value);
  void RemoveHeader(const char* key);
  void RemoveHeader(const std::string& key) { RemoveHeader(key.c_str()); }
  void AppendHeader(const std::string& key, const std::string& value);
  const URI& uri() const { return _uri; }
  URI& uri() { return _uri; }
  HttpMethod method() const { return _method; }
  void set_method(const HttpMethod method) { _method = method; }
  unsigned long HeaderCount() const;
  int status_code() const { return _status_code; }
  const char* reason_phrase() const;
  void set_status_code(int status_code);
  const std::string& unresolved_path() const { return _unresolved_path; }

private:
  URI _uri;
  int _status_code;
  HttpMethod _method;
  std::string _content_type;
  std::string _unresolved_path;
};

}  // namespace brpc

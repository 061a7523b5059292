#pragma once

#include <cstddef>
#include <string>

namespace protocol {

struct HttpMessageHeader {
  const void* name;
  std::size_t name_len;
  const void* value;
  std::size_t value_len;
};

class HttpMessage {
public:
  const char* get_http_version() const;
  bool set_http_version(const char* version);
  bool is_chunked() const;
  bool is_keep_alive() const;

  bool add_header(const struct HttpMessageHeader* header);
  bool add_header_pair(const char* name, const char* value);
  bool set_header(const struct HttpMessageHeader* header);
  bool set_header_pair(const char* name, const char* value);

  bool get_parsed_body(const void** body, std::size_t* size) const;

  bool append_output_body(const void* buf, std::size_t size);
  bool append_output_body(const char* buf);
  bool append_output_body_nocopy(const void* buf, std::size_t size);
  bool append_output_body_nocopy(const char* buf);
  std::size_t get_output_body_size() const;
  void clear_output_body();

  bool get_http_version(std::string& version) const;
  bool set_http_version(const std::string& version);
  bool add_header_pair(const std::string& name, const std::string& value);
  bool set_header_pair(const std::string& name, const std::string& value);
  bool append_output_body(const std::string& buf);
  bool append_output_body_nocopy(const std::string& buf);

  bool has_connection_header() const;
  bool has_content_length_header() const;

  HttpMessage(bool is_resp);
  virtual ~HttpMessage();
  HttpMessage(HttpMessage&& msg);
  HttpMessage& operator=(HttpMessage&& msg);
};

class HttpRequest : public HttpMessage {
public:
  const char* get_method() const;
  const char* get_request_uri() const;
  bool set_method(const char* method);
  bool get_method(std::string& method) const;
  bool get_request_uri(std::string& uri) const;

  HttpRequest() : HttpMessage(false) {}
  HttpRequest(HttpRequest&& req) = default;
  HttpRequest& operator=(HttpRequest&& req) = default;
};

class HttpResponse : public HttpMessage {
public:
  const char* get_status_code() const;
  const char* get_reason_phrase() const;
  bool set_status_code(const char* code);
  bool set_reason_phrase(const char* phrase);
  bool get_status_code(std::string& code) const;
  bool set_status_code(const std::string& code);
  bool set_reason_phrase(const std::string& phrase);

  HttpResponse() : HttpMessage(true) {}
  HttpResponse(HttpResponse&& resp) = default;
  HttpResponse& operator=(HttpResponse&& resp) = default;
};

}  // namespace protocol

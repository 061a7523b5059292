#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "http_method.hpp"
#include "http_response.hpp"

namespace userver::server::http {

class HttpRequestImpl;

class FormDataArg {
public:
  std::string_view value;
};

class HttpRequest final {
public:
  using HeadersMap = std::unordered_map<std::string, std::string>;

  explicit HttpRequest(HttpRequestImpl& impl);
  ~HttpRequest() = default;

  request::ResponseBase& GetResponse() const;
  HttpResponse& GetHttpResponse() const;
  const HttpMethod& GetMethod() const;
  const std::string& GetMethodStr() const;
  int GetHttpMajor() const;
  const std::string& GetUrl() const;
  const std::string& GetRequestPath() const;
  const std::string& GetPathSuffix() const;
  const std::string& GetHost() const;
  const std::string& GetArg(std::string_view arg_name) const;
  const std::vector<std::string>& GetArgVector(std::string_view arg_name) const;
  bool HasArg(std::string_view arg_name) const;
  std::size_t ArgCount() const;
  const FormDataArg& GetFormDataArg(std::string_view arg_name) const;
  bool HasFormDataArg(std::string_view arg_name) const;
  std::size_t FormDataArgCount() const;
  const std::string& GetPathArg(std::string_view arg_name) const;
  const std::string& GetPathArg(std::size_t index) const;
  bool HasPathArg(std::string_view arg_name) const;
  std::size_t PathArgCount() const;
  const std::string& GetHeader(std::string_view header_name) const;
  const std::string& GetHeader(const userver::http::headers::PredefinedHeader& header_name) const;
  const HeadersMap& GetHeaders() const;
  bool HasHeader(std::string_view header_name) const;
  bool HasHeader(const userver::http::headers::PredefinedHeader& header_name) const;
  const std::string& GetCookie(const std::string& cookie_name) const;
  bool HasCookie(const std::string& cookie_name) const;
  const std::string& RequestBody() const;
  void SetResponseStatus(HttpStatus status) const;
  bool IsBodyCompressed() const;

private:
  HttpRequestImpl& impl_;
};

}  // namespace userver::server::http

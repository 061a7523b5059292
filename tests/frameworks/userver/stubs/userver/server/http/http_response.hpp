#pragma once

#include <string>
#include <string_view>

#include "../../http/content_type.hpp"
#include "../../http/headers.hpp"
#include "../request/response_base.hpp"
#include "http_status.hpp"

namespace userver::server::http {

class Cookie final {
public:
  Cookie(std::string name, std::string value);
  Cookie& SetHttpOnly();
  Cookie& SetPath(std::string value);
};

class HttpResponse final : public request::ResponseBase {
public:
  ~HttpResponse() override;

  bool SetHeader(std::string name, std::string value);
  bool SetHeader(std::string_view name, std::string value);
  bool SetHeader(const userver::http::headers::PredefinedHeader& header, std::string value);
  void SetContentType(const userver::http::ContentType& type);
  void SetContentEncoding(std::string encoding);
  bool SetStatus(HttpStatus status);
  bool ClearHeaders();
  void SetCookie(Cookie cookie);
  void ClearCookies();

  HttpStatus GetStatus() const { return status_; }
  const std::string& GetHeader(std::string_view header_name) const;
  const std::string& GetHeader(const userver::http::headers::PredefinedHeader& header_name) const;
  bool HasHeader(std::string_view header_name) const;
  bool HasHeader(const userver::http::headers::PredefinedHeader& header_name) const;

  void SetStatusServiceUnavailable() override { SetStatus(HttpStatus::kServiceUnavailable); }
  void SetStatusOk() override { SetStatus(HttpStatus::kOk); }
  void SetStatusNotFound() override { SetStatus(HttpStatus::kNotFound); }
  void SetHeadersEnd() override;

private:
  HttpStatus status_ = HttpStatus::kOk;
};

void SetThrottleReason(http::HttpResponse& http_response,
                       std::string log_reason,
                       std::string http_header_reason);

}  // namespace userver::server::http

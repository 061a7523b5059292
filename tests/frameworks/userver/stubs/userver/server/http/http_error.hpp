#pragma once

#include "../handlers/exceptions.hpp"
#include "http_status.hpp"

namespace userver::server::http {

HttpStatus GetHttpStatus(handlers::HandlerErrorCode) noexcept;

class CustomHandlerException : public handlers::CustomHandlerException {
public:
  template <typename... Args>
  CustomHandlerException(handlers::HandlerErrorCode error_code,
                         HttpStatus http_status,
                         Args&&... args)
      : handlers::CustomHandlerException(error_code, std::forward<Args>(args)...),
        http_status_(http_status) {}

  HttpStatus GetHttpStatus() const { return http_status_; }

private:
  HttpStatus http_status_;
};

}  // namespace userver::server::http

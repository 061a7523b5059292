#pragma once
#include <exception>
#include <list>
#include <memory>

#include "../../protocol/http/incoming/Request.hpp"
#include "../../protocol/http/outgoing/ResponseFactory.hpp"

namespace oatpp::web::server::handler {

class ErrorHandler {
public:
  typedef web::protocol::http::Headers Headers;
  virtual ~ErrorHandler() = default;
  virtual std::shared_ptr<protocol::http::outgoing::Response>
  handleError(const std::exception_ptr& exceptionPtr) = 0;
};

class DefaultErrorHandler : public ErrorHandler {
public:
  struct HttpServerErrorStacktrace {
    std::shared_ptr<protocol::http::incoming::Request> request;
    protocol::http::Status status;
    Headers headers;
    std::list<oatpp::String> stack;
  };
  std::shared_ptr<protocol::http::outgoing::Response>
  handleError(const std::exception_ptr& error) override;
  virtual std::shared_ptr<protocol::http::outgoing::Response>
  renderError(const HttpServerErrorStacktrace& stacktrace);
};

}  // namespace oatpp::web::server::handler

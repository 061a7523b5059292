#pragma once

#include <exception>
#include <string>

#include "../http/http_request.hpp"
#include "../http/http_response.hpp"
#include "../http/http_response_body_stream.hpp"
#include "exceptions.hpp"

namespace userver::components {
class ComponentConfig;
class ComponentContext;
}  // namespace userver::components

namespace userver::server::handlers {

class HandlerBase {
public:
  virtual ~HandlerBase();
};

class HttpHandlerBase : public HandlerBase {
public:
  HttpHandlerBase(const components::ComponentConfig& config,
                  const components::ComponentContext& component_context,
                  bool is_monitor = false);
  ~HttpHandlerBase() override;

  void HandleCustomHandlerException(const http::HttpRequest& request,
                                    const CustomHandlerException& ex) const;
  void HandleUnknownException(const http::HttpRequest& request, const std::exception& ex) const;

protected:
  [[noreturn]] void ThrowUnsupportedHttpMethod(const http::HttpRequest& request) const;

  virtual std::string HandleRequestThrow(const http::HttpRequest& request,
                                         request::RequestContext& context) const;
  virtual void HandleStreamRequest(const http::HttpRequest&,
                                   request::RequestContext&,
                                   http::ResponseBodyStream&) const;
};

}  // namespace userver::server::handlers

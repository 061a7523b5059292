#pragma once

#include "http_handler_base.hpp"

namespace userver::server::handlers {

template <typename InputType, typename ReturnType>
class HttpHandlerFlatbufBase : public HttpHandlerBase {
public:
  HttpHandlerFlatbufBase(const components::ComponentConfig& config,
                         const components::ComponentContext& component_context);

  std::string HandleRequestThrow(const http::HttpRequest& request,
                                 request::RequestContext& context) const final;

  virtual typename ReturnType::NativeTableType
  HandleRequestFlatbufThrow(const http::HttpRequest& request,
                            const typename InputType::NativeTableType& input,
                            request::RequestContext& context) const = 0;
};

}  // namespace userver::server::handlers

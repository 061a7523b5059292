#pragma once

#include "../../formats/json.hpp"
#include "http_handler_base.hpp"

namespace userver::server::handlers {

class HttpHandlerJsonBase : public HttpHandlerBase {
public:
  HttpHandlerJsonBase(const components::ComponentConfig& config,
                      const components::ComponentContext& component_context,
                      bool is_monitor = false);

  std::string HandleRequestThrow(const http::HttpRequest& request,
                                 request::RequestContext& context) const final;

  virtual formats::json::Value HandleRequestJsonThrow(const http::HttpRequest& request,
                                                      const formats::json::Value& request_json,
                                                      request::RequestContext& context) const = 0;
};

}  // namespace userver::server::handlers

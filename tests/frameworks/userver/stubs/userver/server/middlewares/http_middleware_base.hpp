#pragma once

#include "../http/http_request.hpp"

namespace userver::server::middlewares {

class HttpMiddlewareBase {
public:
  HttpMiddlewareBase();
  virtual ~HttpMiddlewareBase();

protected:
  virtual void HandleRequest(http::HttpRequest& request,
                             request::RequestContext& context) const = 0;
  void Next(http::HttpRequest& request, request::RequestContext& context) const;
};

}  // namespace userver::server::middlewares

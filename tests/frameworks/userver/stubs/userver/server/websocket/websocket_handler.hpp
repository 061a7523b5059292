#pragma once

#include "../handlers/http_handler_base.hpp"

namespace userver::server::websocket {

class WebSocketConnection;

class WebsocketHandlerBase : public handlers::HttpHandlerBase {
public:
  WebsocketHandlerBase(const components::ComponentConfig&, const components::ComponentContext&);

  virtual void Handle(WebSocketConnection& websocket, request::RequestContext&) const = 0;
  virtual bool HandleHandshake(const http::HttpRequest&,
                               http::HttpResponse&,
                               request::RequestContext&) const {
    return true;
  }
  virtual void HandleNonWebsocketRequest(const http::HttpRequest& request,
                                         request::RequestContext& context) const;
};

}  // namespace userver::server::websocket

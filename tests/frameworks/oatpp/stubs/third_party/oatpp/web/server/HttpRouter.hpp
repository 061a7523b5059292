#pragma once
#include <memory>

#include "HttpRequestHandler.hpp"
#include "api/ApiController.hpp"

namespace oatpp::web::server {

template <typename RouterEndpoint>
class HttpRouterTemplate {
public:
  void route(const oatpp::String& method,
             const oatpp::String& pathPattern,
             const RouterEndpoint& endpoint) {
    add(method, pathPattern, endpoint);
  }

private:
  void add(const oatpp::String&, const oatpp::String&, const RouterEndpoint&);
};

class HttpRouter : public HttpRouterTemplate<std::shared_ptr<HttpRequestHandler>> {
public:
  static std::shared_ptr<HttpRouter> createShared();
  using HttpRouterTemplate::route;
  std::shared_ptr<server::api::ApiController>
  addController(const std::shared_ptr<server::api::ApiController>& controller);
};

}  // namespace oatpp::web::server

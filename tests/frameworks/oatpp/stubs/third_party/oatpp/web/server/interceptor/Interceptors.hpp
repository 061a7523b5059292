#pragma once
#include <memory>

#include "../../protocol/http/incoming/Request.hpp"
#include "../../protocol/http/outgoing/Response.hpp"

namespace oatpp::web::server::interceptor {

class RequestInterceptor {
public:
  typedef oatpp::web::protocol::http::incoming::Request IncomingRequest;
  typedef oatpp::web::protocol::http::outgoing::Response OutgoingResponse;
  virtual ~RequestInterceptor() = default;
  virtual std::shared_ptr<OutgoingResponse>
  intercept(const std::shared_ptr<IncomingRequest>& request) = 0;
};

class ResponseInterceptor {
public:
  typedef oatpp::web::protocol::http::incoming::Request IncomingRequest;
  typedef oatpp::web::protocol::http::outgoing::Response OutgoingResponse;
  virtual ~ResponseInterceptor() = default;
  virtual std::shared_ptr<OutgoingResponse>
  intercept(const std::shared_ptr<IncomingRequest>& request,
            const std::shared_ptr<OutgoingResponse>& response) = 0;
};

}  // namespace oatpp::web::server::interceptor

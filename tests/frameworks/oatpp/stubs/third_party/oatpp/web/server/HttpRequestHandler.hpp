#pragma once
#include <memory>

#include "../../async/Coroutine.hpp"
#include "../protocol/http/incoming/Request.hpp"
#include "../protocol/http/outgoing/ResponseFactory.hpp"

namespace oatpp::web::server {

class HttpRequestHandler {
public:
  typedef oatpp::web::protocol::http::Status Status;
  typedef oatpp::web::protocol::http::Header Header;
  typedef oatpp::web::protocol::http::Headers Headers;
  typedef oatpp::web::protocol::http::incoming::Request IncomingRequest;
  typedef oatpp::web::protocol::http::outgoing::Response OutgoingResponse;
  typedef oatpp::web::protocol::http::outgoing::ResponseFactory ResponseFactory;
  typedef oatpp::web::protocol::http::HttpError HttpError;

  virtual std::shared_ptr<OutgoingResponse> handle(const std::shared_ptr<IncomingRequest>& request);
  virtual oatpp::async::CoroutineStarterForResult<const std::shared_ptr<OutgoingResponse>&>
  handleAsync(const std::shared_ptr<IncomingRequest>& request);
  virtual ~HttpRequestHandler() = default;
};

}  // namespace oatpp::web::server

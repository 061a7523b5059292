// A service as people write them with userver: components that are handlers, JSON handlers whose
// errors are exceptions, a middleware that asks for a token, a handler that streams, a websocket.
// --- errors.hpp
#pragma once

#include <string>

#include "userver/server/handlers/exceptions.hpp"
#include "userver/server/http/http_error.hpp"
#include "userver/server/http/http_request.hpp"

namespace shop {

class QuotaExceeded
    : public userver::server::handlers::ExceptionWithCode<
          userver::server::handlers::HandlerErrorCode::kTooManyRequests> {
public:
  using BaseType::BaseType;
};

std::string Fail(const userver::server::http::HttpRequest& request,
                 userver::server::http::HttpStatus status,
                 const std::string& message);

}  // namespace shop
// --- errors.cpp
#include "errors.hpp"

#include "userver/formats/json.hpp"

namespace shop {

std::string Fail(const userver::server::http::HttpRequest& request,
                 userver::server::http::HttpStatus status,
                 const std::string& message) {
  auto& response = request.GetHttpResponse();
  response.SetStatus(status);
  response.SetContentType(userver::http::content_type::kApplicationJson);
  userver::formats::json::ValueBuilder body;
  body["error"] = message;
  return userver::formats::json::ToString(body.ExtractValue());
}

}  // namespace shop
// --- orders.cpp
#include <map>
#include <string>

#include "errors.hpp"
#include "userver/http/common_headers.hpp"
#include "userver/server/handlers/http_handler_base.hpp"
#include "userver/server/handlers/http_handler_json_base.hpp"

namespace shop {

using namespace userver;
using server::handlers::ExternalBody;
using server::handlers::HttpHandlerBase;
using server::http::HttpMethod;
using server::http::HttpStatus;

class Store {
public:
  bool Has(const std::string& id) const;
  std::string Get(const std::string& id) const;
  void Put(const std::string& id, const std::string& text);
  bool Remove(const std::string& id);
};

class OrderHandler final : public HttpHandlerBase {
public:
  static constexpr std::string_view kName = "handler-order";

  OrderHandler(const components::ComponentConfig& config,
               const components::ComponentContext& context)
      : HttpHandlerBase(config, context) {}

  std::string HandleRequestThrow(const server::http::HttpRequest& request,
                                 server::request::RequestContext&) const override {
    const std::string& id = request.GetPathArg("id");
    if (id.empty()) {
      throw server::handlers::ClientError(ExternalBody{"No 'id' in the path"});
    }
    switch (request.GetMethod()) {
      case HttpMethod::kGet: return GetOrder(request, id);
      case HttpMethod::kPut: return PutOrder(request, id);
      case HttpMethod::kDelete: return DeleteOrder(request, id);
      default: ThrowUnsupportedHttpMethod(request);
    }
  }

private:
  std::string GetOrder(const server::http::HttpRequest& request, const std::string& id) const {
    if (!store_.Has(id)) {
      request.SetResponseStatus(HttpStatus::kNotFound);
      return {};
    }
    const std::string tag = "\"" + id + "\"";
    if (request.GetHeader(http::headers::kIfNoneMatch) == tag) {
      request.SetResponseStatus(HttpStatus::kNotModified);  // finding: not-modified-missing-headers
      return {};
    }
    request.GetHttpResponse().SetHeader(http::headers::kETag, tag);
    return store_.Get(id);
  }

  std::string PutOrder(const server::http::HttpRequest& request, const std::string& id) const {
    if (request.RequestBody().size() > 1'000'000) {
      return Fail(request, HttpStatus::kPayloadTooLarge, "too large");
    }
    const bool known = store_.Has(id);
    store_.Put(id, request.RequestBody());
    if (!known) {
      request.SetResponseStatus(HttpStatus::kCreated);
      request.GetHttpResponse().SetHeader(http::headers::kLocation, "/orders/" + id);
    }
    return "stored";
  }

  std::string DeleteOrder(const server::http::HttpRequest& request, const std::string& id) const {
    if (!store_.Remove(id)) {
      return Fail(request, HttpStatus::kNotFound, "no such order");
    }
    // finding: no-content-with-body
    request.SetResponseStatus(HttpStatus::kNoContent);
    return "{}";
  }

  mutable Store store_;
};

class OrdersHandler final : public server::handlers::HttpHandlerJsonBase {
public:
  static constexpr std::string_view kName = "handler-orders";

  using HttpHandlerJsonBase::HttpHandlerJsonBase;

  formats::json::Value HandleRequestJsonThrow(const server::http::HttpRequest& request,
                                              const formats::json::Value& json,
                                              server::request::RequestContext&) const override {
    if (request.GetHeader(http::headers::kAuthorization).empty()) {
      // finding: unauthorized-without-challenge
      throw server::handlers::Unauthorized(ExternalBody{"Who are you?"});
    }
    if (request.GetHeader(http::headers::kAuthorization) == "Basic bad") {
      throw server::handlers::Unauthorized(
          ExternalBody{"Who?"},
          server::handlers::ExtraHeaders{{{"WWW-Authenticate", "Basic realm=\"shop\""}}});
    }
    if (!json.HasMember("item")) {
      throw server::handlers::ClientError(ExternalBody{"'item' is missing"});
    }
    if (++orders_ > 100) {
      throw QuotaExceeded(ExternalBody{"later"});
    }
    auto& response = request.GetHttpResponse();
    if (json["old"].As<bool>()) {
      response.SetStatus(HttpStatus::kFound);  // finding: redirect-without-location
      return {};
    }
    if (json["item"].As<std::string>() == "sold") {
      throw server::http::CustomHandlerException(server::handlers::HandlerErrorCode::kConflictState,
                                                 HttpStatus::kGone,
                                                 ExternalBody{"sold out"});
    }
    response.SetStatus(HttpStatus::kCreated);  // where this answers is in a configuration file
    return formats::json::MakeObject("id", orders_);
  }

private:
  mutable int orders_ = 0;
};

}  // namespace shop
// --- import.cpp
#include <exception>
#include <string>

#include "errors.hpp"
#include "userver/formats/json.hpp"
#include "userver/http/common_headers.hpp"
#include "userver/server/handlers/http_handler_base.hpp"

namespace shop {

using namespace userver;
using server::handlers::HttpHandlerBase;
using server::http::HttpStatus;

class ImportHandler final : public HttpHandlerBase {
public:
  using HttpHandlerBase::HttpHandlerBase;

  std::string HandleRequestThrow(const server::http::HttpRequest& request,
                                 server::request::RequestContext&) const override {
    if (request.GetMethodStr() != "POST") {
      // finding: method-not-allowed-without-allow
      request.SetResponseStatus(HttpStatus::kMethodNotAllowed);
      return {};
    }
    try {
      const auto json = formats::json::FromString(request.RequestBody());
      Take(json["orders"]);
    } catch (const formats::json::Exception& e) {
      // missed: server-error-for-client-fault that this exception speaks of input is not known
      return Fail(request, HttpStatus::kInternalServerError, e.what());
    }
    request.SetResponseStatus(HttpStatus::kAccepted);
    return "taken";
  }

private:
  void Take(const formats::json::Value& orders) const;
};

class CountHandler final : public HttpHandlerBase {
public:
  using HttpHandlerBase::HttpHandlerBase;

  std::string HandleRequestThrow(const server::http::HttpRequest& request,
                                 server::request::RequestContext&) const override {
    int count = 0;
    try {
      count = std::stoi(request.GetArg("count"));
    } catch (const std::exception&) {
      return Fail(request, HttpStatus::kBadRequest, "'count' is no number");
    }
    if (count > 1000) {
      // finding: status-overwritten "400 (Bad Request) is replaced by 200 (OK)"
      request.SetResponseStatus(HttpStatus::kBadRequest);
    }
    request.SetResponseStatus(HttpStatus::kOk);
    return std::to_string(count);
  }
};

}  // namespace shop
// --- files.cpp
#include <string>

#include "userver/http/common_headers.hpp"
#include "userver/server/handlers/http_handler_base.hpp"
#include "userver/server/websocket/websocket_handler.hpp"

namespace shop {

using namespace userver;
using server::http::HttpStatus;

class FileHandler final : public server::handlers::HttpHandlerBase {
public:
  using HttpHandlerBase::HttpHandlerBase;

  void HandleStreamRequest(const server::http::HttpRequest& request,
                           server::request::RequestContext&,
                           server::http::ResponseBodyStream& stream) const override {
    const std::string text = Read(request.GetPathSuffix());
    if (text.empty()) {
      stream.SetStatusCode(HttpStatus::kNotFound);
      stream.SetEndOfHeaders();
      return;
    }
    if (request.HasHeader(http::headers::kRange)) {
      stream.SetStatusCode(206);  // finding: partial-content-without-content-range
      stream.SetEndOfHeaders();
      stream.PushBodyChunk(text.substr(0, 10), engine::Deadline());
      return;
    }
    stream.SetStatusCode(HttpStatus::kOk);
    stream.SetEndOfHeaders();
    stream.PushBodyChunk(std::string(text), engine::Deadline());
    // finding: header-after-send
    stream.SetHeader(std::string("X-Checksum"), Checksum(text));
  }

private:
  std::string Read(const std::string& name) const;
  std::string Checksum(const std::string& text) const;
};

class NewsHandler final : public server::websocket::WebsocketHandlerBase {
public:
  using WebsocketHandlerBase::WebsocketHandlerBase;

  void Handle(server::websocket::WebSocketConnection& socket,
              server::request::RequestContext&) const override;

  bool HandleHandshake(const server::http::HttpRequest& request,
                       server::http::HttpResponse& response,
                       server::request::RequestContext&) const override {
    if (!request.HasHeader("Origin")) {
      response.SetStatus(HttpStatus::kForbidden);
      return false;
    }
    if (request.GetHeader("Origin") == "https://old.shop.example") {
      response.SetStatus(HttpStatus::kMovedPermanently);  // finding: redirect-without-location
      return false;
    }
    return true;
  }
};

}  // namespace shop
// --- token.cpp
#include <string>

#include "userver/http/common_headers.hpp"
#include "userver/server/handlers/http_handler_base.hpp"
#include "userver/server/middlewares/http_middleware_base.hpp"

namespace shop {

using namespace userver;
using server::http::HttpStatus;

class TokenMiddleware final : public server::middlewares::HttpMiddlewareBase {
public:
  explicit TokenMiddleware(const server::handlers::HttpHandlerBase& handler) : handler_(handler) {}

private:
  void HandleRequest(server::http::HttpRequest& request,
                     server::request::RequestContext& context) const override {
    auto& response = request.GetHttpResponse();
    response.SetHeader(std::string{"X-Shop"}, "1");
    const std::string& token = request.GetHeader("X-Token");
    if (token.empty()) {
      response.SetStatus(HttpStatus::kUnauthorized);  // finding: unauthorized-without-challenge
      response.SetData("no token");
      return;
    }
    if (token == "expired") {
      response.SetStatus(HttpStatus::kUnauthorized);
      // finding: challenge-malformed
      response.SetHeader(http::headers::kWWWAuthenticate, "Bearer");
      return;
    }
    if (token == "banned") {
      handler_.HandleCustomHandlerException(
          request,
          server::handlers::ExceptionWithCode<server::handlers::HandlerErrorCode::kForbidden>());
      return;
    }
    Next(request, context);
  }

  const server::handlers::HttpHandlerBase& handler_;
};

}  // namespace shop

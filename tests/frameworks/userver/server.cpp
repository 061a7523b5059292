// A service as people write them with userver: components that are handlers, JSON handlers whose
// errors are exceptions, a middleware that asks for a token, a handler that streams, a websocket.
// --- userver/http/headers.hpp
#pragma once

#include <string>
#include <string_view>

namespace userver::http::headers {

class PredefinedHeader final {
public:
  explicit constexpr PredefinedHeader(std::string_view name) : name_{name}, index_{1} {}

  constexpr operator std::string_view() const { return name_; }
  explicit operator std::string() const { return std::string{name_}; }

private:
  const std::string_view name_;
  const int index_;
};

}  // namespace userver::http::headers
// --- userver/http/common_headers.hpp
#pragma once

#include "headers.hpp"

namespace userver::http::headers {

inline constexpr PredefinedHeader kContentType{"Content-Type"};
inline constexpr PredefinedHeader kContentEncoding{"Content-Encoding"};
inline constexpr PredefinedHeader kContentLanguage{"Content-Language"};
inline constexpr PredefinedHeader kContentLocation{"Content-Location"};
inline constexpr PredefinedHeader kContentDisposition{"Content-Disposition"};
inline constexpr PredefinedHeader kContentLength{"Content-Length"};
inline constexpr PredefinedHeader kContentRange{"Content-Range"};
inline constexpr PredefinedHeader kTrailer{"Trailer"};
inline constexpr PredefinedHeader kTransferEncoding{"Transfer-Encoding"};
inline constexpr PredefinedHeader kCacheControl{"Cache-Control"};
inline constexpr PredefinedHeader kExpect{"Expect"};
inline constexpr PredefinedHeader kHost{"Host"};
inline constexpr PredefinedHeader kMaxForwards{"Max-Forwards"};
inline constexpr PredefinedHeader kPragma{"Pragma"};
inline constexpr PredefinedHeader kRange{"Range"};
inline constexpr PredefinedHeader kTE{"TE"};
inline constexpr PredefinedHeader kIfMatch{"If-Match"};
inline constexpr PredefinedHeader kIfNoneMatch{"If-None-Match"};
inline constexpr PredefinedHeader kIfModifiedSince{"If-Modified-Since"};
inline constexpr PredefinedHeader kIfUnmodifiedSince{"If-Unmodified-Since"};
inline constexpr PredefinedHeader kIfRange{"If-Range"};
inline constexpr PredefinedHeader kAccept{"Accept"};
inline constexpr PredefinedHeader kAcceptCharset{"Accept-Charset"};
inline constexpr PredefinedHeader kAcceptEncoding{"Accept-Encoding"};
inline constexpr PredefinedHeader kAcceptLanguage{"Accept-Language"};
inline constexpr PredefinedHeader kAuthorization{"Authorization"};
inline constexpr PredefinedHeader kProxyAuthorization{"Proxy-Authorization"};
inline constexpr PredefinedHeader kFrom{"From"};
inline constexpr PredefinedHeader kReferer{"Referer"};
inline constexpr PredefinedHeader kUserAgent{"User-Agent"};
inline constexpr PredefinedHeader kAge{"Age"};
inline constexpr PredefinedHeader kExpires{"Expires"};
inline constexpr PredefinedHeader kDate{"Date"};
inline constexpr PredefinedHeader kLocation{"Location"};
inline constexpr PredefinedHeader kRetryAfter{"Retry-After"};
inline constexpr PredefinedHeader kVary{"Vary"};
inline constexpr PredefinedHeader kWarning{"Warning"};
inline constexpr PredefinedHeader kAccessControlAllowHeaders{"Access-Control-Allow-Headers"};
inline constexpr PredefinedHeader kETag{"ETag"};
inline constexpr PredefinedHeader kLastModified{"Last-Modified"};
inline constexpr PredefinedHeader kWWWAuthenticate{"WWW-Authenticate"};
inline constexpr PredefinedHeader kProxyAuthenticate{"Proxy-Authenticate"};
inline constexpr PredefinedHeader kAcceptRanges{"Accept-Ranges"};
inline constexpr PredefinedHeader kAllow{"Allow"};
inline constexpr PredefinedHeader kServer{"Server"};
inline constexpr PredefinedHeader kSetCookie{"Set-Cookie"};
inline constexpr PredefinedHeader kWebsocketKey{"Sec-WebSocket-Key"};
inline constexpr PredefinedHeader kWebsocketAccept{"Sec-WebSocket-Accept"};
inline constexpr PredefinedHeader kWebsocketVersion{"Sec-WebSocket-Version"};
inline constexpr PredefinedHeader kConnection{"Connection"};
inline constexpr PredefinedHeader kUpgrade{"Upgrade"};
inline constexpr PredefinedHeader kCookie{"Cookie"};

}  // namespace userver::http::headers
// --- userver/http/content_type.hpp
#pragma once

#include <string>
#include <string_view>

namespace userver::http {

class ContentType {
public:
  ContentType(std::string_view);
  ContentType(const std::string&);
  ContentType(const char*);

  std::string MediaType() const;
  std::string ToString() const;

private:
  std::string type_;
};

namespace content_type {
extern const ContentType kApplicationOctetStream;
extern const ContentType kApplicationJson;
extern const ContentType kTextPlain;
}  // namespace content_type

}  // namespace userver::http
// --- userver/http/status_code.hpp
#pragma once

#include <cstdint>

namespace userver::http {

enum StatusCode : std::uint16_t {
  kInvalid = 0,
  kSwitchingProtocols = 101,
  kOk = 200,
  kCreated = 201,
  kAccepted = 202,
  kNoContent = 204,
  kPartialContent = 206,
  kThisIsFine = 218,
  kMovedPermanently = 301,
  kFound = 302,
  kSeeOther = 303,
  kNotModified = 304,
  kBadRequest = 400,
  kUnauthorized = 401,
  kForbidden = 403,
  kNotFound = 404,
  kMethodNotAllowed = 405,
  kConflict = 409,
  kGone = 410,
  kPreconditionFailed = 412,
  kPayloadTooLarge = 413,
  kRangeNotSatisfiable = 416,
  kUnprocessableEntity = 422,
  kTooManyRequests = 429,
  kInternalServerError = 500,
  kNotImplemented = 501,
  kServiceUnavailable = 503,

  OK = kOk,
  BadRequest = kBadRequest,
  NotFound = kNotFound,
};

}  // namespace userver::http
// --- userver/formats/json.hpp
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace userver::formats::json {

class Exception : public std::exception {
public:
  const char* what() const noexcept override;
};

class ParseException : public Exception {};
class MemberMissingException : public Exception {};
class TypeMismatchException : public Exception {};

class Value final {
public:
  Value();
  Value(const Value&);
  Value(Value&&) noexcept;
  Value& operator=(const Value&) &;
  ~Value();

  Value operator[](std::string_view key) const;
  bool HasMember(std::string_view key) const;
  bool IsObject() const;
  bool IsMissing() const;
  template <typename T>
  T As() const;

private:
  void* holder_;
};

class ValueBuilder final {
public:
  ValueBuilder();
  ValueBuilder(const std::string& value);
  ValueBuilder(int value);
  ValueBuilder& operator=(const ValueBuilder&);
  ValueBuilder& operator=(const std::string& value);
  ValueBuilder& operator=(const char* value);
  ValueBuilder& operator=(int value);
  ~ValueBuilder();

  ValueBuilder operator[](std::string key);
  Value ExtractValue();

private:
  void* value_;
};

Value FromString(std::string_view text);
std::string ToString(const Value& value);

template <typename... Args>
Value MakeObject(Args&&... args);

}  // namespace userver::formats::json
// --- userver/server/http/http_method.hpp
#pragma once

#include <string>

namespace userver::server::http {

enum class HttpMethod { kDelete, kGet, kHead, kPost, kPut, kPatch, kConnect, kOptions, kUnknown };

const std::string& ToString(HttpMethod method) noexcept;

}  // namespace userver::server::http
// --- userver/server/http/http_status.hpp
#pragma once

#include "../../http/status_code.hpp"

namespace userver::server::http {

using HttpStatus = userver::http::StatusCode;

}  // namespace userver::server::http
// --- userver/server/request/response_base.hpp
#pragma once

#include <string>

namespace userver::engine {
class Deadline {
public:
  Deadline();
};
}  // namespace userver::engine

namespace userver::server::request {

class ResponseBase {
public:
  ResponseBase(const ResponseBase&) = delete;
  virtual ~ResponseBase() noexcept;

  void SetData(std::string data);
  const std::string& GetData() const;

  virtual void SetHeadersEnd() = 0;
  virtual void SetStatusServiceUnavailable() = 0;
  virtual void SetStatusOk() = 0;
  virtual void SetStatusNotFound() = 0;

private:
  std::string data_;
};

class RequestContext final {
public:
  template <typename Data>
  Data& SetData(std::string name, Data&& data);
  template <typename Data>
  Data& GetData(const std::string& name) const;
};

}  // namespace userver::server::request
// --- userver/server/http/http_response.hpp
#pragma once

#include <string>
#include <string_view>

#include "../../http/content_type.hpp"
#include "../../http/headers.hpp"
#include "../request/response_base.hpp"
#include "http_status.hpp"

namespace userver::server::http {

class Cookie final {
public:
  Cookie(std::string name, std::string value);
  Cookie& SetHttpOnly();
  Cookie& SetPath(std::string value);
};

class HttpResponse final : public request::ResponseBase {
public:
  ~HttpResponse() override;

  bool SetHeader(std::string name, std::string value);
  bool SetHeader(std::string_view name, std::string value);
  bool SetHeader(const userver::http::headers::PredefinedHeader& header, std::string value);
  void SetContentType(const userver::http::ContentType& type);
  void SetContentEncoding(std::string encoding);
  bool SetStatus(HttpStatus status);
  bool ClearHeaders();
  void SetCookie(Cookie cookie);
  void ClearCookies();

  HttpStatus GetStatus() const { return status_; }
  const std::string& GetHeader(std::string_view header_name) const;
  const std::string& GetHeader(const userver::http::headers::PredefinedHeader& header_name) const;
  bool HasHeader(std::string_view header_name) const;
  bool HasHeader(const userver::http::headers::PredefinedHeader& header_name) const;

  void SetStatusServiceUnavailable() override { SetStatus(HttpStatus::kServiceUnavailable); }
  void SetStatusOk() override { SetStatus(HttpStatus::kOk); }
  void SetStatusNotFound() override { SetStatus(HttpStatus::kNotFound); }
  void SetHeadersEnd() override;

private:
  HttpStatus status_ = HttpStatus::kOk;
};

void SetThrottleReason(http::HttpResponse& http_response,
                       std::string log_reason,
                       std::string http_header_reason);

}  // namespace userver::server::http
// --- userver/server/http/http_response_body_stream.hpp
#pragma once

#include <string>
#include <string_view>

#include "http_response.hpp"

namespace userver::server::http {

class ResponseBodyStream final {
public:
  ResponseBodyStream(ResponseBodyStream&&) = default;
  ~ResponseBodyStream();

  void PushBodyChunk(std::string&& chunk, engine::Deadline deadline);
  void SetHeader(const std::string&, const std::string&);
  void SetHeader(std::string_view, const std::string&);
  void SetEndOfHeaders();
  void SetStatusCode(int status_code);
  void SetStatusCode(HttpStatus status);

private:
  HttpResponse& http_response_;
};

}  // namespace userver::server::http
// --- userver/server/http/http_request.hpp
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "http_method.hpp"
#include "http_response.hpp"

namespace userver::server::http {

class HttpRequestImpl;

class FormDataArg {
public:
  std::string_view value;
};

class HttpRequest final {
public:
  using HeadersMap = std::unordered_map<std::string, std::string>;

  explicit HttpRequest(HttpRequestImpl& impl);
  ~HttpRequest() = default;

  request::ResponseBase& GetResponse() const;
  HttpResponse& GetHttpResponse() const;
  const HttpMethod& GetMethod() const;
  const std::string& GetMethodStr() const;
  int GetHttpMajor() const;
  const std::string& GetUrl() const;
  const std::string& GetRequestPath() const;
  const std::string& GetPathSuffix() const;
  const std::string& GetHost() const;
  const std::string& GetArg(std::string_view arg_name) const;
  const std::vector<std::string>& GetArgVector(std::string_view arg_name) const;
  bool HasArg(std::string_view arg_name) const;
  std::size_t ArgCount() const;
  const FormDataArg& GetFormDataArg(std::string_view arg_name) const;
  bool HasFormDataArg(std::string_view arg_name) const;
  std::size_t FormDataArgCount() const;
  const std::string& GetPathArg(std::string_view arg_name) const;
  const std::string& GetPathArg(std::size_t index) const;
  bool HasPathArg(std::string_view arg_name) const;
  std::size_t PathArgCount() const;
  const std::string& GetHeader(std::string_view header_name) const;
  const std::string& GetHeader(const userver::http::headers::PredefinedHeader& header_name) const;
  const HeadersMap& GetHeaders() const;
  bool HasHeader(std::string_view header_name) const;
  bool HasHeader(const userver::http::headers::PredefinedHeader& header_name) const;
  const std::string& GetCookie(const std::string& cookie_name) const;
  bool HasCookie(const std::string& cookie_name) const;
  const std::string& RequestBody() const;
  void SetResponseStatus(HttpStatus status) const;
  bool IsBodyCompressed() const;

private:
  HttpRequestImpl& impl_;
};

}  // namespace userver::server::http
// --- userver/server/handlers/exceptions.hpp
#pragma once

#include <stdexcept>
#include <string>
#include <unordered_map>
#include <utility>

#include "../../formats/json.hpp"

namespace userver::server::handlers {

enum class HandlerErrorCode {
  kUnknownError,
  kClientError,
  kRequestParseError,
  kUnauthorized,
  kForbidden,
  kResourceNotFound,
  kInvalidUsage,
  kNotAcceptable,
  kConflictState,
  kPayloadTooLarge,
  kTooManyRequests,
  kServerSideError,
  kBadGateway,
  kGatewayTimeout,
  kUnsupportedMediaType,
};

using Headers = std::unordered_map<std::string, std::string>;

struct ServiceErrorCode {
  std::string body;
};

struct InternalMessage {
  std::string body;
};

struct ExternalBody {
  std::string body;
};

struct ExtraHeaders {
  Headers headers;
};

namespace impl {

struct CustomHandlerExceptionData final {
  CustomHandlerExceptionData() = default;
  CustomHandlerExceptionData(const CustomHandlerExceptionData&) = default;

  template <typename... Args>
  explicit CustomHandlerExceptionData(Args&&... args) {
    (Apply(std::forward<Args>(args)), ...);
  }

  HandlerErrorCode handler_code{HandlerErrorCode::kUnknownError};
  std::string service_code;
  std::string internal_message;
  std::string external_body;
  Headers headers;
  formats::json::Value details;

private:
  void Apply(HandlerErrorCode handler_code_) { handler_code = handler_code_; }
  void Apply(ServiceErrorCode service_code_) { service_code = std::move(service_code_.body); }
  void Apply(InternalMessage message) { internal_message = std::move(message.body); }
  void Apply(ExternalBody body) { external_body = std::move(body.body); }
  void Apply(ExtraHeaders headers_) { headers = std::move(headers_.headers); }
  void Apply(formats::json::Value details_) { details = details_; }
};

}  // namespace impl

class CustomHandlerException : public std::runtime_error {
public:
  using HandlerErrorCode = handlers::HandlerErrorCode;
  using ServiceErrorCode = handlers::ServiceErrorCode;
  using InternalMessage = handlers::InternalMessage;
  using ExternalBody = handlers::ExternalBody;
  using ExtraHeaders = handlers::ExtraHeaders;

  template <typename... Args>
  CustomHandlerException(HandlerErrorCode handler_code, Args&&... args)
      : CustomHandlerException(
            impl::CustomHandlerExceptionData{handler_code, std::forward<Args>(args)...}) {}

  explicit CustomHandlerException(HandlerErrorCode handler_code)
      : CustomHandlerException(impl::CustomHandlerExceptionData{handler_code}) {}

  CustomHandlerException(ServiceErrorCode service_code,
                         ExternalBody external_body,
                         InternalMessage internal_message,
                         HandlerErrorCode handler_code,
                         ExtraHeaders headers = {},
                         formats::json::Value details = {});

  template <typename MessageBuilder,
            typename = decltype(std::declval<const MessageBuilder&>().GetExternalBody())>
  CustomHandlerException(MessageBuilder&& builder, HandlerErrorCode handler_code);

  explicit CustomHandlerException(impl::CustomHandlerExceptionData&& data);

  HandlerErrorCode GetCode() const { return data_.handler_code; }
  const std::string& GetExternalErrorBody() const { return data_.external_body; }

private:
  impl::CustomHandlerExceptionData data_;
};

template <HandlerErrorCode Code>
class ExceptionWithCode : public CustomHandlerException {
public:
  constexpr static HandlerErrorCode kDefaultCode = Code;
  using BaseType = ExceptionWithCode<kDefaultCode>;

  ExceptionWithCode(const ExceptionWithCode<Code>&) = default;
  ExceptionWithCode(ExceptionWithCode<Code>&&) noexcept = default;

  template <typename... Args>
  explicit ExceptionWithCode(Args&&... args)
      : CustomHandlerException(kDefaultCode, std::forward<Args>(args)...) {}
};

class ClientError : public ExceptionWithCode<HandlerErrorCode::kClientError> {
public:
  using BaseType::BaseType;
};

class RequestParseError : public ExceptionWithCode<HandlerErrorCode::kRequestParseError> {
public:
  using BaseType::BaseType;
};

class Unauthorized : public ExceptionWithCode<HandlerErrorCode::kUnauthorized> {
public:
  using BaseType::BaseType;
};

class ResourceNotFound : public ExceptionWithCode<HandlerErrorCode::kResourceNotFound> {
public:
  using BaseType::BaseType;
};

class ConflictError : public ExceptionWithCode<HandlerErrorCode::kConflictState> {
public:
  using BaseType::BaseType;
};

class InternalServerError : public ExceptionWithCode<HandlerErrorCode::kServerSideError> {
public:
  using BaseType::BaseType;
};

}  // namespace userver::server::handlers
// --- userver/server/http/http_error.hpp
#pragma once

#include "../handlers/exceptions.hpp"
#include "http_status.hpp"

namespace userver::server::http {

HttpStatus GetHttpStatus(handlers::HandlerErrorCode) noexcept;

class CustomHandlerException : public handlers::CustomHandlerException {
public:
  template <typename... Args>
  CustomHandlerException(handlers::HandlerErrorCode error_code,
                         HttpStatus http_status,
                         Args&&... args)
      : handlers::CustomHandlerException(error_code, std::forward<Args>(args)...),
        http_status_(http_status) {}

  HttpStatus GetHttpStatus() const { return http_status_; }

private:
  HttpStatus http_status_;
};

}  // namespace userver::server::http
// --- userver/server/handlers/http_handler_base.hpp
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
// --- userver/server/handlers/http_handler_json_base.hpp
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
// --- userver/server/handlers/http_handler_flatbuf_base.hpp
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
// --- userver/server/middlewares/http_middleware_base.hpp
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
// --- userver/server/websocket/websocket_handler.hpp
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
      request.SetResponseStatus(HttpStatus::kNotModified);
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

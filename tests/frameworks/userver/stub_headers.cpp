// What the model says of userver, on headers that declare what userver's do.
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
// --- userver/easy.hpp
#pragma once

#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>

#include "formats/json.hpp"
#include "server/http/http_request.hpp"

namespace userver::easy {

template <class... Dependency>
class Dependencies final : public Dependency... {};

template <class Dependency = Dependencies<>>
class HttpWith final {
public:
  class Callback final {
  public:
    template <class Function>
    Callback(Function func) : func_(func) {}

  private:
    std::function<std::string(const server::http::HttpRequest&)> func_;
  };

  HttpWith(int argc, const char* const argv[]);
  ~HttpWith();

  HttpWith& DefaultContentType(http::ContentType content_type);
  HttpWith& Route(std::string_view path,
                  Callback&& func,
                  std::initializer_list<server::http::HttpMethod> methods = {
                      server::http::HttpMethod::kGet,
                      server::http::HttpMethod::kPost,
                      server::http::HttpMethod::kDelete,
                      server::http::HttpMethod::kPut,
                      server::http::HttpMethod::kPatch});
  HttpWith& Get(std::string_view path, Callback&& func);
  HttpWith& Post(std::string_view path, Callback&& func);
  HttpWith& Del(std::string_view path, Callback&& func);
  HttpWith& Put(std::string_view path, Callback&& func);
  HttpWith& Patch(std::string_view path, Callback&& func);
  HttpWith& Port(std::uint16_t port);
};

}  // namespace userver::easy
// --- responses.cpp
#include "userver/http/common_headers.hpp"
#include "userver/server/handlers/http_handler_base.hpp"
#include "userver/server/handlers/http_handler_flatbuf_base.hpp"
#include "userver/server/handlers/http_handler_json_base.hpp"
#include "userver/server/websocket/websocket_handler.hpp"

using namespace userver;
namespace headers = userver::http::headers;
using server::handlers::HttpHandlerBase;
using server::http::HttpStatus;

class SetsAll final : public HttpHandlerBase {
public:
  using HttpHandlerBase::HttpHandlerBase;

  std::string HandleRequestThrow(const server::http::HttpRequest& request,
                                 server::request::RequestContext&) const override {
    auto& response = request.GetHttpResponse();
    response.SetStatus(HttpStatus::kCreated);
    response.SetHeader(headers::kLocation, "/a");
    response.SetHeader(std::string{"X-Name"}, "a");
    response.SetHeader(std::string_view{"ETag"}, "\"a\"");
    response.SetContentType(userver::http::content_type::kTextPlain);
    response.SetContentEncoding("gzip");
    response.SetCookie(server::http::Cookie{"a", "b"});
    server::http::SetThrottleReason(response, "log", "field");
    if (response.HasHeader(headers::kETag) && response.GetHeader("ETag").empty()) {
      response.SetContentType("text/html");
    }
    return "made";
  }
};

class SetsNamed final : public HttpHandlerBase {
public:
  using HttpHandlerBase::HttpHandlerBase;

  std::string HandleRequestThrow(const server::http::HttpRequest& request,
                                 server::request::RequestContext&) const override {
    auto& response = request.GetHttpResponse();
    response.SetHeader(headers::kContentType, "a");
    response.SetHeader(headers::kContentEncoding, "a");
    response.SetHeader(headers::kContentLanguage, "a");
    response.SetHeader(headers::kContentLocation, "a");
    response.SetHeader(headers::kContentDisposition, "a");
    response.SetHeader(headers::kContentLength, "a");
    response.SetHeader(headers::kContentRange, "a");
    response.SetHeader(headers::kTrailer, "a");
    response.SetHeader(headers::kTransferEncoding, "a");
    response.SetHeader(headers::kCacheControl, "a");
    response.SetHeader(headers::kExpect, "a");
    response.SetHeader(headers::kHost, "a");
    response.SetHeader(headers::kMaxForwards, "a");
    response.SetHeader(headers::kPragma, "a");
    response.SetHeader(headers::kRange, "a");
    response.SetHeader(headers::kTE, "a");
    response.SetHeader(headers::kIfMatch, "a");
    response.SetHeader(headers::kIfNoneMatch, "a");
    response.SetHeader(headers::kIfModifiedSince, "a");
    response.SetHeader(headers::kIfUnmodifiedSince, "a");
    response.SetHeader(headers::kIfRange, "a");
    response.SetHeader(headers::kAccept, "a");
    response.SetHeader(headers::kAcceptCharset, "a");
    response.SetHeader(headers::kAcceptEncoding, "a");
    response.SetHeader(headers::kAcceptLanguage, "a");
    response.SetHeader(headers::kAuthorization, "a");
    response.SetHeader(headers::kProxyAuthorization, "a");
    response.SetHeader(headers::kFrom, "a");
    response.SetHeader(headers::kReferer, "a");
    response.SetHeader(headers::kUserAgent, "a");
    response.SetHeader(headers::kAge, "a");
    response.SetHeader(headers::kExpires, "a");
    response.SetHeader(headers::kDate, "a");
    response.SetHeader(headers::kLocation, "a");
    response.SetHeader(headers::kRetryAfter, "a");
    response.SetHeader(headers::kVary, "a");
    response.SetHeader(headers::kWarning, "a");
    response.SetHeader(headers::kAccessControlAllowHeaders, "a");
    response.SetHeader(headers::kETag, "a");
    response.SetHeader(headers::kLastModified, "a");
    response.SetHeader(headers::kWWWAuthenticate, "a");
    response.SetHeader(headers::kProxyAuthenticate, "a");
    response.SetHeader(headers::kAcceptRanges, "a");
    response.SetHeader(headers::kAllow, "a");
    response.SetHeader(headers::kServer, "a");
    response.SetHeader(headers::kSetCookie, "a");
    response.SetHeader(headers::kWebsocketKey, "a");
    response.SetHeader(headers::kWebsocketAccept, "a");
    response.SetHeader(headers::kWebsocketVersion, "a");
    response.SetHeader(headers::kConnection, "a");
    response.SetHeader(headers::kUpgrade, "a");
    response.SetHeader(headers::kCookie, "a");
    response.SetHeader(headers::PredefinedHeader("X-Own"), "a");
    return "";
  }
};

class SetsOnRequest final : public HttpHandlerBase {
public:
  using HttpHandlerBase::HttpHandlerBase;

  std::string HandleRequestThrow(const server::http::HttpRequest& request,
                                 server::request::RequestContext&) const override {
    if (request.GetMethod() == server::http::HttpMethod::kDelete) {
      request.SetResponseStatus(HttpStatus::kNoContent);
      return {};
    }
    if (request.GetMethodStr() == "PUT") {
      request.SetResponseStatus(HttpStatus::kNotImplemented);
      return "no PUT";
    }
    if (request.GetRequestPath() == "/a" || request.GetUrl() == "/b") {
      request.GetHttpResponse().SetStatusNotFound();
    }
    if (request.GetPathSuffix() == "/c") {
      request.GetHttpResponse().SetStatusServiceUnavailable();
    }
    if (request.GetHost() == "localhost") {
      request.GetHttpResponse().SetStatusOk();
    }
    request.GetHttpResponse().ClearHeaders();
    request.GetHttpResponse().ClearCookies();
    return "";
  }
};

class Reads final : public HttpHandlerBase {
public:
  using HttpHandlerBase::HttpHandlerBase;

  std::string HandleRequestThrow(const server::http::HttpRequest& request,
                                 server::request::RequestContext&) const override {
    auto& response = request.GetHttpResponse();
    if (request.GetArg("a").empty() || !request.HasArg("b") || request.ArgCount() > 2 ||
        request.GetArgVector("c").empty()) {
      response.SetStatus(HttpStatus::kBadRequest);
    } else if (request.GetPathArg("d") == "1" || request.GetPathArg(0) == "1" ||
               !request.HasPathArg("e") || request.PathArgCount() == 0) {
      response.SetStatus(HttpStatus::kNotFound);
    } else if (request.GetFormDataArg("f").value.empty() || !request.HasFormDataArg("g") ||
               request.FormDataArgCount() > 1) {
      response.SetStatus(HttpStatus::kUnprocessableEntity);
    } else if (request.GetHeader("X-A").empty() || request.HasHeader(headers::kRange)) {
      response.SetStatus(HttpStatus::kForbidden);
    } else if (request.GetHeaders().empty() || request.GetCookie("h").empty() ||
               !request.HasCookie("i")) {
      response.SetStatus(HttpStatus::kConflict);
    } else if (request.RequestBody().empty() || request.IsBodyCompressed() ||
               request.GetHttpMajor() == 2) {
      response.SetStatus(HttpStatus::kGone);
    }
    response.SetData("replaced by what is returned");
    const std::string type = response.GetHeader("Content-Type");
    if (type.empty()) {
      response.SetContentType(userver::http::content_type::kApplicationOctetStream);
    }
    response.SetHeadersEnd();
    return request.RequestBody();
  }
};

class Streams final : public HttpHandlerBase {
public:
  using HttpHandlerBase::HttpHandlerBase;

  void HandleStreamRequest(const server::http::HttpRequest& request,
                           server::request::RequestContext&,
                           server::http::ResponseBodyStream& stream) const override {
    if (request.GetArg("a").empty()) {
      stream.SetStatusCode(400);
      stream.SetEndOfHeaders();
      return;
    }
    stream.SetStatusCode(HttpStatus::kOk);
    stream.SetHeader(std::string("X-A"), "a");
    stream.SetHeader(headers::kContentType, "text/plain");
    stream.SetEndOfHeaders();
    stream.PushBodyChunk("part", engine::Deadline());
    stream.SetHeader(std::string("X-Late"), "a");
  }
};

class GivesJson final : public server::handlers::HttpHandlerJsonBase {
public:
  using HttpHandlerJsonBase::HttpHandlerJsonBase;

  formats::json::Value HandleRequestJsonThrow(const server::http::HttpRequest& request,
                                              const formats::json::Value& json,
                                              server::request::RequestContext&) const override {
    if (!json.HasMember("a")) {
      request.SetResponseStatus(HttpStatus::kBadRequest);
      return {};
    }
    return json;
  }
};

struct Table {
  struct NativeTableType {
    int number;
  };
};

class GivesTable final : public server::handlers::HttpHandlerFlatbufBase<Table, Table> {
public:
  using HttpHandlerFlatbufBase::HttpHandlerFlatbufBase;

  Table::NativeTableType
  HandleRequestFlatbufThrow(const server::http::HttpRequest& request,
                            const Table::NativeTableType& input,
                            server::request::RequestContext&) const override {
    if (input.number == 0) {
      request.SetResponseStatus(HttpStatus::kUnprocessableEntity);
    }
    return input;
  }
};

class Talks final : public server::websocket::WebsocketHandlerBase {
public:
  using WebsocketHandlerBase::WebsocketHandlerBase;

  void Handle(server::websocket::WebSocketConnection&,
              server::request::RequestContext&) const override {}

  bool HandleHandshake(const server::http::HttpRequest& request,
                       server::http::HttpResponse& response,
                       server::request::RequestContext&) const override {
    if (!request.HasHeader("Origin")) {
      response.SetStatus(HttpStatus::kForbidden);
      return false;
    }
    return true;
  }

  void HandleNonWebsocketRequest(const server::http::HttpRequest& request,
                                 server::request::RequestContext&) const override {
    request.SetResponseStatus(HttpStatus::kBadRequest);
  }
};
// --- exceptions.cpp
#include "userver/http/common_headers.hpp"
#include "userver/server/handlers/http_handler_base.hpp"
#include "userver/server/http/http_error.hpp"

using namespace userver;
using namespace server::handlers;
using server::http::HttpStatus;

class Denied : public ExceptionWithCode<HandlerErrorCode::kForbidden> {
public:
  using BaseType::BaseType;
};

struct Message {
  std::string GetExternalBody() const;
};

class Missing : public ResourceNotFound {
public:
  explicit Missing(const std::string& name) : ResourceNotFound(ExternalBody{name}) {}
};

class Throws final : public HttpHandlerBase {
public:
  using HttpHandlerBase::HttpHandlerBase;

  std::string HandleRequestThrow(const server::http::HttpRequest& request,
                                 server::request::RequestContext&) const override {
    const std::string& why = request.GetArg("why");
    if (why == "client") {
      throw ClientError(ExternalBody{"no"});
    }
    if (why == "parse") {
      throw RequestParseError(InternalMessage{"no"});
    }
    if (why == "unauthorized") {
      throw Unauthorized(ExternalBody{"who"});
    }
    if (why == "challenge") {
      throw Unauthorized(ExternalBody{"who"}, ExtraHeaders{{{"WWW-Authenticate", "Basic"}}});
    }
    if (why == "missing") {
      throw ResourceNotFound();
    }
    if (why == "conflict") {
      throw ConflictError();
    }
    if (why == "internal") {
      throw InternalServerError();
    }
    if (why == "code") {
      throw ClientError(HandlerErrorCode::kPayloadTooLarge, InternalMessage{"much"});
    }
    if (why == "template") {
      throw ExceptionWithCode<HandlerErrorCode::kTooManyRequests>();
    }
    if (why == "gone") {
      throw CustomHandlerException(HandlerErrorCode::kResourceNotFound);
    }
    if (why == "usage") {
      throw CustomHandlerException(HandlerErrorCode::kInvalidUsage, ExternalBody{"GET it"});
    }
    if (why == "media type") {
      throw ClientError(HandlerErrorCode::kUnsupportedMediaType, ExternalBody{"not JSON"});
    }
    if (why == "too many") {
      throw CustomHandlerException(HandlerErrorCode::kTooManyRequests, ExternalBody{"wait"});
    }
    if (why == "server") {
      throw CustomHandlerException(HandlerErrorCode::kServerSideError, InternalMessage{"lost"});
    }
    if (why == "late") {
      throw CustomHandlerException(HandlerErrorCode::kGatewayTimeout, InternalMessage{"late"});
    }
    if (why == "denied") {
      throw Denied();
    }
    if (why == "own") {
      throw Missing("a");
    }
    if (why == "custom") {
      throw CustomHandlerException(HandlerErrorCode::kNotAcceptable, ExternalBody{"a"});
    }
    if (why == "fields") {
      throw CustomHandlerException(
          HandlerErrorCode::kUnauthorized, ExtraHeaders{{{"WWW-Authenticate", "Basic"}}});
    }
    if (why == "old") {
      throw CustomHandlerException(ServiceErrorCode{"a"},
                                   ExternalBody{"b"},
                                   InternalMessage{"c"},
                                   HandlerErrorCode::kBadGateway);
    }
    if (why == "status") {
      throw server::http::CustomHandlerException(HandlerErrorCode::kClientError,
                                                 HttpStatus::kUnprocessableEntity);
    }
    const ExtraHeaders fields{{{"WWW-Authenticate", "Basic"}}};
    if (why == "status and fields") {
      throw server::http::CustomHandlerException(
          HandlerErrorCode::kUnauthorized, HttpStatus::kUnauthorized, fields);
    }
    if (why == "status, content and fields") {
      throw server::http::CustomHandlerException(
          HandlerErrorCode::kUnauthorized, HttpStatus::kUnauthorized, ExternalBody{"a"}, fields);
    }
    if (why == "status, message, content and fields") {
      throw server::http::CustomHandlerException(HandlerErrorCode::kUnauthorized,
                                                 HttpStatus::kUnauthorized,
                                                 InternalMessage{"a"},
                                                 ExternalBody{"b"},
                                                 fields);
    }
    if (why == "only fields") {
      throw Unauthorized(fields);
    }
    if (why == "message, content and fields") {
      throw Unauthorized(InternalMessage{"a"}, ExternalBody{"b"}, fields);
    }
    if (why == "code, content and fields") {
      throw CustomHandlerException(HandlerErrorCode::kUnauthorized, ExternalBody{"a"}, fields);
    }
    if (why == "code, message, content and fields") {
      throw CustomHandlerException(
          HandlerErrorCode::kUnauthorized, InternalMessage{"a"}, ExternalBody{"b"}, fields);
    }
    if (why == "old with fields") {
      throw CustomHandlerException(ServiceErrorCode{"a"},
                                   ExternalBody{"b"},
                                   InternalMessage{"c"},
                                   HandlerErrorCode::kUnauthorized,
                                   fields);
    }
    if (why == "builder") {
      throw CustomHandlerException(Message{}, HandlerErrorCode::kForbidden);
    }
    if (why == "caught") {
      try {
        throw ConflictError(ExternalBody{"caught"});
      } catch (const CustomHandlerException& e) {
        request.SetResponseStatus(HttpStatus::kBadRequest);
        return e.GetExternalErrorBody();
      }
    }
    if (why == "standard") {
      throw std::runtime_error("no");
    }
    if (why == "method") {
      ThrowUnsupportedHttpMethod(request);
    }
    return why;
  }
};
// --- middleware.cpp
#include "userver/http/common_headers.hpp"
#include "userver/server/handlers/http_handler_base.hpp"
#include "userver/server/middlewares/http_middleware_base.hpp"

using namespace userver;
using server::http::HttpStatus;

class AllowsOrigins final : public server::middlewares::HttpMiddlewareBase {
  void HandleRequest(server::http::HttpRequest& request,
                     server::request::RequestContext& context) const override {
    request.GetHttpResponse().SetHeader(std::string{"Access-Control-Allow-Origin"}, "*");
    Next(request, context);
  }
};

class Checks final : public server::middlewares::HttpMiddlewareBase {
public:
  explicit Checks(const server::handlers::HttpHandlerBase& handler) : handler_(handler) {}

private:
  void HandleRequest(server::http::HttpRequest& request,
                     server::request::RequestContext& context) const override {
    if (request.HasHeader("X-Broken")) {
      handler_.HandleCustomHandlerException(request, server::handlers::ClientError());
      return;
    }
    if (!request.HasHeader("X-Token")) {
      request.SetResponseStatus(HttpStatus::kForbidden);
      request.GetResponse().SetData("no token");
      return;
    }
    try {
      Next(request, context);
    } catch (const std::exception& e) {
      handler_.HandleUnknownException(request, e);
    }
  }

  const server::handlers::HttpHandlerBase& handler_;
};
// --- easy.cpp
#include "userver/easy.hpp"

using namespace userver;

int main(int argc, char* argv[]) {
  easy::HttpWith<>(argc, argv)
      .DefaultContentType(http::content_type::kTextPlain)
      .Get("/get", [](const server::http::HttpRequest&) -> std::string { return "a"; })
      .Post("/post",
            [](const server::http::HttpRequest& request) -> std::string {
              request.SetResponseStatus(server::http::HttpStatus::kAccepted);
              return request.RequestBody();
            })
      .Put("/put",
           [](const server::http::HttpRequest& request) -> std::string {
             request.SetResponseStatus(server::http::HttpStatus::kNoContent);
             return {};
           })
      .Patch("/patch", [](formats::json::Value value) -> formats::json::Value { return value; })
      .Del("/delete",
           [](const server::http::HttpRequest&) -> std::string {
             throw std::runtime_error("no");
           })
      .Route("/route", [](const server::http::HttpRequest&) -> std::string { return "b"; })
      .Route("/two",
             [](const server::http::HttpRequest&) -> std::string { return "c"; },
             {server::http::HttpMethod::kGet, server::http::HttpMethod::kPost})
      .Port(80);
}

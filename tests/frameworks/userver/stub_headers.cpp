// What the model says of userver, on headers that declare what userver's do.
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

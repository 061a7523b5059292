// long: the library in one header.
#pragma once

#include <coroutine>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "../json/json.h"

using ssize_t = long;

namespace trantor {

class Date {};

class InetAddress {
public:
  std::string toIp() const;
};

}  // namespace trantor

namespace drogon {

enum HttpStatusCode {
  kUnknown = 0,
  k100Continue = 100,
  k101SwitchingProtocols = 101,
  k200OK = 200,
  k201Created = 201,
  k202Accepted = 202,
  k203NonAuthoritativeInformation = 203,
  k204NoContent = 204,
  k205ResetContent = 205,
  k206PartialContent = 206,
  k300MultipleChoices = 300,
  k301MovedPermanently = 301,
  k302Found = 302,
  k303SeeOther = 303,
  k304NotModified = 304,
  k307TemporaryRedirect = 307,
  k308PermanentRedirect = 308,
  k400BadRequest = 400,
  k401Unauthorized = 401,
  k403Forbidden = 403,
  k404NotFound = 404,
  k405MethodNotAllowed = 405,
  k406NotAcceptable = 406,
  k409Conflict = 409,
  k410Gone = 410,
  k412PreconditionFailed = 412,
  k413RequestEntityTooLarge = 413,
  k415UnsupportedMediaType = 415,
  k416RequestedRangeNotSatisfiable = 416,
  k417ExpectationFailed = 417,
  k418ImATeapot = 418,
  k422UnprocessableEntity = 422,
  k426UpgradeRequired = 426,
  k428PreconditionRequired = 428,
  k429TooManyRequests = 429,
  k500InternalServerError = 500,
  k501NotImplemented = 501,
  k502BadGateway = 502,
  k503ServiceUnavailable = 503,
  k504GatewayTimeout = 504,
  k505HTTPVersionNotSupported = 505,
};

enum class Version { kUnknown = 0, kHttp10, kHttp11 };

enum ContentType {
  CT_NONE = 0,
  CT_APPLICATION_JSON,
  CT_TEXT_PLAIN,
  CT_TEXT_HTML,
  CT_APPLICATION_X_FORM,
  CT_TEXT_JAVASCRIPT = 6,
  CT_TEXT_CSS,
  CT_TEXT_CSV,
  CT_TEXT_XML,
  CT_APPLICATION_XML,
  CT_APPLICATION_OCTET_STREAM = 13,
  CT_CUSTOM = 66,
};

enum HttpMethod {
  Get = 0,
  Post,
  Head,
  Put,
  Delete,
  Options,
  Patch,
  Propfind,
  Mkcol,
  Copy,
  Move,
  Invalid
};

template <typename T>
using SafeStringMap = std::unordered_map<std::string, T>;

class HttpRequest;
class HttpResponse;
class RequestStream;
class ResponseStream;
using HttpRequestPtr = std::shared_ptr<HttpRequest>;
using HttpResponsePtr = std::shared_ptr<HttpResponse>;
using RequestStreamPtr = std::shared_ptr<RequestStream>;
using ResponseStreamPtr = std::unique_ptr<ResponseStream>;
using AdviceCallback = std::function<void(const HttpResponsePtr&)>;
using AdviceChainCallback = std::function<void()>;
using FilterCallback = std::function<void(const HttpResponsePtr&)>;
using FilterChainCallback = std::function<void()>;
using MiddlewareCallback = std::function<void(const HttpResponsePtr&)>;
using MiddlewareNextCallback = std::function<void(std::function<void(const HttpResponsePtr&)>&&)>;
using ExceptionHandler = std::function<void(
    const std::exception&, const HttpRequestPtr&, std::function<void(const HttpResponsePtr&)>&&)>;
using DefaultHandler =
    std::function<void(const HttpRequestPtr&, std::function<void(const HttpResponsePtr&)>&&)>;

class Cookie {
public:
  Cookie(std::string key, std::string value);
  void setHttpOnly(bool only);
};

class Session {
public:
  void insert(const std::string& key, const std::string& value);
  bool find(const std::string& key);
};

using SessionPtr = std::shared_ptr<Session>;

template <typename T>
T fromRequest(const class HttpRequest&) {
  throw std::exception();
}

class HttpRequest {
public:
  template <typename T>
  operator T() const {
    return fromRequest<T>(*this);
  }

  template <typename T>
  T as() const {
    return fromRequest<T>(*this);
  }

  virtual const char* methodString() const = 0;

  const char* getMethodString() const { return methodString(); }

  virtual HttpMethod method() const = 0;

  HttpMethod getMethod() const { return method(); }

  virtual bool isHead() const = 0;
  virtual const std::string& getHeader(std::string key) const = 0;
  virtual const std::string& getCookie(const std::string& field) const = 0;
  virtual const SafeStringMap<std::string>& headers() const = 0;

  const SafeStringMap<std::string>& getHeaders() const { return headers(); }

  virtual const SafeStringMap<std::string>& cookies() const = 0;
  virtual std::size_t realContentLength() const = 0;
  virtual const std::string& query() const = 0;

  const std::string& getQuery() const { return query(); }

  std::string_view body() const;

  std::string_view getBody() const { return body(); }

  virtual const char* bodyData() const = 0;
  virtual std::size_t bodyLength() const = 0;
  virtual const std::string& path() const = 0;
  virtual const std::string& getOriginalPath() const = 0;

  const std::string& getPath() const { return path(); }

  std::string_view matchedPathPattern() const;
  virtual const std::vector<std::string>& getRoutingParameters() const = 0;
  virtual Version version() const = 0;
  virtual const SessionPtr& session() const = 0;

  const SessionPtr& getSession() const { return session(); }

  virtual const SafeStringMap<std::string>& parameters() const = 0;

  const SafeStringMap<std::string>& getParameters() const { return parameters(); }

  virtual const std::string& getParameter(const std::string& key) const = 0;

  template <typename T>
  std::optional<T> getOptionalParameter(const std::string&) {
    return std::nullopt;
  }

  virtual const trantor::InetAddress& peerAddr() const = 0;

  const trantor::InetAddress& getPeerAddr() const { return peerAddr(); }

  virtual const std::shared_ptr<Json::Value>& jsonObject() const = 0;

  const std::shared_ptr<Json::Value>& getJsonObject() const { return jsonObject(); }

  virtual const std::string& getJsonError() const = 0;
  virtual ContentType contentType() const = 0;
  bool isCorsRequest() const;
  bool isCorsPreflightRequest() const;
  virtual bool isOnSecureConnection() const noexcept = 0;

  virtual ~HttpRequest() {}
};

class ResponseStream {
public:
  bool send(const std::string& data);
  void close();
};

class HttpViewData {
public:
  void insert(const std::string& key, std::string value);
};

class HttpResponse {
public:
  virtual HttpStatusCode statusCode() const = 0;

  HttpStatusCode getStatusCode() const { return statusCode(); }

  virtual void setStatusCode(HttpStatusCode code) = 0;
  void setCustomStatusCode(int code, std::string_view message = std::string_view{});
  virtual void setAllowCompression(bool allow) = 0;
  virtual void setVersion(const Version v) = 0;
  virtual void setCloseConnection(bool on) = 0;
  virtual void setContentTypeCode(ContentType type) = 0;
  void setContentTypeString(const std::string_view& typeString);
  void setContentTypeCodeAndCustomString(ContentType type, const std::string_view& typeString);
  virtual ContentType contentType() const = 0;
  virtual const std::string& getHeader(std::string key) const = 0;
  virtual void removeHeader(std::string key) = 0;
  virtual const SafeStringMap<std::string>& headers() const = 0;
  virtual void addHeader(std::string field, const std::string& value) = 0;
  virtual void addHeader(std::string field, std::string&& value) = 0;
  virtual void addCookie(const std::string& key, const std::string& value) = 0;
  virtual void addCookie(const Cookie& cookie) = 0;
  virtual void addCookie(Cookie&& cookie) = 0;
  virtual void removeCookie(const std::string& key) = 0;
  virtual void setBody(const std::string& body) = 0;
  virtual void setBody(std::string&& body) = 0;

  template <int N>
  void setBody(const char (&body)[N]) {
    setBody(body, N - 1);
  }

  std::string_view body() const;
  virtual void clear() = 0;
  virtual void setExpiredTime(ssize_t expiredTime) = 0;
  virtual void setPassThrough(bool flag) = 0;
  void addCorsHeaders(const HttpRequestPtr& request,
                      const std::set<std::string_view>& exposedHeaders = {},
                      const std::optional<bool>& allowCredentials = std::nullopt);

  static HttpResponsePtr newHttpResponse();
  static HttpResponsePtr newHttpResponse(HttpStatusCode code, ContentType type);
  static HttpResponsePtr newNotFoundResponse(const HttpRequestPtr& req = HttpRequestPtr());
  static HttpResponsePtr newHttpJsonResponse(const Json::Value& data);
  static HttpResponsePtr newHttpJsonResponse(Json::Value&& data);
  static HttpResponsePtr newHttpViewResponse(const std::string& viewName,
                                             const HttpViewData& data = HttpViewData(),
                                             const HttpRequestPtr& req = HttpRequestPtr());
  static HttpResponsePtr newRedirectionResponse(const std::string& location,
                                                HttpStatusCode status = k302Found);
  static HttpResponsePtr newFileResponse(const std::string& fullPath,
                                         const std::string& attachmentFileName = "",
                                         ContentType type = CT_NONE,
                                         const std::string& typeString = "",
                                         const HttpRequestPtr& req = HttpRequestPtr());
  static HttpResponsePtr newFileResponse(const std::string& fullPath,
                                         std::size_t offset,
                                         std::size_t length,
                                         bool setContentRange = true,
                                         const std::string& attachmentFileName = "",
                                         ContentType type = CT_NONE,
                                         const std::string& typeString = "",
                                         const HttpRequestPtr& req = HttpRequestPtr());
  static HttpResponsePtr newFileResponse(const unsigned char* pBuffer,
                                         std::size_t bufferLength,
                                         const std::string& attachmentFileName = "",
                                         ContentType type = CT_NONE,
                                         const std::string& typeString = "");
  static HttpResponsePtr
  newStreamResponse(const std::function<std::size_t(char*, std::size_t)>& callback,
                    const std::string& attachmentFileName = "",
                    ContentType type = CT_NONE,
                    const std::string& typeString = "",
                    const HttpRequestPtr& req = HttpRequestPtr());
  static HttpResponsePtr
  newAsyncStreamResponse(const std::function<void(ResponseStreamPtr)>& callback,
                         bool disableKickoffTimeout = false);

  template <typename T>
  static HttpResponsePtr newCustomHttpResponse(T&&) {
    return HttpResponsePtr();
  }

  static HttpResponsePtr newOptionsResponse(
      const HttpRequestPtr& request,
      const std::function<bool(std::string_view)>& originValidator,
      bool allowNullOrigin = false,
      bool allowCredentials = false,
      bool allowPNA = false,
      std::optional<unsigned int> maxAgeSeconds = std::nullopt,
      const std::optional<std::set<std::string_view>>& allowedHeaders = std::nullopt);

  virtual ~HttpResponse() {}

private:
  virtual void setBody(const char* body, std::size_t length) = 0;
};

template <typename T = void>
struct [[nodiscard]] Task {
  struct promise_type {
    Task get_return_object();
    std::suspend_always initial_suspend();
    std::suspend_always final_suspend() noexcept;
    void return_value(const T& value);
    void return_value(T&& value);
    void unhandled_exception();
  };

  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<> handle);
  T await_resume();
};

template <>
struct [[nodiscard]] Task<void> {
  struct promise_type {
    Task get_return_object();
    std::suspend_always initial_suspend();
    std::suspend_always final_suspend() noexcept;
    void return_void();
    void unhandled_exception();
  };

  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<> handle);
  void await_resume();
};

struct AsyncTask {
  struct promise_type {
    AsyncTask get_return_object() noexcept;
    std::suspend_never initial_suspend() const noexcept;
    std::suspend_never final_suspend() const noexcept;
    void return_void() noexcept;
    void unhandled_exception();
  };
};

namespace internal {

class HttpConstraint {
public:
  HttpConstraint(HttpMethod method);
  HttpConstraint(std::string middlewareName);
  HttpConstraint(const char* middlewareName);
};

}  // namespace internal

class MultiPartParser {
public:
  int parse(const HttpRequestPtr& req);
  const SafeStringMap<std::string>& getParameters() const;

  template <typename T>
  T getParameter(const std::string&) {
    return T();
  }

  const std::vector<std::string>& getFiles() const;
};

class HttpAppFramework {
public:
  virtual ~HttpAppFramework();
  virtual void run() = 0;
  virtual HttpAppFramework& addListener(const std::string& ip, std::uint16_t port) = 0;
  virtual HttpAppFramework& setCustom404Page(const HttpResponsePtr& resp, bool set404 = true) = 0;
  virtual HttpAppFramework& setCustomErrorHandler(
      std::function<HttpResponsePtr(HttpStatusCode, const HttpRequestPtr& req)>&& generator) = 0;
  HttpAppFramework&
  setCustomErrorHandler(std::function<HttpResponsePtr(HttpStatusCode)>&& generator);
  virtual HttpAppFramework&
  registerHttpResponseCreationAdvice(const std::function<void(const HttpResponsePtr&)>& advice) = 0;
  virtual HttpAppFramework&
  registerSyncAdvice(const std::function<HttpResponsePtr(const HttpRequestPtr&)>& advice) = 0;
  virtual HttpAppFramework& registerPreRoutingAdvice(
      const std::function<void(const HttpRequestPtr&, AdviceCallback&&, AdviceChainCallback&&)>&
          advice) = 0;
  virtual HttpAppFramework&
  registerPreRoutingAdvice(const std::function<void(const HttpRequestPtr&)>& advice) = 0;
  virtual HttpAppFramework& registerPostRoutingAdvice(
      const std::function<void(const HttpRequestPtr&, AdviceCallback&&, AdviceChainCallback&&)>&
          advice) = 0;
  virtual HttpAppFramework& registerPreHandlingAdvice(
      const std::function<void(const HttpRequestPtr&, AdviceCallback&&, AdviceChainCallback&&)>&
          advice) = 0;
  virtual HttpAppFramework& registerPostHandlingAdvice(
      const std::function<void(const HttpRequestPtr&, const HttpResponsePtr&)>& advice) = 0;
  virtual HttpAppFramework& registerPreSendingAdvice(
      const std::function<void(const HttpRequestPtr&, const HttpResponsePtr&)>& advice) = 0;

  template <typename FUNCTION>
  HttpAppFramework& registerHandler(const std::string&,
                                    FUNCTION&&,
                                    const std::vector<internal::HttpConstraint>& = {},
                                    const std::string& = "") {
    return *this;
  }

  template <typename FUNCTION>
  HttpAppFramework& registerHandlerViaRegex(const std::string&,
                                            FUNCTION&&,
                                            const std::vector<internal::HttpConstraint>& = {},
                                            const std::string& = "") {
    return *this;
  }

  virtual HttpAppFramework& setDefaultHandler(DefaultHandler handler) = 0;
  virtual HttpAppFramework& setExceptionHandler(ExceptionHandler handler) = 0;
};

HttpAppFramework& app();

class DrObjectBase {
public:
  virtual ~DrObjectBase() {}
};

template <typename T>
class DrObject : public virtual DrObjectBase {};

class HttpControllerBase {};

template <typename T, bool AutoCreation = true>
class HttpController : public DrObject<T>, public HttpControllerBase {
protected:
  template <typename FUNCTION>
  static void registerMethod(FUNCTION&&,
                             const std::string&,
                             const std::vector<internal::HttpConstraint>& = {},
                             bool = true,
                             const std::string& = "") {}

  template <typename FUNCTION>
  static void registerMethodViaRegex(FUNCTION&&,
                                     const std::string&,
                                     const std::vector<internal::HttpConstraint>& = {},
                                     const std::string& = "") {}
};

class HttpSimpleControllerBase : public virtual DrObjectBase {
public:
  virtual void asyncHandleHttpRequest(const HttpRequestPtr& req,
                                      std::function<void(const HttpResponsePtr&)>&& callback) = 0;
};

template <typename T, bool AutoCreation = true>
class HttpSimpleController : public DrObject<T>, public HttpSimpleControllerBase {
protected:
  static void registerSelf__(const std::string& path,
                             const std::vector<internal::HttpConstraint>& constraints);
};

class HttpMiddlewareBase : public virtual DrObjectBase {
public:
  virtual void
  invoke(const HttpRequestPtr& req, MiddlewareNextCallback&& nextCb, MiddlewareCallback&& mcb) = 0;
};

template <typename T, bool AutoCreation = true>
class HttpMiddleware : public DrObject<T>, public HttpMiddlewareBase {};

struct [[nodiscard]] MiddlewareNextAwaiter {
  MiddlewareNextAwaiter(MiddlewareNextCallback&& nextCb);
  bool await_ready() noexcept;
  void await_suspend(std::coroutine_handle<> handle) noexcept;
  const HttpResponsePtr& await_resume() const noexcept(false);
};

template <typename T, bool AutoCreation = true>
class HttpCoroMiddleware : public DrObject<T>, public HttpMiddlewareBase {
public:
  void invoke(const HttpRequestPtr&, MiddlewareNextCallback&&, MiddlewareCallback&&) final {}

  virtual Task<HttpResponsePtr> invoke(const HttpRequestPtr& req, MiddlewareNextAwaiter&& next) = 0;
};

class HttpFilterBase : public virtual DrObjectBase, public HttpMiddlewareBase {
public:
  virtual void
  doFilter(const HttpRequestPtr& req, FilterCallback&& fcb, FilterChainCallback&& fccb) = 0;

private:
  void invoke(const HttpRequestPtr& req,
              MiddlewareNextCallback&& nextCb,
              MiddlewareCallback&& mcb) final;
};

template <typename T, bool AutoCreation = true>
class HttpFilter : public DrObject<T>, public HttpFilterBase {};

template <typename T, bool AutoCreation = true>
class HttpCoroFilter : public DrObject<T>, public HttpFilterBase {
public:
  void doFilter(const HttpRequestPtr&, FilterCallback&&, FilterChainCallback&&) final {}

  virtual Task<HttpResponsePtr> doFilter(const HttpRequestPtr& req) = 0;
};

enum class ReqResult {
  Ok = 0,
  BadResponse,
  NetworkFailure,
  BadServerAddress,
  Timeout,
  HandshakeError,
  InvalidCertificate,
  EncryptionFailure
};

using HttpReqCallback = std::function<void(ReqResult, const HttpResponsePtr&)>;
class HttpClient;
using HttpClientPtr = std::shared_ptr<HttpClient>;

class HttpClient {
public:
  static HttpClientPtr newHttpClient(const std::string& host);
  void sendRequest(const HttpRequestPtr& req, const HttpReqCallback& callback, double timeout = 0);
  std::pair<ReqResult, HttpResponsePtr> sendRequest(const HttpRequestPtr& req, double timeout = 0);
};

}  // namespace drogon

#define METHOD_LIST_BEGIN static void initPathRouting() {
#define METHOD_ADD(method, pattern, ...)                                                           \
  registerMethod(&method, pattern, {__VA_ARGS__}, true, #method)
#define ADD_METHOD_TO(method, path_pattern, ...)                                                   \
  registerMethod(&method, path_pattern, {__VA_ARGS__}, false, #method)
#define ADD_METHOD_VIA_REGEX(method, regex, ...)                                                   \
  registerMethodViaRegex(&method, regex, {__VA_ARGS__}, #method)
#define METHOD_LIST_END                                                                            \
  return;                                                                                          \
  }
#define PATH_LIST_BEGIN static void initPathRouting() {
#define PATH_ADD(path, ...) registerSelf__(path, {__VA_ARGS__})
#define PATH_LIST_END }

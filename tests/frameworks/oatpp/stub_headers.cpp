// The model of oatpp: every part of it, on headers that declare what those of oatpp declare.
// --- third_party/oatpp/Types.hpp
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <type_traits>

typedef std::int32_t v_int32;
typedef std::int64_t v_buff_size;

namespace oatpp::data::type {

class Type {};

namespace __class {
class Void {
public:
  static const Type* getType();
};
class String {
public:
  static const Type* getType();
};
class Int32 {
public:
  static const Type* getType();
};
class AbstractObject {
public:
  static const Type* getType();
};
}  // namespace __class

template <class T, class Clazz>
class ObjectWrapper {
protected:
  std::shared_ptr<T> m_ptr;

public:
  typedef T ObjectType;
  typedef Clazz Class;

  ObjectWrapper(const std::shared_ptr<T>& ptr) : m_ptr(ptr) {}
  ObjectWrapper() {}
  ObjectWrapper(std::nullptr_t) {}
  template <class Q, class W>
  ObjectWrapper(const ObjectWrapper<Q, W>& other) : m_ptr(other.getPtr()) {}

  T* operator->() const { return m_ptr.operator->(); }
  T* get() const { return m_ptr.get(); }
  const std::shared_ptr<T>& getPtr() const { return m_ptr; }
  template <typename N,
            typename enabled =
                typename std::enable_if<std::is_same<N, std::nullptr_t>::value>::type>
  bool operator==(N) const {
    return m_ptr.get() == nullptr;
  }
  template <typename N,
            typename enabled =
                typename std::enable_if<std::is_same<N, std::nullptr_t>::value>::type>
  bool operator!=(N) const {
    return m_ptr.get() != nullptr;
  }
  explicit operator bool() const { return m_ptr.operator bool(); }
};

typedef ObjectWrapper<void, __class::Void> Void;

class String : public ObjectWrapper<std::string, __class::String> {
public:
  String() {}
  String(const char* data, v_buff_size size);
  template <typename T,
            typename enabled =
                typename std::enable_if<std::is_same<T, std::nullptr_t>::value, void>::type>
  String(T) {}
  template <typename T,
            typename enabled = typename std::enable_if<std::is_same<T, char>::value, void>::type>
  String(const T* data)
      : ObjectWrapper<std::string, __class::String>(
            data == nullptr ? nullptr : std::make_shared<std::string>(data)) {}
  template <
      typename T,
      typename enabled = typename std::enable_if<std::is_same<T, std::string>::value, void>::type>
  String(const T& str)
      : ObjectWrapper<std::string, __class::String>(std::make_shared<std::string>(str)) {}
  String(const std::shared_ptr<std::string>& ptr);
  String(const String& other);

  const std::string& operator*() const;
  operator std::string() const;
  String& operator=(const String& other);
  template <typename T,
            typename enabled = typename std::enable_if<std::is_same<T, char>::value, void>::type>
  bool operator==(const T* str) const {
    return str != nullptr && **this == str;
  }
  template <typename T,
            typename enabled = typename std::enable_if<std::is_same<T, char>::value, void>::type>
  bool operator!=(const T* str) const {
    return !(str != nullptr && **this == str);
  }
  bool operator==(const String& other) const;
  bool operator!=(const String& other) const;
  friend String operator+(const char* a, const String& b);
  friend String operator+(const String& a, const char* b);
  friend String operator+(const String& a, const String& b);
};

class Int32 : public ObjectWrapper<v_int32, __class::Int32> {
public:
  Int32() {}
  Int32(v_int32 value);
  v_int32 operator*() const;
  operator v_int32() const;
};

template <class ObjT>
class ObjectRef : public ObjectWrapper<ObjT, __class::AbstractObject> {
public:
  ObjectRef() {}
  ObjectRef(const std::shared_ptr<ObjT>& ptr);
  static ObjectRef createShared();
};

}  // namespace oatpp::data::type

namespace oatpp {

typedef data::type::Void Void;
typedef data::type::String String;
typedef data::type::Int32 Int32;
template <class T>
using Object = data::type::ObjectRef<T>;

class DTO {};

}  // namespace oatpp
// --- third_party/oatpp/data/share/LazyStringMap.hpp
#pragma once
#include <memory>
#include <string>
#include <unordered_map>

#include "../../Types.hpp"

namespace oatpp::data::share {

class MemoryLabel {
public:
  std::string std_str() const;
  oatpp::String toString() const;
};

class StringKeyLabel : public MemoryLabel {
public:
  StringKeyLabel();
  StringKeyLabel(std::nullptr_t);
  StringKeyLabel(const char* constText);
  StringKeyLabel(const String& str);
  bool operator==(const char* str) const;
  bool operator!=(const char* str) const;
  bool operator==(const StringKeyLabel& other) const;
};

class StringKeyLabelCI : public MemoryLabel {
public:
  StringKeyLabelCI();
  StringKeyLabelCI(std::nullptr_t);
  StringKeyLabelCI(const char* constText);
  StringKeyLabelCI(const String& str);
  bool operator==(const StringKeyLabelCI& other) const;
};

template <typename Key, typename MapType>
class LazyStringMapTemplate {
public:
  LazyStringMapTemplate() = default;
  void put(const Key& key, const StringKeyLabel& value) { m_map.insert({key, value}); }
  void put_LockFree(const Key& key, const StringKeyLabel& value) { m_map.insert({key, value}); }
  bool putIfNotExists(const Key& key, const StringKeyLabel& value) {
    return m_map.find(key) == m_map.end();
  }
  bool putIfNotExists_LockFree(const Key& key, const StringKeyLabel& value) {
    return m_map.find(key) == m_map.end();
  }
  bool putOrReplace(const Key& key, const StringKeyLabel& value) {
    return m_map.find(key) != m_map.end();
  }
  bool putOrReplace_LockFree(const Key& key, const StringKeyLabel& value) {
    return m_map.find(key) != m_map.end();
  }
  String get(const Key& key) const { return m_map.find(key)->second.toString(); }
  const MapType& getAll() const { return m_map; }
  const MapType& getAll_Unsafe() const { return m_map; }
  v_int32 getSize() const { return static_cast<v_int32>(m_map.size()); }

private:
  MapType m_map;
};

template <typename Key, typename Value = StringKeyLabel>
using LazyStringMultimap = LazyStringMapTemplate<Key, std::unordered_multimap<Key, Value>>;

}  // namespace oatpp::data::share

template <>
struct std::hash<oatpp::data::share::StringKeyLabel> {
  std::size_t operator()(const oatpp::data::share::StringKeyLabel& label) const;
};
template <>
struct std::hash<oatpp::data::share::StringKeyLabelCI> {
  std::size_t operator()(const oatpp::data::share::StringKeyLabelCI& label) const;
};
// --- third_party/oatpp/async/Coroutine.hpp
#pragma once

namespace oatpp::async {

class Error {};

class AbstractCoroutine;

class Action {
public:
  Action(Action&& other);
  Action(Error* error);
};

class AbstractCoroutine {
public:
  typedef Action (AbstractCoroutine::*FunctionPtr)();
  virtual Action act() = 0;
  virtual Action call(const FunctionPtr& ptr) = 0;
  virtual Action handleError(Error* error);
  virtual ~AbstractCoroutine() = default;
};

template <typename... Args>
class CoroutineStarterForResult {
public:
  CoroutineStarterForResult(AbstractCoroutine* coroutine);
  template <class C, typename F>
  Action callbackTo(F (C::*callback)(Args...));
};

template <typename... Args>
class AbstractCoroutineWithResult : public AbstractCoroutine {};

template <class T, typename... Args>
class CoroutineWithResult : public AbstractCoroutineWithResult<Args...> {
public:
  typedef Action (T::*Function)();

  template <typename... ConstructorArgs>
  static CoroutineStarterForResult<Args...> startForResult(ConstructorArgs... args) {
    return new T(args...);
  }
  Action call(const AbstractCoroutine::FunctionPtr& ptr) override {
    Function f = static_cast<Function>(ptr);
    return (static_cast<T*>(this)->*f)();
  }
  Action yieldTo(const Function& function) const {
    return Action(static_cast<Error*>(nullptr));
  }
  Action _return(const Args&... args) { return Action(static_cast<Error*>(nullptr)); }
};

}  // namespace oatpp::async
// --- third_party/oatpp/web/protocol/http/Http.hpp
#pragma once
#include <stdexcept>
#include <string>

#include "../../../Types.hpp"
#include "../../../data/share/LazyStringMap.hpp"

namespace oatpp::web::protocol {

class CommunicationError : public std::runtime_error {
public:
  CommunicationError(long ioStatus, const oatpp::String& message);
};

template <class Status>
struct ProtocolErrorInfo {
  ProtocolErrorInfo();
  ProtocolErrorInfo(long pIOStatus, const Status& pStatus);
  long ioStatus;
  Status status;
};

template <class Status>
class ProtocolError : public CommunicationError {
public:
  typedef ProtocolErrorInfo<Status> Info;
  ProtocolError(const Info& info, const oatpp::String& message)
      : CommunicationError(info.ioStatus, message), m_info(info) {}
  Info getInfo() const { return m_info; }

private:
  Info m_info;
};

namespace http {

typedef oatpp::data::share::LazyStringMultimap<oatpp::data::share::StringKeyLabelCI> Headers;
typedef oatpp::data::share::LazyStringMultimap<oatpp::data::share::StringKeyLabel> QueryParams;

class Status {
public:
  static const Status CODE_101;
  static const Status CODE_200;
  static const Status CODE_201;
  static const Status CODE_202;
  static const Status CODE_204;
  static const Status CODE_206;
  static const Status CODE_302;
  static const Status CODE_303;
  static const Status CODE_304;
  static const Status CODE_400;
  static const Status CODE_401;
  static const Status CODE_403;
  static const Status CODE_404;
  static const Status CODE_405;
  static const Status CODE_409;
  static const Status CODE_412;
  static const Status CODE_416;
  static const Status CODE_418;
  static const Status CODE_422;
  static const Status CODE_428;
  static const Status CODE_449;
  static const Status CODE_500;
  static const Status CODE_501;
  static const Status CODE_503;

  Status() : code(0), description(nullptr) {}
  Status(v_int32 pCode, const char* pDesc) : code(pCode), description(pDesc) {}

  v_int32 code;
  const char* description;

  bool operator==(const Status& other) const { return this->code == other.code; }
};

class HttpError : public protocol::ProtocolError<Status> {
public:
  HttpError(const Info& info, const oatpp::String& message, const Headers& headers = {});
  HttpError(const Status& status, const oatpp::String& message, const Headers& headers = {});
  const Headers& getHeaders() const;
};

#define OATPP_ASSERT_HTTP(COND, STATUS, MESSAGE)                                                   \
  if (!(COND)) {                                                                                   \
    throw oatpp::web::protocol::http::HttpError(STATUS, MESSAGE, {});                              \
  }

class Header {
public:
  class Value {
  public:
    static const char* const CONNECTION_CLOSE;
    static const char* const CONNECTION_KEEP_ALIVE;
    static const char* const CONNECTION_UPGRADE;
    static const char* const TRANSFER_ENCODING_CHUNKED;
    static const char* const CONTENT_TYPE_APPLICATION_JSON;
    static const char* const EXPECT_100_CONTINUE;
  };
  static const char* const ACCEPT;
  static const char* const AUTHORIZATION;
  static const char* const WWW_AUTHENTICATE;
  static const char* const CONNECTION;
  static const char* const CONTENT_LENGTH;
  static const char* const CONTENT_TYPE;
  static const char* const CONTENT_RANGE;
  static const char* const RANGE;
  static const char* const UPGRADE;
  static const char* const CORS_ORIGIN;
  static const char* const CORS_METHODS;
  static const char* const CORS_HEADERS;
  static const char* const CORS_MAX_AGE;
  static const char* const TRANSFER_ENCODING;
  static const char* const EXPECT;
};

struct RequestStartingLine {
  oatpp::data::share::StringKeyLabel method;
  oatpp::data::share::StringKeyLabel path;
  oatpp::data::share::StringKeyLabel protocol;
};

}  // namespace http
}  // namespace oatpp::web::protocol
// --- third_party/oatpp/data/mapping/ObjectMapper.hpp
#pragma once
#include "../../Types.hpp"

namespace oatpp::data::mapping {

class ObjectMapper {
public:
  oatpp::String writeToString(const oatpp::Void& variant) const;
  template <class Wrapper>
  Wrapper readFromString(const oatpp::String& str) const {
    return Wrapper();
  }
};

}  // namespace oatpp::data::mapping
// --- third_party/oatpp/web/protocol/http/incoming/Request.hpp
#pragma once
#include <memory>
#include <vector>

#include "../../../../async/Coroutine.hpp"
#include "../../../../data/mapping/ObjectMapper.hpp"
#include "../Http.hpp"

namespace oatpp::data::stream {
class InputStream {};
class IOStream {};
}  // namespace oatpp::data::stream

namespace oatpp::web::protocol::http::incoming {

class Request {
public:
  const http::QueryParams& getQueryParameters() const;
  oatpp::String getQueryParameter(const oatpp::data::share::StringKeyLabel& name) const;
  oatpp::String getQueryParameter(const oatpp::data::share::StringKeyLabel& name,
                                  const oatpp::String& defaultValue) const;
  const http::RequestStartingLine& getStartingLine() const;
  const http::Headers& getHeaders() const;
  oatpp::String getHeader(const oatpp::data::share::StringKeyLabelCI& headerName) const;
  std::vector<oatpp::String>
  getHeaderValues(const oatpp::data::share::StringKeyLabelCI& headerName) const;
  oatpp::String getPathVariable(const oatpp::data::share::StringKeyLabel& name) const;
  oatpp::String getPathTail() const;
  std::shared_ptr<oatpp::data::stream::IOStream> getConnection();
  std::shared_ptr<oatpp::data::stream::InputStream> getBodyStream() const;
  oatpp::String readBodyToString() const;
  template <class Wrapper>
  Wrapper readBodyToDto(oatpp::data::mapping::ObjectMapper* objectMapper) const {
    return objectMapper->readFromString<Wrapper>(readBodyToString());
  }
  async::CoroutineStarterForResult<const oatpp::String&> readBodyToStringAsync() const;
};

}  // namespace oatpp::web::protocol::http::incoming
// --- third_party/oatpp/web/mime/multipart/PartList.hpp
#pragma once
#include <memory>

#include "../../../Types.hpp"

namespace oatpp::web::mime::multipart {

class Part {};

class Multipart {
public:
  virtual ~Multipart() = default;
  std::shared_ptr<Part> getNamedPart(const oatpp::String& name);
};

class PartList : public Multipart {};

}  // namespace oatpp::web::mime::multipart
// --- third_party/oatpp/web/protocol/http/outgoing/Response.hpp
#pragma once
#include <memory>

#include "../Http.hpp"

namespace oatpp::network {
class ConnectionHandler {};
}  // namespace oatpp::network

namespace oatpp::web::protocol::http::outgoing {

class Body {
public:
  virtual ~Body() = default;
};

class BufferBody : public Body {
public:
  BufferBody(const oatpp::String& buffer, const data::share::StringKeyLabel& contentType);
  static std::shared_ptr<BufferBody> createShared(
      const oatpp::String& buffer,
      const data::share::StringKeyLabel& contentType = data::share::StringKeyLabel());
};

class StreamingBody : public Body {};

class Response {
public:
  Response(const Status& status, const std::shared_ptr<Body>& body);
  static std::shared_ptr<Response> createShared(const Status& status,
                                                const std::shared_ptr<Body>& body);
  const Status& getStatus() const;
  Headers& getHeaders();
  std::shared_ptr<Body> getBody() const;
  void putHeader(const oatpp::String& key, const oatpp::String& value);
  bool putHeaderIfNotExists(const oatpp::String& key, const oatpp::String& value);
  bool putOrReplaceHeader(const oatpp::String& key, const oatpp::String& value);
  bool putOrReplaceHeader_Unsafe(const oatpp::data::share::StringKeyLabelCI& key,
                                 const oatpp::data::share::StringKeyLabel& value);
  void putHeader_Unsafe(const oatpp::data::share::StringKeyLabelCI& key,
                        const oatpp::data::share::StringKeyLabel& value);
  bool putHeaderIfNotExists_Unsafe(const oatpp::data::share::StringKeyLabelCI& key,
                                   const oatpp::data::share::StringKeyLabel& value);
  oatpp::String getHeader(const oatpp::data::share::StringKeyLabelCI& headerName) const;
  void putBundleData(const oatpp::String& key, const oatpp::Void& polymorph);
  void
  setConnectionUpgradeHandler(const std::shared_ptr<oatpp::network::ConnectionHandler>& handler);
};

}  // namespace oatpp::web::protocol::http::outgoing
// --- third_party/oatpp/web/protocol/http/outgoing/ResponseFactory.hpp
#pragma once
#include <memory>

#include "../../../../data/mapping/ObjectMapper.hpp"
#include "Response.hpp"

namespace oatpp::web::protocol::http::outgoing {

class ResponseFactory {
public:
  static std::shared_ptr<Response> createResponse(const Status& status);
  static std::shared_ptr<Response> createResponse(const Status& status, const oatpp::String& text);
  static std::shared_ptr<Response>
  createResponse(const Status& status,
                 const oatpp::Void& dto,
                 const std::shared_ptr<data::mapping::ObjectMapper>& objectMapper);
};

}  // namespace oatpp::web::protocol::http::outgoing
// --- third_party/oatpp/web/server/HttpRequestHandler.hpp
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
// --- third_party/oatpp/web/server/HttpRouter.hpp
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
// --- third_party/oatpp/web/server/interceptor/Interceptors.hpp
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
// --- third_party/oatpp/web/server/handler/ErrorHandler.hpp
#pragma once
#include <exception>
#include <list>
#include <memory>

#include "../../protocol/http/incoming/Request.hpp"
#include "../../protocol/http/outgoing/ResponseFactory.hpp"

namespace oatpp::web::server::handler {

class ErrorHandler {
public:
  typedef web::protocol::http::Headers Headers;
  virtual ~ErrorHandler() = default;
  virtual std::shared_ptr<protocol::http::outgoing::Response>
  handleError(const std::exception_ptr& exceptionPtr) = 0;
};

class DefaultErrorHandler : public ErrorHandler {
public:
  struct HttpServerErrorStacktrace {
    std::shared_ptr<protocol::http::incoming::Request> request;
    protocol::http::Status status;
    Headers headers;
    std::list<oatpp::String> stack;
  };
  std::shared_ptr<protocol::http::outgoing::Response>
  handleError(const std::exception_ptr& error) override;
  virtual std::shared_ptr<protocol::http::outgoing::Response>
  renderError(const HttpServerErrorStacktrace& stacktrace);
};

}  // namespace oatpp::web::server::handler
// --- third_party/oatpp/web/server/api/ApiController.hpp
#pragma once
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <vector>

#include "../HttpRequestHandler.hpp"
#include "../handler/ErrorHandler.hpp"

namespace oatpp::web::server::api {

class Endpoint {
public:
  class Info {
  public:
    static std::shared_ptr<Info> createShared();
    oatpp::String name;
    oatpp::String path;
    oatpp::String method;
  };
};

typedef std::list<std::shared_ptr<Endpoint>> Endpoints;

class ApiController {
protected:
  typedef ApiController __ControllerType;

public:
  typedef oatpp::web::protocol::http::outgoing::ResponseFactory ResponseFactory;
  typedef oatpp::web::protocol::http::incoming::Request IncomingRequest;
  typedef oatpp::web::protocol::http::outgoing::Response OutgoingResponse;
  typedef oatpp::web::protocol::http::Status Status;
  typedef oatpp::web::protocol::http::Header Header;
  typedef oatpp::web::protocol::http::QueryParams QueryParams;
  typedef oatpp::web::server::HttpRequestHandler RequestHandler;
  typedef oatpp::data::mapping::ObjectMapper ObjectMapper;
  typedef oatpp::String String;
  typedef oatpp::Int32 Int32;
  typedef std::function<std::shared_ptr<Endpoint::Info>()> EndpointInfoBuilder;

  template <class T>
  using Object = oatpp::Object<T>;

protected:
  template <class CoroutineT, class ControllerT>
  class HandlerCoroutine
      : public oatpp::async::CoroutineWithResult<CoroutineT,
                                                 const std::shared_ptr<OutgoingResponse>&> {
  public:
    HandlerCoroutine(ControllerT* pController, const std::shared_ptr<IncomingRequest>& pRequest)
        : controller(pController), request(pRequest) {}
    ControllerT* const controller;
    std::shared_ptr<IncomingRequest> request;
  };

  template <class T>
  class Handler : public RequestHandler {
  public:
    typedef std::shared_ptr<OutgoingResponse> (T::*Method)(const std::shared_ptr<IncomingRequest>&);
    typedef oatpp::async::CoroutineStarterForResult<const std::shared_ptr<OutgoingResponse>&> (
        T::*MethodAsync)(const std::shared_ptr<IncomingRequest>&);
    Handler(T* controller, Method method, MethodAsync methodAsync)
        : m_controller(controller), m_method(method), m_methodAsync(methodAsync) {}
    static std::shared_ptr<Handler>
    createShared(T* controller, Method method, MethodAsync methodAsync) {
      return std::make_shared<Handler>(controller, method, methodAsync);
    }

  private:
    T* m_controller;
    Method m_method;
    MethodAsync m_methodAsync;
  };

  std::shared_ptr<Endpoint::Info> getEndpointInfo(const std::string& endpointName);
  Endpoints m_endpoints;
  const oatpp::String m_routerPrefix;

public:
  ApiController(const std::shared_ptr<ObjectMapper>& defaultObjectMapper,
                const oatpp::String& routerPrefix = nullptr);
  virtual ~ApiController() = default;

  template <class T>
  static std::shared_ptr<Endpoint> createEndpoint(Endpoints& endpoints,
                                                  const std::shared_ptr<Handler<T>>& handler,
                                                  const EndpointInfoBuilder& infoBuilder) {
    endpoints.push_back(std::make_shared<Endpoint>());
    return endpoints.back();
  }

  void setErrorHandler(const std::shared_ptr<handler::ErrorHandler>& errorHandler);
  const std::shared_ptr<ObjectMapper>& getDefaultObjectMapper() const;

  std::shared_ptr<OutgoingResponse> createResponse(const Status& status,
                                                   const oatpp::String& str) const;
  std::shared_ptr<OutgoingResponse> createResponse(const Status& status) const;
  std::shared_ptr<OutgoingResponse>
  createDtoResponse(const Status& status,
                    const oatpp::Void& dto,
                    const std::shared_ptr<ObjectMapper>& objectMapper) const;
  std::shared_ptr<OutgoingResponse> createDtoResponse(const Status& status,
                                                      const oatpp::Void& dto) const;

  template <typename T>
  struct TypeInterpretation {
    static T fromString(const oatpp::String& typeName, const oatpp::String& text, bool& success) {
      success = false;
      return T();
    }
  };
};

}  // namespace oatpp::web::server::api
// --- third_party/oatpp/codegen/ApiController_define.hpp
#pragma once

// The library counts its variadic arguments in general; here they are four at most.
#define OATPP_EXPAND(X) X
#define OATPP_FOURTH(A, B, C, D, E, ...) E
#define OATPP_COUNTED(NAME, ...)                                                                   \
  OATPP_EXPAND(OATPP_FOURTH(__VA_ARGS__, NAME##_4, NAME##_3, NAME##_2, NAME##_1))
#define OATPP_FIRST(A, ...) A

// The same for a parameter within an endpoint: a macro does not expand within itself.
#define OATPP_PARAM_EXPAND(X) X
#define OATPP_THIRD(A, B, C, ...) C
#define OATPP_SELECT(NAME, TYPE, ...)                                                              \
  OATPP_PARAM_EXPAND(OATPP_THIRD(__VA_ARGS__, NAME##_2, NAME##_1, 0)(TYPE, __VA_ARGS__))

#define OATPP_PARAM_DECL(MACRO, TYPE, LIST) const TYPE& OATPP_FIRST LIST
#define OATPP_PARAM_CALL(MACRO, TYPE, LIST) OATPP_FIRST LIST
#define OATPP_PARAM_PUT(MACRO, TYPE, LIST) MACRO(TYPE, LIST)

#define REQUEST(TYPE, ...) (OATPP_REQUEST, TYPE, (__VA_ARGS__))
#define HEADER(TYPE, ...) (OATPP_HEADER, TYPE, (__VA_ARGS__))
#define PATH(TYPE, ...) (OATPP_PATH, TYPE, (__VA_ARGS__))
#define QUERY(TYPE, ...) (OATPP_QUERY, TYPE, (__VA_ARGS__))
#define BODY_STRING(TYPE, ...) (OATPP_BODY_STRING, TYPE, (__VA_ARGS__))
#define BODY_DTO(TYPE, ...) (OATPP_BODY_DTO, TYPE, (__VA_ARGS__))

#define OATPP_UNFOLD(...) __VA_ARGS__
#define OATPP_STRING_OF(A, ...) #A

#define OATPP_INTERPRET(TYPE, NAME, KIND, TEXT)                                                    \
  if (!__param_str_val_##NAME) {                                                                   \
    throw oatpp::web::protocol::http::HttpError(Status::CODE_400,                                  \
                                                "Missing " KIND " parameter '" TEXT "'");          \
  }                                                                                                \
  bool __param_validation_check_##NAME;                                                            \
  const auto& NAME = ApiController::TypeInterpretation<TYPE>::fromString(                          \
      #TYPE, __param_str_val_##NAME, __param_validation_check_##NAME);                             \
  if (!__param_validation_check_##NAME) {                                                          \
    throw oatpp::web::protocol::http::HttpError(                                                   \
        Status::CODE_400,                                                                          \
        "Invalid " KIND " parameter '" TEXT "'. Expected type is '" #TYPE "'");                    \
  }

#define OATPP_REQUEST(TYPE, LIST) const auto& OATPP_FIRST LIST = __request;
#define OATPP_HEADER_1(TYPE, NAME)                                                                 \
  const auto& __param_str_val_##NAME = __request->getHeader(#NAME);                                \
  OATPP_INTERPRET(TYPE, NAME, "HEADER", #NAME)
#define OATPP_HEADER_2(TYPE, NAME, QUALIFIER)                                                      \
  const auto& __param_str_val_##NAME = __request->getHeader(QUALIFIER);                            \
  OATPP_INTERPRET(TYPE, NAME, "HEADER", QUALIFIER)
#define OATPP_HEADER(TYPE, LIST) OATPP_SELECT(OATPP_HEADER, TYPE, OATPP_UNFOLD LIST)
#define OATPP_PATH_1(TYPE, NAME)                                                                   \
  const auto& __param_str_val_##NAME = __request->getPathVariable(#NAME);                          \
  OATPP_INTERPRET(TYPE, NAME, "PATH", #NAME)
#define OATPP_PATH_2(TYPE, NAME, QUALIFIER)                                                        \
  const auto& __param_str_val_##NAME = __request->getPathVariable(QUALIFIER);                      \
  OATPP_INTERPRET(TYPE, NAME, "PATH", QUALIFIER)
#define OATPP_PATH(TYPE, LIST) OATPP_SELECT(OATPP_PATH, TYPE, OATPP_UNFOLD LIST)
#define OATPP_QUERY_1(TYPE, NAME)                                                                  \
  const auto& __param_str_val_##NAME = __request->getQueryParameter(#NAME);                        \
  OATPP_INTERPRET(TYPE, NAME, "QUERY", #NAME)
#define OATPP_QUERY_2(TYPE, NAME, QUALIFIER)                                                       \
  const auto& __param_str_val_##NAME = __request->getQueryParameter(QUALIFIER);                    \
  OATPP_INTERPRET(TYPE, NAME, "QUERY", QUALIFIER)
#define OATPP_QUERY(TYPE, LIST) OATPP_SELECT(OATPP_QUERY, TYPE, OATPP_UNFOLD LIST)
#define OATPP_BODY_STRING(TYPE, LIST) const auto& OATPP_FIRST LIST = __request->readBodyToString();
#define OATPP_BODY_DTO(TYPE, LIST)                                                                 \
  const auto& OATPP_FIRST LIST =                                                                   \
      __request->readBodyToDto<TYPE>(getDefaultObjectMapper().get());                              \
  if (!OATPP_FIRST LIST) {                                                                         \
    throw oatpp::web::protocol::http::HttpError(                                                   \
        Status::CODE_400, "Missing valid body parameter '" OATPP_STRING_OF LIST "'");              \
  }

#define OATPP_ENDPOINT_DECL(NAME, METHOD, PATH, ASYNC, ...)                                        \
  template <class T>                                                                               \
  static typename std::shared_ptr<Handler<T>> Z__ENDPOINT_HANDLER_GET_INSTANCE_##NAME(             \
      T* controller) {                                                                             \
    return Handler<T>::createShared(controller, __VA_ARGS__);                                      \
  }                                                                                                \
  EndpointInfoBuilder Z__CREATE_ENDPOINT_INFO_##NAME = [this]() {                                  \
    auto info = getEndpointInfo(#NAME);                                                            \
    info->name = #NAME;                                                                            \
    info->path = ((m_routerPrefix != nullptr) ? m_routerPrefix + PATH : PATH);                     \
    info->method = METHOD;                                                                         \
    return info;                                                                                   \
  };                                                                                               \
  const std::shared_ptr<oatpp::web::server::api::Endpoint> Z__ENDPOINT_##NAME =                    \
      createEndpoint(m_endpoints,                                                                  \
                     Z__ENDPOINT_HANDLER_GET_INSTANCE_##NAME(this),                                \
                     Z__CREATE_ENDPOINT_INFO_##NAME);

#define OATPP_PROXY(NAME)                                                                          \
  std::shared_ptr<oatpp::web::protocol::http::outgoing::Response> Z__PROXY_METHOD_##NAME(          \
      const std::shared_ptr<oatpp::web::protocol::http::incoming::Request>& __request)

#define OATPP_ENDPOINT_1(METHOD, PATH, NAME)                                                       \
  OATPP_ENDPOINT_DECL(NAME, METHOD, PATH, 0, &T::Z__PROXY_METHOD_##NAME, nullptr)                  \
  OATPP_PROXY(NAME) {                                                                              \
    (void)__request;                                                                               \
    return NAME();                                                                                 \
  }                                                                                                \
  std::shared_ptr<oatpp::web::protocol::http::outgoing::Response> NAME()
#define OATPP_ENDPOINT_2(METHOD, PATH, NAME, A)                                                    \
  OATPP_ENDPOINT_DECL(NAME, METHOD, PATH, 0, &T::Z__PROXY_METHOD_##NAME, nullptr)                  \
  OATPP_PROXY(NAME) {                                                                              \
    OATPP_PARAM_PUT A return NAME(OATPP_PARAM_CALL A);                                             \
  }                                                                                                \
  std::shared_ptr<oatpp::web::protocol::http::outgoing::Response> NAME(OATPP_PARAM_DECL A)
#define OATPP_ENDPOINT_3(METHOD, PATH, NAME, A, B)                                                 \
  OATPP_ENDPOINT_DECL(NAME, METHOD, PATH, 0, &T::Z__PROXY_METHOD_##NAME, nullptr)                  \
  OATPP_PROXY(NAME) {                                                                              \
    OATPP_PARAM_PUT A OATPP_PARAM_PUT B return NAME(OATPP_PARAM_CALL A, OATPP_PARAM_CALL B);       \
  }                                                                                                \
  std::shared_ptr<oatpp::web::protocol::http::outgoing::Response> NAME(OATPP_PARAM_DECL A,         \
                                                                       OATPP_PARAM_DECL B)
#define OATPP_ENDPOINT_4(METHOD, PATH, NAME, A, B, C)                                              \
  OATPP_ENDPOINT_DECL(NAME, METHOD, PATH, 0, &T::Z__PROXY_METHOD_##NAME, nullptr)                  \
  OATPP_PROXY(NAME) {                                                                              \
    OATPP_PARAM_PUT A OATPP_PARAM_PUT B OATPP_PARAM_PUT C return NAME(                             \
        OATPP_PARAM_CALL A, OATPP_PARAM_CALL B, OATPP_PARAM_CALL C);                               \
  }                                                                                                \
  std::shared_ptr<oatpp::web::protocol::http::outgoing::Response> NAME(                            \
      OATPP_PARAM_DECL A, OATPP_PARAM_DECL B, OATPP_PARAM_DECL C)

#define ENDPOINT(METHOD, PATH, ...)                                                                \
  OATPP_EXPAND(OATPP_COUNTED(OATPP_ENDPOINT, __VA_ARGS__)(METHOD, PATH, __VA_ARGS__))

#define ENDPOINT_ASYNC(METHOD, PATH, NAME)                                                         \
  OATPP_ENDPOINT_DECL(NAME, METHOD, PATH, 0, nullptr, &T::Z__PROXY_METHOD_##NAME)                  \
  oatpp::async::CoroutineStarterForResult<                                                         \
      const std::shared_ptr<oatpp::web::protocol::http::outgoing::Response>&>                      \
      Z__PROXY_METHOD_##NAME(                                                                      \
          const std::shared_ptr<oatpp::web::protocol::http::incoming::Request>& __request) {       \
    return NAME::startForResult(this, __request);                                                  \
  }                                                                                                \
  class NAME : public HandlerCoroutine<NAME, __ControllerType>

#define ENDPOINT_ASYNC_INIT(NAME)                                                                  \
public:                                                                                            \
  NAME(__ControllerType* pController, const std::shared_ptr<IncomingRequest>& pRequest)            \
      : HandlerCoroutine(pController, pRequest) {}
// --- effects.cpp
#include <memory>
#include <string>

#include "third_party/oatpp/codegen/ApiController_define.hpp"
#include "third_party/oatpp/web/server/HttpRouter.hpp"

using oatpp::web::protocol::http::HttpError;
using oatpp::web::protocol::http::outgoing::BufferBody;

class ItemDto : public oatpp::DTO {
public:
  oatpp::String name;
};

class Effects : public oatpp::web::server::api::ApiController {
public:
  explicit Effects(const std::shared_ptr<ObjectMapper>& mapper) : ApiController(mapper) {}

  ENDPOINT("GET", "/empty", empty) {
    return createResponse(Status::CODE_418);
  }

  ENDPOINT("GET", "/text", text) {
    return createResponse(Status::CODE_200, "text");
  }

  ENDPOINT("GET", "/no-text", noText) {
    return createResponse(Status::CODE_204, "");
  }

  ENDPOINT("GET", "/dto", dto) {
    return createDtoResponse(Status::CODE_201, Object<ItemDto>::createShared());
  }

  ENDPOINT("GET", "/dto-mapper", dtoMapper) {
    return createDtoResponse(
        Status::CODE_200, Object<ItemDto>::createShared(), getDefaultObjectMapper());
  }

  ENDPOINT("GET", "/own-status", ownStatus) {
    return createResponse(Status(425, "Too Early"), "early");
  }

  ENDPOINT("GET", "/factory", factory) {
    return ResponseFactory::createResponse(Status::CODE_202);
  }

  ENDPOINT("GET", "/factory-text", factoryText) {
    return ResponseFactory::createResponse(Status::CODE_409, "there is one");
  }

  ENDPOINT("GET", "/factory-dto", factoryDto) {
    return ResponseFactory::createResponse(
        Status::CODE_200, Object<ItemDto>::createShared(), getDefaultObjectMapper());
  }

  ENDPOINT("GET", "/shared", shared) {
    return OutgoingResponse::createShared(Status::CODE_200, BufferBody::createShared("text"));
  }

  ENDPOINT("GET", "/shared-empty", sharedEmpty) {
    return OutgoingResponse::createShared(Status::CODE_204, nullptr);
  }

  ENDPOINT("GET", "/made", made) {
    return std::make_shared<OutgoingResponse>(Status::CODE_303, nullptr);
  }

  ENDPOINT("GET", "/fields", fields) {
    auto response = createResponse(Status::CODE_302, "");
    response->putHeader("Location", "/a");
    response->putHeader("Location", "/b");
    response->putHeaderIfNotExists("Location", "/c");
    response->putOrReplaceHeader(Header::CONTENT_TYPE, "text/plain");
    response->putOrReplaceHeader(Header::CONTENT_TYPE, "text/html");
    response->putBundleData("key", nullptr);
    return response;
  }

  ENDPOINT("GET", "/unsafe-fields", unsafeFields) {
    auto response = createResponse(Status::CODE_401, "");
    response->putHeader_Unsafe(Header::WWW_AUTHENTICATE, "Bearer");
    response->putHeaderIfNotExists_Unsafe(Header::CORS_ORIGIN, "*");
    response->putOrReplaceHeader_Unsafe("Allow", "GET");
    return response;
  }

  ENDPOINT("GET", "/named-fields", namedFields) {
    auto response = createResponse(Status::CODE_200, "{}");
    response->putHeader(Header::CONTENT_TYPE, Header::Value::CONTENT_TYPE_APPLICATION_JSON);
    response->putHeader(Header::CORS_METHODS, "GET");
    response->putHeader(Header::CORS_HEADERS, "X-Secret");
    response->putHeader(Header::CORS_MAX_AGE, "600");
    response->putHeader(Header::CONNECTION, Header::Value::CONNECTION_CLOSE);
    response->putOrReplaceHeader(Header::CONNECTION, Header::Value::CONNECTION_KEEP_ALIVE);
    response->putHeader(Header::TRANSFER_ENCODING, Header::Value::TRANSFER_ENCODING_CHUNKED);
    return response;
  }

  ENDPOINT("GET", "/map-of-fields", mapOfFields) {
    auto response = createResponse(Status::CODE_405, "");
    response->getHeaders().put("Allow", "GET");
    response->getHeaders().putIfNotExists("Allow", "HEAD");
    response->getHeaders().putOrReplace("Server", "shop");
    return response;
  }

  ENDPOINT("GET", "/upgrade", upgrade) {
    auto response = createResponse(Status::CODE_101);
    response->putHeader(Header::UPGRADE, "websocket");
    response->putHeader(Header::CONNECTION, Header::Value::CONNECTION_UPGRADE);
    response->setConnectionUpgradeHandler(std::make_shared<oatpp::network::ConnectionHandler>());
    return response;
  }

  ENDPOINT("GET", "/throws", throws) {
    throw HttpError(Status::CODE_409, "there is one");
  }

  ENDPOINT("GET", "/throws-fields", throwsFields) {
    oatpp::web::protocol::http::Headers headers;
    headers.put("WWW-Authenticate", "Bearer");
    throw HttpError(Status::CODE_401, "who are you", headers);
  }

  ENDPOINT("GET", "/throws-other", throwsOther) {
    throw std::runtime_error("no");
  }

  ENDPOINT("GET", "/nothing", nothing) {
    return nullptr;
  }

  ENDPOINT_ASYNC("GET", "/async", Async) {
    ENDPOINT_ASYNC_INIT(Async)

    oatpp::async::Action act() override {
      return _return(controller->createResponse(Status::CODE_200, "text"));
    }
  };

  ENDPOINT_ASYNC("POST", "/async-content", AsyncContent) {
    ENDPOINT_ASYNC_INIT(AsyncContent)

    oatpp::async::Action act() override {
      return request->readBodyToStringAsync().callbackTo(&AsyncContent::onContent);
    }

    oatpp::async::Action onContent(const oatpp::String& content) {
      return _return(controller->createResponse(Status::CODE_202, content));
    }
  };
};

// --- requests.cpp
#include <memory>
#include <string>

#include "third_party/oatpp/codegen/ApiController_define.hpp"
#include "third_party/oatpp/web/mime/multipart/PartList.hpp"
#include "third_party/oatpp/web/server/HttpRouter.hpp"

class NewItemDto : public oatpp::DTO {
public:
  oatpp::String name;
};

class Requests : public oatpp::web::server::api::ApiController {
public:
  explicit Requests(const std::shared_ptr<ObjectMapper>& mapper) : ApiController(mapper) {}

  ENDPOINT("GET", "/items/{id}", parameters, PATH(Int32, id), QUERY(String, page, "p")) {
    if (page == "0") {
      return createResponse(Status::CODE_400);
    }
    return createResponse(id == 7 ? Status::CODE_200 : Status::CODE_404);
  }

  ENDPOINT("GET", "/header", field, HEADER(String, match, "If-Match")) {
    return createResponse(match == "*" ? Status::CODE_200 : Status::CODE_412);
  }

  ENDPOINT("PUT", "/content", content, BODY_STRING(String, text)) {
    if (text->empty()) {
      return createResponse(Status::CODE_400);
    }
    return createResponse(Status::CODE_204);
  }

  ENDPOINT("POST", "/dto", dto, BODY_DTO(Object<NewItemDto>, item)) {
    if (item->name == nullptr) {
      return createResponse(Status::CODE_422);
    }
    return createResponse(Status::CODE_202);
  }

  ENDPOINT("GET", "/request", whole, REQUEST(std::shared_ptr<IncomingRequest>, request)) {
    if (request->getStartingLine().method == "HEAD") {
      return createResponse(Status::CODE_204);
    }
    if (request->getStartingLine().path == "/old") {
      return createResponse(Status::CODE_404);
    }
    if (!request->getHeader(Header::AUTHORIZATION)) {
      return createResponse(Status::CODE_403);
    }
    if (request->getHeaderValues("Accept").empty()) {
      return createResponse(Status::CODE_400);
    }
    if (request->getHeaders().get("If-Match") == nullptr) {
      return createResponse(Status::CODE_428);
    }
    if (request->getHeaders().getSize() > 100) {
      return createResponse(Status::CODE_400);
    }
    if (request->getPathVariable("id") == "0" || request->getPathTail() == "x") {
      return createResponse(Status::CODE_404);
    }
    if (request->getQueryParameter("page", "1") == "0") {
      return createResponse(Status::CODE_400);
    }
    if (request->getQueryParameters().getSize() > 10) {
      return createResponse(Status::CODE_400);
    }
    if (request->getStartingLine().protocol == "HTTP/1.0") {
      return createResponse(Status::CODE_501);
    }
    if (request->getHeader(Header::EXPECT) == Header::Value::EXPECT_100_CONTINUE) {
      return createResponse(Status::CODE_400);
    }
    if (request->readBodyToString() == "") {
      return createResponse(Status::CODE_400);
    }
    return createResponse(Status::CODE_200);
  }
};

class Streams : public oatpp::web::server::api::ApiController {
public:
  explicit Streams(const std::shared_ptr<ObjectMapper>& mapper) : ApiController(mapper) {}

  ENDPOINT("PUT", "/stream", stream, REQUEST(std::shared_ptr<IncomingRequest>, request)) {
    if (request->getConnection() == nullptr) {
      return createResponse(Status::CODE_503);
    }
    if (request->getBodyStream() == nullptr) {
      return createResponse(Status::CODE_400);
    }
    oatpp::web::mime::multipart::PartList parts;
    if (parts.getNamedPart("file") == nullptr) {
      return createResponse(Status::CODE_422);
    }
    return createResponse(Status::CODE_202);
  }
};

// --- handlers.cpp
#include <exception>
#include <memory>
#include <string>

#include "third_party/oatpp/web/server/HttpRouter.hpp"
#include "third_party/oatpp/web/server/handler/ErrorHandler.hpp"
#include "third_party/oatpp/web/server/interceptor/Interceptors.hpp"

using oatpp::web::server::HttpRequestHandler;

class Ready : public HttpRequestHandler {
public:
  std::shared_ptr<OutgoingResponse> handle(const std::shared_ptr<IncomingRequest>&) override {
    return ResponseFactory::createResponse(Status::CODE_200, "1");
  }
};

class Asserts : public HttpRequestHandler {
public:
  std::shared_ptr<OutgoingResponse>
  handle(const std::shared_ptr<IncomingRequest>& request) override {
    OATPP_ASSERT_HTTP(request->getHeader("Accept") != nullptr, Status::CODE_400, "no Accept");
    return ResponseFactory::createResponse(Status::CODE_200);
  }
};

class Refuses : public oatpp::web::server::interceptor::RequestInterceptor {
public:
  std::shared_ptr<OutgoingResponse>
  intercept(const std::shared_ptr<IncomingRequest>& request) override {
    if (request->getHeader("X-Blocked")) {
      return OutgoingResponse::createShared(oatpp::web::protocol::http::Status::CODE_403, nullptr);
    }
    return nullptr;
  }
};

class Decorates : public oatpp::web::server::interceptor::ResponseInterceptor {
public:
  std::shared_ptr<OutgoingResponse>
  intercept(const std::shared_ptr<IncomingRequest>&,
            const std::shared_ptr<OutgoingResponse>& response) override {
    response->putHeaderIfNotExists("Cache-Control", "no-store");
    return response;
  }
};

class Errors : public oatpp::web::server::handler::ErrorHandler {
public:
  std::shared_ptr<oatpp::web::protocol::http::outgoing::Response>
  handleError(const std::exception_ptr&) override {
    return oatpp::web::protocol::http::outgoing::ResponseFactory::createResponse(
        oatpp::web::protocol::http::Status::CODE_500, "no");
  }
};

class RendersErrors : public oatpp::web::server::handler::DefaultErrorHandler {
public:
  std::shared_ptr<oatpp::web::protocol::http::outgoing::Response>
  renderError(const HttpServerErrorStacktrace& stacktrace) override {
    return oatpp::web::protocol::http::outgoing::ResponseFactory::createResponse(stacktrace.status,
                                                                                 "no");
  }
};

void routes(const std::shared_ptr<oatpp::web::server::HttpRouter>& router) {
  router->route("GET", "/ready", std::make_shared<Ready>());
  router->route("GET", "/asserts", std::make_shared<Asserts>());
}

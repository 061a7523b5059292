// The model of Pistache: every part of it, on headers that declare what those of Pistache declare.
// --- third_party/pistache/http_defs.h
#pragma once
#include <exception>
#include <string>
#include <utility>

namespace Pistache::Http {

enum class Method { Options, Get, Post, Head, Put, Patch, Delete, Trace, Connect };

enum class Code {
  Continue = 100,
  Ok = 200,
  Created = 201,
  Accepted = 202,
  No_Content = 204,
  Reset_Content = 205,
  Partial_Content = 206,
  Moved_Permanently = 301,
  Found = 302,
  See_Other = 303,
  Not_Modified = 304,
  Temporary_Redirect = 307,
  Bad_Request = 400,
  Unauthorized = 401,
  Forbidden = 403,
  Not_Found = 404,
  Method_Not_Allowed = 405,
  Not_Acceptable = 406,
  Request_Timeout = 408,
  Conflict = 409,
  Precondition_Failed = 412,
  Request_Entity_Too_Large = 413,
  Unsupported_Media_Type = 415,
  Requested_Range_Not_Satisfiable = 416,
  I_m_a_teapot = 418,
  Unprocessable_Entity = 422,
  Upgrade_Required = 426,
  Precondition_Required = 428,
  Connection_Closed_Without_Response = 444,
  Client_Closed_Request = 499,
  Internal_Server_Error = 500,
  Not_Implemented = 501,
  Bad_Gateway = 502,
  Service_Unavailable = 503
};

enum class Version { Http10, Http11 };

enum class ConnectionControl { Close, KeepAlive, Ext };

class CacheDirective {
public:
  enum Directive { NoCache, NoStore, MaxAge };
  explicit CacheDirective(Directive directive);
};

struct HttpError : public std::exception {
  HttpError(Code code, std::string reason);
  HttpError(int code, std::string reason);
  const char* what() const noexcept override;
  int code() const;
  std::string reason() const;
};

}  // namespace Pistache::Http
// --- third_party/pistache/mime.h
#pragma once
#include <string>

namespace Pistache::Http::Mime {

enum class Type { Star, Text, Image, Audio, Video, Application };
enum class Subtype { Star, Plain, Html, Xhtml, Xml, Javascript, Css, OctetStream, Json };

class MediaType {
public:
  MediaType();
  explicit MediaType(std::string raw);
  MediaType(Mime::Type top, Mime::Subtype sub);
  std::string toString() const;
  bool isValid() const;
};

}  // namespace Pistache::Http::Mime

#define MIME(top, sub)                                                                             \
  Pistache::Http::Mime::MediaType(Pistache::Http::Mime::Type::top,                                 \
                                  Pistache::Http::Mime::Subtype::sub)
// --- third_party/pistache/cookie.h
#pragma once
#include <string>

namespace Pistache::Http {

struct Cookie {
  Cookie(std::string name, std::string value);
  std::string name;
  std::string value;
  std::string path;
  bool secure;
  bool httpOnly;
};

class CookieJar {
public:
  CookieJar();
  void add(const Cookie& cookie);
  void removeAllCookies();
  Cookie get(const std::string& name) const;
  bool has(const std::string& name) const;
};

}  // namespace Pistache::Http
// --- third_party/pistache/http_header.h
#pragma once
#include <string>
#include <vector>

#include "http_defs.h"
#include "mime.h"

#define NAME(header_name)                                                                          \
  static constexpr const char* Name = header_name;                                                 \
  const char* name() const override { return Name; }

namespace Pistache::Http::Header {

enum class Encoding { Gzip, Br, Compress, Deflate, Zstd, Identity, Chunked, Unknown };

class Header {
public:
  virtual ~Header() = default;
  virtual const char* name() const = 0;
};

class Allow : public Header {
public:
  NAME("Allow");
  Allow();
  explicit Allow(const std::vector<Http::Method>& methods);
  explicit Allow(Http::Method method);
};

class AcceptEncoding : public Header {
public:
  NAME("Accept-Encoding")
};

class AccessControlAllowOrigin : public Header {
public:
  NAME("Access-Control-Allow-Origin")
  AccessControlAllowOrigin();
  explicit AccessControlAllowOrigin(const char* uri);
  explicit AccessControlAllowOrigin(const std::string& uri);
};

class CacheControl : public Header {
public:
  NAME("Cache-Control")
  CacheControl();
  explicit CacheControl(Http::CacheDirective directive);
};

class ContentLength : public Header {
public:
  NAME("Content-Length")
  ContentLength();
  explicit ContentLength(unsigned long value);
  unsigned long value() const;
};

class Authorization : public Header {
public:
  NAME("Authorization")
  std::string value() const;
  bool hasMethod() const;
};

class ContentType : public Header {
public:
  NAME("Content-Type")
  ContentType();
  explicit ContentType(const Mime::MediaType& mime);
  Mime::MediaType mime() const;
};

class ETag : public Header {
public:
  NAME("ETag")
  explicit ETag(const char* etagc);
};

class Location : public Header {
public:
  NAME("Location")
  Location();
  explicit Location(const char* location);
  explicit Location(const std::string& location);
  std::string location() const;
};

class Server : public Header {
public:
  NAME("Server")
  Server();
  explicit Server(const char* token);
};

class Raw {
public:
  Raw();
  Raw(std::string name, std::string value);
  std::string name() const;
  std::string value() const;
};

}  // namespace Pistache::Http::Header
// --- third_party/pistache/http_headers.h
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

#include "http_header.h"

namespace Pistache::Http::Header {

class Collection {
public:
  Collection();

  template <typename H>
  typename std::enable_if<std::is_base_of<Header, H>::value, std::shared_ptr<const H>>::type
  get() const {
    return std::static_pointer_cast<const H>(get(H::Name));
  }
  template <typename H>
  typename std::enable_if<std::is_base_of<Header, H>::value, std::shared_ptr<H>>::type get() {
    return std::static_pointer_cast<H>(get(H::Name));
  }
  template <typename H>
  typename std::enable_if<std::is_base_of<Header, H>::value, std::shared_ptr<const H>>::type
  tryGet() const {
    return std::static_pointer_cast<const H>(tryGet(H::Name));
  }
  template <typename H>
  typename std::enable_if<std::is_base_of<Header, H>::value, std::shared_ptr<H>>::type tryGet() {
    return std::static_pointer_cast<H>(tryGet(H::Name));
  }

  Collection& add(const std::shared_ptr<Header>& header);
  Collection& addRaw(const Raw& raw);

  template <typename H, typename... Args>
  typename std::enable_if<std::is_base_of<Header, H>::value, Collection&>::type
  add(Args&&... args) {
    return add(std::make_shared<H>(std::forward<Args>(args)...));
  }

  template <typename H>
  typename std::enable_if<std::is_base_of<Header, H>::value, bool>::type remove() {
    return remove(H::Name);
  }

  std::shared_ptr<const Header> get(const std::string& name) const;
  std::shared_ptr<Header> get(const std::string& name);
  Raw getRaw(const std::string& name) const;
  std::shared_ptr<const Header> tryGet(const std::string& name) const;
  std::shared_ptr<Header> tryGet(const std::string& name);
  std::optional<Raw> tryGetRaw(const std::string& name) const;

  template <typename H>
  typename std::enable_if<std::is_base_of<Header, H>::value, bool>::type has() const {
    return has(H::Name);
  }
  bool has(const std::string& name) const;

  std::vector<std::shared_ptr<Header>> list() const;
  const std::unordered_map<std::string, Raw>& rawList() const;
  bool remove(const std::string& name);
  void clear();
};

}  // namespace Pistache::Http::Header
// --- third_party/pistache/http.h
#pragma once
#include <chrono>
#include <cstddef>
#include <ios>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cookie.h"
#include "http_defs.h"
#include "http_headers.h"
#include "mime.h"

namespace Pistache {

class Address {
public:
  std::string host() const;
};

namespace Async {

template <typename T>
class Promise {
public:
  Promise(Promise&& other);
  ~Promise();
  template <typename ResolveFunc, typename RejectFunc>
  Promise<void> then(ResolveFunc resolveFunc, RejectFunc rejectFunc);
};

}  // namespace Async

namespace Http {

class Message {
public:
  Message();
  Version version() const;
  const std::string& body() const;
  std::string body();
  const CookieJar& cookies() const;
  CookieJar& cookies();
  const Header::Collection& headers() const;
  Header::Collection& headers();
};

namespace Uri {

class Query {
public:
  std::optional<std::string> get(const std::string& name) const;
  bool has(const std::string& name) const;
  std::string as_str() const;
  std::vector<std::string> parameters() const;
};

}  // namespace Uri

class Request : public Message {
public:
  Method method() const;
  const std::string& resource() const;
  const Uri::Query& query() const;
  const Address& address() const;
  Header::Encoding getBestAcceptEncoding() const;
};

class ResponseStream final {
public:
  ResponseStream(ResponseStream&& other);
  ~ResponseStream();
  template <typename T>
  friend ResponseStream& operator<<(ResponseStream& stream, const T& val);
  std::streamsize write(const char* data, std::streamsize sz);
  void flush();
  void ends();
};

inline ResponseStream& ends(ResponseStream& stream) {
  stream.ends();
  return stream;
}

inline ResponseStream& flush(ResponseStream& stream) {
  stream.flush();
  return stream;
}

template <typename T>
ResponseStream& operator<<(ResponseStream& stream, const T& val) {
  return stream;
}

inline ResponseStream& operator<<(ResponseStream& stream,
                                  ResponseStream& (*func)(ResponseStream&)) {
  return (*func)(stream);
}

class ResponseWriter final {
public:
  static constexpr size_t DefaultStreamSize = 512;

  ResponseWriter& operator=(const ResponseWriter& other) = delete;
  ResponseWriter(ResponseWriter&& other);
  ~ResponseWriter();

  void setMime(const Mime::MediaType& mime);

  Async::Promise<long> sendMethodNotAllowed(const std::vector<Http::Method>& supportedMethods);

  Async::Promise<long> send(Code code,
                            const std::string& body = "",
                            const Mime::MediaType& mime = Mime::MediaType());

  template <size_t N>
  Async::Promise<long>
  send(Code code, const char (&arr)[N], const Mime::MediaType& mime = Mime::MediaType()) {
    return sendImpl(code, arr, N - 1, mime);
  }

  Async::Promise<long> send(Code code,
                            const char* data,
                            const size_t size,
                            const Mime::MediaType& mime = Mime::MediaType());

  ResponseStream stream(Code code, size_t streamSize = DefaultStreamSize);

  template <typename Duration>
  void timeoutAfter(Duration duration) {
    arm(duration.count());
  }

  const CookieJar& cookies() const;
  CookieJar& cookies();
  const Header::Collection& headers() const;
  Header::Collection& headers();
  Code getResponseCode() const;
  ResponseWriter clone() const;

private:
  ResponseWriter(const ResponseWriter& other);
  void arm(long milliseconds);
  Async::Promise<long>
  sendImpl(Code code, const char* data, const size_t size, const Mime::MediaType& mime);
};

Async::Promise<long> serveFile(ResponseWriter& writer,
                               const std::string& fileName,
                               const Mime::MediaType& contentType = Mime::MediaType());

class Handler {
public:
  virtual void onRequest(const Request& request, ResponseWriter response) = 0;
  virtual void onTimeout(const Request& request, ResponseWriter response);
  virtual ~Handler() = default;
  virtual std::shared_ptr<Handler> clone() const = 0;
};

}  // namespace Http
}  // namespace Pistache

#define HTTP_PROTOTYPE(Class)                                                                      \
private:                                                                                           \
  std::shared_ptr<Pistache::Http::Handler> clone() const override {                                \
    return std::make_shared<Class>(*this);                                                         \
  }                                                                                                \
                                                                                                   \
public:
// --- third_party/pistache/router.h
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "http.h"

namespace Pistache::Rest {

class TypedParam {
public:
  template <typename T>
  T as() const;
  const std::string& name() const;
};

class Request;

struct Route {
  enum class Result { Ok, Failure };
  typedef std::function<Result(const Request, Http::ResponseWriter)> Handler;
  typedef std::function<bool(Http::Request& req, Http::ResponseWriter& resp)> Middleware;
};

class Router {
public:
  Router();
  std::shared_ptr<Http::Handler> handler() const;
  void get(const std::string& resource, Route::Handler handler);
  void post(const std::string& resource, Route::Handler handler);
  void put(const std::string& resource, Route::Handler handler);
  void patch(const std::string& resource, Route::Handler handler);
  void del(const std::string& resource, Route::Handler handler);
  void options(const std::string& resource, Route::Handler handler);
  void addRoute(Http::Method method, const std::string& resource, Route::Handler handler);
  void head(const std::string& resource, Route::Handler handler);
  void addCustomHandler(Route::Handler handler);
  void addMiddleware(Route::Middleware middleware);
  void addNotFoundHandler(Route::Handler handler);
};

class Request : public Http::Request {
public:
  bool hasParam(const std::string& name) const;
  TypedParam param(const std::string& name) const;
  TypedParam splatAt(size_t index) const;
  std::vector<TypedParam> splat() const;
};

namespace Routes {

void Get(Router& router, const std::string& resource, Route::Handler handler);
void Post(Router& router, const std::string& resource, Route::Handler handler);
void Put(Router& router, const std::string& resource, Route::Handler handler);
void Patch(Router& router, const std::string& resource, Route::Handler handler);
void Delete(Router& router, const std::string& resource, Route::Handler handler);
void Options(Router& router, const std::string& resource, Route::Handler handler);
void Head(Router& router, const std::string& resource, Route::Handler handler);
void NotFound(Router& router, Route::Handler handler);

template <typename Result, typename Cls, typename... Args, typename Obj>
Route::Handler bind(Result (Cls::*func)(Args...), Obj obj) {
  return [=](const Rest::Request& request, Http::ResponseWriter response) {
    (obj->*func)(request, std::move(response));
    return Route::Result::Ok;
  };
}

template <typename Result, typename Cls, typename... Args, typename Obj>
Route::Handler bind(Result (Cls::*func)(Args...), std::shared_ptr<Obj> objPtr) {
  return [=](const Rest::Request& request, Http::ResponseWriter response) {
    (objPtr.get()->*func)(request, std::move(response));
    return Route::Result::Ok;
  };
}

template <typename Result, typename... Args>
Route::Handler bind(Result (*func)(Args...)) {
  return [=](const Rest::Request& request, Http::ResponseWriter response) {
    func(request, std::move(response));
    return Route::Result::Ok;
  };
}

template <typename Cls, typename... Args, typename Obj>
Route::Middleware middleware(bool (Cls::*func)(Args...), Obj obj) {
  return [=](Http::Request& request, Http::ResponseWriter& response) {
    return (obj->*func)(request, response);
  };
}

template <typename... Args>
Route::Middleware middleware(bool (*func)(Args...)) {
  return [=](Http::Request& request, Http::ResponseWriter& response) {
    return func(request, response);
  };
}

}  // namespace Routes
}  // namespace Pistache::Rest
// --- third_party/pistache/description.h
#pragma once
#include <string>

#include "router.h"

namespace Pistache::Rest {
namespace Schema {

struct PathDecl {
  PathDecl(std::string value, Http::Method method);
  std::string value;
  Http::Method method;
};

struct PathBuilder {
  PathBuilder& response(Http::Code statusCode, std::string description);
  template <typename Result, typename Cls, typename... Args, typename Obj>
  PathBuilder& bind(Result (Cls::*func)(Args...), Obj obj);
  template <typename Result, typename... Args>
  PathBuilder& bind(Result (*func)(Args...));
};

struct SubPath {
  PathBuilder route(const std::string& name, Http::Method method, std::string description = "");
  PathBuilder route(PathDecl fragment, std::string description = "");
  SubPath path(const std::string& prefix) const;
};

}  // namespace Schema

class Description {
public:
  Description(std::string title, std::string version, std::string description = "");
  Schema::PathDecl get(std::string name);
  Schema::PathDecl post(std::string name);
  Schema::PathDecl del(std::string name);
  Schema::SubPath path(std::string name);
  Schema::PathBuilder
  route(std::string name, Http::Method method, std::string description = "");
  Schema::PathBuilder route(Schema::PathDecl fragment, std::string description = "");
};

}  // namespace Pistache::Rest
// --- effects.cpp
#include <memory>
#include <string>

#include "third_party/pistache/router.h"

using namespace Pistache;

// How a response is written.

static Rest::Route::Result sends(const Rest::Request&, Http::ResponseWriter response) {
  response.send(Http::Code::I_m_a_teapot);
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result sendsText(const Rest::Request&, Http::ResponseWriter response) {
  const std::string text = "made";
  response.send(Http::Code::Created, text, MIME(Text, Plain));
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result sendsLiteral(const Rest::Request&, Http::ResponseWriter response) {
  response.send(Http::Code::Ok, "text").then([](long) {}, [](std::exception_ptr&) {});
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result sendsBytes(const Rest::Request& request, Http::ResponseWriter response) {
  const std::string text = request.body();
  response.send(Http::Code::Ok, text.data(), text.size());
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result sendsNoBytes(const Rest::Request&, Http::ResponseWriter response) {
  response.send(Http::Code::No_Content, nullptr, 0);
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result sendsNumber(const Rest::Request&, Http::ResponseWriter response) {
  response.send(static_cast<Http::Code>(425));
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result streams(const Rest::Request&, Http::ResponseWriter response) {
  auto stream = response.stream(Http::Code::Ok);
  stream << "PO";
  stream << Http::flush;
  stream << "NG" << Http::ends;
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result streamsBytes(const Rest::Request&, Http::ResponseWriter response) {
  auto stream = response.stream(Http::Code::Accepted, 1024);
  stream.write("ping", 4);
  stream.ends();
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result refusesMethod(const Rest::Request&, Http::ResponseWriter response) {
  response.sendMethodNotAllowed({Http::Method::Get, Http::Method::Head});
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result file(const Rest::Request&, Http::ResponseWriter response) {
  Http::serveFile(response, "/srv/index.html", MIME(Text, Html));
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result typedFields(const Rest::Request&, Http::ResponseWriter response) {
  response.headers()
      .add<Http::Header::Server>("shop")
      .add<Http::Header::Location>("/items/7")
      .add<Http::Header::Location>("/items/8");
  response.send(Http::Code::Created);
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result sharedField(const Rest::Request&, Http::ResponseWriter response) {
  response.headers().add(std::make_shared<Http::Header::Allow>(Http::Method::Get));
  response.send(Http::Code::Method_Not_Allowed);
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result fieldWithoutValue(const Rest::Request&, Http::ResponseWriter response) {
  response.headers().add<Http::Header::Allow>();
  response.send(Http::Code::Method_Not_Allowed);
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result rawField(const Rest::Request&, Http::ResponseWriter response) {
  response.headers().addRaw(Http::Header::Raw("WWW-Authenticate", "Bearer"));
  response.send(Http::Code::Unauthorized);
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result removesField(const Rest::Request&, Http::ResponseWriter response) {
  response.headers().add<Http::Header::Location>("/items/7");
  response.headers().remove<Http::Header::Location>();
  response.headers().remove("Server");
  response.send(Http::Code::Ok);
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result clearsFields(const Rest::Request&, Http::ResponseWriter response) {
  auto& headers = response.headers();
  headers.add<Http::Header::Location>("/items/7");
  headers.clear();
  response.send(Http::Code::Ok);
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result mimeAndCookies(const Rest::Request&, Http::ResponseWriter response) {
  response.setMime(MIME(Application, Json));
  response.cookies().removeAllCookies();
  response.cookies().add(Http::Cookie("lang", "en-US"));
  response.send(Http::Code::Ok, "{}");
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result sendsCopy(const Rest::Request&, Http::ResponseWriter response) {
  auto copy = response.clone();
  copy.send(Http::Code::Ok);
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result throwsStatus(const Rest::Request&, Http::ResponseWriter response) {
  response.headers().add<Http::Header::Server>("shop");
  throw Http::HttpError(Http::Code::Conflict, "already there");
}

static Rest::Route::Result throwsNumber(const Rest::Request&, Http::ResponseWriter) {
  throw Http::HttpError(422, "no");
}

static Rest::Route::Result throwsOther(const Rest::Request&, Http::ResponseWriter) {
  throw std::runtime_error("no");
}

static Rest::Route::Result later(const Rest::Request&, Http::ResponseWriter response) {
  response.timeoutAfter(std::chrono::seconds(2));
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result nothing(const Rest::Request&, Http::ResponseWriter) {
  return Rest::Route::Result::Ok;
}

void effects(Rest::Router& router) {
  router.get("/sends", sends);
  router.get("/sends-text", sendsText);
  router.get("/sends-literal", sendsLiteral);
  router.get("/sends-bytes", sendsBytes);
  router.get("/sends-no-bytes", sendsNoBytes);
  router.get("/sends-number", sendsNumber);
  router.get("/streams", streams);
  router.get("/streams-bytes", streamsBytes);
  router.get("/refuses-method", refusesMethod);
  router.get("/file", file);
  router.get("/typed-fields", typedFields);
  router.get("/shared-field", sharedField);
  router.get("/field-without-value", fieldWithoutValue);
  router.get("/raw-field", rawField);
  router.get("/removes-field", removesField);
  router.get("/clears-fields", clearsFields);
  router.get("/mime-and-cookies", mimeAndCookies);
  router.get("/sends-copy", sendsCopy);
  router.get("/throws-status", throwsStatus);
  router.get("/throws-number", throwsNumber);
  router.get("/throws-other", throwsOther);
  router.get("/later", later);
  router.get("/nothing", nothing);
}

// --- requests.cpp
#include <string>

#include "third_party/pistache/router.h"

using namespace Pistache;

static Rest::Route::Result readsMethod(const Rest::Request& request,
                                       Http::ResponseWriter response) {
  if (request.method() == Http::Method::Head) {
    response.send(Http::Code::No_Content);
  } else if (request.resource().empty()) {
    response.send(Http::Code::Not_Found);
  } else if (request.body().empty()) {
    response.send(Http::Code::Bad_Request);
  } else if (request.version() == Http::Version::Http10) {
    response.send(Http::Code::Upgrade_Required);
  } else if (request.address().host() != "127.0.0.1") {
    response.send(Http::Code::Forbidden);
  } else {
    response.send(Http::Code::Ok);
  }
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result readsFields(const Rest::Request& request,
                                       Http::ResponseWriter response) {
  if (!request.headers().has<Http::Header::Authorization>()) {
    response.send(Http::Code::Forbidden);
  } else if (request.headers().get<Http::Header::ContentLength>()->value() > 1024) {
    response.send(Http::Code::Request_Entity_Too_Large);
  } else if (!request.headers().tryGet<Http::Header::ContentType>()) {
    response.send(Http::Code::Unsupported_Media_Type);
  } else if (!request.headers().tryGetRaw("If-Match")) {
    response.send(Http::Code::Precondition_Required);
  } else if (request.headers().getRaw("Accept").value().empty()) {
    response.send(Http::Code::Not_Acceptable);
  } else if (!request.cookies().has("session")) {
    response.send(Http::Code::Forbidden);
  } else if (request.getBestAcceptEncoding() == Http::Header::Encoding::Unknown) {
    response.send(Http::Code::Not_Acceptable);
  } else if (request.headers().rawList().empty()) {
    response.send(Http::Code::Bad_Request);
  } else {
    response.send(Http::Code::Ok);
  }
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result readsFieldsByName(const Rest::Request& request,
                                             Http::ResponseWriter response) {
  const auto& headers = request.headers();
  if (!headers.has("Authorization")) {
    response.send(Http::Code::Forbidden);
  } else {
    response.send(Http::Code::Ok);
  }
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result readsQuery(const Rest::Request& request, Http::ResponseWriter response) {
  const auto query = request.query();
  if (!query.has("page")) {
    response.send(Http::Code::Bad_Request);
  } else if (request.query().get("size").value_or("").empty()) {
    response.send(Http::Code::Unprocessable_Entity);
  } else if (request.query().as_str().empty()) {
    response.send(Http::Code::Bad_Request);
  } else {
    response.send(Http::Code::Ok);
  }
  return Rest::Route::Result::Ok;
}

static Rest::Route::Result readsParameters(const Rest::Request& request,
                                           Http::ResponseWriter response) {
  if (request.hasParam(":id") && request.param(":id").as<std::string>() != "7") {
    response.send(Http::Code::Not_Found);
  } else {
    response.send(Http::Code::Ok);
  }
  return Rest::Route::Result::Ok;
}

void requests(Rest::Router& router) {
  Rest::Routes::Get(router, "/method", readsMethod);
  Rest::Routes::Get(router, "/fields", readsFields);
  Rest::Routes::Get(router, "/fields-by-name", readsFieldsByName);
  Rest::Routes::Get(router, "/query", readsQuery);
  Rest::Routes::Get(router, "/parameters/:id?", readsParameters);
}

// --- handlers.cpp
#include <memory>

#include "third_party/pistache/description.h"
#include "third_party/pistache/router.h"

using namespace Pistache;

class Hello : public Http::Handler {
  HTTP_PROTOTYPE(Hello)
  void onRequest(const Http::Request&, Http::ResponseWriter response) override {
    response.send(Http::Code::Ok, "Hello");
  }
  void onTimeout(const Http::Request&, Http::ResponseWriter response) override {
    response.send(Http::Code::Request_Timeout, "Timeout");
  }
};

static void ready(const Rest::Request&, Http::ResponseWriter response) {
  response.send(Http::Code::Ok, "1");
}

static bool agrees(Http::Request& request, Http::ResponseWriter& response) {
  if (request.body().empty()) {
    response.send(Http::Code::Bad_Request);
    return false;
  }
  return true;
}

class Api {
public:
  void routes(Rest::Router& router) {
    using namespace Rest;
    Routes::Get(router, "/get", Routes::bind(&Api::get, this));
    Routes::Post(router, "/post", Routes::bind(&Api::post, this));
    Routes::Put(router, "/put", Routes::bind(&Api::put, std::make_shared<Api>()));
    Routes::Options(router, "/options", Routes::bind(&ready));
    Routes::Patch(router, "/patch", [](const Rest::Request&, Http::ResponseWriter response) {
      response.send(Http::Code::Ok);
      return Route::Result::Ok;
    });
    Routes::Delete(router, "/delete", [](const auto&, auto response) {
      response.send(Http::Code::No_Content);
      return Route::Result::Ok;
    });
    Routes::Head(router, "/head", [](const Rest::Request&, Http::ResponseWriter response) {
      response.send(Http::Code::Ok);
      return Route::Result::Ok;
    });
    Routes::NotFound(router, Routes::bind(&Api::missing, this));
    router.post("/post2", Routes::bind(&Api::post, this));
    router.put("/put2", Routes::bind(&Api::put, this));
    router.patch("/patch2", Routes::bind(&ready));
    router.del("/delete2", Routes::bind(&ready));
    router.options("/options2", Routes::bind(&ready));
    router.head("/head2", Routes::bind(&ready));
    router.addRoute(Http::Method::Trace, "/trace", Routes::bind(&ready));
    router.addNotFoundHandler(Routes::bind(&ready));
    router.addCustomHandler([](const Rest::Request& request, Http::ResponseWriter response) {
      if (request.resource() != "/custom") {
        return Route::Result::Failure;
      }
      response.send(Http::Code::Accepted);
      return Route::Result::Ok;
    });
    router.addMiddleware(Routes::middleware(&Api::check, this));
    router.addMiddleware(Routes::middleware(&agrees));
  }

  void describe() {
    Rest::Description desc("Api", "1.0");
    desc.route(desc.get("/described"), "Describes")
        .response(Http::Code::Ok, "Fine")
        .bind(&Api::get, this);
    desc.route("/named", Http::Method::Get).bind(&ready);
    auto sub = desc.path("/v1");
    sub.route(desc.post("/made")).bind(&Api::post, this);
  }

private:
  void get(const Rest::Request&, Http::ResponseWriter response) {
    response.send(Http::Code::Ok, "got");
  }
  void post(const Rest::Request&, Http::ResponseWriter response) {
    response.send(Http::Code::Accepted);
  }
  void put(const Rest::Request&, Http::ResponseWriter response) {
    response.send(Http::Code::Conflict, "no");
  }
  void missing(const Rest::Request&, Http::ResponseWriter response) {
    response.send(Http::Code::Not_Found, "nothing there");
  }
  bool check(Http::Request& request, Http::ResponseWriter& response) {
    if (request.headers().has<Http::Header::Authorization>()) {
      return true;
    }
    response.headers().addRaw(Http::Header::Raw("WWW-Authenticate", "Bearer"));
    response.send(Http::Code::Unauthorized);
    return false;
  }
};

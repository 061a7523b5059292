// A shop: routes of a class, a handler of the older kind, errors as exceptions of the framework.
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
// --- items.h
#pragma once
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "third_party/pistache/router.h"

using namespace Pistache;

// Sends an error as JSON.
void sendError(Http::ResponseWriter& response, Http::Code code, const std::string& message);

class Items {
public:
  void setupRoutes(Rest::Router& router);

private:
  bool authenticate(Http::Request& request, Http::ResponseWriter& response);
  void list(const Rest::Request& request, Http::ResponseWriter response);
  void show(const Rest::Request& request, Http::ResponseWriter response);
  void create(const Rest::Request& request, Http::ResponseWriter response);
  void replace(const Rest::Request& request, Http::ResponseWriter response);
  void remove(const Rest::Request& request, Http::ResponseWriter response);
  void moved(const Rest::Request& request, Http::ResponseWriter response);
  void picture(const Rest::Request& request, Http::ResponseWriter response);
  void missing(const Rest::Request& request, Http::ResponseWriter response);

  const nlohmann::json& find(const std::string& id) const;

  std::map<std::string, nlohmann::json> items_;
};

// --- items.cpp
#include "items.h"

#include <memory>
#include <stdexcept>

void sendError(Http::ResponseWriter& response, Http::Code code, const std::string& message) {
  const nlohmann::json content = {{"error", message}};
  response.send(code, content.dump(), MIME(Application, Json));
}

void Items::setupRoutes(Rest::Router& router) {
  using namespace Rest;
  router.addMiddleware(Routes::middleware(&Items::authenticate, this));
  Routes::Get(router, "/items", Routes::bind(&Items::list, this));
  Routes::Get(router, "/items/:id", Routes::bind(&Items::show, this));
  Routes::Post(router, "/items", Routes::bind(&Items::create, this));
  Routes::Put(router, "/items/:id", Routes::bind(&Items::replace, this));
  Routes::Delete(router, "/items/:id", Routes::bind(&Items::remove, this));
  Routes::Post(router, "/goods", Routes::bind(&Items::moved, this));
  Routes::Get(router, "/items/:id/picture", Routes::bind(&Items::picture, this));
  Routes::NotFound(router, Routes::bind(&Items::missing, this));
}

bool Items::authenticate(Http::Request& request, Http::ResponseWriter& response) {
  const auto token = request.headers().tryGetRaw("X-Token");
  if (!token) {
    // finding: unauthorized-without-challenge
    response.send(Http::Code::Unauthorized, "no token");
    return false;
  }
  if (token->value() != "secret") {
    response.headers().addRaw(Http::Header::Raw("WWW-Authenticate", "Bearer"));
    response.send(Http::Code::Unauthorized, "wrong token");
    return false;
  }
  return true;
}

void Items::list(const Rest::Request& request, Http::ResponseWriter response) {
  // finding: uncaught-input-exception
  const auto page = std::stoi(request.query().get("page").value_or("0"));
  nlohmann::json out = nlohmann::json::array();
  for (const auto& [id, item] : items_) {
    out.push_back(item);
  }
  response.headers().add<Http::Header::CacheControl>(
      Http::CacheDirective(Http::CacheDirective::NoCache));
  response.send(Http::Code::Ok, out.dump() + std::to_string(page), MIME(Application, Json));
}

const nlohmann::json& Items::find(const std::string& id) const {
  const auto found = items_.find(id);
  if (found == items_.end()) {
    throw Http::HttpError(Http::Code::Not_Found, "no such item");
  }
  return found->second;
}

void Items::show(const Rest::Request& request, Http::ResponseWriter response) {
  const auto id = request.param(":id").as<std::string>();
  const nlohmann::json& item = find(id);
  const auto known = request.headers().tryGetRaw("If-None-Match");
  if (known && known->value() == "\"" + id + "\"") {
    // finding: not-modified-with-body
    response.send(Http::Code::Not_Modified, "not changed");
    return;
  }
  response.headers().add<Http::Header::ETag>(("\"" + id + "\"").c_str());
  response.setMime(MIME(Application, Json));
  response.send(Http::Code::Ok, item.dump());
}

void Items::create(const Rest::Request& request, Http::ResponseWriter response) {
  nlohmann::json item;
  try {
    item = nlohmann::json::parse(request.body());
  } catch (const nlohmann::json::parse_error&) {
    // finding: server-error-for-client-fault
    sendError(response, Http::Code::Internal_Server_Error, "no JSON");
    return;
  }
  if (!item.contains("name")) {
    sendError(response, Http::Code::Unprocessable_Entity, "name is missing");
    return;
  }
  const std::string id = item["name"];
  if (items_.count(id) != 0) {
    sendError(response, Http::Code::Conflict, "there is one already");
    return;
  }
  items_[id] = item;
  response.headers().add<Http::Header::Location>("/items/" + id);
  response.send(Http::Code::Created, item.dump(), MIME(Application, Json));
}

void Items::replace(const Rest::Request& request, Http::ResponseWriter response) {
  const auto id = request.param(":id").as<std::string>();
  nlohmann::json item;
  try {
    item = nlohmann::json::parse(request.body());
  } catch (const std::exception&) {
    throw Http::HttpError(Http::Code::Bad_Request, "no JSON");
  }
  if (items_.count(id) == 0) {
    items_[id] = item;
    response.send(Http::Code::Created, item.dump(), MIME(Application, Json));
    return;
  }
  items_[id] = item;
  response.send(Http::Code::No_Content);
}

void Items::remove(const Rest::Request& request, Http::ResponseWriter response) {
  const auto id = request.param(":id").as<std::string>();
  if (items_.erase(id) == 0) {
    // finding: missing-return-after-error
    sendError(response, Http::Code::Not_Found, "no such item");
  }
  response.send(Http::Code::No_Content);
}

void Items::moved(const Rest::Request&, Http::ResponseWriter response) {
  response.headers().add(std::make_shared<Http::Header::Location>("/items"));
  // finding: redirect-method-ambiguous
  response.send(Http::Code::Found);
}

void Items::picture(const Rest::Request& request, Http::ResponseWriter response) {
  if (request.headers().tryGetRaw("Range")) {
    // finding: partial-content-without-content-range
    auto stream = response.stream(Http::Code::Partial_Content);
    stream << "GIF89a";
    stream.ends();
    return;
  }
  Http::serveFile(response, "/srv/pictures/" + request.param(":id").as<std::string>());
}

void Items::missing(const Rest::Request& request, Http::ResponseWriter response) {
  if (request.resource() == "/favicon.ico") {
    response.send(Http::Code::Ok, "not found");  // finding: success-status-for-error
    return;
  }
  response.send(Http::Code::Not_Found, "nothing there");
}

// --- main.cpp
#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>

#include "items.h"

namespace {

Http::Code statusOf(bool busy) {
  return busy ? Http::Code::Service_Unavailable : Http::Code::Ok;
}

// What is left of the server before there were routes.
class OldApi : public Http::Handler {
  HTTP_PROTOTYPE(OldApi)

  void onRequest(const Http::Request& request, Http::ResponseWriter response) override {
    if (request.resource() == "/echo") {
      if (request.method() != Http::Method::Post) {
        // finding: method-not-allowed-without-allow
        response.send(Http::Code::Method_Not_Allowed);
        return;
      }
      response.send(Http::Code::Ok, request.body(), MIME(Text, Plain));
    } else if (request.resource() == "/load") {
      if (request.method() != Http::Method::Get) {
        response.sendMethodNotAllowed({Http::Method::Get});
        return;
      }
      response.send(statusOf(busy_), "");
    } else if (request.resource() == "/stop") {
      response.send(Http::Code::No_Content, "stopping");  // finding: no-content-with-body
    } else if (request.resource() == "/closed") {
      // finding: unregistered-status
      response.send(Http::Code::Connection_Closed_Without_Response);
    } else if (request.resource() == "/slow") {
      response.timeoutAfter(std::chrono::seconds(2));
    } else if (request.resource() == "/login") {
      login(request, response);
    } else {
      response.send(Http::Code::Not_Found);
    }
  }

  void onTimeout(const Http::Request&, Http::ResponseWriter response) override {
    response.send(Http::Code::Request_Timeout, "Timeout");
  }

private:
  void login(const Http::Request& request, Http::ResponseWriter& response) {
    const auto name = request.query().get("name");
    if (!name || name->empty()) {
      response.send(Http::Code::Bad_Request, "name is missing");
      return;
    }
    response.cookies().add(Http::Cookie("session", *name));
    response.send(Http::Code::See_Other);
    response.headers().add<Http::Header::Location>("/");  // finding: header-after-send
  }

  bool busy_ = false;
};

}  // namespace

int main() {
  Rest::Router router;
  Items items;
  items.setupRoutes(router);
  Rest::Routes::Get(router, "/ready", [](const Rest::Request&, Http::ResponseWriter response) {
    response.send(Http::Code::Ok, "1");
    return Rest::Route::Result::Ok;
  });
  router.del("/cache", [](const Rest::Request& request, Http::ResponseWriter response) {
    if (!request.query().has("all")) {
      return Rest::Route::Result::Ok;  // finding: no-response-on-path
    }
    response.send(Http::Code::Reset_Content);
    return Rest::Route::Result::Ok;
  });
  return std::make_shared<OldApi>() == nullptr;
}

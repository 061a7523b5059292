// long: the library is one header.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

namespace crow {

namespace black_magic {

template <typename... T>
struct S {
  template <template <typename...> class U>
  using rebind = U<T...>;
  template <typename First>
  using push_front = S<First, T...>;
};

constexpr bool begins(const char* text, const char* with) {
  return *with == 0 || (*text == *with && begins(text + 1, with + 1));
}

// One digit of base 6 for each <parameter> of a URL, the first one in the lowest place.
constexpr std::uint64_t get_parameter_tag(const char* url) {
  return *url == 0                 ? 0
         : begins(url, "<int>")    ? get_parameter_tag(url + 1) * 6 + 1
         : begins(url, "<uint>")   ? get_parameter_tag(url + 1) * 6 + 2
         : begins(url, "<float>")  ? get_parameter_tag(url + 1) * 6 + 3
         : begins(url, "<double>") ? get_parameter_tag(url + 1) * 6 + 3
         : begins(url, "<str>")    ? get_parameter_tag(url + 1) * 6 + 4
         : begins(url, "<string>") ? get_parameter_tag(url + 1) * 6 + 4
         : begins(url, "<path>")   ? get_parameter_tag(url + 1) * 6 + 5
                                   : get_parameter_tag(url + 1);
}

template <int N>
struct single_tag_to_type {};

template <>
struct single_tag_to_type<1> {
  using type = std::int64_t;
};

template <>
struct single_tag_to_type<2> {
  using type = std::uint64_t;
};

template <>
struct single_tag_to_type<3> {
  using type = double;
};

template <>
struct single_tag_to_type<4> {
  using type = std::string;
};

template <>
struct single_tag_to_type<5> {
  using type = std::string;
};

template <std::uint64_t Tag>
struct arguments {
  using type =
      typename arguments<Tag /
                         6>::type::template push_front<typename single_tag_to_type<Tag % 6>::type>;
};

template <>
struct arguments<0> {
  using type = S<>;
};

}  // namespace black_magic

enum class HTTPMethod : char {
  DELETE = 0,
  GET,
  HEAD,
  POST,
  PUT,
  CONNECT,
  OPTIONS,
  TRACE,
  PATCH,
  PURGE,
  MSEARCH = 24,
  Delete = 0,
  Get,
  Head,
  Post,
  Put,
  Connect,
  Options,
  Trace,
  Patch,
  Purge,
  MSearch = 24,
  InternalMethodCount = 34,
};

std::string method_name(HTTPMethod method);

enum status {
  CONTINUE = 100,
  SWITCHING_PROTOCOLS = 101,
  OK = 200,
  CREATED = 201,
  ACCEPTED = 202,
  NON_AUTHORITATIVE_INFORMATION = 203,
  NO_CONTENT = 204,
  RESET_CONTENT = 205,
  PARTIAL_CONTENT = 206,
  WEBDAV_MULTI_STATUS = 207,
  MULTIPLE_CHOICES = 300,
  MOVED_PERMANENTLY = 301,
  FOUND = 302,
  SEE_OTHER = 303,
  NOT_MODIFIED = 304,
  TEMPORARY_REDIRECT = 307,
  PERMANENT_REDIRECT = 308,
  BAD_REQUEST = 400,
  UNAUTHORIZED = 401,
  FORBIDDEN = 403,
  NOT_FOUND = 404,
  METHOD_NOT_ALLOWED = 405,
  NOT_ACCEPTABLE = 406,
  PROXY_AUTHENTICATION_REQUIRED = 407,
  CONFLICT = 409,
  GONE = 410,
  PAYLOAD_TOO_LARGE = 413,
  UNSUPPORTED_MEDIA_TYPE = 415,
  RANGE_NOT_SATISFIABLE = 416,
  EXPECTATION_FAILED = 417,
  WEBDAV_PRECONDITION_FAILED = 412,
  WEBDAV_REQUEST_URI_TOO_LONG = 414,
  WEBDAV_UNPROCESSABLE_ENTITY = 422,
  PRECONDITION_REQUIRED = 428,
  TOO_MANY_REQUESTS = 429,
  INTERNAL_SERVER_ERROR = 500,
  NOT_IMPLEMENTED = 501,
  BAD_GATEWAY = 502,
  SERVICE_UNAVAILABLE = 503,
  GATEWAY_TIMEOUT = 504,
};

struct ci_hash {
  std::size_t operator()(std::string_view key) const;
};

struct ci_key_eq {
  bool operator()(std::string_view l, std::string_view r) const;
};

using ci_map = std::unordered_multimap<std::string, std::string, ci_hash, ci_key_eq>;

const std::string& get_header_value(const ci_map& headers, const std::string& key);

class query_string {
public:
  query_string() = default;
  query_string(const query_string& qs);
  query_string(std::string params, bool url = true);
  void clear();
  char* get(const std::string& name) const;
  char* pop(const std::string& name);
  std::vector<char*> get_list(const std::string& name, bool use_brackets = true) const;
  std::unordered_map<std::string, std::string> get_dict(const std::string& name) const;
  std::vector<std::string> keys() const;
};

struct request {
  HTTPMethod method;
  std::string raw_url;
  std::string url;
  query_string url_params;
  ci_map headers;
  std::string body;
  std::string remote_ip_address;
  unsigned char http_ver_major, http_ver_minor;
  bool keep_alive, close_connection, upgrade;
  void* middleware_context{};

  request();
  void add_header(std::string key, std::string value);
  const std::string& get_header_value(const std::string& key) const;
  bool check_version(unsigned char major, unsigned char minor) const;
  const query_string get_body_params() const;
};

struct returnable {
  std::string content_type;
  virtual std::string dump() const = 0;

  returnable(std::string ctype) : content_type{ctype} {}

  virtual ~returnable() {}
};

struct response {
  int code{200};
  std::string body;
  ci_map headers;
  bool skip_body = false;
  bool manual_length_header = false;

  void set_header(std::string key, std::string value);
  void add_header(std::string key, std::string value);
  const std::string& get_header_value(const std::string& key);

  response() {}

  explicit response(int code_) : code(code_) {}

  response(std::string body_) : body(std::move(body_)) {}

  response(int code_, std::string body_) : code(code_), body(std::move(body_)) {}

  response(returnable&& value);
  response(returnable& value);
  response(int code_, returnable& value);
  response(int code_, returnable&& value);
  response(response&& r) { *this = std::move(r); }
  response(std::string contentType, std::string body_);
  response(int code_, std::string contentType, std::string body_);
  response& operator=(const response& r) = delete;
  response& operator=(response&& r) noexcept;

  bool is_completed() const noexcept;
  void clear();
  void redirect(const std::string& location);
  void redirect_perm(const std::string& location);
  void moved(const std::string& location);
  void moved_perm(const std::string& location);
  void write(const std::string& body_part);
  void end();
  void end(const std::string& body_part);
  bool is_alive();
  bool is_static_type();
  void set_static_file_info(std::string path, std::string content_type = "");
  void set_static_file_info_unsafe(std::string path, std::string content_type = "");
};

struct bad_request : public std::runtime_error {
  bad_request(const std::string& what_arg) : std::runtime_error(what_arg) {}

  bad_request(const char* what_arg) : std::runtime_error(what_arg) {}
};

namespace json {

enum class type : char { Null, False, True, Number, String, List, Object, Function };

class rvalue {
public:
  rvalue() noexcept;
  explicit operator bool() const noexcept;
  std::int64_t i() const;
  double d() const;
  bool b() const;
  std::string s() const;
  bool has(const std::string& str) const;
  std::size_t size() const;
  type t() const;
  const rvalue& operator[](int index) const;
  const rvalue& operator[](const std::string& str) const;
};

rvalue load(const char* data, std::size_t size);
rvalue load(const char* data);
rvalue load(const std::string& str);

class wvalue : public returnable {
public:
  using object = std::unordered_map<std::string, wvalue>;
  using list = std::vector<wvalue>;

  wvalue() : returnable("application/json") {}

  wvalue(std::nullptr_t);
  wvalue(bool value);
  wvalue(int value);
  wvalue(std::int64_t value);
  wvalue(double value);
  wvalue(const char* value);
  wvalue(const std::string& value);
  wvalue(std::initializer_list<std::pair<const std::string, wvalue>> initializer_list);
  wvalue(const rvalue& r);
  wvalue(const wvalue& r);
  wvalue(wvalue&& r);
  wvalue& operator=(wvalue&& r);
  wvalue& operator=(const std::string& value);
  wvalue& operator=(const char* value);
  wvalue& operator=(std::int64_t value);
  wvalue& operator=(int value);
  wvalue& operator=(bool value);
  wvalue& operator[](unsigned index);
  wvalue& operator[](const std::string& str);
  std::string dump() const override;
};

}  // namespace json

namespace mustache {

struct rendered_template : returnable {
  rendered_template() : returnable("text/html") {}

  rendered_template(std::string& body) : returnable("text/html"), body_(std::move(body)) {}

  std::string body_;

  std::string dump() const override { return body_; }
};

using context = json::wvalue;

class template_t {
public:
  template_t(std::string body);
  rendered_template render() const;
  rendered_template render(const context& ctx) const;
  std::string render_string() const;
};

template_t compile(const std::string& body);
template_t load(const std::string& filename);

}  // namespace mustache

namespace multipart {

struct part {
  ci_map headers;
  std::string body;
};

struct message : public returnable {
  std::string boundary;
  std::vector<part> parts;
  explicit message(const request& req);
  std::string dump() const override;
  part get_part_by_name(const std::string& name);
};

struct part_view {
  std::string_view body;
};

struct message_view {
  std::vector<part_view> parts;
  explicit message_view(const request& req);
};

}  // namespace multipart

namespace websocket {

struct connection {
  virtual ~connection() = default;
  virtual void send_text(std::string msg) = 0;
  virtual void close(const std::string& msg = "quit", std::uint16_t status_code = 1000) = 0;
};

}  // namespace websocket

struct ILocalMiddleware {
  using call_global = std::false_type;
};

class BaseRule {
public:
  BaseRule(std::string rule);
  virtual ~BaseRule() = default;
};

template <typename App>
class WebSocketRule : public BaseRule {
  using self_t = WebSocketRule;

public:
  template <typename Func>
  self_t& onopen(Func) {
    return *this;
  }

  template <typename Func>
  self_t& onmessage(Func) {
    return *this;
  }

  template <typename Func>
  self_t& onclose(Func) {
    return *this;
  }

  self_t& onaccept(
      std::function<void(const crow::request&, std::optional<crow::response>&, void**)>&& callback);
};

template <typename T>
struct RuleParameterTraits {
  using self_t = T;
  template <typename App>
  WebSocketRule<App>& websocket(App* app);
  self_t& name(std::string name) noexcept;
  self_t& methods(HTTPMethod method);
  template <typename... MethodArgs>
  self_t& methods(HTTPMethod method, MethodArgs... args_method);
  template <typename App, typename... Middlewares>
  self_t& middlewares();
};

class CatchallRule {
public:
  template <typename Func>
  void operator()(Func&&) {}

  bool has_handler();
};

class DynamicRule : public BaseRule, public RuleParameterTraits<DynamicRule> {
public:
  template <typename Func>
  void operator()(Func) {}

  template <typename Func>
  void operator()(std::string, Func&&) {}
};

template <typename... Args>
class TaggedRule : public BaseRule, public RuleParameterTraits<TaggedRule<Args...>> {
public:
  using self_t = TaggedRule<Args...>;

  template <typename Func>
  void operator()(Func&&) {}

  template <typename Func>
  void operator()(std::string, Func&&) {}
};

using StaticRule = TaggedRule<>;

class Blueprint {
public:
  Blueprint(const std::string& prefix);
  DynamicRule& new_rule_dynamic(const std::string& rule);
  template <std::uint64_t Tag>
  typename black_magic::arguments<Tag>::type::template rebind<TaggedRule>&
  new_rule_tagged(const std::string& rule);
  void register_blueprint(Blueprint& blueprint);
  CatchallRule& catchall_rule();
};

template <typename... Middlewares>
class Crow {
public:
  using self_t = Crow;

  Crow() {}

  template <typename... Ts>
  Crow(Ts&&... ts);
  DynamicRule& route_dynamic(const std::string& rule);
  template <std::uint64_t Tag>
  typename black_magic::arguments<Tag>::type::template rebind<TaggedRule>&
  route(const std::string& rule);
  StaticRule& route_static(const std::string& url);
  StaticRule& static_file(std::string_view url, std::string_view internalPath);
  CatchallRule& catchall_route();
  self_t& port(std::uint16_t port);
  self_t& multithreaded();
  self_t& register_blueprint(Blueprint& blueprint);

  template <typename Func>
  self_t& exception_handler(Func&&) {
    return *this;
  }

  std::function<void(crow::response&)>& exception_handler();
  void run();
  template <typename T>
  T& get_middleware();
  template <typename T>
  typename T::context& get_context(const request& req);
};

template <typename... Middlewares>
using App = Crow<Middlewares...>;
using SimpleApp = Crow<>;

}  // namespace crow

constexpr crow::HTTPMethod operator""_method(const char* str, std::size_t) {
  return crow::black_magic::begins(str, "GET")      ? crow::HTTPMethod::GET
         : crow::black_magic::begins(str, "POST")   ? crow::HTTPMethod::POST
         : crow::black_magic::begins(str, "PUT")    ? crow::HTTPMethod::PUT
         : crow::black_magic::begins(str, "PATCH")  ? crow::HTTPMethod::PATCH
         : crow::black_magic::begins(str, "DELETE") ? crow::HTTPMethod::DELETE
         : crow::black_magic::begins(str, "HEAD")   ? crow::HTTPMethod::HEAD
         : crow::black_magic::begins(str, "OPTIONS")
             ? crow::HTTPMethod::OPTIONS
             : throw std::runtime_error("invalid http method");
}

#define CROW_ROUTE(app, url) app.template route<crow::black_magic::get_parameter_tag(url)>(url)
#define CROW_STATIC_FILE(app, url, internalPath) app.static_file(url, internalPath)
#define CROW_BP_ROUTE(blueprint, url)                                                              \
  blueprint.new_rule_tagged<crow::black_magic::get_parameter_tag(url)>(url)
#define CROW_WEBSOCKET_ROUTE(app, url)                                                             \
  app.route<crow::black_magic::get_parameter_tag(url)>(url)                                        \
      .websocket<std::remove_reference<decltype(app)>::type>(&app)
#define CROW_MIDDLEWARES(app, ...)                                                                 \
  template middlewares<typename std::remove_reference<decltype(app)>::type, __VA_ARGS__>()
#define CROW_CATCHALL_ROUTE(app) app.catchall_route()
#define CROW_BP_CATCHALL_ROUTE(blueprint) blueprint.catchall_rule()

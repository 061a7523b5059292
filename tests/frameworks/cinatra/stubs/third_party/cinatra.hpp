#pragma once

#include <any>
#include <coroutine>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace async_simple::coro {

template <typename T>
class [[nodiscard]] Lazy {
public:
  struct promise_type {
    Lazy get_return_object();
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
class [[nodiscard]] Lazy<void> {
public:
  struct promise_type {
    Lazy get_return_object();
    std::suspend_always initial_suspend();
    std::suspend_always final_suspend() noexcept;
    void return_void();
    void unhandled_exception();
  };

  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<> handle);
  void await_resume();
};

}  // namespace async_simple::coro

namespace cinatra {

enum class http_method { NIL = 0, GET, HEAD, POST, PUT, TRACE, PATCH, CONNECT, OPTIONS, DEL };
enum class content_encoding { gzip, deflate, br, none };
constexpr inline auto GET = http_method::GET;
constexpr inline auto POST = http_method::POST;
constexpr inline auto DEL = http_method::DEL;
constexpr inline auto HEAD = http_method::HEAD;
constexpr inline auto PUT = http_method::PUT;
constexpr inline auto OPTIONS = http_method::OPTIONS;
http_method method_type(std::string_view mthd);

enum class content_type {
  string,
  multipart,
  urlencoded,
  chunked,
  octet_stream,
  websocket,
  unknown
};

enum class status_type {
  init,
  http_continue = 100,
  switching_protocols = 101,
  ok = 200,
  created = 201,
  accepted = 202,
  nonauthoritative = 203,
  no_content = 204,
  reset_content = 205,
  partial_content = 206,
  multiple_choices = 300,
  moved_permanently = 301,
  moved_temporarily = 302,
  not_modified = 304,
  use_proxy = 305,
  temporary_redirect = 307,
  permanent_redirect = 308,
  bad_request = 400,
  unauthorized = 401,
  payment_required = 402,
  forbidden = 403,
  not_found = 404,
  method_not_allowed = 405,
  not_acceptable = 406,
  request_timeout = 408,
  conflict = 409,
  gone = 410,
  length_required = 411,
  precondition_failed = 412,
  request_entity_too_large = 413,
  unsupported_media_type = 415,
  range_not_satisfiable = 416,
  expectation_failed = 417,
  unprocessable_entity = 422,
  upgrade_required = 426,
  precondition_required = 428,
  too_many_requests = 429,
  internal_server_error = 500,
  not_implemented = 501,
  bad_gateway = 502,
  service_unavailable = 503,
  gateway_timeout = 504,
};

struct http_header {
  std::string_view name;
  std::string_view value;
};

class cookie {
public:
  cookie(std::string name, std::string value);
  void set_http_only(bool only);
};

class session {
public:
  void set_data(const std::string& name, std::any data);
};

enum class format_type { normal, chunked };

class coro_http_connection;

class coro_http_response {
public:
  coro_http_response(coro_http_connection* conn);
  void set_status(cinatra::status_type status);
  void set_content(std::string content);
  void set_status_and_content(status_type status,
                              std::string content,
                              content_encoding encoding = content_encoding::none,
                              std::string_view client_encoding_type = "");
  template <typename String>
  void set_status_and_content_view(status_type status,
                                   String content = "",
                                   content_encoding encoding = content_encoding::none,
                                   bool is_view = true,
                                   std::string_view client_encoding_type = "");
  void set_delay(bool r);
  bool get_delay() const;
  void set_format_type(format_type type);
  template <std::size_t N>
  void set_content_type();
  status_type status();
  std::string_view content();

  void add_header(auto, auto) {}

  void add_header_span(std::span<http_header> resp_headers);
  void set_keepalive(bool r);
  void need_date_head(bool r);
  void set_boundary(std::string_view boundary);
  coro_http_connection* get_conn();
  void clear();
  void set_shrink_to_fit(bool r);
  void add_cookie(const cookie& cookie);
  void redirect(const std::string& url, bool is_forever = false);
};

class coro_http_request {
public:
  std::string_view get_header_value(std::string_view key);
  std::string_view get_query_value(std::string_view key);
  std::string get_decode_query_value(std::string_view key);
  std::span<http_header> get_headers() const;
  const std::unordered_map<std::string_view, std::string_view>& get_queries() const;
  std::string_view full_url();
  std::string_view get_body() const;
  bool is_chunked();
  std::string_view get_accept_encoding();
  content_encoding get_encoding_type();
  content_type get_content_type();
  std::string_view get_url();
  std::string_view get_method();
  std::string_view get_boundary();
  coro_http_connection* get_conn();
  bool is_upgrade();
  bool is_support_compressed();

  template <typename... Args>
  void set_aspect_data(Args...) {}

  std::any get_user_data();
  std::vector<std::string>& get_aspect_data();
  std::unordered_map<std::string_view, std::string_view>
  get_cookies(std::string_view cookie_str) const;
  std::shared_ptr<session> get_session(bool create = true);
  bool has_session();

  std::unordered_map<std::string, std::string> params_;
};

struct chunked_result {
  std::error_code ec;
  bool eof = false;
  std::string_view data;
};

struct part_head_t {
  std::error_code ec;
  std::string name;
  std::string filename;
};

class coro_http_connection {
public:
  async_simple::coro::Lazy<bool> reply(bool need_to_bufffer = true);
  async_simple::coro::Lazy<bool> begin_chunked();
  async_simple::coro::Lazy<bool> write_chunked(std::string_view chunked_data, bool eof = false);
  async_simple::coro::Lazy<bool> end_chunked();
  async_simple::coro::Lazy<bool> begin_sse();
  async_simple::coro::Lazy<bool> write_sse_data(std::string data);
  async_simple::coro::Lazy<bool> end_sse();
  async_simple::coro::Lazy<bool> begin_multipart(std::string_view boundary = "",
                                                 std::string_view content_type = "");
  async_simple::coro::Lazy<bool> write_multipart(std::string_view part_data,
                                                 std::string_view content_type);
  async_simple::coro::Lazy<bool> end_multipart();
  async_simple::coro::Lazy<chunked_result> read_chunked();
};

template <typename T>
class multipart_reader_t {
public:
  multipart_reader_t(T*) {}

  async_simple::coro::Lazy<part_head_t> read_part_head(std::string_view) {
    co_return part_head_t{};
  }

  async_simple::coro::Lazy<chunked_result> read_part_body(std::string_view) {
    co_return chunked_result{};
  }
};

namespace util {

template <typename T>
struct class_type {};

template <typename R, typename C, typename... Args>
struct class_type<R (C::*)(Args...)> {
  using type = C;
};

template <typename T>
using class_type_t = typename class_type<T>::type;

}  // namespace util

class coro_http_server {
public:
  coro_http_server(std::size_t thread_num,
                   unsigned short port,
                   std::string address = "0.0.0.0",
                   bool cpu_affinity = false);
  std::error_code sync_start() noexcept;

  template <http_method... method, typename Func, typename... Aspects>
  void set_http_handler(std::string, Func, Aspects&&...) {
    static_assert(sizeof...(method) >= 1, "must set http_method");
  }

  template <http_method... method, typename Func, typename... Aspects>
  void set_http_handler(std::string, Func, util::class_type_t<Func>&, Aspects&&...) {}

  void set_default_handler(
      std::function<async_simple::coro::Lazy<void>(coro_http_request&, coro_http_response&)>
          handler);
  void set_error_handler(
      std::function<void(coro_http_request&, coro_http_response&, std::string_view)> handler);
};

}  // namespace cinatra

// args: --std=c++20
// Each entry of the model against declarations like those of cinatra 0.9: one handler for each.
// --- third_party/cinatra.hpp
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

// --- responses.cpp
#include "third_party/cinatra.hpp"

using namespace cinatra;
using async_simple::coro::Lazy;

// What is done to a response.
void changed(coro_http_server& server) {
  server.set_http_handler<GET>("/status", [](coro_http_request&, coro_http_response& resp) {
    resp.set_status(status_type::not_found);
  });
  server.set_http_handler<GET>("/both", [](coro_http_request&, coro_http_response& resp) {
    resp.set_status_and_content(status_type::ok, "text");
  });
  server.set_http_handler<GET>("/compressed", [](coro_http_request& req, coro_http_response& resp) {
    resp.set_status_and_content(
        status_type::ok, "text", content_encoding::gzip, req.get_accept_encoding());
  });
  server.set_http_handler<GET>("/view", [](coro_http_request&, coro_http_response& resp) {
    static const std::string text = "text";
    resp.set_status_and_content_view(status_type::accepted, std::string_view(text));
  });
  server.set_http_handler<POST>("/fields", [](coro_http_request&, coro_http_response& resp) {
    resp.set_status(status_type::created);
    resp.add_header("Location", "/a");
    resp.add_cookie(cookie("a", "b"));
    resp.set_content_type<1>();
    resp.set_keepalive(false);
    resp.need_date_head(false);
    resp.set_shrink_to_fit(true);
    resp.set_content("made");
  });
  server.set_http_handler<GET>("/span", [](coro_http_request& req, coro_http_response& resp) {
    resp.add_header_span(req.get_headers());
    resp.set_status_and_content(status_type::ok, "text");
  });
  server.set_http_handler<GET>(
      "/redirect", [](coro_http_request&, coro_http_response& resp) { resp.redirect("/a"); });
  server.set_http_handler<GET>(
      "/redirect-forever",
      [](coro_http_request&, coro_http_response& resp) { resp.redirect("/a", true); });
  server.set_http_handler<GET>("/cleared", [](coro_http_request&, coro_http_response& resp) {
    resp.set_status_and_content(status_type::gone, "gone");
    resp.add_header("ETag", "\"1\"");
    resp.clear();
    resp.set_status_and_content(status_type::no_content, "");
  });
  server.set_http_handler<GET>("/asked", [](coro_http_request& req, coro_http_response& resp) {
    if (req.get_query_value("q").empty()) {
      resp.set_status(status_type::bad_request);
    }
    if (resp.status() != status_type::bad_request) {
      resp.set_status(status_type::ok);
    }
  });
  server.set_http_handler<GET>("/untouched", [](coro_http_request&, coro_http_response&) {});
}

// Responses that the handler sends itself.
void sent(coro_http_server& server) {
  server.set_http_handler<GET>("/delayed",
                               [](coro_http_request&, coro_http_response& resp) -> Lazy<void> {
                                 resp.set_delay(true);
                                 resp.set_status_and_content(status_type::ok, "text");
                                 co_await resp.get_conn()->reply();
                               });
  server.set_http_handler<GET>("/chunked",
                               [](coro_http_request&, coro_http_response& resp) -> Lazy<void> {
                                 resp.set_format_type(format_type::chunked);
                                 co_await resp.get_conn()->begin_chunked();
                                 co_await resp.get_conn()->write_chunked("a");
                                 co_await resp.get_conn()->end_chunked();
                               });
  server.set_http_handler<GET>("/events",
                               [](coro_http_request& req, coro_http_response&) -> Lazy<void> {
                                 co_await req.get_conn()->begin_sse();
                                 co_await req.get_conn()->write_sse_data("a");
                                 co_await req.get_conn()->end_sse();
                               });
  server.set_http_handler<GET>("/multipart",
                               [](coro_http_request&, coro_http_response& resp) -> Lazy<void> {
                                 resp.set_boundary("b");
                                 co_await resp.get_conn()->begin_multipart();
                                 co_await resp.get_conn()->write_multipart("a", "text/plain");
                                 co_await resp.get_conn()->end_multipart();
                               });
}

// --- requests.cpp
#include "third_party/cinatra.hpp"

using namespace cinatra;
using async_simple::coro::Lazy;

void reads(coro_http_server& server) {
  server.set_http_handler<GET, PUT>(
      "/head/:id", [](coro_http_request& req, coro_http_response& resp) {
        if (req.get_method() == "PUT") {
          resp.set_status(status_type::created);
        } else if (method_type(req.get_method()) == http_method::DEL) {
          resp.set_status(status_type::gone);
        } else if (method_type(req.get_method()) == http_method::PATCH) {
          resp.set_status(status_type::method_not_allowed);
        } else if (req.get_url() == "/a" || req.full_url() == "/b" || req.params_["id"] == "c") {
          resp.set_status(status_type::accepted);
        } else if (req.get_header_value("If-Match").empty()) {
          resp.set_status(status_type::precondition_required);
        } else if (req.get_headers().empty()) {
          resp.set_status(status_type::bad_request);
        } else if (req.get_content_type() != content_type::string || req.get_boundary().empty()) {
          resp.set_status(status_type::unsupported_media_type);
        } else if (req.get_encoding_type() == content_encoding::br) {
          resp.set_status(status_type::conflict);
        } else if (req.is_chunked()) {
          resp.set_status(status_type::length_required);
        } else if (req.is_upgrade() || req.is_support_compressed()) {
          resp.set_status(status_type::upgrade_required);
        }
      });
  server.set_http_handler<POST>("/rest", [](coro_http_request& req, coro_http_response& resp) {
    if (req.get_session(false) == nullptr || !req.has_session()) {
      resp.set_status(status_type::forbidden);
    } else if (req.get_cookies(req.get_header_value("Cookie")).empty()) {
      resp.set_status(status_type::not_acceptable);
    } else if (req.get_query_value("id").empty() || req.get_decode_query_value("name").empty()) {
      resp.set_status(status_type::not_found);
    } else if (req.get_queries().empty()) {
      resp.set_status(status_type::gone);
    } else if (req.get_body().empty()) {
      resp.set_status(status_type::bad_request);
    } else if (req.get_aspect_data().empty() || !req.get_user_data().has_value()) {
      resp.set_status(status_type::internal_server_error);
    } else {
      resp.set_status(status_type::ok);
    }
  });
  server.set_http_handler<POST>(
      "/pieces", [](coro_http_request& req, coro_http_response& resp) -> Lazy<void> {
        const chunked_result piece = co_await req.get_conn()->read_chunked();
        multipart_reader_t<coro_http_connection> reader(req.get_conn());
        const part_head_t head = co_await reader.read_part_head("b");
        const chunked_result body = co_await reader.read_part_body("b");
        resp.set_status(piece.ec || head.ec || body.ec ? status_type::bad_request
                                                       : status_type::ok);
      });
}

// --- handlers.cpp
#include "third_party/cinatra.hpp"

using namespace cinatra;
using async_simple::coro::Lazy;

void byName(coro_http_request&, coro_http_response& resp) {
  resp.set_status(status_type::accepted);
}

struct Person {
  void show(coro_http_request&, coro_http_response& resp) { resp.set_status(status_type::gone); }

  Lazy<void> wait(coro_http_request&, coro_http_response& resp) {
    resp.set_status(status_type::accepted);
    co_return;
  }
};

struct Log {
  bool before(coro_http_request&, coro_http_response&) { return true; }

  bool after(coro_http_request&, coro_http_response& resp) {
    resp.add_header("X-Logged", "1");
    return true;
  }
};

void routes(coro_http_server& server, Person& person) {
  server.set_http_handler<GET>("/function", byName);
  server.set_http_handler<DEL>("/address", &byName);
  server.set_http_handler<GET, POST>("/member", &Person::show, person);
  server.set_http_handler<cinatra::PUT>("/member-coroutine", &Person::wait, person);
  server.set_http_handler<http_method::OPTIONS>(
      "/aspect",
      [](coro_http_request&, coro_http_response& resp) {
        resp.set_status(status_type::no_content);
      },
      Log{});
  server.set_default_handler([](coro_http_request&, coro_http_response& resp) -> Lazy<void> {
    resp.set_status_and_content(status_type::not_found, "no such page");
    co_return;
  });
  server.set_error_handler([](coro_http_request&, coro_http_response& resp, std::string_view what) {
    resp.set_status_and_content(status_type::internal_server_error, std::string(what));
  });
}

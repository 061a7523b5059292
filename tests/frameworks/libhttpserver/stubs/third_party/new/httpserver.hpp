#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace httpserver {
namespace http {

class http_utils {
public:
  static const int http_created;
  static const int http_forbidden;
  static const int http_not_found;
  static const int http_conflict;
  static const char* http_header_location;
};

using header_map = std::map<std::string, std::string>;

}  // namespace http

enum class http_method : std::uint8_t { get, head, post, put, del, connect, options, trace, patch };

class http_request {
public:
  std::string_view get_user() const;
  std::string_view get_path() const noexcept { return path; }
  std::string_view get_method() const noexcept { return method; }
  std::string_view get_header(std::string_view key) const;
  std::string_view get_arg_flat(std::string_view key) const;
  std::string_view get_content() const noexcept { return content; }

private:
  http_request() = default;
  std::string path;
  std::string method;
  std::string content;
};

class cookie {
public:
  cookie with_name(std::string name) &&;
  cookie with_value(std::string value) &&;
};

struct digest_challenge {
  std::string realm;
  std::string opaque = {};
  std::string response_body = {};
};

class http_response final {
public:
  http_response() = default;
  http_response(const http_response&) = delete;
  http_response& operator=(const http_response&) = delete;
  http_response(http_response&& other) noexcept;
  http_response& operator=(http_response&& other) noexcept;
  ~http_response();

  [[nodiscard]] static http_response string(std::string response_body,
                                            std::string content_type = "text/plain");
  [[nodiscard]] static http_response file(std::string path);
  [[nodiscard]] static http_response pipe(int fd);
  [[nodiscard]] static http_response empty(int mhd_flags = 0);
  [[nodiscard]] static http_response
  deferred(std::function<long(std::uint64_t, char*, std::size_t)> producer);
  [[nodiscard]] static http_response unauthorized(std::string_view scheme,
                                                  std::string_view realm,
                                                  std::string response_body = {});
  [[nodiscard]] static http_response unauthorized(digest_challenge challenge);

  [[nodiscard]] std::string_view get_header(std::string_view key) const;
  [[nodiscard]] int get_status() const noexcept { return status_code_; }

  http_response& with_header(std::string key, std::string value) &;
  http_response&& with_header(std::string key, std::string value) &&;
  http_response& with_footer(std::string key, std::string value) &;
  http_response&& with_footer(std::string key, std::string value) &&;
  http_response& with_cookie(cookie c) &;
  http_response&& with_cookie(cookie c) &&;
  http_response& with_status(int code) &;
  http_response&& with_status(int code) &&;

private:
  int status_code_ = -1;
  http::header_map headers_;
};

class hook_action {
public:
  [[nodiscard]] static hook_action pass() noexcept { return hook_action{}; }
  [[nodiscard]] static hook_action respond_with(http_response r) noexcept;
};

enum class hook_phase { before_handler, handler_exception, after_handler };

struct before_handler_ctx {
  http_request* request = nullptr;
};

struct after_handler_ctx {
  const http_request* request = nullptr;
  http_response* response = nullptr;
};

class hook_handle {
public:
  void remove();
  void detach();
};

class http_resource {
public:
  virtual ~http_resource() = default;
  virtual http_response render(const http_request&) { return http_response{}; }
  virtual http_response render_get(const http_request& req) { return render(req); }
  virtual http_response render_post(const http_request& req) { return render(req); }
  virtual http_response render_delete(const http_request& req) { return render(req); }
};

using error_handler = std::function<http_response(const http_request&)>;
using internal_error_handler_t = std::function<http_response(const http_request&, std::string_view)>;
using auth_handler_ptr = std::function<std::optional<http_response>(const http_request&)>;

class create_webserver {
public:
  explicit create_webserver(std::uint16_t port);
  create_webserver& not_found_handler(error_handler h);
  create_webserver& method_not_allowed_handler(error_handler h);
  create_webserver& internal_error_handler(internal_error_handler_t h);
  create_webserver& auth_handler(auth_handler_ptr v);
};

class webserver {
public:
  explicit webserver(const create_webserver& params);
  bool start(bool blocking = false);
  void register_path(const std::string& path, std::shared_ptr<http_resource> res);
  void on_get(const std::string& path, std::function<http_response(const http_request&)> handler);
  void on_post(const std::string& path, std::function<http_response(const http_request&)> handler);
  void on_delete(const std::string& path,
                 std::function<http_response(const http_request&)> handler);
  void route(http_method m,
             const std::string& path,
             std::function<http_response(const http_request&)> handler);
  hook_handle add_hook(hook_phase phase, std::function<hook_action(before_handler_ctx&)> fn);
  hook_handle add_hook(hook_phase phase, std::function<hook_action(after_handler_ctx&)> fn);
};

}  // namespace httpserver

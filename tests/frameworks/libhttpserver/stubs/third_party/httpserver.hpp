#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace httpserver {
namespace http {

class http_utils {
public:
  static const int http_created;
  static const int http_no_content;
  static const int http_bad_request;
  static const int http_unauthorized;
  static const int http_not_found;
  static const int http_method_not_allowed;
  static const int http_conflict;
  static const int http_internal_server_error;
  static const char* http_header_location;
  static const char* http_header_allow;
};

}  // namespace http

class http_request {
public:
  std::string_view get_user() const;
  std::string_view get_pass() const;
  std::string_view get_path() const noexcept;
  std::string_view get_method() const noexcept;
  std::string_view get_header(std::string_view key) const;
  std::string_view get_arg_flat(std::string_view key) const;
  std::string_view get_content() const noexcept;

private:
  http_request() = default;
};

class http_response final {
public:
  http_response() = default;
  http_response(const http_response&) = delete;
  http_response& operator=(const http_response&) = delete;
  http_response(http_response&& other) noexcept;
  http_response& operator=(http_response&& other) noexcept;
  ~http_response();

  static http_response string(std::string response_body, std::string content_type = "text/plain");
  static http_response file(std::string path);
  static http_response empty(int mhd_flags = 0);
  static http_response unauthorized(std::string_view scheme,
                                    std::string_view realm,
                                    std::string response_body = {});

  int get_status() const noexcept;
  http_response& with_header(std::string key, std::string value) &;
  http_response&& with_header(std::string key, std::string value) &&;
  http_response& with_status(int code) &;
  http_response&& with_status(int code) &&;
};

class http_resource {
public:
  virtual ~http_resource() = default;
  virtual http_response render(const http_request&) { return http_response{}; }
  virtual http_response render_get(const http_request& req) { return render(req); }
  virtual http_response render_post(const http_request& req) { return render(req); }
  virtual http_response render_put(const http_request& req) { return render(req); }
  virtual http_response render_delete(const http_request& req) { return render(req); }
};

using error_handler = std::function<http_response(const http_request&)>;

class create_webserver {
public:
  explicit create_webserver(std::uint16_t port);
  create_webserver& not_found_handler(error_handler h);
  create_webserver& method_not_allowed_handler(error_handler h);
};

class webserver {
public:
  explicit webserver(const create_webserver& params);
  bool start(bool blocking = false);
  void register_path(const std::string& path, std::shared_ptr<http_resource> res);
  void on_get(const std::string& path, std::function<http_response(const http_request&)> handler);
  void on_post(const std::string& path, std::function<http_response(const http_request&)> handler);
  void on_put(const std::string& path, std::function<http_response(const http_request&)> handler);
};

}  // namespace httpserver

// Every part of the model against headers with the declarations of both generations of the library:
// classes of responses behind shared pointers, and the one value type that followed them.
// --- third_party/old/httpserver.hpp
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace httpserver {
namespace http {

class http_utils {
public:
  static const int http_continue;
  static const int http_switching_protocol;
  static const int http_processing;
  static const int http_ok;
  static const int http_created;
  static const int http_accepted;
  static const int http_non_authoritative_information;
  static const int http_no_content;
  static const int http_reset_content;
  static const int http_partial_content;
  static const int http_multi_status;
  static const int http_multiple_choices;
  static const int http_moved_permanently;
  static const int http_found;
  static const int http_see_other;
  static const int http_not_modified;
  static const int http_use_proxy;
  static const int http_switch_proxy;
  static const int http_temporary_redirect;
  static const int http_bad_request;
  static const int http_unauthorized;
  static const int http_payment_required;
  static const int http_forbidden;
  static const int http_not_found;
  static const int http_method_not_allowed;
  static const int http_method_not_acceptable;
  static const int http_proxy_authentication_required;
  static const int http_request_timeout;
  static const int http_conflict;
  static const int http_gone;
  static const int http_length_required;
  static const int http_precondition_failed;
  static const int http_request_entity_too_large;
  static const int http_request_uri_too_long;
  static const int http_unsupported_media_type;
  static const int http_requested_range_not_satisfiable;
  static const int http_expectation_failed;
  static const int http_unprocessable_entity;
  static const int http_locked;
  static const int http_failed_dependency;
  static const int http_upgrade_required;
  static const int http_retry_with;
  static const int http_internal_server_error;
  static const int http_not_implemented;
  static const int http_bad_gateway;
  static const int http_service_unavailable;
  static const int http_gateway_timeout;
  static const int http_version_not_supported;
  static const int http_variant_also_negotiated;
  static const int http_insufficient_storage;
  static const int http_bandwidth_limit_exceeded;
  static const int http_not_extended;

  static const char* http_header_allow;
  static const char* http_header_content_type;
  static const char* http_header_etag;
  static const char* http_header_location;
  static const char* http_header_www_authenticate;
  static const char* http_header_authorization;

  static const char* http_method_get;
  static const char* http_method_delete;

  static const char* text_plain;
  static const char* application_octet_stream;
};

class header_comparator {
public:
  bool operator()(std::string_view x, std::string_view y) const { return x < y; }
};

using header_map = std::map<std::string, std::string, header_comparator>;

}  // namespace http

class http_request {
public:
  std::string_view get_user() const;
  std::string_view get_pass() const;
  std::string_view get_path() const { return path; }
  const std::vector<std::string> get_path_pieces() const;
  const std::string get_path_piece(int index) const;
  std::string_view get_method() const { return method; }
  std::string_view get_header(std::string_view key) const;
  std::string_view get_cookie(std::string_view key) const;
  std::string_view get_footer(std::string_view key) const;
  std::string_view get_arg(std::string_view key) const;
  std::string_view get_arg_flat(std::string_view key) const;
  std::string_view get_content() const { return content; }
  bool content_too_large() const;
  std::string_view get_querystring() const;
  std::string_view get_version() const;
  std::string_view get_requestor() const;
  const std::map<std::string_view, std::string_view> get_headers() const;
  bool check_digest_auth(const std::string& realm,
                         const std::string& password,
                         int nonce_timeout,
                         bool* reload_nonce) const;
  bool has_client_certificate() const;
  std::string get_client_cert_cn() const;

private:
  http_request() = default;
  std::string path;
  std::string method;
  std::string content;
};

class http_response {
public:
  http_response() = default;
  explicit http_response(int response_code, const std::string& content_type)
      : response_code(response_code) {
    headers[http::http_utils::http_header_content_type] = content_type;
  }
  virtual ~http_response() = default;

  const std::string& get_header(const std::string& key) { return headers[key]; }
  int get_response_code() const { return response_code; }

  void with_header(const std::string& key, const std::string& value) { headers[key] = value; }
  void with_footer(const std::string& key, const std::string& value) { footers[key] = value; }
  void with_cookie(const std::string& key, const std::string& value) { cookies[key] = value; }
  void shoutCAST();

private:
  int response_code = -1;
  http::header_map headers;
  http::header_map footers;
  http::header_map cookies;
};

class string_response : public http_response {
public:
  string_response() = default;
  explicit string_response(std::string content,
                           int response_code = http::http_utils::http_ok,
                           const std::string& content_type = http::http_utils::text_plain)
      : http_response(response_code, content_type), content(std::move(content)) {}

private:
  std::string content;
};

class file_response : public http_response {
public:
  file_response() = default;
  explicit file_response(
      const std::string& filename,
      int response_code = http::http_utils::http_ok,
      const std::string& content_type = http::http_utils::application_octet_stream)
      : http_response(response_code, content_type), filename(filename) {}

private:
  std::string filename;
};

class basic_auth_fail_response : public string_response {
public:
  basic_auth_fail_response() = default;
  explicit basic_auth_fail_response(const std::string& content,
                                    const std::string& realm = "",
                                    int response_code = http::http_utils::http_ok,
                                    const std::string& content_type = http::http_utils::text_plain)
      : string_response(content, response_code, content_type), realm(realm) {}

private:
  std::string realm;
};

class digest_auth_fail_response : public string_response {
public:
  digest_auth_fail_response() = default;
  digest_auth_fail_response(const std::string& content,
                            const std::string& realm = "",
                            const std::string& opaque = "",
                            bool reload_nonce = false,
                            int response_code = http::http_utils::http_ok,
                            const std::string& content_type = http::http_utils::text_plain)
      : string_response(content, response_code, content_type), realm(realm), opaque(opaque) {}

private:
  std::string realm;
  std::string opaque;
};

class pipe_response : public http_response {
public:
  pipe_response() = default;
  explicit pipe_response(
      int pipe_fd,
      int response_code = http::http_utils::http_ok,
      const std::string& content_type = http::http_utils::application_octet_stream)
      : http_response(response_code, content_type), pipe_fd(pipe_fd) {}

private:
  int pipe_fd = -1;
};

class iovec_response : public http_response {
public:
  iovec_response() = default;
  explicit iovec_response(std::vector<std::string> owned_buffers,
                          int response_code = http::http_utils::http_ok,
                          const std::string& content_type = http::http_utils::text_plain);
};

template <class T>
class deferred_response : public string_response {
public:
  explicit deferred_response(long (*cycle_callback)(std::shared_ptr<T>, char*, std::size_t),
                             std::shared_ptr<T> closure_data,
                             const std::string& content = "",
                             int response_code = http::http_utils::http_ok,
                             const std::string& content_type = http::http_utils::text_plain)
      : string_response("", response_code, content_type),
        cycle_callback(cycle_callback),
        closure_data(closure_data) {}

private:
  long (*cycle_callback)(std::shared_ptr<T>, char*, std::size_t);
  std::shared_ptr<T> closure_data;
};

class empty_response : public http_response {
public:
  explicit empty_response(int response_code = http::http_utils::http_no_content, int flags = 0)
      : http_response(response_code, ""), flags(flags) {}

private:
  int flags;
};

class http_resource {
public:
  virtual ~http_resource() = default;
  virtual std::shared_ptr<http_response> render(const http_request&) { return nullptr; }
  virtual std::shared_ptr<http_response> render_GET(const http_request& req) {
    return render(req);
  }
  virtual std::shared_ptr<http_response> render_POST(const http_request& req) {
    return render(req);
  }
  virtual std::shared_ptr<http_response> render_PUT(const http_request& req) {
    return render(req);
  }
  virtual std::shared_ptr<http_response> render_HEAD(const http_request& req) {
    return render(req);
  }
  virtual std::shared_ptr<http_response> render_DELETE(const http_request& req) {
    return render(req);
  }

  void set_allowing(const std::string& method, bool allowed);
  void allow_all();
  void disallow_all();
};

using render_ptr = std::function<std::shared_ptr<http_response>(const http_request&)>;
using auth_handler_ptr = std::function<std::shared_ptr<http_response>(const http_request&)>;

class create_webserver {
public:
  explicit create_webserver(unsigned short port);
  create_webserver& not_found_resource(render_ptr);
  create_webserver& method_not_allowed_resource(render_ptr);
  create_webserver& internal_error_resource(render_ptr);
  create_webserver& auth_handler(auth_handler_ptr);
};

class webserver {
public:
  webserver(const create_webserver& params);
  bool start(bool blocking = false);
  bool register_resource(const std::string& resource, http_resource* res, bool family = false);
};

}  // namespace httpserver

// --- third_party/new/httpserver.hpp
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

// --- old.cpp
#include "third_party/old/httpserver.hpp"

using httpserver::http_request;
using httpserver::http_resource;
using httpserver::http_response;
using httpserver::http::http_utils;

using Response = std::shared_ptr<http_response>;

// How a response is made.

static long part(std::shared_ptr<std::string> text, char* to, std::size_t size);

struct Text : http_resource {
  Response render_GET(const http_request&) override {
    return std::make_shared<httpserver::string_response>("hello");
  }

  Response render_POST(const http_request&) override {
    return std::make_shared<httpserver::string_response>(
        "{}", http_utils::http_bad_request, "application/json");
  }

  Response render_PUT(const http_request&) override {
    return Response(new httpserver::string_response("too large", 413));
  }

  Response render_HEAD(const http_request&) override {
    return std::make_shared<httpserver::string_response>();
  }
};

struct File : http_resource {
  Response render_GET(const http_request&) override {
    return std::make_shared<httpserver::file_response>("/srv/a.bin");
  }

  Response render_POST(const http_request&) override {
    return std::make_shared<httpserver::file_response>("/srv/a.txt", 200, "text/plain");
  }
};

struct FileOfStatus : http_resource {
  Response render_GET(const http_request&) override {
    return std::make_shared<httpserver::file_response>("/srv/404.html",
                                                       http_utils::http_not_found);
  }
};

struct Pipe : http_resource {
  Response render_GET(const http_request&) override {
    return std::make_shared<httpserver::pipe_response>(0);
  }

  Response render_POST(const http_request&) override {
    return std::make_shared<httpserver::pipe_response>(0, http_utils::http_accepted);
  }

  Response render_PUT(const http_request&) override {
    return std::make_shared<httpserver::pipe_response>(0, 200, "text/plain");
  }
};

struct Buffers : http_resource {
  Response render_GET(const http_request&) override {
    return std::make_shared<httpserver::iovec_response>(std::vector<std::string>{"a", "b"});
  }

  Response render_POST(const http_request&) override {
    return std::make_shared<httpserver::iovec_response>(std::vector<std::string>{"a"},
                                                        http_utils::http_accepted);
  }

  Response render_PUT(const http_request&) override {
    return std::make_shared<httpserver::iovec_response>(
        std::vector<std::string>{"a"}, http_utils::http_ok, "text/html");
  }
};

struct Late : http_resource {
  Response render_GET(const http_request&) override {
    return std::make_shared<httpserver::deferred_response<std::string>>(
        part, std::make_shared<std::string>("text"));
  }

  Response render_POST(const http_request&) override {
    return std::make_shared<httpserver::deferred_response<std::string>>(
        part, std::make_shared<std::string>("text"), "begin");
  }

  Response render_PUT(const http_request&) override {
    return std::make_shared<httpserver::deferred_response<std::string>>(
        part, std::make_shared<std::string>("text"), "begin", http_utils::http_accepted);
  }
};

struct Challenges : http_resource {
  Response render_GET(const http_request&) override {
    return std::make_shared<httpserver::basic_auth_fail_response>("log in", "shop");
  }

  Response render_POST(const http_request&) override {
    return std::make_shared<httpserver::digest_auth_fail_response>(
        "log in", "shop", "4711", true, http_utils::http_ok, "text/html");
  }
};

struct Others : http_resource {
  Response render_GET(const http_request&) override {
    return std::make_shared<httpserver::deferred_response<std::string>>(
        part, std::make_shared<std::string>("text"), "begin", http_utils::http_ok, "text/html");
  }

  Response render_DELETE(const http_request&) override {
    return std::make_shared<httpserver::empty_response>();
  }

  Response render_PUT(const http_request&) override {
    return std::make_shared<httpserver::empty_response>(http_utils::http_not_modified);
  }

  Response render_POST(const http_request&) override {
    return std::make_shared<http_response>(http_utils::http_not_found, "text/html");
  }
};

struct Fields : http_resource {
  Response render(const http_request&) override {
    auto response = std::make_shared<httpserver::string_response>("", http_utils::http_found);
    response->with_header("Cache-Control", "max-age=60");
    response->with_header("Cache-Control", "no-store");
    response->with_header(http_utils::http_header_location, "/next");
    response->with_header(http_utils::http_header_etag, "\"1\"");
    response->with_cookie("session", "7");
    response->with_footer("Checksum", "1");
    return response;
  }
};

struct AsksItself : http_resource {
  Response render(const http_request& request) override {
    auto response = std::make_shared<httpserver::string_response>("no", 401);
    if (response->get_header(http_utils::http_header_www_authenticate).empty()) {
      response->with_header(http_utils::http_header_www_authenticate, "Basic");
    }
    if (request.get_version() == "HTTP/1.0" && response->get_response_code() == 401) {
      response->shoutCAST();
    }
    return response;
  }
};

struct Nothing : http_resource {
  Response render(const http_request&) override { return nullptr; }
};

// What is read of a request.

struct Reads : http_resource {
  Response render(const http_request& request) override {
    int status = http_utils::http_ok;
    if (request.get_method() == http_utils::http_method_delete) {
      status = http_utils::http_method_not_acceptable;
    } else if (request.get_path() == "/a" || request.get_path_piece(0) == "b") {
      status = http_utils::http_not_found;
    } else if (request.get_header("Accept").empty()) {
      status = 406;
    } else if (request.get_cookie("session").empty()) {
      status = 403;
    } else if (request.get_arg("id").empty()) {
      status = 422;
    } else if (request.get_arg_flat("page").empty()) {
      status = 400;
    } else if (request.get_querystring().empty()) {
      status = 409;
    } else if (request.get_content().empty()) {
      status = 411;
    } else if (request.content_too_large()) {
      status = http_utils::http_request_entity_too_large;
    } else if (request.get_user() != "admin" || request.get_pass() != "secret") {
      status = 410;
    } else if (request.get_requestor() == "127.0.0.1") {
      status = http_utils::http_retry_with;  // finding: unregistered-status
    }
    return std::make_shared<httpserver::string_response>("read", status);
  }
};

struct ReadsMore : http_resource {
  Response render(const http_request& request) override {
    bool reload = false;
    if (request.get_headers().empty()) {
      return std::make_shared<httpserver::string_response>("no fields", 400);
    }
    if (!request.check_digest_auth("shop", "secret", 300, &reload)) {
      return std::make_shared<httpserver::digest_auth_fail_response>("log in", "shop", "1", reload);
    }
    if (!request.has_client_certificate() || request.get_client_cert_cn() != "me") {
      return std::make_shared<httpserver::string_response>(
          "certificate", http_utils::http_bad_request, http_utils::text_plain);
    }
    return std::make_shared<httpserver::file_response>(
        "/srv/a", 200, http_utils::application_octet_stream);
  }
};

// Constants whose values are in the library alone.

struct Constants : http_resource {
  Response render_GET(const http_request& request) override {
    if (request.get_path() == "/100") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_continue);
    }
    if (request.get_path() == "/101") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_switching_protocol);
    }
    if (request.get_path() == "/102") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_processing);
    }
    if (request.get_path() == "/200") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_ok);
    }
    if (request.get_path() == "/201") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_created);
    }
    if (request.get_path() == "/202") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_accepted);
    }
    if (request.get_path() == "/203") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_non_authoritative_information);
    }
    if (request.get_path() == "/204") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_no_content);
    }
    if (request.get_path() == "/205") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_reset_content);
    }
    if (request.get_path() == "/206") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_partial_content);
    }
    if (request.get_path() == "/207") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_multi_status);
    }
    return nullptr;
  }

  Response render_POST(const http_request& request) override {
    if (request.get_path() == "/300") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_multiple_choices);
    }
    if (request.get_path() == "/301") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_moved_permanently);
    }
    if (request.get_path() == "/302") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_found);
    }
    if (request.get_path() == "/303") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_see_other);
    }
    if (request.get_path() == "/304") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_not_modified);
    }
    if (request.get_path() == "/305") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_use_proxy);
    }
    if (request.get_path() == "/306") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_switch_proxy);
    }
    if (request.get_path() == "/307") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_temporary_redirect);
    }
    return nullptr;
  }

  Response render_PUT(const http_request& request) override {
    if (request.get_path() == "/400") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_bad_request);
    }
    if (request.get_path() == "/401") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_unauthorized);
    }
    if (request.get_path() == "/402") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_payment_required);
    }
    if (request.get_path() == "/403") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_forbidden);
    }
    if (request.get_path() == "/404") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_not_found);
    }
    if (request.get_path() == "/405") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_method_not_allowed);
    }
    if (request.get_path() == "/406") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_method_not_acceptable);
    }
    if (request.get_path() == "/407") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_proxy_authentication_required);
    }
    if (request.get_path() == "/408") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_request_timeout);
    }
    if (request.get_path() == "/409") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_conflict);
    }
    if (request.get_path() == "/410") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_gone);
    }
    if (request.get_path() == "/411") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_length_required);
    }
    if (request.get_path() == "/412") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_precondition_failed);
    }
    if (request.get_path() == "/413") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_request_entity_too_large);
    }
    if (request.get_path() == "/414") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_request_uri_too_long);
    }
    if (request.get_path() == "/415") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_unsupported_media_type);
    }
    if (request.get_path() == "/416") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_requested_range_not_satisfiable);
    }
    if (request.get_path() == "/417") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_expectation_failed);
    }
    if (request.get_path() == "/422") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_unprocessable_entity);
    }
    if (request.get_path() == "/423") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_locked);
    }
    if (request.get_path() == "/424") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_failed_dependency);
    }
    if (request.get_path() == "/426") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_upgrade_required);
    }
    if (request.get_path() == "/449") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_retry_with);
    }
    return nullptr;
  }

  Response render_DELETE(const http_request& request) override {
    if (request.get_path() == "/500") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_internal_server_error);
    }
    if (request.get_path() == "/501") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_not_implemented);
    }
    if (request.get_path() == "/502") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_bad_gateway);
    }
    if (request.get_path() == "/503") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_service_unavailable);
    }
    if (request.get_path() == "/504") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_gateway_timeout);
    }
    if (request.get_path() == "/505") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_version_not_supported);
    }
    if (request.get_path() == "/506") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_variant_also_negotiated);
    }
    if (request.get_path() == "/507") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_insufficient_storage);
    }
    if (request.get_path() == "/509") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_bandwidth_limit_exceeded);
    }
    if (request.get_path() == "/510") {
      return std::make_shared<httpserver::string_response>("", http_utils::http_not_extended);
    }
    return nullptr;
  }
};

// How handlers are registered.

static Response notFound(const http_request&) {
  return std::make_shared<httpserver::string_response>("nothing there", 404);
}

int main() {
  httpserver::create_webserver settings(8080);
  settings.not_found_resource(notFound)
      .internal_error_resource([](const http_request&) {
        return std::make_shared<httpserver::string_response>("sorry", 500);
      })
      .auth_handler([](const http_request& request) -> Response {
        if (request.get_header(http_utils::http_header_authorization).empty()) {
          return std::make_shared<httpserver::basic_auth_fail_response>("log in", "shop");
        }
        return nullptr;
      });
  settings.method_not_allowed_resource([](const http_request&) {
    return std::make_shared<httpserver::string_response>("no", 405);
  });
  httpserver::webserver server = settings;
  Text text;
  File file;
  server.register_resource("/text", &text);
  server.register_resource("/file", &file, true);
  server.start(true);
}

// --- new.cpp
#include "third_party/new/httpserver.hpp"

using httpserver::http_request;
using httpserver::http_response;
using httpserver::http::http_utils;

struct Orders : httpserver::http_resource {
  http_response render_get(const http_request&) override {
    return http_response::string("[]", "application/json");
  }

  http_response render_post(const http_request& request) override {
    if (request.get_content().empty()) {
      return http_response::string("no content").with_status(400);
    }
    http_response made = http_response::string("{}").with_status(http_utils::http_created);
    made.with_header(http_utils::http_header_location, "/orders/1");
    return made;
  }

  http_response render_delete(const http_request&) override { return http_response::empty(); }
};

struct Everything : httpserver::http_resource {
  http_response render(const http_request& request) override {
    if (request.get_method() == "GET") {
      return http_response::file("/srv/a");
    }
    if (request.get_path() == "/pipe") {
      return http_response::pipe(0);
    }
    if (request.get_user().empty()) {
      return http_response::unauthorized("Basic", "shop", "log in");
    }
    if (request.get_header("X-Digest").empty()) {
      return http_response::unauthorized(httpserver::digest_challenge{"shop"});
    }
    if (request.get_arg_flat("late") == "1") {
      return http_response::deferred([](std::uint64_t, char*, std::size_t) { return 0L; });
    }
    return http_response::string("cookie")
        .with_cookie(httpserver::cookie{}.with_name("a").with_value("b"))
        .with_footer("Checksum", "1")
        .with_header("ETag", "\"1\"");
  }
};

void serve() {
  httpserver::create_webserver settings(8080);
  settings
      .not_found_handler([](const http_request&) {
        return http_response::string("nothing there").with_status(404);
      })
      .method_not_allowed_handler([](const http_request&) {
        return http_response::string("no").with_status(405);
      })
      .internal_error_handler([](const http_request&, std::string_view what) {
        return http_response::string(std::string(what)).with_status(500);
      })
      .auth_handler([](const http_request& request) -> std::optional<http_response> {
        if (request.get_user().empty()) {
          return http_response::unauthorized("Basic", "shop");
        }
        return std::nullopt;
      });
  httpserver::webserver server(settings);
  server.register_path("/orders", std::make_shared<Orders>());
  server.on_get("/hello", [](const http_request&) { return http_response::string("hello"); });
  server.on_delete("/hello/{id}", [](const http_request& request) {
    if (request.get_arg_flat("id") == "1") {
      return http_response::empty().with_status(http_utils::http_conflict);
    }
    return http_response::empty();
  });
  server.route(httpserver::http_method::put, "/hello", [](const auto&) {
    return http_response::string("put");
  });
  server.add_hook(httpserver::hook_phase::before_handler, [](httpserver::before_handler_ctx& seen) {
    if (seen.request->get_header("X-Key").empty()) {
      return httpserver::hook_action::respond_with(
          http_response::empty().with_status(http_utils::http_forbidden));
    }
    return httpserver::hook_action::pass();
  });
  server.add_hook(httpserver::hook_phase::after_handler, [](httpserver::after_handler_ctx& seen) {
    seen.response->with_header("X-Frame-Options", "DENY");
    return httpserver::hook_action::pass();
  });
  server.start(true);
}

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

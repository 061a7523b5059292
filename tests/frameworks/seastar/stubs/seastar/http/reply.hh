#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "../core/future.hh"
#include "../core/sstring.hh"
#include "request.hh"

namespace seastar {

template <typename CharType>
class output_stream {
public:
  output_stream(output_stream&&) noexcept;
  future<> write(const sstring& s) noexcept;
  future<> close() noexcept;
};

namespace http {

using body_writer_type = std::function<future<>(output_stream<char>&&)>;

struct reply {
  enum class status_type {
    continue_ = 100,
    ok = 200,
    created = 201,
    accepted = 202,
    no_content = 204,
    partial_content = 206,
    moved_permanently = 301,
    moved_temporarily = 302,
    see_other = 303,
    not_modified = 304,
    temporary_redirect = 307,
    bad_request = 400,
    unauthorized = 401,
    forbidden = 403,
    not_found = 404,
    method_not_allowed = 405,
    conflict = 409,
    gone = 410,
    payload_too_large = 413,
    page_expired = 419,
    unprocessable_entity = 422,
    internal_server_error = 500,
    not_implemented = 501,
    service_unavailable = 503,
  } _status;

  std::unordered_map<sstring, sstring> _headers;
  std::unordered_map<sstring, sstring> _cookies;
  sstring _version;
  sstring _content;

  reply() : _status(status_type::ok) {}

  reply& add_header(const sstring& h, const sstring& value) {
    _headers[h] = value;
    return *this;
  }
  sstring get_header(const sstring& name) const;
  reply& set_version(const sstring& version);
  reply& set_status(status_type status, sstring content = "") {
    _status = status;
    if (content != "") {
      _content = std::move(content);
    }
    return *this;
  }
  reply& set_content_type(std::optional<std::string_view> content_type);
  reply& set_content_type();
  reply& set_mime_type(const sstring& mime);
  reply& set_cookie(const sstring& name, const sstring& value);
  reply& done(const sstring& content_type);
  reply& done();

  void write_body(std::optional<std::string_view> content_type, body_writer_type&& body_writer);
  template <typename W,
            typename = std::enable_if_t<std::is_invocable_r_v<future<>, W, output_stream<char>&>>>
  void write_body(std::optional<std::string_view> content_type, W&& body_writer);
  void write_body(std::optional<std::string_view> content_type, sstring content);
};

}  // namespace http
}  // namespace seastar

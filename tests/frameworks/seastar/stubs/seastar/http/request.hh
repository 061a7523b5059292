#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "../core/sstring.hh"

namespace seastar {

template <typename CharType>
class input_stream {};

namespace httpd {

class parameters {
public:
  const sstring& path(const sstring& key) const;
  sstring operator[](const sstring& key) const;
  const sstring& at(const sstring& key) const;
  bool exists(const sstring& key) const;
};

}  // namespace httpd

namespace http {

struct request {
  enum class ctclass : char { other, multipart, app_x_www_urlencoded };

  sstring _method;
  sstring _url;
  sstring _version;
  ctclass content_type_class;
  std::size_t content_length = 0;
  std::unordered_map<sstring, sstring> _headers;
  std::unordered_map<sstring, sstring> query_parameters;
  httpd::parameters param;
  sstring content;
  input_stream<char>* content_stream;

  sstring get_header(const sstring& name) const;
  bool has_query_param(std::string_view key) const;
  sstring get_query_param(std::string_view key, std::string_view default_value = "") const;
  sstring get_path_param(const sstring& key) const;
  sstring get_protocol_name() const;
  sstring get_url() const;
  const std::unordered_map<sstring, std::vector<sstring>>& get_query_params() const;
  bool should_keep_alive() const;
  bool is_multi_part() const;
  bool is_form_post() const;
};

}  // namespace http
}  // namespace seastar

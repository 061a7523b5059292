#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <sys/types.h>
#include <unordered_map>
#include <vector>

#define CPPHTTPLIB_VERSION "0.26.0"

namespace httplib {

enum StatusCode {
  OK_200 = 200,
  Created_201 = 201,
  NoContent_204 = 204,
  NotModified_304 = 304,
  BadRequest_400 = 400,
  Forbidden_403 = 403,
  NotFound_404 = 404,
  UnsupportedMediaType_415 = 415,
  UnprocessableContent_422 = 422,
};

namespace detail {
namespace case_ignore {
struct equal_to {
  bool operator()(const std::string& a, const std::string& b) const;
};
struct hash {
  size_t operator()(const std::string& key) const;
};
}  // namespace case_ignore
}  // namespace detail

using Headers = std::unordered_multimap<std::string, std::string, detail::case_ignore::hash,
                                        detail::case_ignore::equal_to>;
using Params = std::multimap<std::string, std::string>;

struct FormData {
  std::string name;
  std::string content;
  std::string filename;
  std::string content_type;
  Headers headers;
};

struct FormField {
  std::string name;
  std::string content;
  Headers headers;
};
using FormFields = std::multimap<std::string, FormField>;
using FormFiles = std::multimap<std::string, FormData>;

struct MultipartFormData {
  FormFields fields;
  FormFiles files;

  std::string get_field(const std::string& key, size_t id = 0) const;
  std::vector<std::string> get_fields(const std::string& key) const;
  bool has_field(const std::string& key) const;
  size_t get_field_count(const std::string& key) const;

  FormData get_file(const std::string& key, size_t id = 0) const;
  std::vector<FormData> get_files(const std::string& key) const;
  bool has_file(const std::string& key) const;
  size_t get_file_count(const std::string& key) const;
};

struct Request {
  std::string method;
  std::string path;
  std::string matched_route;
  Params params;
  Headers headers;
  Headers trailers;
  std::string body;

  std::string remote_addr;
  int remote_port = -1;
  std::string local_addr;
  int local_port = -1;

  std::string version;
  std::string target;
  MultipartFormData form;
  std::unordered_map<std::string, std::string> path_params;
  std::vector<std::string> accept_content_types;

  bool has_header(const std::string& key) const;
  std::string get_header_value(const std::string& key, const char* def = "", size_t id = 0) const;
  size_t get_header_value_u64(const std::string& key, size_t def = 0, size_t id = 0) const;
  size_t get_header_value_count(const std::string& key) const;
  void set_header(const std::string& key, const std::string& val);

  bool has_trailer(const std::string& key) const;
  std::string get_trailer_value(const std::string& key, size_t id = 0) const;
  size_t get_trailer_value_count(const std::string& key) const;

  bool has_param(const std::string& key) const;
  std::string get_param_value(const std::string& key, size_t id = 0) const;
  size_t get_param_value_count(const std::string& key) const;

  bool is_multipart_form_data() const;
};

struct Response {
  std::string version;
  int status = -1;
  std::string reason;
  Headers headers;
  Headers trailers;
  std::string body;
  std::string location;

  bool has_header(const std::string& key) const;
  std::string get_header_value(const std::string& key, const char* def = "", size_t id = 0) const;
  void set_header(const std::string& key, const std::string& val);

  void set_redirect(const std::string& url, int status = 302);
  void set_content(const char* s, size_t n, const std::string& content_type);
  void set_content(const std::string& s, const std::string& content_type);
  void set_content(std::string&& s, const std::string& content_type);
  void set_file_content(const std::string& path, const std::string& content_type);
  void set_file_content(const std::string& path);

  Response() = default;
  Response(const Response&) = default;
  Response& operator=(const Response&) = default;
  Response(Response&&) = default;
  Response& operator=(Response&&) = default;
  ~Response() {}
};

class Stream {
public:
  virtual ~Stream() = default;
  virtual ssize_t write(const char* ptr, size_t size) = 0;
  ssize_t write(const char* ptr);
  ssize_t write(const std::string& s);
};

class Server {
public:
  using Handler = std::function<void(const Request&, Response&)>;

  Server();
  virtual ~Server();

  Server& Get(const std::string& pattern, Handler handler);
  Server& Post(const std::string& pattern, Handler handler);
  Server& Put(const std::string& pattern, Handler handler);
  Server& Delete(const std::string& pattern, Handler handler);

  Server& set_default_headers(Headers headers);
  Server& set_header_writer(std::function<ssize_t(Stream&, Headers&)> const& writer);

  bool listen(const std::string& host, int port, int socket_flags = 0);
};

std::string get_bearer_token_auth(const Request& req);

}  // namespace httplib

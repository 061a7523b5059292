// What the model says of seastar's httpd, on headers that declare what seastar's do.
// --- seastar/core/sstring.hh
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace seastar {

template <typename char_type, typename Size, Size max_size, bool NulTerminate = true>
class basic_sstring {
public:
  using size_type = Size;

  basic_sstring() noexcept;
  basic_sstring(const basic_sstring& x);
  basic_sstring(basic_sstring&& x) noexcept;
  basic_sstring(const char_type* x, std::size_t size);
  basic_sstring(const char_type* x);
  basic_sstring(const std::basic_string<char_type>& s);
  basic_sstring(std::basic_string_view<char_type> x);
  ~basic_sstring() noexcept;
  basic_sstring& operator=(const basic_sstring& x);
  basic_sstring& operator=(basic_sstring&& x) noexcept;
  basic_sstring& operator+=(const basic_sstring& x);

  std::size_t size() const noexcept;
  std::size_t length() const noexcept;
  bool empty() const noexcept;
  const char_type* c_str() const noexcept;
  basic_sstring substr(std::size_t from) const;
  std::size_t find(const basic_sstring& s) const noexcept;
  operator std::basic_string_view<char_type>() const noexcept;

  friend bool operator==(const basic_sstring& x, const basic_sstring& y) noexcept;
  friend bool operator!=(const basic_sstring& x, const basic_sstring& y) noexcept;
  friend bool operator==(const basic_sstring& x, const char_type* y) noexcept;
  friend bool operator!=(const basic_sstring& x, const char_type* y) noexcept;
  friend basic_sstring operator+(const basic_sstring& x, const basic_sstring& y);

private:
  char_type* data_;
};

using sstring = basic_sstring<char, std::uint32_t, 15>;

template <typename T>
sstring to_sstring(T value);

}  // namespace seastar
// --- seastar/core/future.hh
#pragma once

#include <exception>
#include <utility>

namespace seastar {

template <typename T = void>
class future {
public:
  future(future&& x) noexcept;
  ~future();
  T get();
  template <typename Func>
  auto then(Func&& func) noexcept {
    return func(get());
  }
  template <typename Func>
  future handle_exception(Func&& func) noexcept;
};

template <>
class future<void> {
public:
  future(future&& x) noexcept;
  ~future();
  void get();
  template <typename Func>
  auto then(Func&& func) noexcept {
    return func();
  }
};

template <typename T>
future<T> make_ready_future(T&& value) noexcept;
template <typename T = void, typename... A>
future<T> make_ready_future(A&&... value) noexcept;
template <typename T = void>
future<T> make_exception_future(std::exception_ptr&& value) noexcept;
template <typename T = void, typename Exception>
future<T> make_exception_future(Exception&& ex) noexcept;

}  // namespace seastar
// --- seastar/http/request.hh
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
// --- seastar/http/reply.hh
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
// --- seastar/http/exception.hh
#pragma once

#include <exception>
#include <initializer_list>
#include <string>
#include <utility>

#include "reply.hh"

namespace seastar::httpd {

class base_exception : public std::exception {
public:
  base_exception(const std::string& msg, http::reply::status_type status)
      : _msg(msg), _status(status) {}
  const char* what() const noexcept override { return _msg.c_str(); }
  http::reply::status_type status() const { return _status; }
  virtual const std::string& str() const { return _msg; }

private:
  std::string _msg;
  http::reply::status_type _status;
};

class redirect_exception : public base_exception {
public:
  using header_list = std::initializer_list<std::pair<std::string, std::string>>;

  redirect_exception(
      const std::string& url,
      http::reply::status_type status = http::reply::status_type::moved_permanently,
      header_list extra_headers = {})
      : base_exception("", status), url(url) {}
  http::reply to_reply() const;

  std::string url;
};

class not_found_exception : public base_exception {
public:
  not_found_exception(const std::string& msg = "Not found")
      : base_exception(msg, http::reply::status_type::not_found) {}
};

class bad_request_exception : public base_exception {
public:
  bad_request_exception(const std::string& msg)
      : base_exception(msg, http::reply::status_type::bad_request) {}
};

class bad_param_exception : public bad_request_exception {
public:
  bad_param_exception(const std::string& msg) : bad_request_exception(msg) {}
};

class missing_param_exception : public bad_request_exception {
public:
  missing_param_exception(const std::string& param)
      : bad_request_exception(std::string("Missing mandatory parameter '") + param + "'") {}
};

class server_error_exception : public base_exception {
public:
  server_error_exception(const std::string& msg)
      : base_exception(msg, http::reply::status_type::internal_server_error) {}
};

class unexpected_status_error : public base_exception {
public:
  unexpected_status_error(http::reply::status_type st) : base_exception("", st) {}
};

}  // namespace seastar::httpd
// --- seastar/http/handlers.hh
#pragma once

#include <memory>

#include "exception.hh"
#include "reply.hh"
#include "request.hh"

namespace seastar::httpd {

typedef const http::request& const_req;

class handler_base {
public:
  virtual ~handler_base() = default;
  virtual future<std::unique_ptr<http::reply>> handle(const sstring& path,
                                                      std::unique_ptr<http::request> req,
                                                      std::unique_ptr<http::reply> rep) = 0;
  handler_base& mandatory(const sstring& param);
};

}  // namespace seastar::httpd
// --- seastar/json/json_elements.hh
#pragma once

#include <functional>
#include <string>

#include "../core/sstring.hh"

namespace seastar::json {

struct json_void {};

struct json_return_type {
  json_return_type(json_return_type&&);
  json_return_type(const sstring& res);
  json_return_type(const char* res);
  json_return_type(json_void);

  sstring _res;
};

}  // namespace seastar::json
// --- seastar/http/function_handlers.hh
#pragma once

#include <functional>

#include "../json/json_elements.hh"
#include "handlers.hh"

namespace seastar::httpd {

typedef std::function<sstring(const_req req)> request_function;
typedef std::function<sstring(const_req req, http::reply&)> handle_function;
typedef std::function<json::json_return_type(const_req req)> json_request_function;
typedef std::function<future<json::json_return_type>(std::unique_ptr<http::request> req)>
    future_json_function;
typedef std::function<future<std::unique_ptr<http::reply>>(std::unique_ptr<http::request> req,
                                                           std::unique_ptr<http::reply> rep)>
    future_handler_function;

class function_handler : public handler_base {
public:
  function_handler(const handle_function& f_handle, const sstring& type);
  function_handler(const future_handler_function& f_handle, const sstring& type);
  function_handler(const request_function& _handle, const sstring& type);
  function_handler(const json_request_function& _handle);
  function_handler(const future_json_function& _handle);

  future<std::unique_ptr<http::reply>> handle(const sstring& path,
                                              std::unique_ptr<http::request> req,
                                              std::unique_ptr<http::reply> rep) override;
};

}  // namespace seastar::httpd
// --- seastar/http/routes.hh
#pragma once

#include <exception>
#include <functional>
#include <memory>
#include <vector>

#include "handlers.hh"
#include "function_handlers.hh"

namespace seastar::httpd {

enum operation_type { GET, POST, PUT, DELETE, HEAD, OPTIONS, TRACE, CONNECT, PATCH, NUM_OPERATION };

class url {
public:
  url(url&&) = default;
  url(const sstring& path) : _path(path) {}
  url& remainder(const sstring& param) {
    this->_param = param;
    return *this;
  }

  sstring _path;
  sstring _param;
};

class match_rule;

class routes {
public:
  routes& put(operation_type type, const sstring& url, handler_base* handler);
  routes& add(match_rule* rule, operation_type type = GET);
  routes& add(operation_type type, const url& url, handler_base* handler);
  routes& add_default_handler(handler_base* handler);

  using exception_handler_fun =
      std::function<std::unique_ptr<http::reply>(std::exception_ptr eptr)>;
  using exception_handler_id = std::size_t;
  exception_handler_id register_exeption_handler(exception_handler_fun fun);
};

class handler_registration {
public:
  handler_registration(routes& rs, handler_base& h, const sstring& url, operation_type op = GET);
  ~handler_registration();
};

struct path_description {
  path_description() = default;
  path_description(const sstring& path,
                   operation_type method,
                   const sstring& nickname,
                   const std::vector<std::pair<sstring, bool>>& path_parameters,
                   const std::vector<sstring>& mandatory_params);

  void set(routes& _routes, handler_base* handler) const;
  void set(routes& _routes, const json_request_function& f) const;
  void set(routes& _routes, const future_json_function& f) const;
};

}  // namespace seastar::httpd
// --- seastar/http/file_handler.hh
#pragma once

#include "handlers.hh"

namespace seastar::httpd {

class file_interaction_handler : public handler_base {
public:
  bool redirect_if_needed(const http::request& req, http::reply& rep) const;

protected:
  future<std::unique_ptr<http::reply>> read(sstring file,
                                            std::unique_ptr<http::request> req,
                                            std::unique_ptr<http::reply> rep);
};

}  // namespace seastar::httpd
// --- seastar/http/httpd.hh
#pragma once

#include <functional>
#include <string>

#include "routes.hh"

namespace seastar::httpd {

class http_server_control {
public:
  http_server_control();
  future<> start(const sstring& name = "httpd");
  future<> set_routes(std::function<void(routes& r)> fun);
};

}  // namespace seastar::httpd
// --- replies.cpp
#include <memory>

#include "seastar/http/file_handler.hh"
#include "seastar/http/handlers.hh"

using namespace seastar;
using reply = http::reply;

class sets_all : public httpd::handler_base {
public:
  future<std::unique_ptr<reply>> handle(const sstring&,
                                        std::unique_ptr<http::request>,
                                        std::unique_ptr<reply> rep) override {
    rep->set_status(reply::status_type::created, "made");
    rep->add_header("Location", "/a").add_header("X-A", "a");
    rep->_headers["ETag"] = "\"a\"";
    rep->set_cookie("a", "b");
    rep->set_content_type("txt");
    rep->set_version("1.1");
    return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
  }
};

class sets_fields : public httpd::handler_base {
public:
  future<std::unique_ptr<reply>> handle(const sstring&,
                                        std::unique_ptr<http::request> req,
                                        std::unique_ptr<reply> rep) override {
    if (req->_method == "PUT") {
      rep->_status = reply::status_type::accepted;
      rep->_content = "later";
    } else if (req->_url == "/a") {
      rep->set_status(reply::status_type::not_found);
      rep->set_mime_type("text/plain");
    } else if (req->get_url() == "/b") {
      rep->write_body("txt", sstring("text"));
    } else if (req->content_length > 10) {
      rep->write_body("txt", [](output_stream<char>&& out) -> future<> { return out.close(); });
    } else if (req->content == "c") {
      rep->_content += "more";
      rep->done("html");
    } else {
      rep->set_status(reply::status_type::no_content);
      rep->set_content_type().done();
    }
    if (rep->get_header("Location").empty()) {
      rep->_headers.erase("ETag");
    }
    return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
  }
};

class reads : public httpd::handler_base {
public:
  future<std::unique_ptr<reply>> handle(const sstring&,
                                        std::unique_ptr<http::request> req,
                                        std::unique_ptr<reply> rep) override {
    if (req->get_header("X-A").empty() || req->_headers.empty()) {
      rep->set_status(reply::status_type::bad_request);
    } else if (!req->has_query_param("a") || req->get_query_param("b") == "" ||
               req->query_parameters["c"].empty()) {
      rep->set_status(reply::status_type::unprocessable_entity);
    } else if (req->param.at("d").empty() || req->param["e"].empty() || !req->param.exists("f") ||
               req->get_path_param("g").empty() || req->param.path("h").empty()) {
      rep->set_status(reply::status_type::not_found);
    } else if (req->is_multi_part() || req->is_form_post() ||
               req->content_type_class == http::request::ctclass::other) {
      rep->set_status(reply::status_type::forbidden);
    } else if (req->get_protocol_name() == "http" || req->_version == "1.0" ||
               req->should_keep_alive() || req->get_query_params().empty()) {
      rep->set_status(reply::status_type::gone);
    } else if (req->content_stream == nullptr) {
      rep->set_status(reply::status_type::conflict);
    }
    return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
  }
};

class reads_file : public httpd::file_interaction_handler {
public:
  future<std::unique_ptr<reply>> handle(const sstring& path,
                                        std::unique_ptr<http::request> req,
                                        std::unique_ptr<reply> rep) override {
    if (redirect_if_needed(*req, *rep)) {
      return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
    }
    return read(path, std::move(req), std::move(rep));
  }
};

class gives_another : public httpd::handler_base {
public:
  future<std::unique_ptr<reply>> handle(const sstring&,
                                        std::unique_ptr<http::request>,
                                        std::unique_ptr<reply>) override {
    auto other = std::make_unique<reply>();
    other->set_status(reply::status_type::service_unavailable, "later");
    return make_ready_future<std::unique_ptr<reply>>(std::move(other));
  }
};

class redirects : public httpd::handler_base {
public:
  future<std::unique_ptr<reply>> handle(const sstring&,
                                        std::unique_ptr<http::request>,
                                        std::unique_ptr<reply> rep) override {
    const httpd::redirect_exception target("/a");
    *rep = target.to_reply();
    return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
  }
};

class throws : public httpd::handler_base {
public:
  future<std::unique_ptr<reply>> handle(const sstring& path,
                                        std::unique_ptr<http::request>,
                                        std::unique_ptr<reply> rep) override {
    rep->add_header("X-Lost", "a");
    if (path == "/redirect") {
      throw httpd::redirect_exception("/a");
    }
    if (path == "/see") {
      throw httpd::redirect_exception("/a", reply::status_type::see_other);
    }
    if (path == "/fields") {
      throw httpd::redirect_exception(
          "/a", reply::status_type::temporary_redirect, {{"Cache-Control", "no-store"}});
    }
    if (path == "/missing") {
      throw httpd::not_found_exception();
    }
    if (path == "/param") {
      throw httpd::bad_param_exception("no number");
    }
    if (path == "/server") {
      throw httpd::server_error_exception("no");
    }
    if (path == "/status") {
      throw httpd::base_exception("taken", reply::status_type::conflict);
    }
    if (path == "/unexpected") {
      throw httpd::unexpected_status_error(reply::status_type::gone);
    }
    if (path == "/future") {
      return make_exception_future<std::unique_ptr<reply>>(
          httpd::missing_param_exception("name"));
    }
    return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
  }
};
// --- routes.cpp
#include <exception>
#include <memory>
#include <stdexcept>

#include "seastar/http/httpd.hh"

using namespace seastar;
using namespace httpd;

static const path_description hello(
    "/hello", PUT, "hello", std::vector<std::pair<sstring, bool>>(), std::vector<sstring>());

class plain : public handler_base {
public:
  future<std::unique_ptr<http::reply>> handle(const sstring&,
                                              std::unique_ptr<http::request>,
                                              std::unique_ptr<http::reply> rep) override {
    rep->set_status(http::reply::status_type::accepted);
    return make_ready_future<std::unique_ptr<http::reply>>(std::move(rep));
  }
};

void set_routes(routes& r) {
  r.put(GET, "/plain", new plain);
  r.put(operation_type::GET,
        "/text",
        new function_handler(request_function([](const_req) -> sstring { return "text"; }),
                             "txt"));
  r.add(operation_type::POST,
        url("/reply").remainder("path"),
        new function_handler(handle_function([](const_req, http::reply& rep) -> sstring {
                               rep.set_status(http::reply::status_type::created);
                               return "made";
                             }),
                             "txt"));
  function_handler* json = new function_handler(json_request_function(
      [](const_req) -> json::json_return_type { return json::json_return_type("a"); }));
  r.add(DELETE, url("/json"), json);
  r.put(PATCH,
        "/future",
        new function_handler(
            future_handler_function(
                [](std::unique_ptr<http::request>, std::unique_ptr<http::reply> rep) {
                  rep->set_status(http::reply::status_type::not_implemented);
                  return make_ready_future<std::unique_ptr<http::reply>>(std::move(rep));
                }),
            "json"));
  hello.set(r, json_request_function([](const_req req) -> json::json_return_type {
    if (req.get_query_param("name").empty()) {
      throw bad_request_exception("no name");
    }
    return json::json_return_type("hello");
  }));
  r.add_default_handler(new plain);
  r.register_exeption_handler([](std::exception_ptr error) -> std::unique_ptr<http::reply> {
    auto rep = std::make_unique<http::reply>();
    try {
      std::rethrow_exception(error);
    } catch (const std::runtime_error&) {
      rep->set_status(http::reply::status_type::service_unavailable);
    }
    return rep;
  });
}

int main() {
  http_server_control server;
  server.set_routes(set_routes).get();
  routes r;
  plain own;
  handler_registration registration(r, own, "/own", GET);
}

// A server as people write them with seastar's httpd: function handlers in set_routes, classes for
// what is long, errors as exceptions, one handler for exceptions of its own.
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
// --- errors.hh
#pragma once

#include <memory>
#include <string>

#include "seastar/http/exception.hh"
#include "seastar/http/reply.hh"

using reply = seastar::http::reply;

class quota_error : public seastar::httpd::base_exception {
public:
  explicit quota_error(const std::string& who)
      : base_exception("too many orders of " + who, reply::status_type::forbidden) {}
};

class store_error : public std::exception {
public:
  const char* what() const noexcept override { return "store"; }
};

void fail(reply& rep, reply::status_type status, const seastar::sstring& message);
// --- errors.cc
#include "errors.hh"

void fail(reply& rep, reply::status_type status, const seastar::sstring& message) {
  rep.set_status(status);
  rep.write_body("json", "{\"error\": \"" + message + "\"}");
}
// --- orders.hh
#pragma once

#include "seastar/http/handlers.hh"

class order_handler : public seastar::httpd::handler_base {
public:
  seastar::future<std::unique_ptr<seastar::http::reply>>
  handle(const seastar::sstring& path,
         std::unique_ptr<seastar::http::request> req,
         std::unique_ptr<seastar::http::reply> rep) override;
};

class delete_handler : public seastar::httpd::handler_base {
public:
  seastar::future<std::unique_ptr<seastar::http::reply>>
  handle(const seastar::sstring& path,
         std::unique_ptr<seastar::http::request> req,
         std::unique_ptr<seastar::http::reply> rep) override;
};
// --- orders.cc
#include "orders.hh"

#include <map>

#include "errors.hh"

using namespace seastar;

static std::map<std::string, sstring> store;

static const sstring* find(const sstring& id) {
  const auto found = store.find(id.c_str());
  return found == store.end() ? nullptr : &found->second;
}

future<std::unique_ptr<reply>> order_handler::handle(const sstring&,
                                                     std::unique_ptr<http::request> req,
                                                     std::unique_ptr<reply> rep) {
  const sstring id = req->get_path_param("id");
  const sstring* order = find(id);
  if (order == nullptr) {
    throw httpd::not_found_exception("no order " + std::string(id.c_str()));
  }
  if (req->get_header("If-None-Match") == *order) {
    rep->set_status(reply::status_type::not_modified);
    return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
  }
  if (!req->get_header("Range").empty()) {
    // missed: partial-content-without-content-range the type named by an extension is not known
    rep->set_status(reply::status_type::partial_content);
    rep->write_body("txt", order->substr(10));
    return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
  }
  rep->add_header("ETag", *order);
  rep->write_body("txt", *order);
  return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
}

future<std::unique_ptr<reply>> delete_handler::handle(const sstring&,
                                                      std::unique_ptr<http::request> req,
                                                      std::unique_ptr<reply> rep) {
  const sstring id = req->get_path_param("id");
  if (find(id) == nullptr) {
    return make_exception_future<std::unique_ptr<reply>>(httpd::not_found_exception());
  }
  if (req->get_header("Authorization").empty()) {
    // missed: unauthorized-without-challenge this file is not seen to belong to main's program
    fail(*rep, reply::status_type::unauthorized, "who are you?");
    return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
  }
  if (req->get_header("Authorization") == "Basic old") {
    rep->add_header("WWW-Authenticate", "Basic realm=\"shop\"");
    fail(*rep, reply::status_type::unauthorized, "again");
    return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
  }
  store.erase(id.c_str());
  // finding: no-content-with-body
  rep->set_status(reply::status_type::no_content, "deleted");
  return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
}
// --- main.cc
#include <cstdlib>
#include <exception>
#include <memory>
#include <stdexcept>
#include <string>

#include "errors.hh"
#include "orders.hh"
#include "seastar/http/httpd.hh"

using namespace seastar;
using namespace httpd;

namespace {

sstring list_orders(const_req req) {
  int page = 0;
  try {
    page = std::stoi(std::string(req.get_query_param("page", "0").c_str()));
  } catch (const std::invalid_argument&) {
    throw bad_param_exception("page is no number");
  } catch (const std::out_of_range&) {
    // missed: server-error-for-client-fault what a catch clause throws is not judged
    throw server_error_exception("page is too large");
  }
  return to_sstring(page);
}

void set_routes(routes& r) {
  r.put(operation_type::GET,
        "/orders",
        new function_handler(request_function(list_orders), "json"));

  r.add(operation_type::GET, url("/orders").remainder("id"), new order_handler);
  r.add(operation_type::DELETE, url("/orders").remainder("id"), new delete_handler);

  function_handler* create =
      new function_handler(handle_function([](const_req req, reply& rep) -> sstring {
                             if (req.content.empty()) {
                               rep.set_status(reply::status_type::bad_request);
                               return "empty";
                             }
                             if (req.content.size() > 1000) {
                               throw quota_error("you");
                             }
                             // finding: created-without-location
                             rep.set_status(reply::status_type::created);
                             return "{}";
                           }),
                           "json");
  r.put(operation_type::POST, "/orders", create);

  r.put(operation_type::GET,
        "/old",
        new function_handler(
            future_handler_function(
                [](std::unique_ptr<http::request> req, std::unique_ptr<reply> rep) {
                  if (req->get_query_param("to").empty()) {
                    // finding: redirect-without-location
                    rep->_status = reply::status_type::moved_temporarily;
                    return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
                  }
                  rep->_status = reply::status_type::moved_permanently;
                  rep->_headers["Location"] = req->get_query_param("to");
                  return make_ready_future<std::unique_ptr<reply>>(std::move(rep));
                }),
            "html"));

  r.put(operation_type::GET,
        "/home",
        new function_handler(json_request_function([](const_req) -> json::json_return_type {
          throw redirect_exception("/orders", reply::status_type::see_other);
        })));

  r.put(operation_type::GET,
        "/count",
        new function_handler(handle_function([](const_req req, reply& rep) -> sstring {
                               if (req.get_query_param("what").empty()) {
                                 // finding: status-overwritten "replaced by 200 (OK)"
                                 rep.set_status(reply::status_type::bad_request);
                               }
                               rep.set_status(reply::status_type::ok);
                               return "7";
                             }),
                             "txt"));

  r.put(operation_type::PUT,
        "/count",
        new function_handler(handle_function([](const_req, reply& rep) -> sstring {
                               // finding: method-not-allowed-without-allow
                               rep.set_status(reply::status_type::method_not_allowed);
                               return "no";
                             }),
                             "txt"));

  r.put(operation_type::GET,
        "/session",
        new function_handler(handle_function([](const_req, reply& rep) -> sstring {
                               // finding: unregistered-status
                               rep.set_status(reply::status_type::page_expired);
                               return "log in again";
                             }),
                             "txt"));

  r.register_exeption_handler([](std::exception_ptr error) -> std::unique_ptr<reply> {
    try {
      std::rethrow_exception(error);
    } catch (const store_error& e) {
      auto rep = std::make_unique<reply>();
      fail(*rep, reply::status_type::service_unavailable, e.what());
      return rep;
    }
  });
}

}  // namespace

int main() {
  http_server_control server;
  server.start().get();
  server.set_routes([](routes& r) { set_routes(r); }).get();
}

// A server written against a newer Boost.Beast than the one that Debian ships: functions that give
// a message_generator, whatever the response's body (1.81), and string views of Boost.Core (1.79).
// --- third_party/boost/core/detail/string_view.hpp
#pragma once
#include <cstddef>
#include <string>

namespace boost {
namespace core {

template <class Ch>
class basic_string_view {
public:
  typedef std::size_t size_type;

  basic_string_view() noexcept;
  basic_string_view(basic_string_view const& str) noexcept = default;
  basic_string_view& operator=(basic_string_view const& str) noexcept = default;
  basic_string_view(Ch const* str) noexcept;
  basic_string_view(Ch const* str, size_type len) noexcept;
  template <class A>
  basic_string_view(std::basic_string<Ch, std::char_traits<Ch>, A> const& str) noexcept;

  template <class A>
  operator std::basic_string<Ch, std::char_traits<Ch>, A>() const;

  bool empty() const noexcept;
  size_type size() const noexcept;
  bool starts_with(basic_string_view str) const noexcept;
  basic_string_view substr(size_type pos = 0, size_type n = static_cast<size_type>(-1)) const;

  friend bool operator==(basic_string_view a, basic_string_view b) noexcept;
  friend bool operator!=(basic_string_view a, basic_string_view b) noexcept;
};

using string_view = basic_string_view<char>;

}  // namespace core
}  // namespace boost
// --- third_party/boost/asio/ip/tcp.hpp
#pragma once

namespace boost {
namespace system {
class error_code {
public:
  error_code() noexcept;
  explicit operator bool() const noexcept;
};
}  // namespace system

namespace asio {
namespace ip {
class tcp {
public:
  class socket {
  public:
    socket(socket&& other) noexcept;
  };
};
}  // namespace ip
}  // namespace asio
}  // namespace boost
// --- third_party/boost/beast/core.hpp
#pragma once
#include "../asio/ip/tcp.hpp"
#include "../core/detail/string_view.hpp"

namespace boost {
namespace beast {

using error_code = system::error_code;
using string_view = core::string_view;

class flat_buffer {
public:
  flat_buffer();
};


}  // namespace beast
}  // namespace boost
// --- third_party/boost/beast/http.hpp
#pragma once
#include "core.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

namespace boost {
namespace beast {
namespace http {

enum class verb { unknown = 0, delete_, get, head, post, put, msearch = 25 };

enum class status : unsigned {
  unknown = 0,
  ok = 200,
  no_content = 204,
  bad_request = 400,
  forbidden = 403,
  not_found = 404,
  not_implemented = 501
};

enum class field : unsigned short { unknown = 0, authorization, content_type, location, server };

template <class Allocator>
class basic_fields {
public:
  class value_type;
  class const_iterator;

  string_view const operator[](field name) const;
  string_view const operator[](string_view name) const;
  void clear();
  void insert(field name, string_view value);
  void insert(string_view name, string_view value);
  void insert(field name, string_view name_string, string_view value);
  void set(field name, string_view value);
  void set(string_view name, string_view value);
  std::size_t erase(field name);
  std::size_t erase(string_view name);
  std::size_t count(field name) const;
  std::size_t count(string_view name) const;
  bool contains(field name) const;
  bool contains(string_view name) const;
};

using fields = basic_fields<std::allocator<char>>;

template <bool isRequest, class Fields = fields>
class header;

template <class Fields>
class header<true, Fields> : public Fields {
public:
  unsigned version() const noexcept;
  void version(unsigned value) noexcept;
  verb method() const;
  void method(verb v);
  string_view method_string() const;
  string_view target() const;
  void target(string_view s);
};

template <class Fields>
class header<false, Fields> : public Fields {
public:
  header() = default;
  header(status result, unsigned version);

  unsigned version() const noexcept;
  void version(unsigned value) noexcept;
  status result() const;
  void result(status v);
  void result(unsigned v);
  string_view const reason() const;
  void reason(string_view s);
};

template <bool isRequest, class Body, class Fields = fields>
struct message : header<isRequest, Fields> {
  using header_type = header<isRequest, Fields>;
  using body_type = Body;

  message() = default;
  message(message&&) = default;
  message(message const&) = default;
  message& operator=(message&&) = default;
  message& operator=(message const&) = default;

  template <class Version, class = typename std::enable_if<
                               !isRequest && std::is_convertible<Version, unsigned>::value>::type>
  message(status result, Version version);
  template <class Version, class BodyArg,
            class = typename std::enable_if<!isRequest &&
                                            std::is_convertible<Version, unsigned>::value>::type>
  message(status result, Version version, BodyArg&& body_arg);
  explicit message(std::piecewise_construct_t);
  template <class... BodyArgs>
  message(std::piecewise_construct_t, std::tuple<BodyArgs...> body_args);

  bool keep_alive() const;
  void keep_alive(bool value);
  void prepare_payload();
  typename body_type::value_type& body() & noexcept;
  typename body_type::value_type&& body() && noexcept;
  typename body_type::value_type const& body() const& noexcept;
};

template <class Body, class Fields = fields>
using request = message<true, Body, Fields>;

template <class Body, class Fields = fields>
using response = message<false, Body, Fields>;

struct string_body {
  using value_type = std::string;
};

struct empty_body {
  struct value_type {};
};

class message_generator {
public:
  template <bool isRequest, class Body, class Fields>
  message_generator(message<isRequest, Body, Fields>&&);

  bool keep_alive() const noexcept;
  bool is_done() const;
};

template <class SyncReadStream, class DynamicBuffer, bool isRequest, class Body, class Allocator>
std::size_t read(SyncReadStream& stream, DynamicBuffer& buffer,
                 message<isRequest, Body, basic_fields<Allocator>>& msg, error_code& ec);

}  // namespace http

template <class SyncWriteStream>
std::size_t write(SyncWriteStream& stream, http::message_generator generator, error_code& ec);

}  // namespace beast
}  // namespace boost
// --- notes.cpp
#include "third_party/boost/beast/http.hpp"

#include <map>

namespace beast = boost::beast;
namespace http = beast::http;
using tcp = boost::asio::ip::tcp;

namespace {

std::map<std::string, std::string> notes;

http::message_generator plain(const http::request<http::string_body>& req,
                              http::status status,
                              std::string text) {
  http::response<http::string_body> res{status, req.version()};
  res.set(http::field::server, "notes");
  res.set(http::field::content_type, "text/plain");
  res.keep_alive(req.keep_alive());
  res.body() = std::move(text);
  res.prepare_payload();
  return res;
}

http::message_generator handle(http::request<http::string_body>&& req) {
  if (req[http::field::authorization].empty() || !req.contains("X-Tenant")) {
    return plain(req, http::status::forbidden, "not yours");
  }
  const std::string id = req.target().substr(7);
  if (req.method() == http::verb::delete_) {
    if (notes.erase(id) == 0) {
      return plain(req, http::status::not_found, "no such note");
    }
    http::response<http::empty_body> res{http::status::no_content, req.version()};
    res.set("X-Removed", beast::string_view("yes"));
    return res;
  }
  if (req.method() != http::verb::get) {
    return plain(req, http::status::not_implemented, "GET and DELETE only");
  }
  const auto found = notes.find(id);
  if (found == notes.end()) {
    return plain(req, http::status::not_found, "no such note");
  }
  return plain(req, http::status::ok, found->second);
}

}  // namespace

void session(tcp::socket socket) {
  beast::flat_buffer buffer;
  beast::error_code ec;
  for (;;) {
    http::request<http::string_body> req;
    http::read(socket, buffer, req, ec);
    if (ec) {
      return;
    }
    http::message_generator msg = handle(std::move(req));
    const bool keepAlive = msg.keep_alive();
    beast::write(socket, std::move(msg), ec);
    if (ec || !keepAlive) {
      return;
    }
  }
}

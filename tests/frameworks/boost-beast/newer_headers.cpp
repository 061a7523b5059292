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

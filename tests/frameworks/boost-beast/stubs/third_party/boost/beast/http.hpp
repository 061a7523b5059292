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

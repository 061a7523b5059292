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

template <typename char_type, typename Size, Size max_size, bool NulTerminate>
struct std::hash<seastar::basic_sstring<char_type, Size, max_size, NulTerminate>> {
  std::size_t
  operator()(const seastar::basic_sstring<char_type, Size, max_size, NulTerminate>& s) const;
};

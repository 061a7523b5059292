#pragma once

#include <string>
#include <string_view>

namespace userver::http::headers {

class PredefinedHeader final {
public:
  explicit constexpr PredefinedHeader(std::string_view name) : name_{name}, index_{1} {}

  constexpr operator std::string_view() const { return name_; }
  explicit operator std::string() const { return std::string{name_}; }

private:
  const std::string_view name_;
  const int index_;
};

}  // namespace userver::http::headers

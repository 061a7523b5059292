#include "tool/driver/header_filter.h"

#include "tool/base/text.h"

#include <array>
#include <utility>

namespace status_lint::driver {

std::expected<HeaderFilter::Expression, base::Error>
HeaderFilter::compiled(const char* option, const std::string& text) {
  if (text.empty()) {
    return Expression();
  }
  auto expression = std::make_unique<::regex_t>();
  const int error = ::regcomp(expression.get(), text.c_str(), REG_EXTENDED | REG_NOSUB);
  if (error != 0) {
    std::array<char, 128> why{};
    ::regerror(error, expression.get(), why.data(), why.size());
    return std::unexpected(base::Error{
        base::cat("option '", option, "': '", text, "' is no regular expression: ", why.data())});
  }
  return Expression(expression.release(), [](::regex_t* done) {
    ::regfree(done);
    delete done;
  });
}

std::expected<HeaderFilter, base::Error> HeaderFilter::of(const std::string& wanted,
                                                          const std::string& unwanted) {
  auto in = compiled("--header-filter", wanted);
  auto out = compiled("--exclude-header-filter", unwanted);
  if (!in || !out) {
    return std::unexpected(in ? out.error() : in.error());
  }
  HeaderFilter filter;
  filter.wanted_ = *std::move(in);
  filter.unwanted_ = *std::move(out);
  return filter;
}

bool HeaderFilter::shows(const std::string& path) const {
  const auto matches = [&](const Expression& expression) {
    return ::regexec(expression.get(), path.c_str(), 0, nullptr, 0) == 0;
  };
  return (!wanted_ || matches(wanted_)) && (!unwanted_ || !matches(unwanted_));
}

}  // namespace status_lint::driver

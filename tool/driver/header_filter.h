// Which headers findings are shown in, by regular expressions, as clang-tidy has them.
#pragma once

#include "tool/base/error.h"

#include <expected>
#include <memory>
#include <regex.h>
#include <string>

namespace status_lint::driver {

class HeaderFilter {
public:
  /// Of two extended regular expressions of POSIX: what matches `wanted` is shown, but for what
  /// matches `unwanted`. An empty one says nothing. Fails where one is no expression.
  static std::expected<HeaderFilter, base::Error> of(const std::string& wanted,
                                                     const std::string& unwanted);

  /// Is what stands in the header of this absolute path shown? Any part of the path may match.
  [[nodiscard]] bool shows(const std::string& path) const;

private:
  using Expression = std::shared_ptr<const ::regex_t>;

  static std::expected<Expression, base::Error> compiled(const char* option,
                                                         const std::string& text);

  Expression wanted_;    ///< null = all
  Expression unwanted_;  ///< null = none
};

}  // namespace status_lint::driver

// The directives of Cache-Control (RFC 9111 section 5.2).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::http {

/// One directive: its name in lower case, and its argument without quotes.
struct CacheDirective {
  std::string name;
  std::string argument;

  bool operator==(const CacheDirective&) const = default;
};

/// The directives of a field value, in order (RFC 9111 section 5.2). What is no directive is left
/// out.
std::vector<CacheDirective> parseCacheControl(std::string_view text);

/// Does the value let a cache keep the response for a time, or share it: max-age or s-maxage above
/// 0, or public, and no no-store (RFC 9111 section 3)?
bool allowsStoring(std::string_view cacheControl);

}  // namespace status_lint::http

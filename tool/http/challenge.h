// The value of WWW-Authenticate and Proxy-Authenticate (RFC 9110 sections 11.2 to 11.7).
#pragma once

#include <expected>
#include <string_view>
#include <utility>
#include <vector>

namespace status_lint::http {

/// One challenge. The views are into the parsed text.
struct Challenge {
  std::string_view scheme;
  std::string_view token68;  ///< empty = none (RFC 9110 section 11.2)
  /// Names and values as they stand, quotes included (RFC 9110 section 11.2).
  std::vector<std::pair<std::string_view, std::string_view>> parameters;

  bool operator==(const Challenge&) const = default;
};

/// The challenges of a field value (RFC 9110 section 11.6.1), or what is wrong with it, as a clause
/// ("it is empty"). Besides the grammar this asks for a quoted realm (section 11.5) and for a
/// parameter with Bearer (RFC 6750 section 3).
std::expected<std::vector<Challenge>, std::string_view> parseChallenges(std::string_view text);

}  // namespace status_lint::http

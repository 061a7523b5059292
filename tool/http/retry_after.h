// The value of Retry-After (RFC 9110 section 10.2.3).
#pragma once

#include <string>
#include <string_view>

namespace status_lint::http {

/// A date in the preferred form or in one of the two obsolete ones, which every recipient must
/// understand (RFC 9110 section 5.6.7). Days are checked against the month, not against the name
/// of the day.
bool isHttpDate(std::string_view text);

/// A number of seconds, or a date (RFC 9110 section 10.2.3)?
bool isRetryAfter(std::string_view text);

/// The number of seconds that a value such as "30s" or "5 minutes" is meant to be; empty where
/// nothing is certain.
std::string secondsMeant(std::string_view value);

}  // namespace status_lint::http

// The request methods of the IANA registry.
#pragma once

#include "tool/http/citation.h"

#include <span>
#include <string_view>

namespace status_lint::http {

/// Whether a cache may reuse the response to a method (RFC 9110 section 9.2.3).
enum class MethodCaching {
  No,
  /// Only with explicit freshness information (POST, PATCH).
  ExplicitOnly,
  Yes
};

/// One row of the registry.
struct Method {
  /// Case-sensitive (RFC 9110 section 9.1).
  std::string_view name;
  /// The client asks for no change of state (RFC 9110 section 9.2.1).
  bool safe = false;
  /// Sending it twice has the effect of sending it once (RFC 9110 section 9.2.2).
  bool idempotent = false;
  MethodCaching caching = MethodCaching::No;
  /// Defined for WebDAV or one of its extensions.
  bool webDav = false;
  Citation source;
};

/// Every method of the table, ascending by name.
std::span<const Method> methods();

/// The row of a method, by its exact spelling; null for an unknown one.
const Method* findMethod(std::string_view name);

}  // namespace status_lint::http

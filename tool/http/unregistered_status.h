// Well-known status codes that the IANA registry does not have, and what to send in their place.
#pragma once

#include <span>
#include <string_view>

namespace status_lint::http {

/// A code in use without registration (RFC 9110 section 16.2: new codes are registered; RFC 9205
/// section 4.6: applications use registered ones only).
struct UnregisteredStatus {
  int code = 0;
  /// The name its users give it.
  std::string_view name;
  /// Who uses it.
  std::string_view usedBy;
  /// The registered codes that say the same, best first; empty when the right answer is none: the
  /// connection is closed, or the client is already gone.
  std::span<const int> instead;
};

/// Every row, ascending by code.
std::span<const UnregisteredStatus> unregisteredStatuses();

/// The row of a well-known unregistered code; null for any other number.
const UnregisteredStatus* findUnregistered(int code);

/// The registered code to use in place of an unregistered one: of a well-known code the best of
/// `instead`, of any other valid code the x00 of its class, as which a client takes it (RFC 9110
/// section 15). A registered code stands for itself; 0 when nothing should be sent or the number
/// is no status code.
int nearestRegistered(int code);

}  // namespace status_lint::http

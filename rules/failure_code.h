// What the constant means that a failed call's result is compared with: gRPC and Abseil codes,
// errno, curl, SQLite, states of futures.
#pragma once

#include "tool/flow/outcome.h"

#include <array>
#include <optional>
#include <string_view>

namespace status_lint::rules {

enum class FailureOf : std::uint8_t { Rpc, System, Upstream, Database, Wait };

struct FailureCode {
  FailureOf of = FailureOf::Rpc;
  std::string_view name;  ///< for Rpc as google.rpc writes it; else the constant
  int best = 0;           ///< the status code that says so
  std::array<int, 4> tolerated{};
  bool isTimeout = false;
  bool isTransient = false;  ///< the same request may succeed later
};

/// The failure that the innermost test before the status code says has happened: `x == CODE` or
/// `case CODE`, or a predicate such as absl::IsNotFound. Null where it says nothing of the kind.
const FailureCode* failureTested(const flow::Outcome& outcome);

/// Does the code accept the failure being answered so?
bool accepts(const FailureCode& failure, int code);

}  // namespace status_lint::rules

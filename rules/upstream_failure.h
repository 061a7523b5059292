// Did a call of another server fail?
#pragma once

#include "tool/flow/outcome.h"

#include <optional>
#include <string>

namespace status_lint::rules {

struct UpstreamFailure {
  std::string evidence;  ///< for the message: "`!answer` is true"
  bool isTimeout = false;
};

/// The evidence that the status code answers a failed call of another server: the innermost test,
/// or the exceptions that the choosing clause takes, speak of that and of nothing else.
std::optional<UpstreamFailure> upstreamFailureOf(const flow::Handler& handler,
                                                 const flow::Outcome& outcome);

/// Does a path of the handler call another server, or was something read that another server gave?
bool callsUpstream(const flow::Handler& handler);

}  // namespace status_lint::rules

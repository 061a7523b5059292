// Does an outcome show that the server, or what it depends on, is at fault? Strong evidence only.
#pragma once

#include "tool/flow/outcome.h"

#include <optional>
#include <string>

namespace status_lint::rules {

/// The evidence that a response answers a fault of the server.
struct ServerFault {
  int code = 0;          ///< the status code that says so
  std::string evidence;  ///< for the message: "catches std::bad_alloc (memory has run out)"
  std::string kind;      ///< kind of evidence: "exception" or "guard"
};

/// The evidence of an outcome: an exception type that speaks of a fault of the server alone, taken
/// by the clause in which the status code was chosen, or a test, the innermost before that choice,
/// of whether something that the server needs is there.
std::optional<ServerFault> serverFaultOf(const flow::Handler& handler,
                                         const flow::Outcome& outcome);

}  // namespace status_lint::rules

// Does a test show that what the server depends on is at fault? Strong evidence only.
#pragma once

#include "tool/flow/outcome.h"

#include <optional>
#include <string>

namespace status_lint::rules {

/// The evidence that something the server needs is not there.
struct ServerFault {
  std::string category;  ///< of what failed: "upstream", "database" or "configuration"
  std::string says;      ///< for the message
};

/// What the test, as held, says of something that the request did not choose.
std::optional<ServerFault> serverFaultIn(const flow::Guard& guard);

}  // namespace status_lint::rules

// Does an outcome show that the client is at fault? Strong evidence only.
#pragma once

#include "tool/flow/outcome.h"

#include <optional>
#include <string>

namespace status_lint::rules {

/// The evidence that a response answers a mistake of the client.
struct ClientFault {
  int code = 0;          ///< the status code that says so
  std::string evidence;  ///< for the message: "catches X from parsing the request content"
  std::string kind;      ///< kind of evidence: "exception" or "guard"
  bool isWholeCause =
      false;  ///< nothing else leads there, so `code` may stand in place of the other
  std::optional<flow::Step> step;  ///< where the mistake shows
  base::SourceRange before;        ///< the step belongs before the one at this place
};

/// The evidence of an outcome: an exception of parsing or converting request data that the clause
/// took in which the status code was chosen, or a test, the innermost before that choice, that
/// found request data missing, empty or invalid. Nothing when there is none or it is not clear.
std::optional<ClientFault> clientFaultOf(const flow::Outcome& outcome);

}  // namespace status_lint::rules

// Does an outcome show that the client is at fault? Strong evidence only.
#pragma once

#include "tool/flow/outcome.h"

#include <optional>
#include <string>
#include <vector>

namespace status_lint::rules {

/// The evidence that a response answers a mistake of the client: an exception of parsing or
/// converting what the request holds, or a test that found request data missing or invalid.
struct ClientFault {
  std::string evidence;        ///< for the message: "catches X from parsing the request content"
  std::string speaksOf;        ///< category of the call that throws or fails
  bool isWholeCause = false;   ///< nothing else leads there, so 400 may stand in place of the other
  bool isAmongOthers = false;  ///< the catch clause takes every other exception too
  std::optional<flow::Step> step;  ///< where the mistake shows
  base::SourceRange before;        ///< the step belongs before the one at this place
};

/// The evidence of the clause in which the status code was chosen, or of the innermost test before
/// the choice. Nothing when there is none or it is not clear.
std::optional<ClientFault> clientFaultOf(const flow::Handler& handler,
                                         const flow::Outcome& outcome);

/// Request data that a test found missing, empty or invalid.
struct Absence {
  flow::Provenance of;
  std::string says;  ///< for the message
};

std::optional<Absence> absenceIn(const flow::Guard& guard);

/// The catch clause in (or after) which the status code was chosen, of nested ones the one entered
/// last; null where there is none.
const flow::Caught* choosingClause(const flow::Outcome& outcome);

/// Do tests inside the clause, or what it calls, decide about the status code? They enclose the
/// choice, or the clause ends in another status code, too.
bool isDecidedInside(const flow::Handler& handler,
                     const flow::Outcome& outcome,
                     const flow::Caught& clause);

/// Does the call parse or convert what the request holds and nothing else?
bool readsRequestData(const flow::ThrowPoint& point);

/// The exception types of the point that speak of a client's mistake, as users write them.
std::vector<std::string> clientTypes(const flow::ThrowPoint& point);

/// What the point does: "converting the parameter page".
std::string describeReading(const flow::ThrowPoint& point);

}  // namespace status_lint::rules

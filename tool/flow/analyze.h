// The two steps after extraction: link modules into programs, evaluate every handler.
#pragma once

#include "tool/base/timeline.h"
#include "tool/flow/outcome.h"
#include "tool/ir/module.h"

#include <string>
#include <vector>

namespace status_lint::flow {

/// Limits of the evaluation. Hitting one gives an Incomplete, never a wrong outcome.
struct Budget {
  std::size_t states = 256;  ///< disjoint path states kept in one function
  std::size_t depth = 24;    ///< nested calls
  std::size_t loopRounds = 2;
  /// Statements times states evaluated for one handler; large states count more than once.
  std::size_t steps = 40'000;
};

/// Links the modules and evaluates every entry point, on up to `threads` threads, which have ended
/// when this returns. The result does not depend on the order of `modules`, nor on `threads`.
/// The timeline, which may be null, receives the stage "link" and what was done since.
Analysis analyze(std::vector<ir::Module> modules,
                 const Budget& budget = {},
                 std::size_t threads = 1,
                 base::Timeline* timeline = nullptr);

/// The outcomes as text that a person can read: what `dump outcomes` shows and golden tests
/// compare. Paths are shown relative to `root`.
std::string print(const Analysis& analysis, const std::string& root);

}  // namespace status_lint::flow

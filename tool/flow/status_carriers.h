// Where status codes come from, told without running paths: the constants that reach a status
// through parameters, variables, members and results, the places that hand one on, and the members
// that carry one.
#pragma once

#include "tool/flow/program.h"

#include <optional>

namespace status_lint::flow {

/// An expression that some way through the program leads to the status of a response: a constant,
/// what is given to the response, or what takes a code from a parameter, a member or another
/// function and gives it to a function.
struct StatusSource {
  const ir::Location* at = nullptr;
  std::optional<int> code;         ///< of a constant
  const Definition* in = nullptr;  ///< the function that writes it
  std::string framework;
};

struct StatusCarriers {
  std::vector<StatusSource> sources;
  std::set<std::string> members;  ///< names of members of objects
};

StatusCarriers statusCarriers(const Program& program);

}  // namespace status_lint::flow

// Where status codes come from, told without running paths: the constants that reach a status
// through parameters, variables, members and results, and the members that carry one.
#pragma once

#include "tool/flow/program.h"

namespace status_lint::flow {

/// A constant that some way through the program leads to the status of a response.
struct StatusConstant {
  const ir::Location* at = nullptr;
  int code = 0;
  const Definition* in = nullptr;  ///< the function that writes it
  std::string framework;
};

struct StatusCarriers {
  std::vector<StatusConstant> constants;
  std::set<std::string> members;  ///< names of members of objects
};

StatusCarriers statusCarriers(const Program& program);

}  // namespace status_lint::flow

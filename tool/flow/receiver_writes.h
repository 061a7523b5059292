// Which members of its object a method may change, itself or through what it calls.
#pragma once

#include "tool/flow/program.h"

namespace status_lint::flow {

/// Members by name. `all`: any member.
struct MemberWrites {
  bool all = false;
  std::set<std::string> names;

  bool operator==(const MemberWrites&) const = default;
};

/// For every function of the program that has an object. A method of which no body is here may
/// change any member.
std::map<const ir::Function*, MemberWrites> receiverWrites(const Program& program);

}  // namespace status_lint::flow

// What a function refers to and what it is good for, told from its body alone.
#pragma once

#include "tool/flow/program.h"

namespace status_lint::flow {

/// Does the body register handlers or give a server default fields?
bool setsUpServer(const ir::Function& function);

/// Has it a parameter that is this to a framework?
bool hasParameter(const ir::Function& function, ir::Role role);

/// A function that a framework could call as a handler, or that changes a response it is given.
bool isOfInterest(const ir::Function& function);

struct References {
  std::set<const ir::Function*> called;  ///< by call, overriders of virtual callees included
  std::set<const ir::Function*> all;     ///< and by callable value
};

References referencesOf(const Program& program, const Definition& definition);

}  // namespace status_lint::flow

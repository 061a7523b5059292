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

/// Can what the function does by itself, its callees apart, matter to a response: does it change
/// one, throw, call what is known to throw, call a value it was given, or give back or write
/// constants, texts or callables?
bool matters(const ir::Function& function);

/// A few statements that give back what is stored somewhere: worth entering, but no reason to enter
/// its callers.
bool isAccessor(const ir::Function& function);

/// Does it register handlers, or give back something that can be called?
bool mattersToSetUp(const ir::Function& function);

struct References {
  std::set<const ir::Function*> called;  ///< by call, overriders of virtual callees included
  std::set<const ir::Function*> all;     ///< and by callable value
};

/// The number of statements of each function with those of the functions it calls, up to a limit.
std::map<const ir::Function*, std::size_t>
transitiveSizes(const Program& program,
                const std::map<const ir::Function*, std::set<const ir::Function*>>& callers);

References referencesOf(const Program& program, const Definition& definition);

}  // namespace status_lint::flow

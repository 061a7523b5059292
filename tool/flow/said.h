// Texts that the code hands on where it chooses a status code.
#pragma once

#include "tool/flow/interpreter.h"

namespace status_lint::flow {

/// Notes the texts among the arguments of a call that no framework's model knows.
void noteSaid(const Interpreter& interpreter,
              const ir::Call& call,
              const ir::Location* at,
              const CallInput& input,
              State& state);

/// Those of the texts that were handed on under the guards under which the status code was chosen,
/// or in the call that holds its choice.
std::vector<Said> saidWith(const StatusRecord& status,
                           const std::vector<SaidRecord>& records,
                           const Program& program);

}  // namespace status_lint::flow

// The facts for edits, of all modules.
#pragma once

#include "tool/flow/edits.h"
#include "tool/flow/program.h"

namespace status_lint::flow {

[[nodiscard]] Edits collectEdits(const Linkage& linkage);

}  // namespace status_lint::flow

// What calls change of the server's own state, as their names tell.
#pragma once

#include "tool/flow/frame.h"
#include "tool/flow/state.h"

#include <string_view>

namespace status_lint::flow {

/// What a function of this (canonical) name changes: "creation", "update", "storage" (either of the
/// two), "removal", "queue" (work put off); empty = nothing that its name tells. `isMethod`: it is
/// called on an object, so that a verb alone says enough.
std::string_view changeNamed(std::string_view callee, bool isMethod);

/// Notes the call of a project function that changes something, by its name.
void noteChange(const ir::Call& call, const ir::Location* at, State& state);

/// Notes that a list grows which the function did not make.
void noteChange(const ir::Assign& assign, const ir::Location* at, State& state, const Frame& frame);

/// Adds a call that was made, once for each place.
void addCall(CallRecord record, State& state);

}  // namespace status_lint::flow

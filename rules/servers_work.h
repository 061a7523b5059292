// What a call does that may throw: work of the server's own, which fails whatever was asked for?
#pragma once

#include "tool/flow/outcome.h"

namespace status_lint::rules {

/// Does it work with what the server depends on?
bool isServersWork(const flow::ThrowPoint& point);

/// Does a function of the project act, whatever that may throw? What reads and makes a value
/// (`fromJson`, `validate`) fails on what it is given.
bool acts(const flow::ThrowPoint& point);

}  // namespace status_lint::rules

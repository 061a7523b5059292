// The content of an error that other content replaces, with a framework that sends at the end.
#pragma once

#include "rules/rule.h"

namespace status_lint::rules {

/// Reports content that was written for an error in a branch, and that what follows the branch
/// replaces on every path while the status code stays.
void reportReplacedContent(const flow::Handler& handler,
                           const flow::Outcome& outcome,
                           Findings& findings);

}  // namespace status_lint::rules

// Findings about status codes that do not fit what they answer.
#pragma once

#include "rules/rule.h"

namespace status_lint::rules {

/// Does the class of the status code blame the server for what the client did, or the client for
/// what the server did?
bool blamesWrongSide(const Judgement& judgement);

/// Adds a finding for the judgement: a note where the code is not wrong and says too little.
Finding& reportMisfit(const flow::Handler& handler, const Judgement& judgement, Findings& findings);

}  // namespace status_lint::rules

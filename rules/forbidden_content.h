// What the rules about status codes without content share.
#pragma once

#include "rules/rule.h"

namespace status_lint::rules {

/// Reports the outcome when its status code was set to exactly `code`, which cannot have content,
/// and it surely carries some. An answer to HEAD alone is left out: its content is never sent.
/// Content that the framework drops is a note: nothing wrong is sent, but code has no effect. Gives
/// the finding, or null.
Finding* reportForbiddenContent(const flow::Handler& handler,
                                const flow::Outcome& outcome,
                                int code,
                                Findings& findings);

/// The check of a rule against content with some status codes.
template <const auto& Codes>
void inspectForbiddenContent(const flow::Handler& handler,
                             const flow::Outcome& outcome,
                             Findings& findings) {
  for (const int code : Codes) {
    reportForbiddenContent(handler, outcome, code, findings);
  }
}

}  // namespace status_lint::rules

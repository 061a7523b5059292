// Running the rules on several threads.
#pragma once

#include "rules/rule.h"
#include "tool/base/timeline.h"

#include <cstddef>
#include <span>

namespace status_lint::rules {

/// What check() of rule.h gives, found by up to `threads` threads, which have ended when this
/// returns. The findings are the same for every number of threads.
std::vector<Finding> check(const flow::Analysis& analysis,
                           const Selection& selection,
                           const SituationPolicy& situations,
                           std::size_t threads);

/// The same where it is known already what descriptions of the API promise of each server. The
/// timeline, which may be null, receives what each rule took.
std::vector<Finding> check(const flow::Analysis& analysis,
                           const Selection& selection,
                           const SituationPolicy& situations,
                           std::span<const ApiContract> contracts,
                           std::size_t threads,
                           base::Timeline* timeline = nullptr);

}  // namespace status_lint::rules

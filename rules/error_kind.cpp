#include "rules/error_kind.h"

#include "rules/situation.h"

#include <algorithm>
#include <vector>

namespace status_lint::rules {

int codeMeant(const flow::Handler& handler, const flow::Outcome& outcome) {
  const std::vector<Evidence> all = evidenceOf(handler, outcome, model::shippedSituations());
  // Beside other errors of the handler, what a text hints at is clear enough.
  const auto counts = [](const Evidence& piece) {
    return piece.isStrong || piece.kind == Evidence::Kind::Text;
  };
  const auto found = std::ranges::find_if(all, counts);
  return found != all.end() ? found->situation->best.front() : 0;
}

}  // namespace status_lint::rules

#include "tool/flow/guards.h"

#include <algorithm>
#include <utility>

namespace status_lint::flow {

void restoreGuards(std::vector<State>& states, const GuardList& guards) {
  for (State& state : states) {
    state.guards = guards;
  }
}

std::vector<std::vector<State>> groupByGuards(std::vector<State>&& states) {
  std::vector<std::vector<State>> groups;
  for (State& state : states) {
    const auto group = std::ranges::find_if(groups, [&](const std::vector<State>& other) {
      return other.front().guards == state.guards;
    });
    if (group == groups.end()) {
      groups.emplace_back().push_back(std::move(state));
    } else {
      group->push_back(std::move(state));
    }
  }
  return groups;
}

bool encloses(const GuardList& outer, const GuardList& inner) {
  if (outer == nullptr) {
    return true;
  }
  for (const GuardNode* node = inner.get(); node != nullptr; node = node->outer.get()) {
    if (node == outer.get()) {
      return true;
    }
  }
  return false;
}

}  // namespace status_lint::flow

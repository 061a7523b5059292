// What destructors of local objects, and of those that local pointers own, do when their function
// is left.
#include "tool/flow/interpreter.h"

#include <algorithm>

namespace status_lint::flow {

const Interpreter::Destroyed& Interpreter::destroyedBy(const Definition& definition) {
  const auto [entry, isNew] = destroyed_.try_emplace(definition.function);
  if (!isNew) {
    return entry->second;
  }
  const std::vector<ir::Variable>& variables = definition.function->variables;
  for (std::size_t i = variables.size(); i-- > definition.function->parameterCount;) {
    const ir::Storage storage = variables[i].storage;
    if (storage != ir::Storage::Value && storage != ir::Storage::Owner) {
      continue;
    }
    for (const Definition* destructor : program_.destructors(variables[i].type)) {
      const bool isWorth =
          worthEntering == nullptr || worthEntering->contains(destructor->function);
      if (isWorth) {
        entry->second.emplace_back(static_cast<ir::VariableId>(i), destructor);
      }
    }
  }
  return entry->second;
}

void Interpreter::destroyLocals(Exits& exits, const Frame& frame) {
  if (collapse) {
    return;
  }
  for (const auto& [variable, destructor] : destroyedBy(*frame.definition)) {
    if (std::ranges::count(stack_, destructor->function) != 0 || frame.depth >= budget_.depth) {
      continue;
    }
    const Place object{.base = baseOf({.id = variable, .name = {}, .members = {}}, frame),
                       .members = {}};
    const auto isMade = [&](const State& state) {
      const Store::Values& values = state.store->frameOf(object.base);
      const auto first = values.lower_bound(object);
      return first != values.end() && first->first.base == object.base;
    };
    const bool isOwner =
        frame.definition->function->variables[variable].storage == ir::Storage::Owner;
    const auto destroy = [&](State& state) {
      if (isOwner) {
        // It may have been moved, or have other owners: what is left to its destructor is not
        // known.
        poison(aliasValue(object), state);
        return std::vector<State>{std::move(state)};
      }
      const CallInput input{
          .arguments = {}, .receiver = aliasValue(object), .closure = nullptr, .handlerOf = {}};
      const GuardList guards = state.guards;
      std::vector<State> left;
      for (Returned& one : run(*destructor, input, std::move(state)).returned) {
        one.state.guards = guards;
        left.push_back(std::move(one.state));
      }
      return left;
    };
    std::vector<Returned> returned;
    for (Returned& one : exits.returned) {
      if (one.moved == variable || !isMade(one.state)) {
        returned.push_back(std::move(one));
        continue;
      }
      for (State& state : destroy(one.state)) {
        returned.push_back(
            {.state = std::move(state), .value = one.value, .at = one.at, .moved = one.moved});
      }
    }
    exits.returned = std::move(returned);
    std::vector<Thrown> thrown;
    for (Thrown& one : exits.thrown) {
      if (!isMade(one.state)) {
        thrown.push_back(std::move(one));
        continue;
      }
      for (State& state : destroy(one.state)) {
        thrown.push_back({.state = std::move(state), .record = one.record, .object = one.object});
      }
    }
    exits.thrown = std::move(thrown);
  }
}

}  // namespace status_lint::flow

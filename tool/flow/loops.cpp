// Loops: one round for each element of a list that is known, else rounds that stand for any number.
#include "tool/base/text.h"
#include "tool/flow/interpreter.h"
#include "tool/flow/walk.h"

#include <algorithm>
#include <limits>

namespace status_lint::flow {
namespace {

/// So many rounds are run one by one; a list of functions is run to its end.
constexpr std::size_t MostRounds = 8;

void moveInto(std::vector<State>& to, std::vector<State>&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  from.clear();
}

}  // namespace

void Interpreter::havoc(const ir::Loop& node, State& state, Frame& frame) {
  // What the body assigns may come from an earlier round.
  Walker walker;
  walker.statement = [&](const ir::Statement& statement) {
    if (const auto* call = std::get_if<ir::Call>(&statement.node); call && writesBytes()) {
      growTexts(*call, state, frame);
    }
    const auto* assigned = std::get_if<ir::Assign>(&statement.node);
    if (assigned == nullptr || assigned->target.root == ir::Path::Root::Temporary) {
      return;
    }
    const Resolved where = resolve(assigned->target, state, frame);
    if (isGrowth(assigned->mode) && !where.isResponse) {
      forgetValues(where.place, {}, state);
      return;
    }
    const ValuePtr old = where.isResponse ? nullptr : state.find(where.place);
    if (old != nullptr && old->kind != AbstractValue::Kind::Callable) {
      const ValuePtr grown = grownText(*assigned, old);
      state.write(where.place, grown != nullptr ? grown : unknownValue(old->from));
    }
  };
  walk(node.body, walker);
  walk(node.step, walker);
}

std::vector<State>
Interpreter::round(const ir::Loop& node, std::vector<State> entering, Exits& out, Frame& frame) {
  Exits exits = execute(node.body, std::move(entering), frame);
  std::vector<State> ending = std::move(exits.normal);
  moveInto(ending, std::move(exits.continued));
  std::erase_if(exits.broken, [&](auto& jump) {
    if (!jump.first.empty()) {
      return false;
    }
    out.normal.push_back(std::move(jump.second));
    return true;
  });
  exits.normal.clear();
  out.takeJumps(std::move(exits));
  Exits stepped = execute(node.step, std::move(ending), frame);
  ending = std::move(stepped.normal);
  stepped.normal.clear();
  out.takeJumps(std::move(stepped));
  return ending;
}

void Interpreter::bindElement(const ir::Loop& node,
                              std::optional<std::size_t> index,
                              State& state,
                              Frame& frame) {
  const Place element{
      .base =
          baseOf({.root = ir::Path::Root::Temporary, .id = node.element, .name = {}, .members = {}},
                 frame),
      .members = {}};
  const ir::Value& over = node.over.front();
  if (!index) {
    const ir::Value any{over.location, ir::Unknown{"element", {over}}};
    state.write(element, evaluate(any, state, frame));
    return;
  }
  if (const auto* list = std::get_if<ir::Object>(&over.node)) {
    state.write(element, evaluate(list->values.at(*index), state, frame));
    return;
  }
  const auto* stored = std::get_if<ir::Read>(&over.node);
  Place place = resolve(stored->path, state, frame).place;
  place.members += base::cat("[", *index, "]");
  state.write(element, aliasValue(follow(std::move(place), state)));
}

std::optional<std::size_t> Interpreter::roundsOf(const ir::Loop& node, State& state, Frame& frame) {
  const ir::Value& over = node.over.front();
  const bool isPlace = std::holds_alternative<ir::Read>(over.node);
  if (!isPlace && !std::holds_alternative<ir::Object>(over.node)) {
    return std::nullopt;
  }
  const ValuePtr whole = content(evaluate(over, state, frame), state);
  const std::optional<std::size_t> size = listSize(*whole);
  const bool holdsFunctions = std::ranges::any_of(whole->members, [](const auto& member) {
    return member.second->kind == AbstractValue::Kind::Callable;
  });
  return size <= MostRounds || holdsFunctions ? size : std::nullopt;
}

/// The rounds for the elements of lists that are known; gives back the states for which they are
/// not.
std::vector<State> Interpreter::executeRounds(const ir::Loop& node,
                                              std::vector<State> states,
                                              Exits& out,
                                              Frame& frame) {
  std::vector<State> rest;
  for (State& state : states) {
    const std::optional<std::size_t> rounds = roundsOf(node, state, frame);
    if (!rounds) {
      bindElement(node, std::nullopt, state, frame);
      rest.push_back(std::move(state));
      continue;
    }
    const GuardList guards = state.guards;
    std::vector<State> running;
    running.push_back(std::move(state));
    for (std::size_t i = 0; i < *rounds && !running.empty(); ++i) {
      for (State& one : running) {
        bindElement(node, i, one, frame);
      }
      running = round(node, std::move(running), out, frame);
      restoreGuards(running, guards);
      merge(running, limit(), statusMembers);
    }
    moveInto(out.normal, std::move(running));
  }
  return rest;
}

Exits Interpreter::executeLoop(const ir::Loop& node, std::vector<State> states, Frame& frame) {
  Exits out;
  const auto test = [&](std::vector<State> at, std::vector<State>& leaving) {
    if (node.condition.empty()) {
      if (!node.endless) {
        leaving.insert(leaving.end(), at.begin(), at.end());
      }
      return at;
    }
    std::vector<State> staying;
    for (std::vector<State>& group : groupByGuards(std::move(at))) {
      const GuardList guards = group.front().guards;
      Branches sides = branch(node.condition.front(), std::move(group), frame);
      // A round of a loop is no guard: the code after it is reached all the same.
      restoreGuards(sides.holds, guards);
      restoreGuards(sides.fails, guards);
      std::ranges::move(sides.thrown, std::back_inserter(out.thrown));
      moveInto(staying, std::move(sides.holds));
      moveInto(leaving, std::move(sides.fails));
    }
    return staying;
  };
  for (std::vector<State>& group : groupByGuards(std::move(states))) {
    const GuardList guards = group.front().guards;
    const std::size_t start = out.normal.size();
    if (!node.over.empty()) {
      group = executeRounds(node, std::move(group), out, frame);
    }
    const std::size_t before = out.normal.size();
    std::uint32_t sequence = std::numeric_limits<std::uint32_t>::max();
    for (State& state : group) {
      sequence = std::min(sequence, state.sequence);
      havoc(node, state, frame);
    }
    if (!node.bodyFirst) {
      group = staying(node, test(std::move(group), out.normal), out.normal, before);
    }
    std::vector<State> ending = round(node, std::move(group), out, frame);
    for (State& state : ending) {
      // What has no elements has none that fails their tests.
      for (std::size_t i = before; i < out.normal.size(); ++i) {
        out.normal[i].noteTest(*state.tested);
        out.normal[i].noteTypeTest(*state.typed);
        doubtFields(state, out.normal[i]);
      }
      havoc(node, state, frame);
      forgetSends(state, sequence);
    }
    restoreGuards(ending, guards);
    merge(ending, limit(), statusMembers);
    noteRounds(node, out.normal, before, ending);
    if (node.condition.empty()) {
      if (!node.endless) {
        moveInto(out.normal, std::move(ending));
      }
    } else {
      test(std::move(ending), out.normal);
    }
    for (std::size_t i = start; i < out.normal.size(); ++i) {
      out.normal[i].guards = guards;
    }
  }
  return out;
}

}  // namespace status_lint::flow

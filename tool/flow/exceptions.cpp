// Throwing and catching.
#include "tool/flow/interpreter.h"

#include <algorithm>

namespace status_lint::flow {
namespace {

constexpr std::size_t MostPoints = 16;

bool sameForCatch(const State& a, const State& b) {
  return a.responses == b.responses && a.guards == b.guards && a.callers == b.callers &&
         a.caught == b.caught && a.deferredDepth == b.deferredDepth;
}

}  // namespace

Exits Interpreter::executeTry(const ir::Try& node, std::vector<State> states, Frame& frame) {
  Exits out;
  for (std::vector<State>& group : groupByGuards(std::move(states))) {
    const GuardList guards = group.front().guards;
    ++tries_;
    Exits body = execute(node.body, std::move(group), frame);
    --tries_;
    std::vector<Thrown> thrown = std::move(body.thrown);
    body.thrown.clear();
    out.normal.insert(out.normal.end(), body.normal.begin(), body.normal.end());
    body.normal.clear();
    out.takeJumps(std::move(body));
    for (Thrown& one : thrown) {
      one.state.guards = guards;
    }
    enterCatches(node, std::move(thrown), frame, out);
  }
  return out;
}

void Interpreter::enterCatches(const ir::Try& node,
                               std::vector<Thrown> thrown,
                               Frame& frame,
                               Exits& out) {
  std::vector<std::vector<Entering>> entering(node.catches.size());
  const auto enter = [&](std::size_t clause, Thrown one) {
    std::vector<Entering>& groups = entering[clause];
    const auto twin = std::ranges::find_if(groups, [&](const Entering& group) {
      return sameForCatch(group.state, one.state) && same(group.thrown.front().object, one.object);
    });
    if (twin == groups.end()) {
      groups.push_back({.state = one.state, .thrown = {}});
      groups.back().thrown.push_back(std::move(one));
    } else {
      joinPaths(twin->state, one.state);
      twin->thrown.push_back(std::move(one));
    }
  };
  for (Thrown& one : thrown) {
    // Each type that it may be goes to the first clause that takes it; what no clause takes goes
    // on.
    std::vector<std::string> open = one.record.throws;
    bool anything = open.empty();
    for (std::size_t i = 0; i < node.catches.size() && (anything || !open.empty()); ++i) {
      const std::string& type = node.catches[i].type;
      std::vector<std::string> taken;
      std::erase_if(open, [&](const std::string& candidate) {
        const bool takes = type.empty() || program_.derives(candidate, type) ||
                           (type == "std::exception" && !program_.knowsType(candidate));
        if (takes) {
          taken.push_back(candidate);
        }
        return takes;
      });
      if (!taken.empty() || anything) {
        Thrown part = one;
        part.record.throws = taken;
        enter(i, std::move(part));
      }
      anything = anything && !type.empty();
    }
    if (anything || !open.empty()) {
      one.record.throws = open;
      out.thrown.push_back(std::move(one));
    }
  }
  for (std::size_t i = 0; i < node.catches.size(); ++i) {
    for (Entering& group : entering[i]) {
      enterCatch(node.catches[i], std::move(group), frame, out);
    }
  }
}

void Interpreter::enterCatch(const ir::Catch& clause, Entering entering, Frame& frame, Exits& out) {
  State& state = entering.state;
  CaughtRecord record{.at = frame.definition->location(clause.location),
                      .type = clause.type,
                      .isBroad = clause.type.empty() || program_.isBroad(clause.type),
                      .drops = clause.drops,
                      .points = {}};
  for (const Thrown& one : entering.thrown) {
    if (std::ranges::find(record.points, one.record) == record.points.end() &&
        record.points.size() < MostPoints) {
      record.points.push_back(one.record);
    }
  }
  const GuardList outer = state.guards;
  ++state.epoch;
  record.sequence = ++state.sequence;
  auto guard = std::make_shared<GuardNode>();
  guard->outer = outer;
  guard->at = record.at;
  guard->isCatch = true;
  guard->sequence = ++state.sequence;
  state.guards = std::move(guard);
  state.caught.edit().push_back(std::move(record));
  if (!clause.variable.empty()) {
    const Place variable{
        .base = baseOf({.id = clause.variable.front(), .name = {}, .members = {}}, frame),
        .members = {}};
    const ValuePtr object = entering.thrown.size() == 1 ? entering.thrown.front().object : nullptr;
    state.write(variable, object != nullptr ? object : unknownValue());
  }
  std::vector<State> start;
  start.push_back(std::move(state));
  handling_.push_back(std::move(entering.thrown));
  Exits exits = execute(clause.body, std::move(start), frame);
  handling_.pop_back();
  for (State& left : exits.normal) {
    left.guards = outer;
    out.normal.push_back(std::move(left));
  }
  exits.normal.clear();
  out.takeJumps(std::move(exits));
}

void Interpreter::settleThrown(std::vector<Thrown>& thrown, std::uint64_t frameId) const {
  std::vector<Thrown> kept;
  std::vector<std::size_t> heads;  // of each kept one, the first that is alike
  for (Thrown& one : thrown) {
    std::size_t head = kept.size();
    bool isRepeated = false;
    for (std::size_t i = 0; i < kept.size() && !isRepeated; ++i) {
      if (heads[i] == i && head == kept.size() && sameForCatch(kept[i].state, one.state)) {
        head = i;
      }
      isRepeated =
          heads[i] == head && kept[i].record == one.record && same(kept[i].object, one.object);
    }
    if (head < kept.size()) {
      joinPaths(kept[head].state, one.state);
      one.state = {};
    }
    if (!isRepeated) {
      heads.push_back(head);
      kept.push_back(std::move(one));
    }
  }
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (heads[i] == i) {
      dropFrame(frameId, kept[i].state);
    } else {
      kept[i].state = kept[heads[i]].state;
    }
  }
  thrown = std::move(kept);
}

Exits Interpreter::executeThrow(const ir::Statement& statement,
                                const ir::Throw& node,
                                std::vector<State> states,
                                Frame& frame) {
  Exits out;
  for (State& state : states) {
    ValuePtr object = node.object.empty() ? nullptr : evaluate(node.object.front(), state, frame);
    ThrowRecord record{.at = frame.definition->location(statement.location),
                       .callee = {},
                       .speaksOf = {},
                       .throws = {},
                       .from = {}};
    if (!node.type.empty()) {
      record.throws.push_back(node.type);
    }
    if (object != nullptr) {
      record.from = object->from;
    }
    out.thrown.push_back(
        {.state = std::move(state), .record = std::move(record), .object = std::move(object)});
  }
  return out;
}

Exits Interpreter::executeRethrow(const ir::Statement& statement,
                                  std::vector<State> states,
                                  Frame& frame) {
  Exits out;
  for (State& state : states) {
    if (handling_.empty()) {
      // `throw;` in a function that a catch clause of unknown code calls: any type.
      out.thrown.push_back({.state = std::move(state),
                            .record = {.at = frame.definition->location(statement.location),
                                       .callee = {},
                                       .speaksOf = {},
                                       .throws = {},
                                       .from = {}},
                            .object = nullptr});
      continue;
    }
    for (const Thrown& one : handling_.back()) {
      out.thrown.push_back({.state = state, .record = one.record, .object = one.object});
    }
  }
  return out;
}

}  // namespace status_lint::flow

// Statements: running blocks over sets of path states.
#include "tool/flow/interpreter.h"

#include "tool/flow/changes.h"

#include <algorithm>

namespace status_lint::flow {
namespace {

template <typename T>
void moveInto(std::vector<T>& to, std::vector<T>&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  from.clear();
}

}  // namespace

void Exits::takeJumps(Exits&& more) {
  moveInto(returned, std::move(more.returned));
  moveInto(thrown, std::move(more.thrown));
  moveInto(broken, std::move(more.broken));
  moveInto(continued, std::move(more.continued));
}

bool Interpreter::outOfBudget(const std::vector<State>& states) {
  // What a state holds is copied where paths part: a step takes longer where that is much.
  constexpr std::size_t ValuesOfStep = 512;
  constexpr std::size_t TestsOfStep = 64;
  for (const State& state : states) {
    steps_ += 1;
    steps_ +=
        collapse ? 0 : state.store->size() / ValuesOfStep + state.constraints->size() / TestsOfStep;
  }
  if (!aborted_ && steps_ > budget_.steps) {
    aborted_ = true;
    incomplete.emplace_back("it has too many paths");
  }
  return aborted_;
}

Exits Interpreter::execute(const ir::Block& block, std::vector<State> states, Frame& frame) {
  Exits out;
  for (const ir::Statement& statement : block) {
    if (states.empty()) {
      break;
    }
    const std::size_t entering = states.size();
    Exits exits = execute(statement, std::move(states), frame);
    states = std::move(exits.normal);
    exits.normal.clear();
    out.takeJumps(std::move(exits));
    if (states.size() > entering) {
      merge(states, limit(), statusMembers);
    }
    if (states.size() > budget_.states) {
      incomplete.emplace_back("more paths than are followed");
      states.erase(states.begin() + static_cast<std::ptrdiff_t>(budget_.states), states.end());
    }
  }
  out.normal = std::move(states);
  return out;
}

Exits Interpreter::execute(const ir::Statement& statement,
                           std::vector<State> states,
                           Frame& frame) {
  if (outOfBudget(states)) {
    return {};
  }
  return std::visit([&](const auto& node) { return step(statement, node, states, frame); },
                    statement.node);
}

/// Statements that branch, jump or call; the others only change each state.
template <typename Node>
Exits Interpreter::step(const ir::Statement& statement,
                        const Node& node,
                        std::vector<State>& states,
                        Frame& frame) {
  Exits out;
  if constexpr (std::is_same_v<Node, ir::Call>) {
    for (State& state : states) {
      Exits exits = executeCall(statement, node, std::move(state), frame);
      moveInto(out.normal, std::move(exits.normal));
      out.takeJumps(std::move(exits));
    }
  } else if constexpr (std::is_same_v<Node, ir::If>) {
    return executeIf(node, std::move(states), frame);
  } else if constexpr (std::is_same_v<Node, ir::Switch>) {
    return executeSwitch(statement, node, std::move(states), frame);
  } else if constexpr (std::is_same_v<Node, ir::Loop>) {
    return executeLoop(node, std::move(states), frame);
  } else if constexpr (std::is_same_v<Node, ir::Try>) {
    return executeTry(node, std::move(states), frame);
  } else if constexpr (std::is_same_v<Node, ir::Return>) {
    return executeReturn(statement, node, std::move(states), frame);
  } else if constexpr (std::is_same_v<Node, ir::Throw>) {
    return executeThrow(statement, node, std::move(states), frame);
  } else if constexpr (std::is_same_v<Node, ir::Rethrow>) {
    return executeRethrow(statement, std::move(states), frame);
  } else if constexpr (std::is_same_v<Node, ir::Labelled>) {
    return executeLabelled(node, std::move(states), frame);
  } else if constexpr (std::is_same_v<Node, ir::Break>) {
    for (State& state : states) {
      out.broken.emplace_back(node.label, std::move(state));
    }
  } else if constexpr (std::is_same_v<Node, ir::Continue>) {
    out.continued = std::move(states);
  } else {
    for (State& state : states) {
      change(statement, node, state, frame);
    }
    out.normal = std::move(states);
  }
  return out;
}

void Interpreter::change(const ir::Statement& /*statement*/,
                         const ir::Opaque& node,
                         State& state,
                         Frame& frame) {
  forget(node, state, frame);
}

void Interpreter::change(const ir::Statement& statement,
                         const ir::Effect& node,
                         State& state,
                         Frame& frame) {
  apply(statement, node, state, frame);
}

void Interpreter::change(const ir::Statement& statement,
                         const ir::Register& node,
                         State& state,
                         Frame& frame) {
  registerHandler(statement, node, state, frame);
}

void Interpreter::change(const ir::Statement& statement,
                         const ir::Assign& node,
                         State& state,
                         Frame& frame) {
  if (isGrowth(node.mode)) {
    noteChange(node, frame.definition->location(statement.location), state, frame);
  }
  assign(node, state, frame);
}

Exits Interpreter::executeIf(const ir::If& node, std::vector<State> states, Frame& frame) {
  Exits out;
  for (std::vector<State>& group : groupByGuards(std::move(states))) {
    const GuardList guards = group.front().guards;
    Branches sides = branch(node.condition, std::move(group), frame);
    merge(sides.holds, limit(), statusMembers);
    merge(sides.fails, limit(), statusMembers);
    moveInto(out.thrown, std::move(sides.thrown));
    for (auto& [block, side] :
         {std::pair(&node.then, &sides.holds), std::pair(&node.otherwise, &sides.fails)}) {
      Exits exits = execute(*block, std::move(*side), frame);
      restoreGuards(exits.normal, guards);
      moveInto(out.normal, std::move(exits.normal));
      out.takeJumps(std::move(exits));
    }
  }
  return out;
}

namespace {

/// Marks the status codes of paths that enter a section: what was chosen before is not of it, and
/// what the section before chose fell through where nothing says that this is meant.
void enterSection(std::vector<State>& states, bool fellThrough) {
  for (State& state : states) {
    for (const auto& [id, response] : *state.responses) {
      if (response.status.isOfSection && response.status.kind == Status::Kind::Set) {
        StatusRecord& status = state.edit(id).status;
        status.isOfSection = false;
        status.fellThrough = fellThrough;
      }
    }
  }
}

/// Paths that leave the switch.
void leaveSections(std::vector<State>& states) {
  for (State& state : states) {
    for (const auto& [id, response] : *state.responses) {
      if (response.status.fellThrough) {
        state.edit(id).status.fellThrough = false;
      }
    }
  }
}

}  // namespace

Exits Interpreter::executeSwitch(const ir::Statement& statement,
                                 const ir::Switch& node,
                                 std::vector<State> states,
                                 Frame& frame) {
  Exits out;
  const auto test = [&](const ir::Value& label) {
    ir::Condition condition;
    condition.location = label.location != 0 ? label.location : statement.location;
    condition.atom.comparison = ir::Comparison::Equal;
    condition.atom.subject = {node.subject};
    condition.atom.other = {label};
    condition.atom.reads = node.reads;
    condition.atom.depends = node.depends;
    condition.atom.aspect = node.aspect;
    return condition;
  };
  for (std::vector<State>& group : groupByGuards(std::move(states))) {
    const GuardList guards = group.front().guards;
    std::vector<std::vector<State>> entering(node.sections.size());
    std::vector<State> rest = std::move(group);
    std::optional<std::size_t> otherwise;
    GuardList last = guards;
    for (std::size_t i = 0; i < node.sections.size(); ++i) {
      otherwise = node.sections[i].isDefault ? i : otherwise;
      for (const ir::Value& label : node.sections[i].labels) {
        Branches sides = branch(test(label), std::move(rest), frame);
        moveInto(entering[i], std::move(sides.holds));
        rest = std::move(sides.fails);
        // What the other labels are not is no guard of the section.
        last = rest.empty() ? last : rest.front().guards;
        restoreGuards(rest, guards);
      }
    }
    if (otherwise) {
      // Of the default section, that it is not the last label stands for all of them.
      restoreGuards(rest, last);
      moveInto(entering[*otherwise], std::move(rest));
    } else {
      doubtRest(node, rest);
      moveInto(out.normal, std::move(rest));
    }
    std::vector<State> falling;
    for (std::size_t i = 0; i < node.sections.size(); ++i) {
      restoreGuards(falling, guards);
      leaveSections(falling);
      enterSection(falling, i > 0 && !node.sections[i - 1].fallsOnPurpose);
      enterSection(entering[i], false);
      moveInto(entering[i], std::move(falling));
      merge(entering[i], limit(), statusMembers);
      Exits exits = execute(node.sections[i].body, std::move(entering[i]), frame);
      falling = std::move(exits.normal);
      std::erase_if(exits.broken, [&](auto& jump) {
        if (!jump.first.empty()) {
          return false;
        }
        jump.second.guards = guards;
        out.normal.push_back(std::move(jump.second));
        return true;
      });
      exits.normal.clear();
      out.takeJumps(std::move(exits));
    }
    restoreGuards(falling, guards);
    moveInto(out.normal, std::move(falling));
  }
  leaveSections(out.normal);
  return out;
}

Exits Interpreter::executeLabelled(const ir::Labelled& node,
                                   std::vector<State> states,
                                   Frame& frame) {
  Exits out;
  for (std::vector<State>& group : groupByGuards(std::move(states))) {
    const GuardList guards = group.front().guards;
    Exits exits = execute(node.body, std::move(group), frame);
    std::erase_if(exits.broken, [&](auto& jump) {
      if (jump.first != node.label) {
        return false;
      }
      jump.second.guards = guards;
      exits.normal.push_back(std::move(jump.second));
      return true;
    });
    moveInto(out.normal, std::move(exits.normal));
    out.takeJumps(std::move(exits));
  }
  return out;
}

Exits Interpreter::executeReturn(const ir::Statement& statement,
                                 const ir::Return& node,
                                 std::vector<State> states,
                                 Frame& frame) {
  Exits out;
  const ir::Location* at = frame.definition->location(statement.location);
  const auto* read = node.value.empty() ? nullptr : std::get_if<ir::Read>(&node.value.front().node);
  const bool isVariable = read != nullptr && read->path.root == ir::Path::Root::Variable;
  const std::optional<ir::VariableId> moved =
      isVariable ? std::optional(read->path.id) : std::nullopt;
  for (State& state : states) {
    ValuePtr value =
        node.value.empty() ? nullptr : evaluateReturned(node.value.front(), state, frame);
    out.returned.push_back(
        {.state = std::move(state), .value = std::move(value), .at = at, .moved = moved});
  }
  return out;
}

void Interpreter::assign(const ir::Assign& node, State& state, Frame& frame) {
  if (isGrowth(node.mode)) {
    grow(node, state, frame);
    return;
  }
  const auto* source = std::get_if<ir::Read>(&node.value.node);
  const bool isAlias = node.mode == ir::Assign::Mode::Alias;
  const ValuePtr value = isAlias && source != nullptr
                             ? read({.path = source->path, .address = true}, state, frame)
                             : evaluate(node.value, state, frame);
  if (isAlias) {
    // Binding a reference: the name itself changes, not what it stood for.
    Place target{.base = baseOf(node.target, frame), .members = {}};
    if (!node.target.members.empty()) {
      target = resolve(node.target, state, frame).place;
    }
    state.write(target, value);
    return;
  }
  const Resolved target = resolve(node.target, state, frame);
  if (target.isResponse) {
    if (target.rest.empty() && value->kind == AbstractValue::Kind::Response &&
        value->response != target.response) {
      // Copying a response copies its state; the copy stays the handler's own where the target was.
      ResponseState made = state.response(value->response);
      made.ambient = state.response(target.response).ambient;
      state.edit(target.response) = std::move(made);
    } else if (value->kind != AbstractValue::Kind::Response) {
      // A number or a text in a member that no model names changes nothing that one names.
      const bool isPlain = value->kind == AbstractValue::Kind::Numbers ||
                           value->kind == AbstractValue::Kind::Text ||
                           value->kind == AbstractValue::Kind::Null;
      if (target.rest.empty() || !isPlain) {
        poison(responseValue(target.response), state);
      }
    }
    return;
  }
  const bool ownsCopy =
      node.target.root == ir::Path::Root::Variable && node.target.members.empty() &&
      frame.definition->function->variables[node.target.id].storage == ir::Storage::Value;
  if (value->kind == AbstractValue::Kind::Response && ownsCopy && source != nullptr &&
      source->path.root != ir::Path::Root::Temporary) {
    state.write(target.place, responseValue(copyResponse(value->response, &node, state)));
    return;
  }
  state.write(target.place, value);
  if (collectsObjects && value->kind == AbstractValue::Kind::Aggregate) {
    const std::string type = classOf(value, state);
    if (!type.empty() && !program_.hasConstructor(type)) {
      recordObject(value, state);
    }
  }
}

void Interpreter::forget(const ir::Opaque& node, State& state, Frame& frame) {
  for (const ir::Path& path : node.touches) {
    const Resolved where = resolve(path, state, frame);
    if (where.isResponse) {
      poison(responseValue(where.response), state);
    } else {
      poison(aliasValue(where.place), state);
      state.write(where.place, unknownValue());
    }
  }
}

}  // namespace status_lint::flow

// Responses that are written as bytes: what loops, code that is not known and the end of the
// program mean for them.
#include "tool/flow/interpreter.h"
#include "tool/flow/raw_head.h"
#include "tool/flow/walk.h"

#include <algorithm>

namespace status_lint::flow {
namespace {

/// Text with more behind it: lines, or anything.
ValuePtr grown(const AbstractValue& old, bool byLines) {
  AbstractValue more = old;
  more.kind = AbstractValue::Kind::Unknown;
  more.empty = Known::No;
  if (!more.text.ends_with(UnknownPart)) {
    more.text += UnknownPart;
  }
  if (byLines) {
    more.text += '\n';
  }
  return std::make_shared<AbstractValue>(std::move(more));
}

bool isHead(const AbstractValue& value) {
  const bool isText =
      value.kind == AbstractValue::Kind::Text || value.kind == AbstractValue::Kind::Unknown;
  return isText && (startsHead(value.text) || startsCgiHead(value.text));
}

}  // namespace

ValuePtr Interpreter::grownText(const ir::Assign& node, const ValuePtr& old) {
  const auto* composite = std::get_if<ir::Composite>(&node.value.node);
  if (composite == nullptr || composite->parts.empty() || !isHead(*old)) {
    return nullptr;
  }
  const auto* before = std::get_if<ir::Read>(&composite->parts.front().node);
  const auto* last = std::get_if<ir::Text>(&composite->parts.back().node);
  if (before == nullptr || before->path != node.target) {
    return nullptr;
  }
  return grown(*old, last != nullptr && last->bytes.ends_with('\n'));
}

void Interpreter::growTexts(const ir::Call& call, State& state, Frame& frame) const {
  std::vector<const ir::Value*> changed;
  if (!call.constReceiver && !call.receiver.empty()) {
    changed.push_back(&call.receiver.front());
  }
  for (const ir::Argument& argument : call.arguments) {
    if (argument.passing == ir::Passing::ByReference) {
      changed.push_back(&argument.value);
    }
  }
  for (const ir::Value* value : changed) {
    const auto* node = std::get_if<ir::Read>(&value->node);
    if (node == nullptr || node->path.root == ir::Path::Root::Temporary) {
      continue;
    }
    const Place object = resolve(node->path, state, frame).place;
    std::vector<std::pair<Place, ValuePtr>> heads;
    const Store::Values& values = state.store->frameOf(object.base);
    for (auto entry = values.lower_bound(object);
         entry != values.end() && entry->first.base == object.base;
         ++entry) {
      if (object.holds(entry->first) && isHead(*entry->second)) {
        heads.emplace_back(entry->first,
                           grown(*entry->second, entry->second->text.ends_with('\n')));
      }
    }
    for (const auto& [place, more] : heads) {
      state.write(place, more);
    }
  }
}

bool Interpreter::hasHead(const State& state) {
  return std::ranges::any_of(*state.responses, [](const auto& entry) {
    return entry.second.raw.part != RawHead::Part::None;
  });
}

std::vector<State> Interpreter::staying(const ir::Loop& node,
                                        std::vector<State> states,
                                        std::vector<State>& leaving,
                                        std::size_t before) {
  bool found = false;
  Walker walker;
  walker.statement = [&](const ir::Statement& statement) {
    const auto* effect = std::get_if<ir::Effect>(&statement.node);
    found = found || (effect != nullptr && effect->kind == ir::EffectKind::Raw &&
                      effect->presence == ir::Presence::Some);
  };
  walk(node.body, walker);
  if (found && !states.empty()) {
    leaving.erase(leaving.begin() + static_cast<std::ptrdiff_t>(before), leaving.end());
  }
  return states;
}

void Interpreter::doubtHeads(State& state) {
  for (const auto& [id, response] : *state.responses) {
    const bool isOpen = response.raw.part == RawHead::Part::StatusLine ||
                        response.raw.part == RawHead::Part::Fields;
    if (isOpen && !response.raw.isDoubtful) {
      state.edit(id).raw.isDoubtful = true;
    }
  }
}

void Interpreter::noteRounds(const ir::Loop& node,
                             std::vector<State>& left,
                             std::size_t before,
                             const std::vector<State>& ending) {
  bool writes = false;
  Walker walker;
  walker.statement = [&](const ir::Statement& statement) {
    const auto* effect = std::get_if<ir::Effect>(&statement.node);
    writes = writes || (effect != nullptr && effect->kind == ir::EffectKind::Raw) ||
             std::holds_alternative<ir::Call>(statement.node);
  };
  if (std::ranges::any_of(left, hasHead)) {
    walk(node.body, walker);
  }
  for (std::size_t i = before; writes && i < left.size(); ++i) {
    doubtHeads(left[i]);  // a round may have written fields
  }
  if (!node.endless) {
    return;
  }
  const auto isSent = [](const auto& entry) {
    return entry.second.finished && !entry.second.ambient;
  };
  for (const State& state : ending) {
    if (hasHead(state) || std::ranges::any_of(*state.responses, isSent)) {
      // A server that answers one client after the other.
      deferredEnds.push_back({.state = state, .value = nullptr, .at = nullptr});
    }
  }
}

void Interpreter::endProcess(const State& state, const ir::Location* at) {
  if (hasHead(state)) {
    deferredEnds.push_back({.state = state, .value = nullptr, .at = at});
  }
}

}  // namespace status_lint::flow

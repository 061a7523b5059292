// How responses are sent, what comes too late, and what becomes of response objects.
#include "tool/flow/interpreter.h"

#include <algorithm>

namespace status_lint::flow {
namespace {

/// The innermost call that both lists have in common; null = they part at the entry point.
const CallNode* common(const CallList& a, const CallList& b) {
  for (const CallNode* node = a.get(); node != nullptr; node = node->outer.get()) {
    for (const CallNode* other = b.get(); other != nullptr; other = other->outer.get()) {
      if (node == other) {
        return node;
      }
    }
  }
  return nullptr;
}

/// The place, as seen from the function that `within` calls.
const ir::Location*
seenFrom(const CallNode* within, const CallList& calls, const ir::Location* place) {
  for (const CallNode* node = calls.get(); node != within && node != nullptr;
       node = node->outer.get()) {
    place = node->at;
  }
  return place;
}

}  // namespace

bool Interpreter::isTooLate(const ResponseState& response, const State& state) const {
  // What is sent from a variable or by a callback may be sent once for each request.
  return response.ambient && response.sent.at != nullptr && !response.escaped && !response.asked &&
         state.deferredDepth == 0 && runNumber == 0;
}

void Interpreter::noteLate(LateRecord record, ResponseState& response, const State& state) {
  const SendRecord& first = response.sent;
  const CallNode* within = common(first.calls, state.callers);
  record.at = seenFrom(within, state.callers, record.api);
  record.sentAt = seenFrom(within, first.calls, first.at);
  record.underGuard = !encloses(first.guards, state.guards);
  record.leftByException = first.epoch != state.epoch;
  response.late.push_back(std::move(record));
}

bool Interpreter::noteSend(const ir::Statement& statement,
                           ResponseState& response,
                           State& state,
                           const Frame& frame) const {
  const ir::Location* at = frame.definition->location(statement.location);
  const auto& effect = std::get<ir::Effect>(statement.node);
  const bool goesOn = effect.continues && response.committed && !response.finished;
  if (isTooLate(response, state) && !goesOn) {
    noteLate({.kind = LateChange::Kind::Send, .api = at}, response, state);
    return true;
  }
  if (!response.committed) {
    response.sent = {.at = at,
                     .guards = state.guards,
                     .calls = state.callers,
                     .epoch = state.epoch,
                     .sequence = ++state.sequence};
  }
  response.committed = true;
  return false;
}

void Interpreter::noteReplacedContent(ResponseState& response,
                                      const ContentRecord& next,
                                      const State& state) const {
  const ContentRecord& content = response.content;
  if (content.present != Known::Yes || next.present == Known::No || content.origin == nullptr ||
      response.committed || response.escaped || state.deferredDepth != 0 ||
      response.status.kind != Status::Kind::Set || !response.status.contentAfter) {
    return;
  }
  response.contentReplaced.push_back({.status = response.status,
                                      .earlier = content.origin,
                                      .later = next.origin,
                                      .underGuard = !encloses(content.written.guards, state.guards),
                                      .leftByException = response.status.epoch != state.epoch,
                                      .inHandler = runNumber == 0});
}

void Interpreter::noteUse(const ValuePtr& value, State& state, std::size_t depth) const {
  if (value == nullptr || depth > 4 || !carriesResponse(value, state)) {
    return;
  }
  const ValuePtr whole = content(value, state);
  switch (whole->kind) {
  case AbstractValue::Kind::Response:
    if (!state.response(whole->response).used) {
      state.edit(whole->response).used = true;
    }
    break;
  case AbstractValue::Kind::Callable:
    for (const auto& [variable, captured] : whole->closure->captures) {
      noteUse(captured, state, depth + 1);
    }
    for (const Closure::Bound& bound : whole->closure->bound) {
      noteUse(bound.value, state, depth + 1);
    }
    noteUse(whole->closure->receiver, state, depth + 1);
    break;
  case AbstractValue::Kind::Aggregate:
    for (const auto& [name, member] : whole->members) {
      noteUse(member, state, depth + 1);
    }
    break;
  case AbstractValue::Kind::Alias:
  case AbstractValue::Kind::Unknown:
  case AbstractValue::Kind::Numbers:
  case AbstractValue::Kind::Text:
  case AbstractValue::Kind::Null: break;
  }
}

void Interpreter::noteKept(const ValuePtr& value, State& state) const {
  const bool mayLead =
      value->kind == AbstractValue::Kind::Alias || value->kind == AbstractValue::Kind::Aggregate ||
      value->kind == AbstractValue::Kind::Callable || value->kind == AbstractValue::Kind::Response;
  if (!mayLead || !carriesResponse(value, state)) {
    return;
  }
  for (const auto& [id, response] : *state.responses) {
    if (response.ambient && !response.kept) {
      state.edit(id).kept = true;
    }
  }
}

void Interpreter::noteUse(const ir::Call& call, const CallInput& input, State& state) const {
  for (const ValuePtr& argument : input.arguments) {
    noteUse(argument, state);
  }
  if (input.receiver == nullptr || !call.framework.empty()) {
    return;
  }
  noteUse(input.receiver, state);
  const ValuePtr object = content(input.receiver, state);
  if (object->kind == AbstractValue::Kind::Response) {
    state.edit(object->response).asked = true;
  }
}

void Interpreter::noteResult(const ir::Call& call,
                             const ir::Location* at,
                             const ValuePtr& value,
                             const State& before,
                             State& after) const {
  if (call.result != 0 || value == nullptr) {
    return;
  }
  const ValuePtr whole = content(value, after);
  if (whole->kind == AbstractValue::Kind::Response &&
      !before.responses->contains(whole->response)) {
    after.edit(whole->response).droppedAt = at;
  }
}

void Interpreter::noteHolders(std::uint64_t base, State& state) const {
  std::vector<ResponseId> held;
  for (const auto& [place, value] : state.store->frameOf(base)) {
    if (place.members.empty() || !carriesResponse(value, state)) {
      continue;
    }
    for (const auto& [id, response] : *state.responses) {
      if (response.ambient && !response.asked) {
        held.push_back(id);
      }
    }
  }
  for (const ResponseId id : held) {
    state.edit(id).asked = true;
  }
}

ResponseId Interpreter::copyResponse(ResponseId original, const void* madeBy, State& state) {
  const ResponseId id = ++responses_;
  ResponseState copy = state.response(original);
  copy.ambient = false;
  copy.used = false;
  copy.isCopy = true;
  copy.madeBy = madeBy;
  copy.ownStatus = false;
  copy.droppedAt = nullptr;
  state.responses.edit()[id] = std::move(copy);
  return id;
}

ValuePtr Interpreter::evaluateReturned(const ir::Value& value, State& state, Frame& frame) {
  if (const auto* node = std::get_if<ir::Read>(&value.node)) {
    const Resolved where = resolve(node->path, state, frame);
    if (where.isResponse && where.rest.empty()) {
      return responseValue(where.response);
    }
  }
  return evaluate(value, state, frame);
}

bool Interpreter::isKept(ResponseId response, const State& state) {
  return !state.store->all([&](const Place& place, const ValuePtr& value) {
    // The parameter and the name for the handler's own response lead to it in any case.
    const bool isOwnName = place.members.empty() &&
                           (place.base == ambientPlace().base || (place.base & ObjectBase) != 0);
    if (isOwnName) {
      return true;
    }
    const ValuePtr target =
        value->kind == AbstractValue::Kind::Alias ? state.find(value->alias) : value;
    return target == nullptr || target->kind != AbstractValue::Kind::Response ||
           target->response != response;
  });
}

void Interpreter::doubtRest(const ir::Switch& node, std::vector<State>& rest) {
  const auto isNamed = [](const ir::Value& label) {
    const auto* constant = std::get_if<ir::Constant>(&label.node);
    return constant != nullptr && !constant->name.empty();
  };
  const bool isOfEnumerators =
      std::ranges::all_of(node.sections, [&](const ir::SwitchSection& section) {
        return std::ranges::all_of(section.labels, isNamed);
      });
  for (State& state : rest) {
    for (const auto& [id, response] : *state.responses) {
      if (isOfEnumerators && response.ambient) {
        state.edit(id).asked = true;
      }
    }
  }
}

void Interpreter::forgetSends(State& state, std::uint32_t since) {
  for (const auto& [id, response] : *state.responses) {
    if (response.sent.at != nullptr && response.sent.sequence > since) {
      state.edit(id).sent = {};
    }
  }
}

}  // namespace status_lint::flow

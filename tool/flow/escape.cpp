// What code that is not known may do to what it is given.
#include "tool/flow/interpreter.h"

#include <algorithm>

namespace status_lint::flow {

bool Interpreter::carriesResponse(const ValuePtr& value,
                                  const State& state,
                                  std::size_t depth) const {
  if (value == nullptr || depth > 4) {
    return false;
  }
  const auto carries = [&](const ValuePtr& inner) {
    return carriesResponse(inner, state, depth + 1);
  };
  switch (value->kind) {
  case AbstractValue::Kind::Response: return true;
  case AbstractValue::Kind::Alias: {
    const Store::Values& values = state.store->frameOf(value->alias.base);
    for (auto entry = values.lower_bound(value->alias);
         entry != values.end() && value->alias.base == entry->first.base;
         ++entry) {
      if (value->alias.holds(entry->first) && carries(entry->second)) {
        return true;
      }
    }
    return false;
  }
  case AbstractValue::Kind::Callable:
    return std::ranges::any_of(value->closure->captures,
                               carries,
                               [](const auto& capture) { return capture.second; }) ||
           std::ranges::any_of(value->closure->bound, carries, &Closure::Bound::value) ||
           carries(value->closure->receiver);
  case AbstractValue::Kind::Aggregate:
    return std::ranges::any_of(
        value->members, carries, [](const auto& member) { return member.second; });
  case AbstractValue::Kind::Unknown:
  case AbstractValue::Kind::Numbers:
  case AbstractValue::Kind::Text:
  case AbstractValue::Kind::Null: return false;
  }
  return false;
}

void Interpreter::poison(const ValuePtr& value, State& state, std::size_t depth) {
  if (value == nullptr || depth > 4) {
    return;
  }
  switch (value->kind) {
  case AbstractValue::Kind::Response: {
    if (state.response(value->response).finished) {
      break;  // what was sent stays what it was
    }
    ResponseState& response = state.edit(value->response);
    response.otherFields = Known::Unknown;
    for (auto& [name, field] : response.fields) {
      field.present = field.present == Known::No ? Known::Unknown : field.present;
      field.allLiteral = false;
    }
    if (response.content.present != Known::Yes) {
      response.content.present = Known::Unknown;
    }
    if (response.status.kind == Status::Kind::Unset) {
      response.status.kind = Status::Kind::Unknown;
      response.status.codes.clear();
    }
    response.escaped = true;
    break;
  }
  case AbstractValue::Kind::Alias: {
    std::vector<ValuePtr> parts;
    const Store::Values& values = state.store->frameOf(value->alias.base);
    for (auto entry = values.lower_bound(value->alias);
         entry != values.end() && value->alias.base == entry->first.base;
         ++entry) {
      if (value->alias.holds(entry->first)) {
        parts.push_back(entry->second);
      }
    }
    for (const ValuePtr& part : parts) {
      poison(part, state, depth + 1);
    }
    break;
  }
  case AbstractValue::Kind::Callable:
    for (const auto& [variable, captured] : value->closure->captures) {
      poison(captured, state, depth + 1);
    }
    for (const Closure::Bound& bound : value->closure->bound) {
      poison(bound.value, state, depth + 1);
    }
    poison(value->closure->receiver, state, depth + 1);
    break;
  case AbstractValue::Kind::Aggregate:
    for (const auto& [name, member] : value->members) {
      poison(member, state, depth + 1);
    }
    break;
  case AbstractValue::Kind::Unknown:
  case AbstractValue::Kind::Numbers:
  case AbstractValue::Kind::Text:
  case AbstractValue::Kind::Null: break;
  }
}

void Interpreter::forgetPlace(const Place& place, const std::vector<Origin>& from, State& state) {
  poison(aliasValue(place), state);
  forgetValues(place, from, state);
}

void Interpreter::forgetValues(const Place& place, const std::vector<Origin>& from, State& state) {
  bool hasParts = false;
  std::vector<Place> lists;
  Store::Values& map = state.store.edit().editFrame(place.base);
  for (auto entry = map.lower_bound(place); entry != map.end() && place.base == entry->first.base;
       ++entry) {
    if (!place.holds(entry->first)) {
      continue;
    }
    hasParts = true;
    if (entry->first.members.ends_with(ClassMember)) {
      continue;  // an object stays what it is
    }
    if (entry->first.members.ends_with(SizeMember)) {
      lists.push_back(entry->first);
      continue;
    }
    const AbstractValue::Kind kind = entry->second->kind;
    // References and handles still lead where they led; only what they lead to has become unknown.
    if (kind != AbstractValue::Kind::Alias && kind != AbstractValue::Kind::Response &&
        kind != AbstractValue::Kind::Callable) {
      std::vector<Origin> all = entry->second->from;
      addOrigins(all, from);
      entry->second = unknownValue(std::move(all));
    }
  }
  for (Place& list : lists) {
    map.erase(list);
    list.members.resize(list.members.size() - SizeMember.size());
    map.try_emplace(std::move(list), unknownValue(from));
  }
  if (!hasParts && !from.empty()) {
    map[place] = unknownValue(from);
  }
  state.invalidate(place);
}

void Interpreter::doubtFields(const State& ran, State& left) {
  for (const auto& [id, response] : *ran.responses) {
    const auto same = left.responses->find(id);
    if (response.otherFields == Known::No || same == left.responses->end() ||
        same->second.otherFields != Known::No) {
      continue;
    }
    ResponseState& doubted = left.edit(id);
    doubted.otherFields = Known::Unknown;
    for (auto& [name, field] : doubted.fields) {
      field.present = field.present == Known::No ? Known::Unknown : field.present;
    }
  }
}

}  // namespace status_lint::flow

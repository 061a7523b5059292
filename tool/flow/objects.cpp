// Objects of the program: which class they have, and what is left of them outside a path.
#include "tool/flow/interpreter.h"

#include <algorithm>

namespace status_lint::flow {

std::string Interpreter::classOf(const ValuePtr& object, const State& state) const {
  if (object == nullptr) {
    return {};
  }
  ValuePtr name;
  if (object->kind == AbstractValue::Kind::Alias) {
    name = state.find(
        {.base = object->alias.base, .members = object->alias.members + std::string(ClassMember)});
  } else if (object->kind == AbstractValue::Kind::Aggregate) {
    const auto found = object->members.find(std::string(ClassMember));
    name = found != object->members.end() ? found->second : nullptr;
  }
  return name != nullptr && name->kind == AbstractValue::Kind::Text ? name->text : std::string();
}

ValuePtr
Interpreter::withoutStorage(const ValuePtr& value, const State& state, std::size_t depth) const {
  constexpr std::size_t Deepest = 3;
  switch (value->kind) {
  case AbstractValue::Kind::Numbers:
  case AbstractValue::Kind::Text:
  case AbstractValue::Kind::Null: {
    AbstractValue copy = *value;
    copy.chosen = {};
    return std::make_shared<AbstractValue>(std::move(copy));
  }
  case AbstractValue::Kind::Alias:
    return depth < Deepest ? withoutStorage(readPlace(value->alias, state), state, depth + 1)
                           : unknownValue();
  case AbstractValue::Kind::Aggregate: {
    AbstractValue copy;
    copy.kind = AbstractValue::Kind::Aggregate;
    for (const auto& [members, part] : value->members) {
      const ValuePtr plain = withoutStorage(part, state, depth + 1);
      if (plain->kind == AbstractValue::Kind::Aggregate) {
        for (const auto& [below, inner] : plain->members) {
          copy.members[members + below] = inner;
        }
      } else if (plain->kind != AbstractValue::Kind::Unknown) {
        copy.members[members] = plain;
      }
    }
    return std::make_shared<AbstractValue>(std::move(copy));
  }
  case AbstractValue::Kind::Unknown:
  case AbstractValue::Kind::Response:
  case AbstractValue::Kind::Callable: break;
  }
  return unknownValue();
}

void Interpreter::recordObject(const ValuePtr& object, const State& state) {
  constexpr std::size_t MostOfOneClass = 16;
  const ValuePtr plain = withoutStorage(content(object, state), state);
  std::string type = classOf(plain, state);
  if (handlerTypes == nullptr || !handlerTypes->contains(type)) {
    return;
  }
  std::vector<ValuePtr>& known = objects[std::move(type)];
  const bool isNew =
      std::ranges::none_of(known, [&](const ValuePtr& other) { return same(other, plain); });
  if (isNew && known.size() < MostOfOneClass) {
    known.push_back(plain);
  }
}

}  // namespace status_lint::flow

// Lists that code puts together element by element.
#include "tool/base/text.h"
#include "tool/flow/interpreter.h"

#include <algorithm>

namespace status_lint::flow {
namespace {

constexpr const char* KeyMember = ".first";

ValuePtr partOf(const AbstractValue& whole, const std::string& member) {
  const auto found = whole.members.find(member);
  return found == whole.members.end() ? nullptr : found->second;
}

bool isText(const ValuePtr& value) {
  return value != nullptr && value->kind == AbstractValue::Kind::Text;
}

enum class Found : std::uint8_t { No, Yes, Perhaps };

struct Match {
  Found found = Found::No;
  std::size_t index = 0;
};

/// The pair of the list that has the key of the new one.
Match find(const AbstractValue& list, std::size_t size, const AbstractValue& added) {
  const ValuePtr key = partOf(added, KeyMember);
  Match out;
  for (std::size_t i = 0; i < size; ++i) {
    const ValuePtr other = partOf(list, base::cat("[", i, "]", KeyMember));
    if (!isText(key) || !isText(other)) {
      out.found = Found::Perhaps;
    } else if (key->text == other->text) {
      return {Found::Yes, i};
    }
  }
  return out;
}

}  // namespace

void Interpreter::grow(const ir::Assign& node, State& state, Frame& frame) {
  const ValuePtr added = content(evaluate(node.value, state, frame), state);
  const Resolved target = resolve(node.target, state, frame);
  if (target.isResponse) {
    poison(responseValue(target.response), state);
    return;
  }
  const ValuePtr list = readPlace(target.place, state);
  const std::optional<std::size_t> size = listSize(*list);
  Match match;
  if (size && node.mode != ir::Assign::Mode::Append) {
    match = find(*list, *size, *added);
  }
  if (!size || *size + 1 >= ir::MostElements || match.found == Found::Perhaps) {
    std::vector<Origin> from = list->from;
    addOrigins(from, added->from);
    state.erase(target.place);
    state.write(target.place, unknownValue(std::move(from)));
    return;
  }
  if (match.found == Found::Yes && node.mode == ir::Assign::Mode::Insert) {
    return;
  }
  Place element = target.place;
  element.members += base::cat("[", match.found == Found::Yes ? match.index : *size, "]");
  state.write(element, added);
  if (match.found == Found::No) {
    AbstractValue count;
    count.kind = AbstractValue::Kind::Numbers;
    count.numbers = {static_cast<std::int64_t>(*size + 1)};
    Place counted = target.place;
    counted.members += SizeMember;
    state.write(counted, std::make_shared<AbstractValue>(std::move(count)));
  }
}

}  // namespace status_lint::flow

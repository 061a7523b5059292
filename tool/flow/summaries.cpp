// Large code that touches no response: run once for each kind of input, and known by what it gives
// back and throws.
#include "tool/base/text.h"
#include "tool/flow/changes.h"
#include "tool/flow/interpreter.h"

#include <algorithm>

namespace status_lint::flow {
namespace {

constexpr std::size_t MostValues = 8;
constexpr std::size_t MostThrows = 12;
constexpr std::size_t StepsOfSummary = 5'000;

/// Of an input, only what it is from counts: a summary stands for all constants that are passed.
void describe(const ValuePtr& value, std::string& key) {
  key += '|';
  for (const Origin& origin : value->from) {
    key += base::cat(
        "<", static_cast<int>(origin.source), origin.name, origin.throughUnknown ? "?" : "");
  }
}

template <typename T, typename Same>
void addDistinct(std::vector<T>& to, T item, std::size_t most, Same isSame) {
  const bool isThere = std::ranges::any_of(to, [&](const T& other) { return isSame(other, item); });
  if (!isThere && to.size() < most) {
    to.push_back(std::move(item));
  }
}

}  // namespace

CallInput Interpreter::detached(const CallInput& input, State& state, State& fresh) {
  CallInput out{.arguments = {}, .receiver = nullptr, .closure = input.closure};
  const auto copied = [&](const ValuePtr& value) {
    return unknownValue(content(value, state)->from);
  };
  for (const ValuePtr& argument : input.arguments) {
    out.arguments.push_back(copied(argument));
  }
  if (input.receiver != nullptr) {
    const Place self = freshPlace();
    fresh.write(self, copied(input.receiver));
    out.receiver = aliasValue(self);
  }
  return out;
}

const Interpreter::Summary&
Interpreter::summaryOf(const Definition& target, const CallInput& input, State& state) {
  State fresh;
  const CallInput inside = detached(input, state, fresh);
  std::string key = target.function->usr + target.function->bodyHash;
  for (const ValuePtr& argument : inside.arguments) {
    describe(argument, key);
  }
  if (inside.receiver != nullptr) {
    describe(content(inside.receiver, fresh), key);
  }
  if (const auto known = summaries_.find(key); known != summaries_.end()) {
    return known->second;
  }
  summaries_[key].isKnown = false;  // what a recursive call sees
  const std::size_t steps = steps_;
  const std::size_t limits = incomplete.size();
  steps_ = budget_.steps > StepsOfSummary ? budget_.steps - StepsOfSummary : 0;
  ++tries_;
  Result result = run(target, inside, std::move(fresh));
  --tries_;
  Summary summary;
  summary.isKnown = !aborted_;
  aborted_ = false;
  steps_ = steps;
  incomplete.resize(limits);
  const auto learnFrom = [&](const State& left) {
    for (const CallRecord& call : *left.calls) {
      addDistinct(summary.calls, call, MostThrows, std::equal_to<>{});
    }
    addOrigins(summary.requestRead, *left.requestRead);
  };
  for (Returned& one : result.returned) {
    learnFrom(one.state);
    addDistinct(
        summary.values, one.value != nullptr ? one.value : unknownValue(), MostValues, same);
  }
  for (Thrown& one : result.thrown) {
    learnFrom(one.state);
    addDistinct(
        summary.thrown, {one.record, one.object}, MostThrows, [](const auto& a, const auto& b) {
          return a.first == b.first && same(a.second, b.second);
        });
  }
  return summaries_[key] = std::move(summary);
}

bool Interpreter::isSummarised(const Definition& target,
                               const CallInput& input,
                               const State& state) const {
  // What a method leaves in the object that answers is not for a summary.
  const bool isOfHandler =
      handlerTypes != nullptr && handlerTypes->contains(classOf(input.receiver, state));
  return summarised != nullptr && summarised->contains(target.function) && !isOfHandler &&
         std::ranges::none_of(input.arguments, [&](const ValuePtr& argument) {
           return content(argument, state)->kind == AbstractValue::Kind::Callable ||
                  carriesResponse(argument, state);
         });
}

void Interpreter::applySummary(const Definition& target,
                               const CallInput& input,
                               const ir::Call& call,
                               State state,
                               Frame& frame,
                               Exits& out) {
  const Summary summary = summaryOf(target, input, state);
  entered.insert(target.function);
  for (const CallRecord& record : summary.calls) {
    addCall(record, state);
  }
  state.note(summary.requestRead);
  for (const auto& [record, object] : summary.thrown) {
    if (!collapse && (tries_ > 0 || !record.throws.empty())) {
      out.thrown.push_back({.state = state, .record = record, .object = object});
    }
  }
  forgetWritten(call, input, {}, state);
  forgetReceiver(*target.function, call, input, {}, state);
  std::vector<ValuePtr> values = summary.values;
  if (!summary.isKnown || (values.empty() && summary.thrown.empty())) {
    values = {unknownValue()};
  }
  for (const ValuePtr& value : values) {
    State left = state;
    if (call.result != 0) {
      const ir::Path result{
          .root = ir::Path::Root::Temporary, .id = call.result, .name = {}, .members = {}};
      left.write({.base = baseOf(result, frame), .members = {}}, value);
    }
    out.normal.push_back(std::move(left));
  }
}

}  // namespace status_lint::flow

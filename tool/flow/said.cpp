#include "tool/flow/said.h"

#include "tool/base/text.h"
#include "tool/flow/raw_head.h"

#include <algorithm>

namespace status_lint::flow {
namespace {

/// A text of several words on one line, as far as it is known; else nothing.
std::string sentenceOf(const AbstractValue& value) {
  constexpr std::size_t Longest = 160;
  if (value.kind != AbstractValue::Kind::Text || !value.text.contains(' ')) {
    return {};
  }
  const std::string text = value.text.substr(0, value.text.find(UnknownPart));
  const bool isOne =
      text.size() <= Longest && base::trim(text).contains(' ') && !base::trim(text).contains('\n');
  return isOne ? text : std::string();
}

bool holds(const base::SourceRange& outer, const base::SourceRange& inner) {
  return inner.isKnown() && outer.path == inner.path && outer.offset <= inner.offset &&
         inner.endOffset <= outer.endOffset;
}

}  // namespace

void noteSaid(const Interpreter& interpreter,
              const ir::Call& call,
              const ir::Location* at,
              const CallInput& input,
              State& state) {
  constexpr std::size_t Most = 64;
  for (const ValuePtr& argument : input.arguments) {
    std::string text = sentenceOf(*interpreter.contentOf(argument, state));
    if (text.empty() || state.said->size() >= Most ||
        base::lastComponent(call.callee.name).starts_with("operator")) {
      continue;
    }
    SaidRecord record{.text = std::move(text), .at = at, .guards = state.guards};
    if (std::ranges::find(*state.said, record) == state.said->end()) {
      state.said.edit().push_back(std::move(record));
    }
  }
}

std::vector<Said> saidWith(const StatusRecord& status,
                           const std::vector<SaidRecord>& records,
                           const Program& program) {
  std::vector<Said> out;
  const base::SourceRange choice = program.linkage().range(status.origin);
  for (const SaidRecord& record : records) {
    base::SourceRange at = program.linkage().range(record.at);
    if (holds(at, choice) || (record.guards != nullptr && record.guards == status.choice)) {
      out.push_back({.text = record.text, .at = std::move(at)});
    }
  }
  return out;
}

}  // namespace status_lint::flow

#include "tool/flow/said.h"

#include "tool/base/text.h"
#include "tool/flow/raw_head.h"

#include <algorithm>

namespace status_lint::flow {
namespace {

/// Is it several words on one line?
bool isSentence(std::string_view text) {
  constexpr std::size_t Longest = 160;
  const std::string_view plain = base::trim(text);
  return text.size() <= Longest && plain.contains(' ') && !plain.contains('\n');
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
    const ValuePtr value = interpreter.contentOf(argument, state);
    if (value->kind != AbstractValue::Kind::Text || state.said->size() >= Most) {
      continue;
    }
    const std::size_t end = value->text.find(UnknownPart);
    const std::string_view text = std::string_view(value->text).substr(0, end);
    if (!isSentence(text) || base::lastComponent(call.callee.name).starts_with("operator")) {
      continue;
    }
    SaidRecord record{.text = std::string(text),
                      .isWhole = end == std::string::npos,
                      .at = at,
                      .guards = state.guards};
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
      out.push_back({.text = record.text, .isWhole = record.isWhole, .at = std::move(at)});
    }
  }
  return out;
}

}  // namespace status_lint::flow

#include "rules/request_read.h"

#include "rules/outcome_facts.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

bool isListed(std::span<const std::string_view> names, std::string_view lowerCaseName) {
  return std::ranges::any_of(names, [&](std::string_view name) {
    return name.ends_with('*') ? lowerCaseName.starts_with(name.substr(0, name.size() - 1))
                               : lowerCaseName == name;
  });
}

/// Is one of the words part of the text?
bool speaksOf(std::string_view text, std::span<const std::string_view> words) {
  const std::string lower = base::lowerCase(text);
  return std::ranges::any_of(words, [&](std::string_view word) { return lower.contains(word); });
}

bool explains(const flow::Provenance& read, const Unrequested& row) {
  const bool isNamed =
      read.source == flow::Source::RequestField || read.source == flow::Source::RequestParameter;
  return (read.source == flow::Source::RequestField &&
          (read.name.empty() || isListed(row.fields, base::lowerCase(read.name)))) ||
         std::ranges::find(row.parts, read.source) != row.parts.end() ||
         (isNamed && speaksOf(read.name, row.words));
}

/// Did the handler choose the status code, and no error handler after it? A helper of the framework
/// that stands for a code (a handshake) looks at the request by itself.
bool isChosenHere(const flow::Outcome& outcome) {
  return isConstant(outcome.status) && isSettled(outcome) &&
         outcome.status.origin != outcome.status.setter &&
         std::ranges::all_of(outcome.overwritten, &flow::Overwrite::inHandler);
}

}  // namespace

bool mayHaveRead(const flow::Handler& handler, const Unrequested& row) {
  const auto isExplained = [&](const flow::Provenance& read) {
    return explains(read, row);
  };
  return handler.requestEscapes || !handler.isComplete ||
         std::ranges::any_of(handler.requestRead, isExplained) ||
         std::ranges::any_of(handler.outcomes, [&](const flow::Outcome& outcome) {
           return std::ranges::any_of(outcome.guards, [&](const flow::Guard& guard) {
             return std::ranges::any_of(guard.reads, isExplained) ||
                    speaksOf(guard.subject, row.words) || speaksOf(guard.callee, row.words);
           });
         });
}

void reportUnrequested(const flow::Handler& handler,
                       const flow::Outcome& outcome,
                       const Unrequested& row,
                       Findings& findings) {
  const bool isHandler =
      handler.kind == flow::HandlerKind::Route || handler.kind == flow::HandlerKind::Fallback;
  if (!isHandler || !isChosenHere(outcome) ||
      std::ranges::find(row.codes, outcome.status.code()) == row.codes.end() ||
      mayHaveRead(handler, row) || (row.applies != nullptr && !row.applies(handler, outcome))) {
    return;
  }
  findings.report(
      handler, outcome, base::cat(http::describe(outcome.status.code()), " response ", row.clause));
}

}  // namespace status_lint::rules

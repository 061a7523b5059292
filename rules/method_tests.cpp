#include "rules/method_tests.h"

#include "rules/state_change.h"
#include "tool/base/text.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

/// Tests that 405 may answer to.
constexpr std::string_view MethodWords[] = {
    "action",    "allow",     "allowed",   "allows",    "disabled", "editable", "enabled",
    "endpoint",  "handler",   "handlers",  "immutable", "method",   "methods",  "mutable",
    "only",      "operation", "permitted", "readonly",  "route",    "routes",   "support",
    "supported", "supports",  "verb",      "writable",  "writeable"};

/// As constants of any library spell them: "GET", HTTP_GET.
constexpr std::string_view Methods[] = {"DELETE", "GET", "HEAD", "PATCH", "POST", "PUT"};

/// Does the path answer the one method that the test names? Then it is one that is taken.
bool choosesMethod(const flow::Guard& guard) {
  return guard.holds &&
         std::ranges::find(Methods, base::upperCase(guard.comparedText)) != std::end(Methods);
}

bool isOfMethod(const flow::Guard& guard) {
  return std::ranges::any_of(guard.reads,
                             [](const flow::Provenance& read) {
                               return read.source == flow::Source::RequestMethod;
                             }) ||
         hasWord(guard, MethodWords) || std::ranges::any_of(Methods, [&](std::string_view method) {
           return guard.subject.contains(method);
         });
}

}  // namespace

bool mayRejectMethod(const flow::Handler& handler, const flow::Outcome& outcome) {
  const bool isRead = std::ranges::find(outcome.requestRead,
                                        flow::Source::RequestMethod,
                                        &flow::Provenance::source) != outcome.requestRead.end();
  const bool isNarrowed = outcome.methods != handler.methods || (handler.methods.empty() && isRead);
  return (isNarrowed && outcome.methods.size() != 1) ||
         std::ranges::any_of(outcome.guards, [](const flow::Guard& guard) {
           return isOfMethod(guard) && !choosesMethod(guard);
         });
}

}  // namespace status_lint::rules

#include "rules/state_change.h"

#include "rules/display_name.h"
#include "tool/base/source_text.h"
#include "tool/base/text.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

using flow::CallMade;
using flow::Guard;

bool isIn(std::initializer_list<std::string_view> list, std::string_view item) {
  return std::ranges::find(list, item) != list.end();
}

/// What a call to a database does, as the text says which it is given.
std::string_view changeOfDatabase(const CallMade& call) {
  const std::string text = base::upperCase(call.at.text);
  return text.contains("INSERT INTO") || text.contains("INSERT_ONE")   ? "creation"
         : text.contains("DELETE FROM") || text.contains("DELETE_ONE") ? "removal"
         : (text.contains("UPDATE ") && text.contains(" SET ")) || text.contains("UPDATE_ONE")
             ? "update"
             : "";
}

/// Functions whose result is the thing itself, or nothing.
constexpr std::string_view Finders[] = {
    "fetch", "find", "get", "load", "lock", "lookup", "query", "read", "retrieve", "search"};

/// Flags and predicates that say that a thing is there.
constexpr std::string_view ThereWords[] = {
    "contains", "count", "exist", "existed", "existing", "exists", "found", "has"};

/// What the request holds: its absence is a mistake of the client.
constexpr std::string_view RequestWords[] = {"argument",
                                             "body",
                                             "content",
                                             "cookie",
                                             "field",
                                             "header",
                                             "headers",
                                             "json",
                                             "param",
                                             "parameter",
                                             "params",
                                             "payload",
                                             "query",
                                             "req",
                                             "request"};

std::string firstWord(std::string_view name) {
  std::string word;
  for (const char c : name) {
    const bool isUpper = c >= 'A' && c <= 'Z';
    if (c == '_' || (isUpper && !word.empty())) {
      break;
    }
    word += base::lowerCase(std::string_view(&c, 1));
  }
  return word;
}

/// Of a call, what is asked and whom; what it is asked with may be of the request.
bool isAboutRequest(const Guard& guard) {
  const std::string asked =
      base::lowerCase(std::string_view(guard.subject).substr(0, guard.subject.find(" (")));
  const auto isAsked = [&](std::string_view word) {
    return asked.contains(word) && std::ranges::find(guard.words, word) != guard.words.end();
  };
  const std::size_t scope = guard.callee.rfind("::");
  const std::string owner =
      scope == std::string::npos ? "" : base::lowerCase(guard.callee.substr(0, scope));
  return owner.contains("request") || std::ranges::any_of(RequestWords, isAsked);
}

bool isComparison(const Guard& guard) {
  constexpr std::string_view Signs[] = {" == ", " != ", " < ", " > ", " <= ", " >= "};
  return std::ranges::any_of(Signs,
                             [&](std::string_view sign) { return guard.subject.contains(sign); });
}

Presence when(bool isThere) {
  return isThere ? Presence::There : Presence::Missing;
}

/// `map.find(id) == map.end()`, `count(id) == 0`, `item == nullptr`.
Presence toldByComparison(const Guard& guard) {
  const std::string& text = guard.subject;
  const bool isEqual = text.contains(" == ");
  if (!isEqual && !text.contains(" != ") && !text.contains(" > 0")) {
    return Presence::Unknown;
  }
  const bool isOfNothing = text.contains(" nullptr") || text.contains("end (") ||
                           text.contains("nullopt") || text.contains(" NULL") ||
                           (text.ends_with(" 0") && hasWord(guard, ThereWords));
  return isOfNothing ? when(isEqual != guard.textHolds) : Presence::Unknown;
}

}  // namespace

bool changes(const CallMade& call, std::initializer_list<std::string_view> categories) {
  return isIn(categories, call.speaksOf == "database" ? changeOfDatabase(call) : call.speaksOf);
}

const CallMade* changeOf(const flow::Outcome& outcome) {
  return changeOf(outcome, {"creation", "update", "storage", "removal"});
}

const CallMade* changeOf(const flow::Outcome& outcome,
                         std::initializer_list<std::string_view> categories) {
  const auto found = std::ranges::find_if(
      outcome.calls, [&](const CallMade& call) { return changes(call, categories); });
  return found != outcome.calls.end() ? &*found : nullptr;
}

std::string describeCall(const CallMade& call) {
  return call.callee.empty() ? base::cat("`", base::readable(call.at.text), "`")
                             : base::cat(displayName(call.callee), "()");
}

bool answersOnly(const flow::Outcome& outcome, std::initializer_list<std::string_view> methods) {
  return !outcome.methods.empty() &&
         std::ranges::all_of(outcome.methods,
                             [&](const std::string& method) { return isIn(methods, method); });
}

Presence presenceToldBy(const Guard& guard) {
  if (isAboutRequest(guard) || guard.subject.contains(". empty (")) {
    return Presence::Unknown;
  }
  if (isComparison(guard)) {
    return toldByComparison(guard);
  }
  const std::string finder = firstWord(base::lastComponent(guard.callee));
  const bool isFound = std::ranges::find(Finders, finder) != std::end(Finders);
  return isFound || hasWord(guard, ThereWords) ? when(guard.textHolds) : Presence::Unknown;
}

}  // namespace status_lint::rules

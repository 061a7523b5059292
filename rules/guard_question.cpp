#include "rules/guard_question.h"

#include "tool/base/text.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace status_lint::rules {
namespace {

/// String literals of normalised token text, one after the other.
std::string literalsOf(std::string_view text) {
  std::string out;
  bool isInside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') {
      isInside = !isInside;
    }
    if (isInside) {
      out += text[i];
      if (text[i] == '\\' && i + 1 < text.size()) {
        out += text[++i];
      }
    }
  }
  return out;
}

/// What stands before the call, where it is one of a member: "user . ".
std::string_view receiverOf(std::string_view text, std::string_view callee) {
  const std::size_t at = text.find(base::cat(base::lastComponent(callee), " ("));
  const std::string_view before = at == text.npos ? std::string_view() : text.substr(0, at);
  return before.ends_with(". ") || before.ends_with("-> ") ? before : std::string_view();
}

/// Is the test the call and nothing else, negated or not? Where its result is compared with
/// something
/// (`things.end() != found`), the question is another one.
bool isPlainCall(std::string_view text, std::string_view callee) {
  const std::size_t name = text.find(base::cat(base::lastComponent(callee), " ("));
  if (name == text.npos) {
    return false;
  }
  const bool isBare = std::ranges::all_of(text.substr(0, name), [](char c) {
    return std::string_view(" !_.:->").contains(c) || (c >= '0' && c <= '9') ||
           (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  int depth = 0;
  std::size_t end = text.find('(', name);
  for (bool isText = false; end < text.size(); ++end) {
    isText = isText != (text[end] == '"' && text[end - 1] != '\\');
    depth += isText ? 0 : text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
    if (depth == 0) {
      break;
    }
  }
  return isBare && end + 1 == text.size();
}

bool isSame(const flow::Guard& a, const flow::Guard& b) {
  return a.at == b.at && a.holds == b.holds;
}

}  // namespace

std::string questionOf(const flow::Guard& guard) {
  const bool isPlain = guard.comparedText.empty() && guard.comparedNumber.empty();
  const bool isGeneral = guard.callee.starts_with("std::") || guard.callee.contains("operator");
  if (guard.callee.empty() || isGeneral || !isPlain || guard.insideCatch ||
      !isPlainCall(guard.subject, guard.callee)) {
    return {};
  }
  std::set<std::string> parts;
  for (const flow::Provenance& read : guard.reads) {
    // What a function made of the request is another thing: `isAdmin(load(name))`.
    if (!read.throughUnknown) {
      parts.insert(base::cat(static_cast<int>(read.source), read.name));
    }
  }
  std::string out = base::cat(guard.callee,
                              guard.holds ? " yes " : " no ",
                              receiverOf(guard.subject, guard.callee),
                              literalsOf(guard.subject));
  for (const std::string& part : parts) {
    out += base::cat(' ', part);
  }
  return out;
}

bool isDecidedBy(const flow::Handler& handler,
                 const flow::Outcome& outcome,
                 const flow::Guard& guard) {
  return std::ranges::none_of(handler.outcomes, [&](const flow::Outcome& other) {
    const bool hasGuard = std::ranges::any_of(
        other.guards, [&](const flow::Guard& one) { return isSame(one, guard); });
    const bool isElsewhere = hasGuard && other.ending != flow::Ending::Threw &&
                             other.status.codes != outcome.status.codes;
    const bool isSharedPlace = !other.guards.empty() && !isSame(other.guards.back(), guard) &&
                               other.status.origin == outcome.status.origin &&
                               other.end == outcome.end;
    return isElsewhere || isSharedPlace;
  });
}

}  // namespace status_lint::rules

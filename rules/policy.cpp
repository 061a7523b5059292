#include "rules/policy.h"

#include "tool/base/text.h"
#include "tool/http/method.h"
#include "tool/http/status_code.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace status_lint::rules {
namespace {

using base::cat;
using base::Error;

std::optional<std::pair<int, int>> parseCodes(std::string_view text) {
  if (text.size() == 3 && base::lowerCase(text.substr(1)) == "xx" && text[0] >= '1' &&
      text[0] <= '5') {
    const int first = (text[0] - '0') * 100;
    return std::pair(first, first + 99);
  }
  int code = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), code);
  const bool isWhole = error == std::errc() && end == text.data() + text.size();
  return isWhole && http::isValid(code) ? std::optional(std::pair(code, code)) : std::nullopt;
}

bool isMethod(std::string_view word) {
  return !word.empty() &&
         std::ranges::all_of(word, [](char c) { return (c >= 'A' && c <= 'Z') || c == '-'; });
}

bool matches(std::string_view pattern, std::string_view path) {
  if (pattern.empty()) {
    return path.empty();
  }
  if (pattern.front() == '*') {
    return matches(pattern.substr(1), path) || (!path.empty() && matches(pattern, path.substr(1)));
  }
  return !path.empty() && path.front() == pattern.front() &&
         matches(pattern.substr(1), path.substr(1));
}

/// How an allowance and one request go together.
enum class Fit : std::uint8_t { No, Maybe, Yes };

Fit fitOf(const Allowance& entry, const flow::Handler& handler, std::string_view method) {
  const bool isOtherMethod = !entry.method.empty() && !method.empty() && entry.method != method;
  const bool isOtherPath =
      !entry.path.empty() && handler.pathKnown && !matches(entry.path, handler.path);
  if (isOtherMethod || isOtherPath) {
    return Fit::No;
  }
  const bool isSure =
      (entry.method.empty() || !method.empty()) && (entry.path.empty() || handler.pathKnown);
  return isSure ? Fit::Yes : Fit::Maybe;
}

std::pair<std::size_t, bool> weight(const Allowance& entry) {
  return {entry.path.size(), !entry.method.empty()};
}

/// The entry that decides about a request by the method (empty = not known), where it forbids the
/// code and no other that may decide allows it.
const Allowance*
forbids(const Policy& policy, const flow::Handler& handler, std::string_view method, int code) {
  const Allowance* decides = nullptr;
  for (const Allowance& entry : policy.allowed) {
    if (fitOf(entry, handler, method) == Fit::Yes &&
        (decides == nullptr || weight(entry) > weight(*decides))) {
      decides = &entry;
    }
  }
  const bool mayBeAllowed = std::ranges::any_of(policy.allowed, [&](const Allowance& entry) {
    return fitOf(entry, handler, method) == Fit::Maybe && entry.allows(code) &&
           (decides == nullptr || weight(entry) > weight(*decides));
  });
  return decides != nullptr && !decides->allows(code) && !mayBeAllowed ? decides : nullptr;
}

}  // namespace

bool Allowance::allows(int code) const {
  return std::ranges::any_of(
      ranges, [&](const auto& range) { return range.first <= code && code <= range.second; });
}

std::expected<Allowance, Error> parseAllowance(std::string_view text) {
  std::vector<std::string> words;
  for (std::string& word : base::split(text, ' ')) {
    if (!word.empty()) {
      words.push_back(std::move(word));
    }
  }
  Allowance out;
  std::size_t at = 0;
  if (at < words.size() && isMethod(words[at])) {
    if (http::findMethod(words[at]) == nullptr) {
      return std::unexpected(Error{cat("'", words[at], "' is no method that HTTP knows")});
    }
    out.method = words[at++];
  }
  if (at < words.size() && words[at].starts_with('/')) {
    out.path = words[at++];
  }
  if (at + 1 != words.size()) {
    return std::unexpected(
        Error{cat("'", text, "' is not '[METHOD ][/path ]CODES', such as 'GET /api/* 200,4xx'")});
  }
  out.codes = words[at];
  for (const std::string& word : base::split(out.codes, ',')) {
    const auto range = parseCodes(word);
    if (!range) {
      return std::unexpected(
          Error{cat("'", word, "' is no status code, and no class such as 4xx")});
    }
    out.ranges.push_back(*range);
  }
  return out;
}

const Allowance*
forbids(const Policy& policy, const flow::Handler& handler, const flow::Outcome& outcome) {
  const int code = outcome.status.code();
  if (outcome.methods.empty()) {
    return forbids(policy, handler, {}, code);
  }
  const Allowance* out = nullptr;
  for (const std::string& method : outcome.methods) {
    const Allowance* entry = forbids(policy, handler, method, code);
    if (entry == nullptr) {
      return nullptr;  // another request may end here, for which the code is allowed
    }
    out = out != nullptr ? out : entry;
  }
  return out;
}

}  // namespace status_lint::rules

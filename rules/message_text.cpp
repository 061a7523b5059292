#include "rules/message_text.h"

#include "rules/json_content.h"
#include "tool/base/text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace status_lint::rules {
namespace {

/// Words that say nothing of what went wrong.
constexpr auto Idle = std::to_array<std::string_view>(
    {"a",          "an",      "and",     "bad",       "been",     "client", "error",     "errors",
     "fail",       "failed",  "failure", "general",   "generic",  "has",    "have",      "http",
     "internal",   "invalid", "is",      "not",       "occurred", "ok",     "operation", "please",
     "request",    "server",  "some",    "something", "sorry",    "the",    "there",     "try",
     "unexpected", "unknown", "was",     "went",      "wrong",    "again",  "later"});

/// Letters and digits in words; bytes beyond ASCII are letters.
std::string normalised(std::string_view text) {
  std::string out;
  for (const char c : base::lowerCase(text)) {
    const bool isWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
                        static_cast<unsigned char>(c) >= 0x80;
    if (isWord) {
      out += c;
    } else if (c != '\'' && !out.empty() && !out.ends_with(' ')) {
      out += ' ';
    }
  }
  return std::string(base::trim(out));
}

bool isIdle(const std::string& word) {
  return std::ranges::find(Idle, word) != Idle.end();
}

/// The text in its common form, where it tells something.
std::string telling(std::string_view text) {
  std::string out = normalised(text);
  const std::vector<std::string> words = base::split(out, ' ');
  return words.size() < 2 || std::ranges::all_of(words, isIdle) ? std::string() : out;
}

bool holds(const base::SourceRange& outer, const base::SourceRange& inner) {
  return outer.path == inner.path && outer.offset <= inner.offset &&
         inner.endOffset <= outer.endOffset && outer.endOffset > outer.offset;
}

/// The only text that tells something of those which the call is given that holds the status code.
std::string textOfCall(const flow::Outcome& outcome) {
  std::string out;
  for (const flow::Said& said : outcome.said) {
    const std::string text =
        holds(said.at, outcome.status.origin) ? telling(said.text) : std::string();
    if (text.empty()) {
      continue;
    }
    if (!out.empty() || !said.isWhole || said.text.find_first_of("{}%\\") != std::string::npos) {
      return {};
    }
    out = text;
  }
  return outcome.status.throughParameter ? out : std::string();
}

}  // namespace

std::string messageOf(const flow::Outcome& outcome) {
  const flow::Content& content = outcome.content;
  if (content.present != flow::Known::Yes || content.mediaType.contains("html") ||
      content.mediaType.contains("xml")) {
    return {};
  }
  return !content.isLiteral       ? textOfCall(outcome)
         : isJsonContent(content) ? telling(errorTextOf(content))
                                  : telling(content.literal);
}

}  // namespace status_lint::rules

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

}  // namespace

std::string messageOf(const flow::Content& content) {
  if (content.present != flow::Known::Yes || !content.isLiteral ||
      content.mediaType.contains("html") || content.mediaType.contains("xml")) {
    return {};
  }
  const std::string text =
      normalised(isJsonContent(content) ? errorTextOf(content) : content.literal);
  const std::vector<std::string> words = base::split(text, ' ');
  return words.size() < 2 || std::ranges::all_of(words, isIdle) ? std::string() : text;
}

}  // namespace status_lint::rules

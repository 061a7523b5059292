#include "rules/messages.h"

#include "rules/text_tokens.h"
#include "tool/base/text.h"

#include <algorithm>
#include <string_view>

namespace status_lint::rules {
namespace {

/// Members of JSON whose value tells people what went wrong.
constexpr std::string_view Members[] = {"error",
                                        "error_message",
                                        "errormessage",
                                        "err",
                                        "message",
                                        "msg",
                                        "detail",
                                        "details",
                                        "title",
                                        "reason",
                                        "description",
                                        "error_description"};

bool isMember(std::string_view key) {
  return std::ranges::find(Members, base::lowerCase(key)) != std::end(Members);
}

void add(std::vector<std::string>& out, std::string_view text) {
  constexpr std::size_t Longest = 160;
  const std::string_view plain = base::trim(text);
  if (!plain.empty() && plain.size() <= Longest && !plain.contains('<') &&
      std::ranges::find(out, plain) == out.end()) {
    out.emplace_back(plain);
  }
}

/// Values of members, in JSON (`"key" : "value"`) or as initialisers (`"key" , "value"`).
void addMembers(const std::vector<Token>& tokens, std::vector<std::string>& out) {
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    const std::string& sign = tokens[i + 1].text;
    const bool isPair = tokens[i].isLiteral && !tokens[i + 1].isLiteral &&
                        (sign == ":" || sign == ",") && tokens[i + 2].isLiteral;
    if (isPair && isMember(tokens[i].text)) {
      add(out, tokens[i + 2].text);
    }
  }
}

void addContent(const flow::Content& content, std::vector<std::string>& out) {
  if (content.present == flow::Known::No) {
    return;
  }
  if (content.isLiteral) {
    const std::string_view text = base::trim(content.literal);
    if (text.starts_with('{')) {
      addMembers(tokensOfJson(text), out);
    } else {
      add(out, text);
    }
    return;
  }
  const std::vector<Token> tokens = tokensOf(content.origin.text);
  const auto first = std::ranges::find(tokens, true, &Token::isLiteral);
  if (first == tokens.end()) {
    return;
  }
  const std::string_view begin = base::trim(first->text);
  if (begin.starts_with('{')) {
    addMembers(tokensOfJson(begin), out);
  } else if (begin.contains(' ')) {
    add(out, begin);
  }
  addMembers(tokens, out);
}

}  // namespace

std::vector<std::string> messagesOf(const flow::Outcome& outcome) {
  std::vector<std::string> out;
  addContent(outcome.content, out);
  if (outcome.reason.isLiteral) {
    add(out, outcome.reason.literal);
  }
  for (const flow::Said& said : outcome.said) {
    add(out, said.text);
  }
  return out;
}

}  // namespace status_lint::rules

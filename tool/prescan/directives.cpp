#include "tool/prescan/directives.h"

#include "tool/base/text.h"
#include "tool/prescan/tokens.h"

#include <algorithm>
#include <utility>
#include <optional>

namespace status_lint::prescan {
namespace {

/// The line without comments; "\" and the end of a line are one blank.
std::string plain(std::string_view line) {
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const std::string_view rest = line.substr(i);
    if (rest.starts_with("//") && !out.ends_with(':')) {
      break;
    }
    if (rest.starts_with("/*")) {
      const std::size_t end = rest.find("*/", 2);
      i += end == std::string_view::npos ? rest.size() : end + 1;
      out += ' ';
    } else if (rest.starts_with("\\\n") || rest.starts_with("\\\r\n")) {
      i += rest[1] == '\n' ? 1 : 2;
      out += ' ';
    } else {
      out += line[i];
    }
  }
  return out;
}

bool isWordCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

std::string_view takeWord(std::string_view& text) {
  text = base::trim(text);
  const auto end = std::ranges::find_if_not(text, isWordCharacter);
  const std::string_view word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(word.size());
  return word;
}

/// "a.h" or <a.h>, if the text is one.
std::optional<Include> headerName(std::string_view text) {
  text = base::trim(text);
  if (text.empty() || (text.front() != '"' && text.front() != '<')) {
    return std::nullopt;
  }
  const bool isQuoted = text.front() == '"';
  const std::size_t end = text.find(isQuoted ? '"' : '>', 1);
  if (end == std::string_view::npos || end == 1) {
    return std::nullopt;
  }
  return Include{std::string(text.substr(1, end - 1)),
                 isQuoted ? Include::Form::Quoted : Include::Form::Angled};
}

}  // namespace

void Directives::include(std::string_view rest, bool isNext) {
  std::optional<Include> include = headerName(rest);
  if (!include) {
    include = Include{std::string(takeWord(rest)), Include::Form::Computed};
  }
  include->isNext = isNext;
  include->isConditional = !std::ranges::all_of(conditions_, [](bool isGuard) { return isGuard; });
  facts_.includes.push_back(*std::move(include));
}

void Directives::define(std::string_view rest) {
  const std::string macro(takeWord(rest));
  if (auto header = headerName(rest)) {
    facts_.headerMacros.emplace_back(macro, *std::move(header));
  }
  if (detail_ == Detail::Includes) {
    return;
  }
  Tokens tokens(rest);
  for (Token token = tokens.next(); token.kind != Token::Kind::End; token = tokens.next()) {
    if (token.kind == Token::Kind::Identifier) {
      facts_.uses.push_back(nameOf(token.text));
    }
  }
}

Branch Directives::begin(bool mayBeGuard, std::string_view rest) {
  guard_ = mayBeGuard && isFirst_ ? std::string(takeWord(rest)) : std::string();
  conditions_.push_back(false);
  return Branch::Begin;
}

Branch Directives::read(std::string_view line) {
  const std::string text = plain(line.substr(1));
  std::string_view rest = text;
  const std::string_view word = takeWord(rest);
  const std::string guard = std::exchange(guard_, {});
  Branch branch = Branch::None;
  if (word == "include" || word == "import" || word == "include_next") {
    include(rest, word == "include_next");
  } else if (word == "define") {
    std::string_view name = rest;
    if (!guard.empty() && takeWord(name) == guard) {
      conditions_.back() = true;
    }
    define(rest);
  } else if (word == "if" || word == "ifdef" || word == "ifndef") {
    branch = begin(word == "ifndef", rest);
  } else if (word == "else" || word.starts_with("elif")) {
    branch = Branch::Else;
  } else if (word == "endif" && !conditions_.empty()) {
    conditions_.pop_back();
    branch = Branch::End;
  }
  isFirst_ = isFirst_ && word == "pragma";
  return branch;
}

}  // namespace status_lint::prescan

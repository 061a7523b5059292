#include "rules/text_tokens.h"

#include "tool/base/text.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

std::string unescaped(std::string_view inner) {
  std::string out;
  for (std::size_t i = 0; i < inner.size(); ++i) {
    if (inner[i] == '\\' && i + 1 < inner.size()) {
      ++i;
    }
    out += inner[i];
  }
  return out;
}

}  // namespace

std::vector<Token> tokensOf(std::string_view source) {
  std::vector<Token> out;
  while (!source.empty()) {
    if (source.starts_with("R\"")) {
      const std::size_t open = source.find('(');
      const std::string close =
          open == std::string_view::npos ? "" : base::cat(")", source.substr(2, open - 2), "\"");
      const std::size_t end = close.empty() ? source.npos : source.find(close, open);
      if (end == std::string_view::npos) {
        return out;
      }
      out.push_back({std::string(source.substr(open + 1, end - open - 1)), true});
      source.remove_prefix(end + close.size());
    } else if (source.starts_with('"')) {
      std::size_t end = 1;
      while (end < source.size() && source[end] != '"') {
        end += source[end] == '\\' ? 2 : 1;
      }
      out.push_back({unescaped(source.substr(1, std::min(end, source.size()) - 1)), true});
      source.remove_prefix(std::min(end + 1, source.size()));
    } else {
      const std::size_t end = std::min(source.find(' '), source.size());
      out.push_back({std::string(source.substr(0, end)), false});
      source.remove_prefix(end);
    }
    source.remove_prefix(std::min(source.find_first_not_of(' '), source.size()));
  }
  return out;
}

std::vector<Token> tokensOfJson(std::string_view text) {
  constexpr std::string_view Signs = "{}[]:,";
  std::vector<Token> out;
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    if (text.empty()) {
      return out;
    }
    if (text.front() == '"') {
      std::size_t end = 1;
      while (end < text.size() && text[end] != '"') {
        end += text[end] == '\\' ? 2 : 1;
      }
      if (end >= text.size()) {
        return out;  // the rest follows where the program runs
      }
      out.push_back({std::string(text.substr(1, end - 1)), true});
      text.remove_prefix(end + 1);
    } else {
      const std::size_t length = Signs.contains(text.front())
                                     ? 1
                                     : std::min(text.find_first_of(" \t\r\n\"{}[]:,"), text.size());
      out.push_back({std::string(text.substr(0, length)), false});
      text.remove_prefix(length);
    }
  }
}

}  // namespace status_lint::rules

#include "tool/base/text.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace status_lint::base {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

std::size_t editDistance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above + 1, row[j - 1] + 1, replaced});
      diagonal = above;
    }
  }
  return row.back();
}

/// Matches a pattern without alternatives; gives what the last `*` stood for, if there is one.
std::optional<std::string_view> matchStars(std::string_view pattern, std::string_view name) {
  const std::size_t star = pattern.find('*');
  if (star == std::string_view::npos) {
    return pattern == name ? std::optional(std::string_view()) : std::nullopt;
  }
  if (!name.starts_with(pattern.substr(0, star))) {
    return std::nullopt;
  }
  const std::string_view rest = pattern.substr(star + 1);
  for (std::size_t length = name.size() - star + 1; length-- > 0;) {
    if (const auto later = matchStars(rest, name.substr(star + length))) {
      return rest.contains('*') ? later : name.substr(star, length);
    }
  }
  return std::nullopt;
}

/// Offset of the brace that closes the one at `open`; npos if none does.
std::size_t closingBrace(std::string_view pattern, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < pattern.size(); ++i) {
    depth += pattern[i] == '{' ? 1 : pattern[i] == '}' ? -1 : 0;
    if (depth == 0) {
      return i;
    }
  }
  return std::string_view::npos;
}

/// Splits at the commas that are in no braces.
std::vector<std::string_view> choices(std::string_view inner) {
  std::vector<std::string_view> parts;
  int depth = 0;
  std::size_t start = 0;
  for (std::size_t i = 0; i < inner.size(); ++i) {
    depth += inner[i] == '{' ? 1 : inner[i] == '}' ? -1 : 0;
    if (inner[i] == ',' && depth == 0) {
      parts.push_back(inner.substr(start, i - start));
      start = i + 1;
    }
  }
  parts.push_back(inner.substr(start));
  return parts;
}

}  // namespace

std::string join(std::span<const std::string> parts, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i != 0) {
      out += separator;
    }
    out += parts[i];
  }
  return out;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(end + 1);
  }
}

std::string lowerCase(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

std::string upperCase(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), upper);
  return out;
}

std::string_view lastComponent(std::string_view name) {
  constexpr std::string_view Conversion = "::operator ";
  if (name.starts_with(Conversion.substr(2))) {
    return name;
  }
  const std::size_t conversion = name.rfind(Conversion);
  const std::size_t scope = conversion != std::string_view::npos ? conversion : name.rfind("::");
  return scope == std::string_view::npos ? name : name.substr(scope + 2);
}

std::vector<std::string> wordsOf(std::string_view text) {
  std::vector<std::string> out;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) {
      out.push_back(std::exchange(word, {}));
    }
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool isUpper = c >= 'A' && c <= 'Z';
    const bool isLower = c >= 'a' && c <= 'z';
    const bool isDigit = c >= '0' && c <= '9';
    if (!isUpper && !isLower && !(isDigit && !word.empty())) {
      finish();
      continue;
    }
    // "isValidURL" splits before a capital that follows a small letter, or that a small letter
    // follows.
    const bool wasUpper = i > 0 && text[i - 1] >= 'A' && text[i - 1] <= 'Z';
    const bool nextLower = i + 1 < text.size() && text[i + 1] >= 'a' && text[i + 1] <= 'z';
    if (isUpper && (!wasUpper || nextLower)) {
      finish();
    }
    word += lowerCase(std::string_view(&c, 1));
  }
  finish();
  return out;
}

bool containsWords(std::span<const std::string> text, std::span<const std::string> words) {
  return !words.empty() && !std::ranges::search(text, words).empty();
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view Space = " \t\r\n\f\v";
  const std::size_t first = text.find_first_not_of(Space);
  if (first == std::string_view::npos) {
    return {};
  }
  return text.substr(first, text.find_last_not_of(Space) - first + 1);
}

std::string count(std::size_t number, std::string_view noun) {
  return cat(number, ' ', noun, number == 1 ? "" : "s");
}

std::string nearest(std::string_view name, std::span<const std::string> candidates) {
  std::string best;
  std::size_t bestDistance = std::max<std::size_t>(2, name.size() / 3) + 1;
  const std::string wanted = lowerCase(name);
  for (const std::string& candidate : candidates) {
    const std::size_t distance = editDistance(wanted, lowerCase(candidate));
    if (distance < bestDistance) {
      bestDistance = distance;
      best = candidate;
    }
  }
  return best;
}

std::vector<Alternative> alternatives(std::string_view pattern) {
  const std::size_t open = pattern.find('{');
  const std::size_t close = open == std::string_view::npos ? open : closingBrace(pattern, open);
  if (close == std::string_view::npos) {
    return {{std::string(pattern), {}, 0}};
  }
  const std::string_view head = pattern.substr(0, open);
  std::vector<Alternative> tails = alternatives(pattern.substr(close + 1));
  std::vector<Alternative> all;
  for (const std::string_view choice : choices(pattern.substr(open + 1, close - open - 1))) {
    for (const Alternative& inner : alternatives(choice)) {
      for (const Alternative& tail : tails) {
        Alternative& one = all.emplace_back();
        one.name = cat(head, inner.name, tail.name);
        const std::size_t end = head.size() + inner.name.size();
        if (tail.choiceEnd != 0 || !tail.choice.empty()) {
          one.choice = tail.choice;
          one.choiceEnd = end + tail.choiceEnd;
        } else {
          const bool nested = inner.choiceEnd != 0;
          one.choice = nested ? inner.choice : inner.name;
          one.choiceEnd = nested ? head.size() + inner.choiceEnd : end;
        }
      }
    }
  }
  return all;
}

bool matchesPattern(std::string_view pattern, std::string_view name, std::string* captured) {
  for (const Alternative& each : alternatives(pattern)) {
    const auto star = matchStars(each.name, name);
    if (!star) {
      continue;
    }
    if (captured != nullptr) {
      const std::size_t at = each.name.rfind('*');
      const bool starIsLast = at != std::string::npos && at >= each.choiceEnd;
      *captured = starIsLast ? std::string(*star) : each.choice;
    }
    return true;
  }
  return false;
}

std::vector<std::string> expandAlternatives(std::string_view pattern) {
  std::vector<std::string> names;
  for (Alternative& each : alternatives(pattern)) {
    names.push_back(std::move(each.name));
  }
  return names;
}

}  // namespace status_lint::base

#include "tool/http/challenge.h"

#include "tool/http/field.h"
#include "tool/http/grammar.h"

#include <algorithm>

namespace status_lint::http {
namespace {

/// RFC 9110 section 11.2: letters, digits and a few more, then any number of "=".
bool isToken68(std::string_view text) {
  const std::size_t end = text.find_last_not_of('=') + 1;
  return end != 0 && std::ranges::all_of(text.substr(0, end), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                  std::string_view("-._~+/").contains(c);
         });
}

/// Name and value around the first "=", which may have whitespace around it.
std::pair<std::string_view, std::string_view> parameterOf(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos) {
    return {};
  }
  return {withoutWhitespace(text.substr(0, equals)), withoutWhitespace(text.substr(equals + 1))};
}

bool isParameter(const std::pair<std::string_view, std::string_view>& parameter) {
  return isToken(parameter.first) &&
         (isToken(parameter.second) || isQuotedString(parameter.second));
}

std::string_view problemOf(const Challenge& challenge) {
  for (const auto& [name, value] : challenge.parameters) {
    if (sameFieldName(name, "realm") && !value.starts_with('"')) {
      return "the realm is not a quoted string";
    }
  }
  if (sameFieldName(challenge.scheme, "Bearer") && challenge.parameters.empty()) {
    return "Bearer needs a parameter";
  }
  return {};
}

}  // namespace

std::expected<std::vector<Challenge>, std::string_view> parseChallenges(std::string_view text) {
  std::vector<Challenge> out;
  for (std::string_view element : listElements(text)) {
    // A parameter that goes on with the last challenge, else a scheme and what follows it.
    const auto next = parameterOf(element);
    if (isParameter(next)) {
      if (out.empty()) {
        return std::unexpected("it begins with no scheme");
      }
      out.back().parameters.push_back(next);
      continue;
    }
    const std::size_t end = element.find(' ');
    Challenge& challenge = out.emplace_back();
    challenge.scheme = element.substr(0, end);
    if (!isToken(challenge.scheme)) {
      return std::unexpected("it begins with no scheme");
    }
    const std::string_view rest =
        end == std::string_view::npos ? "" : withoutWhitespace(element.substr(end));
    const auto first = parameterOf(rest);
    if (isParameter(first)) {
      challenge.parameters.push_back(first);
    } else if (isToken68(rest)) {
      challenge.token68 = rest;
    } else if (!rest.empty()) {
      return std::unexpected("what follows the scheme is no parameter");
    }
  }
  if (out.empty()) {
    return std::unexpected("it is empty");
  }
  for (const Challenge& challenge : out) {
    if (const std::string_view problem = problemOf(challenge); !problem.empty()) {
      return std::unexpected(problem);
    }
  }
  return out;
}

}  // namespace status_lint::http

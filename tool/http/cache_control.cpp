#include "tool/http/cache_control.h"

#include "tool/http/field.h"
#include "tool/http/grammar.h"

#include <algorithm>

namespace status_lint::http {

std::vector<CacheDirective> parseCacheControl(std::string_view text) {
  std::vector<CacheDirective> out;
  for (const std::string_view element : listElements(text)) {
    const std::size_t equals = element.find('=');
    const std::string_view name = withoutWhitespace(element.substr(0, equals));
    std::string_view argument = equals == std::string_view::npos
                                    ? std::string_view()
                                    : withoutWhitespace(element.substr(equals + 1));
    if (isQuotedString(argument)) {
      argument = argument.substr(1, argument.size() - 2);
    }
    if (isToken(name)) {
      out.push_back({.name = lowerCase(name), .argument = std::string(argument)});
    }
  }
  return out;
}

bool allowsStoring(std::string_view cacheControl) {
  const std::vector<CacheDirective> directives = parseCacheControl(cacheControl);
  const auto has = [&](std::string_view name) {
    return std::ranges::find(directives, name, &CacheDirective::name) != directives.end();
  };
  const auto lasts = [](const CacheDirective& directive) {
    return (directive.name == "max-age" || directive.name == "s-maxage") &&
           isDigits(directive.argument) &&
           directive.argument.find_first_not_of('0') != std::string::npos;
  };
  const bool isStale = std::ranges::any_of(directives, [](const CacheDirective& directive) {
    return directive.name == "max-age" && directive.argument == "0";
  });
  return !has("no-store") && !has("no-cache") && !(isStale && !has("s-maxage")) &&
         (has("public") || std::ranges::any_of(directives, lasts));
}

}  // namespace status_lint::http

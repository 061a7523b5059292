#include "rules/collection.h"

#include "tool/base/text.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

/// Names that end like a plural, or that name no things which a client creates.
constexpr std::string_view NoCollections[] = {"access",
                                              "actions",
                                              "commands",
                                              "events",
                                              "logs",
                                              "metrics",
                                              "options",
                                              "params",
                                              "position",
                                              "process",
                                              "progress",
                                              "results",
                                              "search",
                                              "series",
                                              "sessions",
                                              "settings",
                                              "stats",
                                              "status",
                                              "tokens"};

}  // namespace

std::string collectionNoun(std::string_view path) {
  const std::string last = base::lowerCase(path.substr(path.rfind('/') + 1));
  const bool isWord = std::ranges::all_of(
      last, [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '-'; });
  constexpr std::size_t Shortest = 4;
  if (!isWord || last.size() < Shortest || !last.ends_with('s') || last.ends_with("ss") ||
      last.ends_with("us") || last.ends_with("is") ||
      std::ranges::find(NoCollections, last) != std::end(NoCollections)) {
    return {};
  }
  return last.substr(0, last.size() - (last.ends_with("ies") ? 3 : 1));
}

}  // namespace status_lint::rules

#include "rules/servers_work.h"

#include "tool/base/text.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace status_lint::rules {
namespace {

/// The first word of a function's name, in lower case.
std::string verbOf(std::string_view callee) {
  const std::string_view name = base::lastComponent(callee);
  std::size_t end = 1;
  while (end < name.size() && name[end] >= 'a' && name[end] <= 'z') {
    ++end;
  }
  return base::lowerCase(name.substr(0, std::min(end, name.size())));
}

}  // namespace

bool isServersWork(const flow::ThrowPoint& point) {
  const bool isNamedByRequest = std::ranges::any_of(point.from, [](const flow::Provenance& from) {
    return flow::isRequest(from.source) || from.givenRequest;
  });
  return !point.throws.empty() && (point.speaksOf == "database" || point.speaksOf == "upstream" ||
                                   (point.speaksOf == "file" && !isNamedByRequest));
}

bool acts(const flow::ThrowPoint& point) {
  constexpr std::string_view Verbs[] = {"process", "save",    "store",   "insert",  "update",
                                        "delete",  "remove",  "execute", "run",     "perform",
                                        "send",    "publish", "commit",  "persist", "dispatch",
                                        "start",   "stop",    "upload",  "install", "enqueue"};
  return point.throws.empty() && point.speaksOf.empty() && !point.callee.starts_with("std::") &&
         point.callee.contains("::") &&
         std::ranges::find(Verbs, verbOf(point.callee)) != std::end(Verbs);
}

}  // namespace status_lint::rules

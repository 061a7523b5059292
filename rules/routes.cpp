#include "rules/routes.h"

#include "tool/http/status_name.h"

#include <algorithm>
#include <string_view>

namespace status_lint::rules {
namespace {

bool isSameServer(const flow::Handler& a, const flow::Handler& b) {
  return a.server.empty() || b.server.empty() || a.server == b.server;
}

/// The pattern up to what stands for a part of the path in any framework.
std::string_view fixedPart(std::string_view pattern) {
  return pattern.substr(0, pattern.find_first_of("*([{<:$?\\"));
}

/// May the pattern of one route match what the other's does?
bool mayMatch(std::string_view pattern, std::string_view path) {
  const std::string_view prefix = fixedPart(pattern);
  return prefix.size() < pattern.size() && fixedPart(path).starts_with(prefix);
}

}  // namespace

std::vector<const flow::Handler*> routesOf(const flow::Server& server, const flow::Handler& route) {
  if (route.kind != flow::HandlerKind::Route || !route.pathKnown) {
    return {};
  }
  std::vector<const flow::Handler*> out;
  for (const flow::Handler& other : server.handlers) {
    const bool isRoute = other.kind == flow::HandlerKind::Route;
    if ((!isRoute && other.kind != flow::HandlerKind::Fallback) || !isSameServer(route, other)) {
      continue;
    }
    if (isRoute && other.pathKnown && other.path == route.path) {
      out.push_back(&other);
    } else if (!isRoute || !other.pathKnown || mayMatch(other.path, route.path)) {
      return {};
    }
  }
  return out;
}

std::set<std::string> methodsAnswered(const std::vector<const flow::Handler*>& routes) {
  std::set<std::string> out;
  const auto isThrown = [](const flow::Outcome& outcome) {
    return outcome.ending == flow::Ending::Threw;
  };
  for (const flow::Handler* route : routes) {
    if (!route->isComplete || std::ranges::all_of(route->outcomes, isThrown)) {
      return {};
    }
    for (const flow::Outcome& outcome : route->outcomes) {
      if (outcome.methods.empty()) {
        return {};
      }
      if (!isThrown(outcome) && !outcome.status.isExactly(http::status::MethodNotAllowed)) {
        out.insert(outcome.methods.begin(), outcome.methods.end());
      }
    }
  }
  return out;
}

}  // namespace status_lint::rules

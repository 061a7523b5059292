#include "rules/api_contract.h"

#include "rules/outcome_facts.h"
#include "tool/base/parallel.h"
#include "tool/base/text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace status_lint::rules {
namespace {

using Steps = std::vector<std::string>;

template <typename Range, typename Value>
bool contains(const Range& range, const Value& value) {
  return std::ranges::find(range, value) != std::ranges::end(range);
}

bool isVariable(const std::string& step) {
  return step.contains("{}");
}

struct Route {
  const flow::Handler* handler;
  PathTemplate path;
};

/// The routes whose whole path is known.
std::vector<Route> routesOf(const flow::Server& server) {
  std::vector<Route> out;
  for (const flow::Handler& handler : server.handlers) {
    if (handler.kind == flow::HandlerKind::Route && handler.pathKnown) {
      PathTemplate path = templateOfRoute(handler.path);
      if (path.isWhole) {
        out.push_back({&handler, std::move(path)});
      }
    }
  }
  return out;
}

/// How paths of a description become paths of the server.
struct Mount {
  Steps dropped;  ///< with which paths of the description begin
  Steps added;    ///< what stands in the server instead

  auto operator<=>(const Mount&) const = default;
};

/// Nothing where the path does not begin with what is dropped.
std::optional<Steps> mounted(const Steps& path, const Mount& mount) {
  const auto [rest, end] = std::ranges::mismatch(path, mount.dropped);
  if (end != mount.dropped.end()) {
    return std::nullopt;
  }
  Steps out = mount.added;
  out.insert(out.end(), rest, path.end());
  return out;
}

/// The mount that makes `path` the path of the route, if one does.
void addMount(const Steps& path, const Steps& route, std::set<Mount>& out) {
  const std::size_t shared = std::min(path.size(), route.size());
  const bool isSuffix = std::equal(path.end() - static_cast<std::ptrdiff_t>(shared),
                                   path.end(),
                                   route.end() - static_cast<std::ptrdiff_t>(shared));
  const auto head = path.end() - static_cast<std::ptrdiff_t>(shared);
  // "{id}" alone is the end of any path.
  const bool isTelling = !std::all_of(head, path.end(), isVariable);
  if (isSuffix && isTelling && std::none_of(path.begin(), head, isVariable)) {
    out.insert({.dropped = Steps(path.begin(), head),
                .added = Steps(route.begin(), route.end() - static_cast<std::ptrdiff_t>(shared))});
  }
}

/// Compares one description with the routes of one server.
class Matcher {
public:
  Matcher(const model::ApiDescription& description, const std::vector<Route>& routes)
      : description_(description), routes_(routes) {
    for (const model::ApiOperation& operation : description.operations) {
      paths_.push_back(templateOfOperation(operation.path));
    }
  }

  /// Adds what the description says, if it speaks of this server.
  void addTo(ApiContract& contract) const {
    const std::set<Mount> mounts = chosen();
    const std::size_t described = matches(mounts).size();
    const auto weighty = [&](const auto& path) {
      return !isIncidental(path);
    };
    const auto operations = static_cast<std::size_t>(std::ranges::count_if(paths_, weighty));
    const auto routes =
        static_cast<std::size_t>(std::ranges::count_if(routes_, weighty, &Route::path));
    if (described == 0 || (described * 2 < operations && described * 2 < routes)) {
      return;
    }
    for (const Mount& mount : mounts) {
      contract.parts.push_back({&description_, mount.added, mount.dropped.empty()});
      for (std::size_t i = 0; i < paths_.size(); ++i) {
        DescribedOperation operation{.description = &description_,
                                     .operation = &description_.operations[i],
                                     .path = paths_[i],
                                     .handlers = handlersOf(i, mount)};
        if (!operation.handlers.empty()) {
          operation.path.steps = *mounted(paths_[i].steps, mount);
          contract.operations.push_back(std::move(operation));
        }
      }
    }
  }

private:
  const model::ApiDescription& description_;
  const std::vector<Route>& routes_;
  std::vector<PathTemplate> paths_;

  [[nodiscard]] std::vector<const flow::Handler*> handlersOf(std::size_t index,
                                                             const Mount& mount) const {
    std::vector<const flow::Handler*> out;
    const std::string& method = description_.operations[index].method;
    const std::optional<Steps> steps = mounted(paths_[index].steps, mount);
    for (const Route& route : routes_) {
      const std::vector<std::string>& methods = route.handler->methods;
      if (route.path.steps == steps &&
          (method.empty() || methods.empty() || contains(methods, method))) {
        out.push_back(route.handler);
      }
    }
    return out;
  }

  /// The operations that say something of the server and have routes under one of the mounts.
  [[nodiscard]] std::set<std::size_t> matches(const std::set<Mount>& mounts) const {
    std::set<std::size_t> out;
    for (const Mount& mount : mounts) {
      for (std::size_t i = 0; i < paths_.size(); ++i) {
        if (!isIncidental(paths_[i]) && !handlersOf(i, mount).empty()) {
          out.insert(i);
        }
      }
    }
    return out;
  }

  /// The mounts that the description names; another one where that fits more operations than those
  /// and than any other.
  [[nodiscard]] std::set<Mount> chosen() const {
    std::set<Mount> named;
    for (const std::string& base : description_.bases) {
      named.insert({.added = templateOfOperation(base).steps});
    }
    std::set<Mount> others;
    for (const PathTemplate& path : paths_) {
      for (const Route& route : routes_) {
        addMount(path.steps, route.path.steps, others);
      }
    }
    const Mount* best = nullptr;
    std::size_t most = matches(named).size();
    for (const Mount& mount : others) {
      const std::size_t count = named.contains(mount) ? 0 : matches({mount}).size();
      if (count == most) {
        best = nullptr;  // one is as good as the other
      } else if (count > most) {
        best = &mount;
        most = count;
      }
    }
    if (best != nullptr) {
      return {*best};
    }
    return matches(named).size() == most ? named : std::set<Mount>();
  }
};

}  // namespace

std::string DescribedOperation::name() const {
  return operation->method.empty() ? operation->path
                                   : base::cat(operation->method, ' ', operation->path);
}

std::vector<const DescribedOperation*> ApiContract::answered(const flow::Handler& handler,
                                                             const flow::Outcome& outcome) const {
  std::vector<const DescribedOperation*> out;
  const bool isOnlyImplicit = std::ranges::all_of(outcome.methods, isImplicitMethod);
  for (const std::string& method : outcome.methods) {
    if (isImplicitMethod(method) && !isOnlyImplicit) {
      continue;
    }
    bool isDescribed = false;
    for (const DescribedOperation& each : operations) {
      if (contains(each.handlers, &handler) &&
          (each.operation->method == method || each.operation->method.empty())) {
        if (each.operation->responses.empty()) {
          return {};
        }
        isDescribed = true;
        out.push_back(&each);
      }
    }
    if (!isDescribed) {
      return {};
    }
  }
  return out;
}

bool ApiContract::isOwnAnswer(const flow::Outcome& outcome) const {
  constexpr int FirstFinal = 200;
  return outcome.status.isKnown() && outcome.status.code() >= FirstFinal && outcome.sentAs == 0 &&
         isSettled(outcome) && outcome.ending != flow::Ending::Threw &&
         !sharedOrigins.contains(outcome.status.origin);
}

namespace {

ApiContract contractOf(const flow::Server& server, const Policy& policy) {
  ApiContract out;
  if (policy.descriptions.empty()) {
    return out;
  }
  const std::vector<Route> routes = routesOf(server);
  for (const model::ApiDescription& description : policy.descriptions) {
    Matcher(description, routes).addTo(out);
  }
  for (const flow::Handler& handler : server.handlers) {
    if (handler.kind != flow::HandlerKind::Route && handler.kind != flow::HandlerKind::Function) {
      for (const flow::Outcome& outcome : handler.outcomes) {
        if (outcome.status.origin.isKnown()) {
          out.sharedOrigins.insert(outcome.status.origin);
        }
      }
    }
  }
  return out;
}

}  // namespace

std::vector<ApiContract>
contractsOf(const flow::Analysis& analysis, const Policy& policy, std::size_t threads) {
  std::vector<ApiContract> out(analysis.servers.size());
  base::runParallel(out.size(), threads, [&](std::size_t server) {
    out[server] = contractOf(analysis.servers[server], policy);
  });
  return out;
}

Finding& reportAnswer(Findings& findings,
                      const flow::Handler& handler,
                      const flow::Outcome& outcome,
                      std::string message) {
  Finding& finding = findings.report(handler, outcome, std::move(message));
  if (!finding.at.isKnown()) {
    const base::SourceRange& content = outcome.content.origin;
    finding.at = content.isKnown() && !content.foreign ? content : outcome.end;
  }
  return finding;
}

void forEachAnswer(const flow::Server& server,
                   const ApiContract& contract,
                   Findings& findings,
                   AnswerCheck check) {
  if (contract.operations.empty()) {
    return;
  }
  for (const flow::Handler& handler : server.handlers) {
    for (const flow::Outcome& outcome : handler.outcomes) {
      const std::vector<const DescribedOperation*> operations = contract.answered(handler, outcome);
      if (!operations.empty() && contract.isOwnAnswer(outcome)) {
        check(handler, outcome, operations, findings);
      }
    }
  }
}

bool isIncidental(const PathTemplate& path) {
  constexpr auto Last = std::to_array<std::string_view>(
      {"favicon.ico", "health",    "healthcheck", "healthz",      "index.html",
       "live",        "liveness",  "livez",       "metrics",      "ping",
       "ready",       "readiness", "readyz",      "robots.txt",   "status",
       "swagger",     "version",   "docs",        "openapi.json", "openapi.yaml"});
  constexpr auto First = std::to_array<std::string_view>({"assets",
                                                          "css",
                                                          "docs",
                                                          "images",
                                                          "img",
                                                          "js",
                                                          "public",
                                                          "static",
                                                          "swagger",
                                                          "swagger-ui"});
  return path.steps.empty() || contains(Last, path.steps.back()) ||
         contains(First, path.steps.front());
}

bool isPage(const flow::Handler& handler) {
  return std::ranges::any_of(handler.outcomes, [](const flow::Outcome& outcome) {
    const std::string& type = outcome.content.mediaType;
    return outcome.content.present != flow::Known::No &&
           (type == "text/html" || type == "text/css" || type.ends_with("javascript") ||
            type.starts_with("image/") || type.starts_with("font/"));
  });
}

bool isImplicitMethod(std::string_view method) {
  return method == "HEAD" || method == "OPTIONS" || method == "TRACE" || method == "CONNECT";
}

std::vector<std::string> unusedDescriptions(std::span<const ApiContract> contracts,
                                            const Policy& policy) {
  std::vector<std::string> out;
  for (const model::ApiDescription& description : policy.descriptions) {
    const bool isUsed = std::ranges::any_of(contracts, [&](const ApiContract& contract) {
      return std::ranges::find(contract.operations,
                               &description,
                               &DescribedOperation::description) != contract.operations.end();
    });
    if (!isUsed) {
      out.push_back(description.file);
    }
  }
  return out;
}

}  // namespace status_lint::rules

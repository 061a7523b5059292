#include "rules/routes.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/http/grammar.h"
#include "tool/http/status_name.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "10.2.1"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

A constant Allow field that lists other methods than the routes of the same path take.

## Why

Allow "lists the set of methods advertised as supported by the target resource" (RFC 9110, section 10.2.1). Clients
choose the next request by it, and preflight answers are made from it. A list that is kept by hand is forgotten
when a route is added or taken away.

## Example

```cpp
void run() {
  httplib::Server server;
  server.Get("/users", [](const httplib::Request&, httplib::Response&) {});
  server.Post("/users", [](const httplib::Request&, httplib::Response&) {});
  server.Put("/users", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "GET");  // finding: allow-mismatches-routes
  });
}
```

## Instead

```cpp
void run() {
  httplib::Server server;
  server.Get("/users", [](const httplib::Request&, httplib::Response&) {});
  server.Post("/users", [](const httplib::Request&, httplib::Response&) {});
  server.Put("/users", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "GET, POST");
  });
}
```

## When it stays silent

- HEAD and OPTIONS, which servers answer by themselves.
- A route of the server has a path or methods that are not known, or a pattern that may match the path.
- The routes of the path only reject.
- The list has methods that no route takes, in a program whose `main` is not known: other routes may stand
  elsewhere.
- The value is put together from parts that are not constant.
)md";

bool isImplicit(std::string_view method) {
  return method == "HEAD" || method == "OPTIONS";
}

void inspectRoute(const flow::Handler& route,
                  const std::set<std::string>& methods,
                  bool isWhole,
                  Findings& findings) {
  for (const flow::Outcome& outcome : route.outcomes) {
    const auto field = outcome.fields.find("allow");
    if (methods.empty() || field == outcome.fields.end() ||
        field->second.present != flow::Known::Yes || field->second.byFramework ||
        !field->second.allLiteral || field->second.literals.size() != 1 ||
        field->second.origin.foreign) {
      continue;
    }
    const auto elements = http::listElements(field->second.literals.front());
    std::set<std::string> listed(elements.begin(), elements.end());
    std::erase_if(listed, isImplicit);
    // Routes that are not known may take what is listed; they cannot take a method away.
    const bool lacks = !std::ranges::includes(listed, methods);
    const bool isWrong = isWhole ? listed != methods : lacks && !route.server.empty();
    if (isWrong) {
      const std::vector<std::string> names(methods.begin(), methods.end());
      Finding& finding = findings.report(route,
                                         outcome,
                                         base::cat("Allow is \"",
                                                   field->second.literals.front(),
                                                   "\", and the routes of ",
                                                   route.path,
                                                   " take ",
                                                   base::join(names, " and ")));
      finding.at = field->second.origin;
    }
  }
}

void inspect(const flow::Server& server, Findings& findings) {
  const bool isWhole = !server.name.empty();  // not a library, to which others add routes
  for (const flow::Handler& route : server.handlers) {
    if (std::ranges::any_of(route.outcomes,
                            [](const auto& one) { return one.fields.contains("allow"); })) {
      std::set<std::string> methods = methodsAnswered(routesOf(server, route));
      std::erase_if(methods, isImplicit);
      inspectRoute(route, methods, isWhole, findings);
    }
  }
}

}  // namespace

extern constexpr Rule AllowMismatchesRoutes{
    .id = "allow-mismatches-routes",
    .summary = "an Allow field lists other methods than the routes of its path take",
    .group = Group::Message,
    .severity = Severity::Note,
    .precision = Precision::Medium,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspect,
    .documentation = Documentation,
};

}  // namespace status_lint::rules

#include "rules/field_misuse.h"
#include "tool/base/text.h"
#include "tool/http/grammar.h"
#include "tool/http/status_name.h"

#include <algorithm>
#include <vector>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "15.5.6"},
    {"RFC 9110", "10.2.1"},
};
constexpr int Guards[] = {http::status::MethodNotAllowed};
constexpr std::string_view Fields[] = {"allow"};

/// Are all the methods, at least one, in the list?
bool listsAll(std::string_view list, const std::vector<std::string>& methods) {
  const std::vector<std::string_view> allowed = http::listElements(list);
  return !methods.empty() && std::ranges::all_of(methods, [&](const std::string& method) {
    return std::ranges::find(allowed, method) != allowed.end();
  });
}

std::string problem([[maybe_unused]] const flow::Handler& handler,
                    [[maybe_unused]] const flow::Outcome& outcome,
                    [[maybe_unused]] const flow::Field& field) {
  const std::string* value =
      findValue(field, [&](const std::string& text) { return listsAll(text, outcome.methods); });
  return outcome.status.isExactly(http::status::MethodNotAllowed) && value != nullptr
             ? base::cat("Allow is \"",
                         *value,
                         "\", with ",
                         base::join(outcome.methods, " and "),
                         " that was rejected")
             : "";
}

constexpr FieldMisuse Row{.fields = Fields, .problem = &problem};

constexpr std::string_view Documentation = R"md(
## What it reports

A response with the status code 405 (Method Not Allowed) whose constant Allow field lists the method of the
request.

## Why

The status code says that the method "is known by the origin server but not supported by the target resource"
(RFC 9110, section 15.5.6), and Allow lists "the set of methods advertised as supported by the target resource"
(section 10.2.1). A client that believes the field sends the same request again.

## Example

```cpp
void addRoutes(httplib::Server& server) {
  server.Put("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "GET, PUT");  // finding: allow-lists-rejected-method
  });
}
```

## Instead

```cpp
void addRoutes(httplib::Server& server) {
  server.Put("/orders", [](const httplib::Request&, httplib::Response& res) {
    res.status = 405;
    res.set_header("Allow", "GET, POST");
  });
}
```

## When it stays silent

- The methods that the handler answers on this path are not known.
- The field lists some of them only.
- The value is put together from parts that are not constant.
- The status code is computed, forwarded, or only tested.
- Code that is not known has a hand in the response.
)md";

}  // namespace

extern constexpr Rule AllowListsRejectedMethod{
    .id = "allow-lists-rejected-method",
    .summary = "a 405 (Method Not Allowed) response allows the method that it rejects",
    .group = Group::Message,
    .severity = Severity::Warning,
    .precision = Precision::High,
    .citations = Citations,
    .guards = Guards,
    .since = "0.1.0",
    .check = &inspectFieldMisuse<Row>,
    .documentation = Documentation,
};

}  // namespace status_lint::rules

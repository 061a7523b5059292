#include "rules/field_misuse.h"
#include "rules/state_change.h"
#include "tool/base/text.h"

#include <algorithm>

namespace status_lint::rules {
namespace {

constexpr Citation Citations[] = {
    {"RFC 9110", "9.3.4"},
};

constexpr std::string_view Documentation = R"md(
## What it reports

An ETag or a Last-Modified field in the successful response to a PUT that parses the content of the request, and writes
it anew before it stores it.

## Why

A validator in the answer to PUT tells the client that what it sent was stored byte for byte, so that it may keep its
own copy. A server that parses and serialises the content changes it (order of members, spaces, numbers), and MUST NOT
send a validator then (RFC 9110, section 9.3.4).

## Example

```cpp
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <string>

std::string hashOf(const std::string& text);

struct Store {
  void save(const std::string& id, const std::string& text);
};

void addRoutes(httplib::Server& server, Store& store) {
  server.Put("/notes/:id", [&](const httplib::Request& req, httplib::Response& res) {
    const std::string text = nlohmann::json::parse(req.body).dump(2);
    store.save(req.path_params.at("id"), text);
    res.set_header("ETag", hashOf(text));  // finding: put-validator-after-transform
    res.status = 204;
  });
}
```

## Instead

```cpp
#include <httplib.h>
#include <nlohmann/json.hpp>
#include <string>

struct Store {
  void save(const std::string& id, const std::string& text);
};

void addRoutes(httplib::Server& server, Store& store) {
  server.Put("/notes/:id", [&](const httplib::Request& req, httplib::Response& res) {
    const std::string text = nlohmann::json::parse(req.body).dump(2);
    store.save(req.path_params.at("id"), text);
    res.status = 204;
  });
}
```

## When it stays silent

- The content is stored as it came: it is parsed to look at it, and what was parsed is not written anew before.
- Something that is not the content of the request is serialised.
- The handler answers other methods too, or the status code is not known.
)md";

std::string
problem(const flow::Handler& handler, const flow::Outcome& outcome, const flow::Field& field);

constexpr std::string_view Fields[] = {"etag", "last-modified"};
constexpr FieldMisuse Row{.fields = Fields, .problem = &problem, .removal = Removal::Possible};

}  // namespace

extern constexpr Rule PutValidatorAfterTransform{
    .id = "put-validator-after-transform",
    .summary = "a validator answers a PUT whose content was written anew",
    .group = Group::Message,
    .severity = Severity::Error,
    .precision = Precision::Medium,
    .onByDefault = false,
    .citations = Citations,
    .guards = {},
    .since = "0.1.0",
    .check = &inspectFieldMisuse<Row>,
    .documentation = Documentation,
};

namespace {

using Calls = std::span<const flow::CallMade>;

bool isOfContent(const flow::CallMade& call) {
  return std::ranges::any_of(call.from, [](const flow::Provenance& from) {
    return from.source == flow::Source::RequestContent;
  });
}

/// The calls after the first one that does this with the content of the request.
Calls after(Calls calls, std::string_view category) {
  const auto found = std::ranges::find_if(calls, [&](const flow::CallMade& call) {
    return call.speaksOf == category && isOfContent(call);
  });
  return found == calls.end() ? Calls() : Calls(std::next(found), calls.end());
}

bool stores(const flow::CallMade& call) {
  return changes(call, {"creation", "update", "storage"}) || call.speaksOf == "file" ||
         call.speaksOf == "database";
}

std::string
problem(const flow::Handler& handler, const flow::Outcome& outcome, const flow::Field& field) {
  const int code = knownCode(handler, outcome);
  const bool isSuccess = code >= 200 && code < 300;
  if (!isSuccess || !answersOnly(outcome, {"PUT"}) ||
      std::ranges::none_of(after(after(outcome.calls, "parsing"), "serialising"), stores)) {
    return {};
  }
  return base::cat(field.name,
                   " tells the client that its PUT was stored byte for byte, but the content of the"
                   " request is parsed and serialised before it is stored");
}

}  // namespace
}  // namespace status_lint::rules

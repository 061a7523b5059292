#include "tests/house/framework_tables.h"

#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/model/model.h"

#include <algorithm>
#include <initializer_list>
#include <utility>
#include <vector>

namespace status_lint::house {
namespace {

using base::cat;
using model::Handler;
using model::MatchKind;
using model::Model;
using model::Site;

constexpr std::string_view Nothing = "–";

std::string row(const std::vector<std::string>& cells) {
  return cat("| ", base::join(cells, " | "), " |\n");
}

std::string head(const std::vector<std::string>& cells) {
  std::string rule = "|";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    rule += "---|";
  }
  return cat(row(cells), rule, '\n');
}

std::string link(const Model& model) {
  return cat("[", model.framework, "](../rules/frameworks/", model.file, ')');
}

std::string orNothing(const std::vector<std::string>& parts) {
  return parts.empty() ? std::string(Nothing) : base::join(parts, ", ");
}

template <typename Is>
bool anySite(const Model& model, Is is) {
  return std::ranges::any_of(model.sites, is);
}

/// What handlers set. A text entry gives the whole response.
std::string setParts(const Model& model) {
  const auto sets = [&](auto is) {
    return anySite(model,
                   [&](const Site& site) { return site.kind == MatchKind::Text || is(site); });
  };
  std::vector<std::string> parts;
  if (sets([](const Site& site) { return site.status.has_value(); })) {
    parts.emplace_back("status");
  }
  if (sets([](const Site& site) { return !site.fields.empty(); })) {
    parts.emplace_back("fields");
  }
  if (sets([](const Site& site) { return site.content.has_value(); })) {
    parts.emplace_back("content");
  }
  return orNothing(parts);
}

/// What handlers read of the request.
std::string readParts(const Model& model) {
  using Part = std::pair<std::string_view, std::vector<std::string_view>>;
  const std::vector<Part> known = {{"method", {"method"}},
                                   {"path", {"path"}},
                                   {"parameters", {"param"}},
                                   {"fields", {"header", "headers", "ranges"}},
                                   {"content", {"content", "size"}}};
  std::vector<std::string> parts;
  for (const auto& [name, reads] : known) {
    const bool isRead = anySite(model, [&](const Site& site) {
      return site.reads && (site.reads->part == "variable" ||
                            std::ranges::find(reads, site.reads->part) != reads.end());
    });
    if (isRead) {
      parts.emplace_back(name);
    }
  }
  return orNothing(parts);
}

/// How a response leaves: by a call, as the result of the handler, or when the handler is done.
std::string sending(const Model& model) {
  std::vector<std::string> parts;
  if (anySite(model, [](const Site& site) { return site.finish || site.commit; })) {
    parts.emplace_back("call");
  }
  if (anySite(model, [](const Site& site) { return site.kind == MatchKind::Return; })) {
    parts.emplace_back("result");
  }
  if (anySite(model, [](const Site& site) { return site.kind == MatchKind::Text; })) {
    parts.emplace_back("text");
  }
  return parts.empty() ? "end of handler" : base::join(parts, ", ");
}

bool tells(const Handler& handler, std::string_view role) {
  return std::ranges::any_of(handler.roles, [&](const auto& one) { return one.second == role; });
}

std::string routes(const Model& model) {
  bool isFound = false;
  bool hasMethod = false;
  bool hasPath = false;
  for (const Handler& handler : model.handlers) {
    if (handler.role == "route" || handler.role == "factory") {
      isFound = true;
      hasMethod = hasMethod || !handler.method.empty() || tells(handler, "method");
      hasPath = hasPath || !handler.path.empty() || tells(handler, "path");
    }
  }
  std::vector<std::string> parts;
  if (isFound) {
    parts.emplace_back("handler");
  }
  if (hasMethod) {
    parts.emplace_back("method");
  }
  if (hasPath) {
    parts.emplace_back("path");
  }
  return orNothing(parts);
}

std::string kinds(const Model& model, std::initializer_list<std::string_view> wanted) {
  std::vector<std::string> parts;
  for (const std::string_view kind : wanted) {
    if (std::ranges::find(model.handlers, kind, &Handler::role) != model.handlers.end()) {
      parts.emplace_back(kind);
    }
  }
  return orNothing(parts);
}

std::string exceptions(const Model& model) {
  std::vector<std::string> parts;
  if (anySite(model, [](const Site& site) {
        return site.kind == MatchKind::Throw || site.throws || site.noReturn;
      })) {
    parts.emplace_back("thrown responses");
  }
  if (std::ranges::find(model.handlers, "exception", &Handler::role) != model.handlers.end()) {
    parts.emplace_back("handler");
  }
  return orNothing(parts);
}

std::string code(std::optional<int> status) {
  return status ? http::describe(*status) : std::string(Nothing);
}

std::string wrongMethod(const model::Wire& wire) {
  if (wire.wrongMethodStatus != 405) {
    return code(wire.wrongMethodStatus);
  }
  return cat(code(405), wire.wrongMethodAllow ? " with Allow" : " without Allow");
}

std::string noReply(const std::string& said) {
  if (said == "hang") {
    return "the client waits";
  }
  if (said == "close") {
    return "the connection is closed";
  }
  if (said == "file") {
    return "a file is served";
  }
  if (said == "crash") {
    return "the server crashes";
  }
  const bool isCode = said.size() == 3 && said.find_first_not_of("0123456789") == std::string::npos;
  return said.empty() ? std::string(Nothing) : isCode ? code(std::stoi(said)) : said;
}

std::string quoted(const std::vector<std::string>& texts) {
  std::vector<std::string> parts;
  for (const std::string& text : texts) {
    parts.push_back(cat('`', text, '`'));
  }
  return base::join(parts, ", ");
}

}  // namespace

std::string followedTable() {
  std::string out = head({"framework",
                          "checked against",
                          "response",
                          "sent by",
                          "request",
                          "routes",
                          "middleware",
                          "later handlers",
                          "exceptions"});
  for (const Model& model : model::shippedModels()) {
    out += row({link(model),
                model.versions.empty() ? std::string(Nothing) : model.versions,
                setParts(model),
                sending(model),
                readParts(model),
                routes(model),
                kinds(model, {"before", "after"}),
                kinds(model, {"error", "fallback"}),
                exceptions(model)});
  }
  return out;
}

std::string wireTable() {
  std::string out = head({"framework",
                          "no status set",
                          "exception leaves the handler",
                          "wrong method",
                          "no route",
                          "handler sends nothing",
                          "content dropped for"});
  for (const Model& model : model::shippedModels()) {
    const model::Wire& wire = model.wire;
    out += row({link(model),
                code(wire.status),
                code(wire.exception),
                wrongMethod(wire),
                code(wire.noRoute),
                noReply(wire.noReply),
                orNothing(wire.drops)});
  }
  return out;
}

std::string headerTable() {
  std::string out = head({"framework", "speaks in units that read one of"});
  for (const Model& model : model::shippedModels()) {
    out += row({link(model),
                model.headers.empty()
                    ? cat("any header; own files that hold one of ", quoted(model.markers))
                    : quoted(model.headers)});
  }
  return out;
}

}  // namespace status_lint::house

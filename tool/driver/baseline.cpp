#include "tool/driver/baseline.h"

#include "tool/base/text.h"
#include "tool/driver/files.h"
#include "tool/model/checker.h"
#include "tool/model/json_node.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace status_lint::driver {
namespace {

using base::cat;
using base::Error;
using model::Checker;
using model::Node;

/// The first version had fingerprints of 16 digits. Its entries are read, and written anew when
/// they are found again.
constexpr int FirstVersion = 1;
constexpr int Version = 2;

template <std::string BaselineEntry::* Member>
void readText(Checker& checker, const Node& node, BaselineEntry& entry) {
  // What stands outside of functions has none.
  if (node.kind() != Node::Kind::String) {
    checker.error(node, cat("expected a string, got ", node.kindName()));
    return;
  }
  entry.*Member = node.string();
}

constexpr model::Key<BaselineEntry> EntryKeys[] = {
    {"fingerprint", readText<&BaselineEntry::fingerprint>},
    {"rule", readText<&BaselineEntry::rule>},
    {"path", readText<&BaselineEntry::path>},
    {"function", readText<&BaselineEntry::function>},
    {"context", readText<&BaselineEntry::context>}};

void readVersion(Checker& checker, const Node& node, Baseline& /*baseline*/) {
  checker.integer(node, FirstVersion, Version, "a version that this program reads");
}

void readFindings(Checker& checker, const Node& node, Baseline& baseline) {
  for (const Node& element : checker.array(node)) {
    BaselineEntry& entry = baseline.entries.emplace_back();
    const auto seen = model::readObject<BaselineEntry>(checker, element, entry, EntryKeys);
    if (!checker.failed() && seen.size() != std::size(EntryKeys)) {
      checker.error(
          element,
          cat("an entry needs the keys ",
              base::join(
                  std::vector<std::string>{"fingerprint", "rule", "path", "function", "context"},
                  ", ")));
    }
  }
}

constexpr model::Key<Baseline> Keys[] = {{"version", readVersion}, {"findings", readFindings}};

BaselineEntry entryOf(const rules::Finding& finding, const Identity& identity) {
  return {identity.path, finding.rule, identity.function, finding.fingerprint, identity.context};
}

BaselineEntry formerEntryOf(const rules::Finding& finding, const Identity& identity) {
  return {identity.path, finding.rule, identity.function, identity.former, identity.formerContext};
}

std::string quoted(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

BaselineUse Baseline::take(std::vector<rules::Finding>& findings,
                           const Identities& identities,
                           const std::function<bool(const std::string& path)>& isGone,
                           const std::function<bool(const BaselineEntry& entry)>& isDecided) const {
  BaselineUse use;
  std::vector<bool> isUsed(entries.size());
  std::vector<bool> isTaken(findings.size());
  const auto takeBy =
      [&](const std::string BaselineEntry::* member, const auto& asListed, const auto& mayBe) {
        std::multimap<std::string, std::size_t> byMember;
        for (std::size_t i = 0; i < entries.size(); ++i) {
          if (!isUsed[i] && mayBe(entries[i])) {
            byMember.emplace(entries[i].*member, i);
          }
        }
        for (std::size_t i = 0; i < findings.size(); ++i) {
          const Identity& identity = identities.at(findings[i].fingerprint);
          const auto found =
              isTaken[i] ? byMember.end() : byMember.find(asListed(findings[i], identity).*member);
          if (found != byMember.end()) {
            isTaken[i] = true;
            isUsed[found->second] = true;
            byMember.erase(found);
            use.matched.push_back(entryOf(findings[i], identity));
          }
        }
      };
  const auto isAny = [](const BaselineEntry&) {
    return true;
  };
  takeBy(&BaselineEntry::fingerprint, entryOf, isAny);
  takeBy(&BaselineEntry::fingerprint, formerEntryOf, isAny);
  std::map<std::string, bool> gone;
  const auto wasMoved = [&](const BaselineEntry& entry) {
    const auto known = gone.find(entry.path);
    return known != gone.end() ? known->second
                               : gone.emplace(entry.path, isGone(entry.path)).first->second;
  };
  takeBy(&BaselineEntry::context, entryOf, wasMoved);
  takeBy(&BaselineEntry::context, formerEntryOf, wasMoved);
  std::vector<rules::Finding> kept;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (!isTaken[i]) {
      use.fresh.push_back(entryOf(findings[i], identities.at(findings[i].fingerprint)));
    }
    (isTaken[i] ? use.taken : kept).push_back(std::move(findings[i]));
  }
  findings = std::move(kept);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!isUsed[i]) {
      (isDecided(entries[i]) ? use.stale : use.undecided).push_back(entries[i]);
    }
  }
  return use;
}

std::expected<Baseline, std::vector<Error>> loadBaseline(const std::string& path,
                                                         const std::string& name) {
  const auto text = readFile(path);
  if (!text) {
    return std::unexpected(std::vector{Error{cat(name,
                                                 ": the baseline cannot be read: ",
                                                 text.error().message,
                                                 "; 'status-lint baseline create' writes one")}});
  }
  const auto document = model::Document::parse(*text, name);
  if (!document) {
    return std::unexpected(document.error());
  }
  Baseline out{.path = path, .entries = {}};
  Checker checker(name);
  const auto seen = model::readObject<Baseline>(checker, document->root(), out, Keys);
  if (!checker.failed() && seen.size() != std::size(Keys)) {
    checker.error("", "a baseline needs the keys version and findings");
  }
  if (checker.failed()) {
    return std::unexpected(checker.takeErrors());
  }
  return out;
}

std::string baselineText(std::vector<BaselineEntry> entries) {
  std::ranges::sort(entries);
  std::string out = cat("{\n\"version\": ", Version, ",\n\"findings\": [\n");
  for (const BaselineEntry& entry : entries) {
    out += cat(R"({"path": )",
               quoted(entry.path),
               R"(, "rule": )",
               quoted(entry.rule),
               R"(, "function": )",
               quoted(entry.function),
               R"(, "fingerprint": )",
               quoted(entry.fingerprint),
               R"(, "context": )",
               quoted(entry.context),
               &entry == &entries.back() ? "}\n" : "},\n");
  }
  return out + "]\n}\n";
}

}  // namespace status_lint::driver

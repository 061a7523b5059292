#include "rules/documentation.h"
#include "tool/base/text.h"
#include "tool/report/entries.h"
#include "tool/report/json_dump.h"
#include "tool/report/line_hashes.h"
#include "tool/report/place.h"
#include "tool/report/sarif_taxonomies.h"
#include "tool/report/unicode.h"
#include "tool/report/uri.h"
#include "tool/report/writers.h"

#include <algorithm>
#include <map>
#include <utility>

namespace status_lint::report {
namespace {

constexpr std::string_view Schema = "https://json.schemastore.org/sarif-2.1.0.json";
constexpr std::string_view Root = "%SRCROOT%";

/// GitHub keeps no more of a run than these.
constexpr std::size_t MostResults = 5000;
constexpr std::size_t MostSteps = 1000;

/// "[text](1)" is a link in the messages of SARIF.
std::string plain(std::string text) {
  for (std::size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at)) {
    text.insert(at + 1, " ");
  }
  return text;
}

Json textOf(std::string text) {
  return {{"text", plain(std::move(text))}};
}

/// "CreatedWithoutLocation".
std::string pascalCase(std::string_view id) {
  std::string out;
  for (const std::string& word : base::split(id, '-')) {
    out += base::upperCase(word.substr(0, 1)) + word.substr(std::min<std::size_t>(1, word.size()));
  }
  return out;
}

std::string_view levelOf(rules::Severity severity) {
  return severity == rules::Severity::Off ? "none" : rules::name(severity);
}

std::string_view problemSeverity(rules::Severity severity) {
  return severity == rules::Severity::Note ? "recommendation" : rules::name(severity);
}

Json descriptor(const rules::Rule& rule, const Taxonomies& taxonomies) {
  Json out;
  out["id"] = rule.id;
  out["name"] = pascalCase(rule.id);
  out["shortDescription"] = {{"text", rules::title(rule)}};
  out["fullDescription"] = {{"text", rules::description(rule)}};
  out["help"] = {{"text", base::cat(rules::description(rule), "\n\nstatus-lint explain ", rule.id)},
                 {"markdown", rules::page(rule)}};
  if (const std::string address = rules::address(rule); !address.empty()) {
    out["helpUri"] = address;
  }
  out["defaultConfiguration"] = {{"enabled", rule.onByDefault}, {"level", levelOf(rule.severity)}};
  std::string precision(rules::name(rule.precision));
  std::ranges::replace(precision, ' ', '-');
  out["properties"] = {{"tags", {"http", rules::name(rule.group)}},
                       {"precision", precision},
                       {"problem.severity", problemSeverity(rule.severity)}};
  out["relationships"] = taxonomies.of(rule);
  return out;
}

constexpr std::string_view ResultsCut = "results-cut";

/// What `toolExecutionNotifications` speak of.
Json notificationDescriptors() {
  constexpr std::pair<std::string_view, std::string_view> Help[] = {
      {NotAnalysed,
       "No finding is reported for the source, or not all of them. 'status-lint doctor' tells what "
       "to do about it."},
      {PathsLeftOut,
       "The handler has more paths than are followed, or code that cannot be followed. What it "
       "does "
       "on the others is not reported."},
      {ResultsCut, "The format json has all findings."},
  };
  Json out = Json::array();
  for (const auto& [id, help] : Help) {
    const Json title = {
        {"text", id == ResultsCut ? "There are more findings than are shown." : titleOf(id)}};
    out.push_back({{"id", id},
                   {"name", pascalCase(id)},
                   {"shortDescription", title},
                   {"fullDescription", title},
                   {"help", {{"text", help}}}});
  }
  return out;
}

class Writer {
public:
  Writer(const Report& report, const Sources& sources) : report_(report), sources_(sources) {
    for (const rules::Rule* rule : rules::catalog()) {
      ruleNumbers_.emplace(rule->id, ruleNumbers_.size());
    }
  }

  std::string write() {
    Json run;
    run["tool"] = tool();
    run["taxonomies"] = taxonomies_.all();
    if (!report_.category.empty()) {
      // What stands behind the slash would name one run; the category is before it.
      const std::string_view end = report_.category.ends_with('/') ? "" : "/";
      run["automationDetails"] = {{"id", base::cat(report_.category, end)}};
    }
    run["columnKind"] = "utf16CodeUnits";
    run["originalUriBaseIds"] = {{Root, {{"description", {{"text", "The root of the project."}}}}}};
    Json results = Json::array();
    const std::vector<const rules::Finding*> kept = keptFindings();
    for (const rules::Finding* finding : kept) {
      results.push_back(result(*finding, "new"));
    }
    for (const Allowed& allowed : report_.allowed) {
      if (results.size() < MostResults) {
        results.push_back(suppressed(allowed.finding, "new", "inSource", allowed.reason));
      }
    }
    for (const rules::Finding& finding : report_.baselined) {
      if (results.size() < MostResults) {
        results.push_back(
            suppressed(finding, "unchanged", "external", "listed in " + report_.baseline));
      }
    }
    run["invocations"] = Json::array({invocation(results.size())});
    run["artifacts"] = artifacts();
    run["results"] = std::move(results);
    return dump({{"$schema", Schema}, {"version", "2.1.0"}, {"runs", Json::array({run})}});
  }

private:
  [[nodiscard]] Json tool() const {
    Json driver;
    driver["name"] = "status-lint";
    if (!report_.version.empty()) {
      driver["version"] = report_.version;
      driver["semanticVersion"] = report_.version;
    }
    driver["rules"] = Json::array();
    for (const rules::Rule* rule : rules::catalog()) {
      driver["rules"].push_back(descriptor(*rule, taxonomies_));
    }
    driver["notifications"] = notificationDescriptors();
    driver["supportedTaxonomies"] = taxonomies_.supported();
    return {{"driver", driver}};
  }

  /// In their order; the worst, where there are too many.
  [[nodiscard]] std::vector<const rules::Finding*> keptFindings() const {
    std::vector<const rules::Finding*> out;
    for (const rules::Finding& finding : report_.findings) {
      out.push_back(&finding);
    }
    if (out.size() > MostResults) {
      std::ranges::stable_sort(out, std::ranges::greater(), &rules::Finding::severity);
      out.resize(MostResults);
      std::ranges::sort(out);  // they lie in one vector, in order
    }
    return out;
  }

  Json invocation(std::size_t shown) {
    Json notifications = Json::array();
    const auto add = [&](std::string_view id, std::string_view level, std::string text) -> Json& {
      return notifications.emplace_back(Json{
          {"descriptor", {{"id", id}}}, {"level", level}, {"message", textOf(std::move(text))}});
    };
    for (const Entry& entry : entries(report_)) {
      if (entry.finding == nullptr) {
        add(entry.rule, levelOf(entry.severity), entry.message)["locations"] =
            Json::array({location(entry.at)});
      }
    }
    const std::size_t found =
        report_.findings.size() + report_.allowed.size() + report_.baselined.size();
    if (shown < found) {
      add(ResultsCut,
          "warning",
          base::cat("The ",
                    shown,
                    " most severe of ",
                    found,
                    " findings are shown; GitHub takes no more. The format json has all."));
    }
    Json out;
    out["executionSuccessful"] = report_.summary.failures.empty();
    out["toolExecutionNotifications"] = std::move(notifications);
    return out;
  }

  [[nodiscard]] std::uint32_t
  column(const base::SourceRange& at, std::uint32_t line, std::uint32_t bytes) const {
    return utf16Column(sources_, at.path, line, bytes);
  }

  [[nodiscard]] Json region(const base::SourceRange& at) const {
    Json out;
    out["startLine"] = at.line;
    out["startColumn"] = column(at, at.line, std::max(at.column, 1U));
    if (at.endLine >= at.line && at.endColumn != 0) {
      out["endLine"] = at.endLine;
      out["endColumn"] = column(at, at.endLine, at.endColumn);
    }
    return out;
  }

  /// A file, which is listed from now on.
  Json artifact(const std::string& path) {
    const auto [known, isNew] = numbers_.try_emplace(path, numbers_.size());
    if (isNew) {
      paths_.push_back(path);
    }
    Json out = address(path);
    out["index"] = known->second;
    return out;
  }

  [[nodiscard]] Json address(const std::string& path) const {
    const std::string shown = relative(path, report_.root);
    Json out;
    out["uri"] = uriOf(shown);
    if (!shown.starts_with('/')) {
      out["uriBaseId"] = Root;
    }
    return out;
  }

  /// The files that were named, by their numbers.
  [[nodiscard]] Json artifacts() const {
    Json out = Json::array();
    for (const std::string& path : paths_) {
      out.push_back({{"location", address(path)}});
    }
    return out;
  }

  Json location(const base::SourceRange& at) {
    Json out;
    out["physicalLocation"]["artifactLocation"] = artifact(at.path);
    if (at.isKnown()) {
      out["physicalLocation"]["region"] = region(at);
    }
    return out;
  }

  /// `state` is what a baseline says of it, where one counts.
  Json result(const rules::Finding& finding, std::string_view state) {
    Json out;
    out["ruleId"] = finding.rule;
    if (const auto number = ruleNumbers_.find(finding.rule); number != ruleNumbers_.end()) {
      out["ruleIndex"] = number->second;
    }
    if (!report_.baseline.empty()) {
      out["baselineState"] = state;
    }
    out["level"] = levelOf(finding.severity);
    out["message"] = textOf(finding.message);
    out["locations"] = Json::array({location(finding.at)});
    out["partialFingerprints"] = fingerprints(finding);
    if (!finding.steps.empty()) {
      out["codeFlows"] = Json::array({codeFlow(finding.steps)});
    }
    if (finding.at.spellingLine != 0) {
      base::SourceRange spelling;
      spelling.path = finding.at.spellingPath;
      spelling.line = finding.at.spellingLine;
      spelling.column = finding.at.spellingColumn;
      Json related = location(spelling);
      related["id"] = 1;
      related["message"] = textOf("expanded from macro " + finding.at.macro.str());
      out["relatedLocations"] = Json::array({related});
    }
    for (const rules::FixIt& each : finding.fixes) {
      out["fixes"].push_back(fix(each));
    }
    out["occurrenceCount"] = std::max<std::size_t>(finding.occurrences, 1);
    out["properties"]["handler"] = finding.handler;
    if (finding.statusCode != 0) {
      out["properties"]["status"] = finding.statusCode;
    }
    return out;
  }

  /// A result that counts for nothing, and why.
  Json suppressed(const rules::Finding& finding,
                  std::string_view state,
                  std::string_view kind,
                  const std::string& reason) {
    Json suppression{{"kind", kind}, {"status", "accepted"}};
    if (!reason.empty()) {
      suppression["justification"] = reason;
    }
    Json out = result(finding, state);
    out["suppressions"] = Json::array({std::move(suppression)});
    return out;
  }

  Json codeFlow(const std::vector<flow::Step>& steps) {
    Json locations = Json::array();
    for (const flow::Step& step : steps) {
      if (locations.size() < MostSteps) {
        Json at = step.at.path.empty() ? Json::object() : location(step.at);
        at["message"] = textOf(step.message);
        locations.push_back({{"location", std::move(at)}});
      }
    }
    return {{"threadFlows", Json::array({Json{{"locations", std::move(locations)}}})}};
  }

  Json fix(const rules::FixIt& fix) {
    std::map<std::string, Json> byPath;
    for (const rules::Edit& edit : fix.edits) {
      byPath[edit.at.path].push_back(
          {{"deletedRegion", region(edit.at)}, {"insertedContent", {{"text", edit.replacement}}}});
    }
    Json out;
    out["description"] = textOf(base::cat("to ", fix.description));
    out["artifactChanges"] = Json::array();
    for (auto& [path, replacements] : byPath) {
      out["artifactChanges"].push_back(
          {{"artifactLocation", artifact(path)}, {"replacements", std::move(replacements)}});
    }
    out["properties"]["safe"] = fix.isSafe;
    return out;
  }

  Json fingerprints(const rules::Finding& finding) {
    Json out = Json::object();
    const std::vector<std::string>& hashes = hashesOf(finding.at.path);
    if (finding.at.line != 0 && finding.at.line <= hashes.size()) {
      out["primaryLocationLineHash"] = hashes[finding.at.line - 1];
    }
    if (!finding.fingerprint.empty()) {
      out["statusLint/v1"] = finding.fingerprint;
    }
    return out;
  }

  const std::vector<std::string>& hashesOf(const std::string& path) {
    const auto [at, isNew] = hashes_.try_emplace(path);
    if (isNew && sources_.content) {
      if (const auto content = sources_.content(path)) {
        at->second = lineHashes(*content);
      }
    }
    return at->second;
  }

  const Report& report_;
  const Sources& sources_;
  Taxonomies taxonomies_;
  std::map<std::string, std::size_t, std::less<>> ruleNumbers_;
  std::map<std::string, std::size_t> numbers_;  ///< of files, by path
  std::vector<std::string> paths_;              ///< of files, by number
  std::map<std::string, std::vector<std::string>> hashes_;
};

}  // namespace

std::string sarif(const Report& report, const Sources& sources) {
  return Writer(report, sources).write();
}

}  // namespace status_lint::report

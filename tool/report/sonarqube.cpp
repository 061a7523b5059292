#include "rules/documentation.h"
#include "tool/report/entries.h"
#include "tool/report/json_dump.h"
#include "tool/report/place.h"
#include "tool/report/unicode.h"
#include "tool/report/writers.h"

#include <map>

namespace status_lint::report {
namespace {

struct Words {
  std::string_view severity;  ///< of an issue, before SonarQube knew impacts
  std::string_view impact;
};

Words wordsOf(rules::Severity severity) {
  switch (severity) {
  case rules::Severity::Error: return {"CRITICAL", "HIGH"};
  case rules::Severity::Warning: return {"MAJOR", "MEDIUM"};
  case rules::Severity::Note:
  case rules::Severity::Off: return {"INFO", "LOW"};
  }
  return {};
}

/// Severities belong to rules here.
Json ruleOf(std::string_view id, rules::Severity severity) {
  const rules::Rule* rule = rules::find(id);
  const Words words = wordsOf(severity);
  return {
      {"id", id},
      {"name", titleOf(id)},
      {"description", rule != nullptr ? rules::description(*rule) : titleOf(id)},
      {"engineId", "status-lint"},
      {"cleanCodeAttribute", "LOGICAL"},
      {"type", severity == rules::Severity::Note ? "CODE_SMELL" : "BUG"},
      {"severity", words.severity},
      {"impacts", Json::array({{{"softwareQuality", "RELIABILITY"}, {"severity", words.impact}}})}};
}

/// Columns count from 0 here. A range of no length is refused.
Json rangeOf(const base::SourceRange& at, const Sources& sources) {
  Json out{{"startLine", at.line}};
  const bool hasEnd = at.endLine > at.line || (at.endLine == at.line && at.endColumn > at.column);
  if (at.column != 0 && at.endColumn != 0 && hasEnd) {
    out["endLine"] = at.endLine;
    out["startColumn"] = utf16Column(sources, at.path, at.line, at.column) - 1;
    out["endColumn"] = utf16Column(sources, at.path, at.endLine, at.endColumn) - 1;
  }
  return out;
}

Json locationOf(const base::SourceRange& at,
                const std::string& path,
                const std::string& message,
                const Sources& sources) {
  Json out{{"message", message}, {"filePath", path}};
  if (at.isKnown()) {
    out["textRange"] = rangeOf(at, sources);
  }
  return out;
}

}  // namespace

std::string sonarqube(const Report& report, const Sources& sources) {
  std::map<std::string_view, rules::Severity> severities;
  Json issues = Json::array();
  for (const Entry& entry : entries(report)) {
    rules::Severity& severity = severities[entry.rule];
    severity = std::max(severity, entry.severity);
    Json& issue = issues.emplace_back();
    issue["ruleId"] = entry.rule;
    issue["primaryLocation"] = locationOf(entry.at, entry.path, entry.message, sources);
    if (entry.finding == nullptr) {
      continue;
    }
    for (const flow::Step& step : entry.finding->steps) {
      if (step.at.isKnown()) {
        issue["secondaryLocations"].push_back(
            locationOf(step.at, relative(step.at.path, report.root), step.message, sources));
      }
    }
  }
  Json list = Json::array();
  for (const auto& [id, severity] : severities) {
    list.push_back(ruleOf(id, severity));
  }
  return dump({{"rules", std::move(list)}, {"issues", std::move(issues)}});
}

}  // namespace status_lint::report

#include "rules/documentation.h"
#include "tool/report/entries.h"
#include "tool/report/json_dump.h"
#include "tool/report/writers.h"

namespace status_lint::report {
namespace {

std::string_view severityOf(rules::Severity severity) {
  switch (severity) {
  case rules::Severity::Error: return "ERROR";
  case rules::Severity::Warning: return "WARNING";
  case rules::Severity::Note:
  case rules::Severity::Off: return "INFO";
  }
  return {};
}

/// Columns are bytes, as ours are.
Json range(const base::SourceRange& at) {
  Json out;
  out["start"] = {{"line", at.line}, {"column", at.column}};
  if (at.endLine != 0 && at.endColumn != 0) {
    out["end"] = {{"line", at.endLine}, {"column", at.endColumn}};
  }
  return out;
}

Json codeOf(std::string_view id) {
  Json out{{"value", id}};
  const rules::Rule* rule = rules::find(id);
  if (const std::string url = rule != nullptr ? rules::address(*rule) : ""; !url.empty()) {
    out["url"] = url;
  }
  return out;
}

/// The first fix, where it is one change of the same file: a suggestion can be no more.
Json suggestions(const rules::Finding& finding) {
  Json out = Json::array();
  if (!finding.fixes.empty() && finding.fixes.front().edits.size() == 1) {
    const rules::Edit& edit = finding.fixes.front().edits.front();
    if (edit.at.path == finding.at.path) {
      out.push_back({{"range", range(edit.at)}, {"text", edit.replacement}});
    }
  }
  return out;
}

}  // namespace

std::string rdjson(const Report& report, const Sources& /*sources*/) {
  Json diagnostics = Json::array();
  for (const Entry& entry : entries(report)) {
    Json& one = diagnostics.emplace_back();
    one["message"] = entry.message;
    one["location"]["path"] = entry.path;
    if (entry.at.isKnown()) {
      one["location"]["range"] = range(entry.at);
    }
    one["severity"] = severityOf(entry.severity);
    one["code"] = codeOf(entry.rule);
    if (entry.finding != nullptr) {
      if (Json list = suggestions(*entry.finding); !list.empty()) {
        one["suggestions"] = std::move(list);
      }
    }
  }
  return dump({{"source", {{"name", "status-lint"}}}, {"diagnostics", std::move(diagnostics)}});
}

}  // namespace status_lint::report

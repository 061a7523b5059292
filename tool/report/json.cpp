#include "rules/rule.h"
#include "tool/report/json_dump.h"
#include "tool/report/place.h"
#include "tool/report/writers.h"

namespace status_lint::report {
namespace {

constexpr int SchemaVersion = 1;

void addPlace(Json& object, const base::SourceRange& at, const std::string& root) {
  object["path"] = relative(at.path, root);
  object["line"] = at.line;
  object["column"] = at.column;
}

void addEnd(Json& object, const base::SourceRange& at) {
  object["endLine"] = at.endLine;
  object["endColumn"] = at.endColumn;
}

Json toJson(const flow::Step& step, const std::string& root) {
  Json out;
  addPlace(out, step.at, root);
  out["message"] = step.message;
  return out;
}

Json toJson(const rules::FixIt& fix, const std::string& root) {
  Json out;
  out["description"] = fix.description;
  out["safe"] = fix.isSafe;
  out["edits"] = Json::array();
  for (const rules::Edit& edit : fix.edits) {
    Json& one = out["edits"].emplace_back();
    addPlace(one, edit.at, root);
    addEnd(one, edit.at);
    one["replacement"] = edit.replacement;
  }
  return out;
}

Json toJson(const rules::Finding& finding, const std::string& root) {
  Json out;
  out["rule"] = finding.rule;
  out["severity"] = rules::name(finding.severity);
  addPlace(out, finding.at, root);
  addEnd(out, finding.at);
  out["message"] = finding.message;
  out["fingerprint"] = finding.fingerprint;
  out["handler"] = finding.handler;
  out["status"] = finding.statusCode != 0 ? Json(finding.statusCode) : Json();
  out["occurrences"] = finding.occurrences;
  out["steps"] = Json::array();
  for (const flow::Step& step : finding.steps) {
    out["steps"].push_back(toJson(step, root));
  }
  out["fixes"] = Json::array();
  for (const rules::FixIt& fix : finding.fixes) {
    out["fixes"].push_back(toJson(fix, root));
  }
  return out;
}

Json summaryOf(const Report& report) {
  const Summary& summary = report.summary;
  Json out;
  out["translationUnits"] = {
      {"analysed", summary.analysed}, {"skipped", summary.skipped}, {"failed", summary.failed}};
  out["handlers"] = summary.handlers;
  out["sites"] = summary.sites;
  out["findings"] = {{"error", count(report, rules::Severity::Error)},
                     {"warning", count(report, rules::Severity::Warning)},
                     {"note", count(report, rules::Severity::Note)}};
  if (summary.fixed != 0) {
    out["fixed"] = {{"findings", summary.fixed}, {"files", summary.fixedFiles}};
  }
  return out;
}

}  // namespace

std::string json(const Report& report, const Sources& /*sources*/) {
  Json out;
  out["schemaVersion"] = SchemaVersion;
  out["tool"] = {{"name", "status-lint"}, {"version", report.version}};
  out["summary"] = summaryOf(report);
  out["findings"] = Json::array();
  for (const rules::Finding& finding : report.findings) {
    out["findings"].push_back(toJson(finding, report.root));
  }
  for (const Allowed& allowed : report.allowed) {
    Json& one = out["allowed"].emplace_back(toJson(allowed.finding, report.root));
    one["reason"] = allowed.reason;
  }
  for (const rules::Finding& finding : report.baselined) {
    out["baselined"].push_back(toJson(finding, report.root));
  }
  out["incomplete"] = Json::array();
  for (const flow::Incomplete& incomplete : report.incomplete) {
    Json& entry = out["incomplete"].emplace_back();
    addPlace(entry, incomplete.at, report.root);
    entry["what"] = incomplete.what;
    entry["why"] = incomplete.why;
  }
  out["failures"] = Json::array();
  for (const Failure& failure : report.summary.failures) {
    out["failures"].push_back(
        Json{{"path", relative(failure.path, report.root)}, {"reason", failure.reason}});
  }
  return dump(out);
}

std::string sitesJson(const std::vector<flow::Site>& sites, const std::string& root) {
  Json out;
  out["schemaVersion"] = SchemaVersion;
  out["sites"] = Json::array();
  for (const flow::Site& site : sites) {
    Json& entry = out["sites"].emplace_back();
    addPlace(entry, site.at, root);
    entry["status"] = site.codes.empty() ? Json() : Json(site.codes);
    entry["framework"] = site.framework;
    entry["handler"] = site.handler;
  }
  return dump(out);
}

}  // namespace status_lint::report

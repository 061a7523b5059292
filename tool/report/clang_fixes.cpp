#include "tool/report/json_dump.h"
#include "tool/report/place.h"
#include "tool/report/writers.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace status_lint::report {
namespace {

std::string_view levelOf(rules::Severity severity) {
  switch (severity) {
  case rules::Severity::Error: return "Error";
  case rules::Severity::Warning: return "Warning";
  case rules::Severity::Note:
  case rules::Severity::Off: break;
  }
  return "Remark";
}

bool touch(const base::SourceRange& a, const base::SourceRange& b) {
  return a.path == b.path && a.offset <= b.endOffset && b.offset <= a.endOffset;
}

class Writer {
public:
  explicit Writer(const Report& report) : report_(report) {}

  std::string write() {
    Json diagnostics = Json::array();
    for (const rules::Finding& finding : report_.findings) {
      diagnostics.push_back(diagnostic(finding));
    }
    // JSON is YAML too.
    return "---\n" + dump({{"MainSourceFile", ""}, {"Diagnostics", std::move(diagnostics)}});
  }

private:
  Json message(const base::SourceRange& at, const std::string& text, Json replacements) const {
    return {{"Message", text},
            {"FilePath", relative(at.path, report_.root)},
            {"FileOffset", at.offset},
            {"Replacements", std::move(replacements)}};
  }

  Json diagnostic(const rules::Finding& finding) {
    Json notes = Json::array();
    for (const flow::Step& step : finding.steps) {
      notes.push_back(message(step.at, step.message, Json::array()));
    }
    return {{"DiagnosticName", "status-lint-" + finding.rule},
            {"DiagnosticMessage", message(finding.at, finding.message, replacements(finding))},
            {"Notes", std::move(notes)},
            {"Level", levelOf(finding.severity)}};
  }

  /// Of the first fix that is safe and has to do with nothing that is changed already: all that is
  /// in the file is applied.
  Json replacements(const rules::Finding& finding) {
    Json out = Json::array();
    const auto fix = std::ranges::find_if(
        finding.fixes, [&](const rules::FixIt& each) { return each.isSafe && isFree(each); });
    if (fix == finding.fixes.end()) {
      return out;
    }
    for (const rules::Edit& edit : fix->edits) {
      changed_.push_back(edit.at);
      out.push_back({{"FilePath", relative(edit.at.path, report_.root)},
                     {"Offset", edit.at.offset},
                     {"Length", edit.at.endOffset - edit.at.offset},
                     {"ReplacementText", edit.replacement}});
    }
    return out;
  }

  [[nodiscard]] bool isFree(const rules::FixIt& fix) const {
    return std::ranges::none_of(fix.edits, [&](const rules::Edit& edit) {
      return std::ranges::any_of(
          changed_, [&](const base::SourceRange& other) { return touch(edit.at, other); });
    });
  }

  const Report& report_;
  std::vector<base::SourceRange> changed_;
};

}  // namespace

std::string fixes(const Report& report, const Sources& /*sources*/) {
  return Writer(report).write();
}

}  // namespace status_lint::report

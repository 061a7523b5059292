#include "tool/base/text.h"
#include "tool/report/report.h"

#include <algorithm>

namespace status_lint::report {

std::size_t count(const Report& report, rules::Severity severity) {
  return static_cast<std::size_t>(
      std::ranges::count(report.findings, severity, &rules::Finding::severity));
}

std::string severities(const Report& report) {
  return base::cat(base::count(count(report, rules::Severity::Error), "error"),
                   ", ",
                   base::count(count(report, rules::Severity::Warning), "warning"),
                   ", ",
                   base::count(count(report, rules::Severity::Note), "note"));
}

std::string closingLine(const Report& report) {
  const Summary& summary = report.summary;
  return base::cat(base::count(summary.analysed, "translation unit"),
                   " analysed, ",
                   summary.skipped,
                   " skipped, ",
                   summary.failed,
                   " failed; ",
                   base::count(summary.handlers, "handler"),
                   ", ",
                   base::count(summary.sites, "status site"),
                   "; ",
                   severities(report),
                   summary.fixed == 0 ? std::string()
                                      : base::cat("; fixed ",
                                                  base::count(summary.fixed, "finding"),
                                                  " in ",
                                                  base::count(summary.fixedFiles, "file")));
}

}  // namespace status_lint::report

#include "tool/report/entries.h"

#include "rules/documentation.h"
#include "tool/base/hash.h"
#include "tool/base/text.h"
#include "tool/report/place.h"

#include <algorithm>

namespace status_lint::report {

std::string message(const Failure& failure) {
  return base::cat("not analysed: ", failure.reason);
}

std::string message(const flow::Incomplete& incomplete) {
  return base::cat("paths of ", incomplete.what, " are left out: ", incomplete.why);
}

std::vector<Entry> entries(const Report& report) {
  std::vector<Entry> out;
  for (const rules::Finding& finding : report.findings) {
    out.push_back({&finding,
                   finding.rule,
                   finding.severity,
                   relative(finding.at.path, report.root),
                   finding.at,
                   finding.message});
  }
  for (const Failure& failure : report.summary.failures) {
    base::SourceRange at;
    at.path = failure.path;
    out.push_back({nullptr,
                   NotAnalysed,
                   rules::Severity::Error,
                   relative(failure.path, report.root),
                   at,
                   message(failure)});
  }
  for (const flow::Incomplete& incomplete : report.incomplete) {
    out.push_back({nullptr,
                   PathsLeftOut,
                   rules::Severity::Note,
                   relative(incomplete.at.path, report.root),
                   incomplete.at,
                   message(incomplete)});
  }
  return out;
}

std::vector<Entry> worstFirst(const Report& report) {
  std::vector<Entry> out = entries(report);
  std::ranges::stable_sort(out, std::ranges::greater(), &Entry::severity);
  return out;
}

std::string fingerprint(const Entry& entry) {
  return entry.finding != nullptr
             ? entry.finding->fingerprint
             : base::hexadecimal(
                   base::hash(base::cat(entry.rule, '\0', entry.path, '\0', entry.message)));
}

std::string titleOf(std::string_view rule) {
  const rules::Rule* found = rules::find(rule);
  return found != nullptr       ? rules::title(*found)
         : rule == PathsLeftOut ? "Some paths of a handler are not analysed."
                                : "A source is not analysed, or not in full.";
}

}  // namespace status_lint::report

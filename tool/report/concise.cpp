#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/report/place.h"
#include "tool/report/writers.h"

namespace status_lint::report {

std::string concise(const Report& report, const Sources& /*sources*/) {
  std::string out;
  for (const rules::Finding& finding : report.findings) {
    out += base::cat(place(finding.at, report.root),
                     ": ",
                     rules::name(finding.severity),
                     ": ",
                     finding.message,
                     " [",
                     finding.rule,
                     "]\n");
  }
  return out;
}

}  // namespace status_lint::report

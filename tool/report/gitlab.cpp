#include "tool/report/entries.h"
#include "tool/report/json_dump.h"
#include "tool/report/writers.h"

#include <algorithm>

namespace status_lint::report {
namespace {

std::string_view severityOf(const Entry& entry) {
  switch (entry.severity) {
  case rules::Severity::Error: return entry.finding == nullptr ? "blocker" : "critical";
  case rules::Severity::Warning: return "major";
  case rules::Severity::Note:
  case rules::Severity::Off: return "info";
  }
  return {};
}

}  // namespace

std::string gitlab(const Report& report, const Sources& /*sources*/) {
  Json out = Json::array();
  for (const Entry& entry : entries(report)) {
    const std::uint32_t begin = std::max(entry.at.line, 1U);
    out.push_back({{"description", entry.message},
                   {"check_name", entry.rule},
                   {"fingerprint", fingerprint(entry)},
                   {"severity", severityOf(entry)},
                   {"location",
                    {{"path", entry.path},
                     {"lines", {{"begin", begin}, {"end", std::max(begin, entry.at.endLine)}}}}}});
  }
  return dump(out);
}

}  // namespace status_lint::report

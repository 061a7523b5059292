#include "tool/report/entries.h"
#include "tool/report/unicode.h"
#include "tool/report/writers.h"
#include "tool/report/xml.h"

#include <map>

namespace status_lint::report {
namespace {

std::string_view severityOf(rules::Severity severity) {
  return severity == rules::Severity::Note ? "info" : rules::name(severity);
}

std::string element(const Entry& entry, const Sources& sources) {
  std::string out = "    <error";
  if (entry.at.isKnown()) {
    out += attribute("line", entry.at.line) +
           attribute("column", utf16Column(sources, entry.at.path, entry.at.line, entry.at.column));
  }
  return out + attribute("severity", severityOf(entry.severity)) +
         attribute("message", entry.message) +
         attribute("source", base::cat("status-lint.", entry.rule)) + "/>\n";
}

}  // namespace

std::string checkstyle(const Report& report, const Sources& sources) {
  std::map<std::string, std::string> files;
  for (const Entry& entry : entries(report)) {
    files[entry.path] += element(entry, sources);
  }
  std::string out = base::cat(XmlHead, "<checkstyle version=\"4.3\">\n");
  for (const auto& [path, elements] : files) {
    out += base::cat("  <file", attribute("name", path), ">\n", elements, "  </file>\n");
  }
  return out + "</checkstyle>\n";
}

}  // namespace status_lint::report

#include "tool/report/entries.h"
#include "tool/report/place.h"
#include "tool/report/writers.h"
#include "tool/report/xml.h"

#include <algorithm>
#include <map>
#include <utility>

namespace status_lint::report {
namespace {

enum class Verdict : std::uint8_t { Skipped, Failure, Error };

/// Notes fail nothing.
Verdict verdictOf(const Entry& entry) {
  return entry.severity == rules::Severity::Note ? Verdict::Skipped
         : entry.finding != nullptr              ? Verdict::Failure
                                                 : Verdict::Error;
}

std::string_view name(Verdict verdict) {
  switch (verdict) {
  case Verdict::Skipped: return "skipped";
  case Verdict::Failure: return "failure";
  case Verdict::Error: return "error";
  }
  return {};
}

/// All that one rule says of one file.
struct Case {
  std::vector<Entry> entries;

  [[nodiscard]] Verdict verdict() const {
    return verdictOf(*std::ranges::max_element(entries, {}, verdictOf));
  }
};

std::string element(const Case& one, const std::string& root) {
  const Entry& first = one.entries.front();
  const std::size_t others = one.entries.size() - 1;
  std::string out = "    <testcase" + attribute("classname", first.path) +
                    attribute("name", first.rule) + attribute("file", first.path);
  if (first.at.isKnown()) {
    out += attribute("line", first.at.line);
  }
  const std::string_view verdict = name(one.verdict());
  out += base::cat(">\n      <",
                   verdict,
                   attribute("message",
                             base::cat(first.message,
                                       others == 0 ? "" : base::cat(" (and ", others, " more)"))));
  // `skipped` has no type.
  if (one.verdict() != Verdict::Skipped) {
    out += attribute("type", first.rule);
  }
  out += '>';
  for (const Entry& entry : one.entries) {
    out += escapedXml(base::cat(
               place(entry.at, root), ": ", rules::name(entry.severity), ": ", entry.message)) +
           '\n';
  }
  return out + base::cat("</", verdict, ">\n    </testcase>\n");
}

}  // namespace

std::string junit(const Report& report, const Sources& /*sources*/) {
  std::map<std::pair<std::string, std::string_view>, Case> cases;
  for (const Entry& entry : entries(report)) {
    cases[{entry.path, entry.rule}].entries.push_back(entry);
  }
  std::string elements;
  std::map<Verdict, std::size_t> numbers;
  for (const auto& [key, one] : cases) {
    elements += element(one, report.root);
    ++numbers[one.verdict()];
  }
  // Without any test a CI takes the report for a mistake.
  if (cases.empty()) {
    elements = "    <testcase classname=\"status-lint\" name=\"no findings\"/>\n";
  }
  const std::string counts = attribute("tests", std::max<std::size_t>(cases.size(), 1)) +
                             attribute("failures", numbers[Verdict::Failure]) +
                             attribute("errors", numbers[Verdict::Error]);
  return base::cat(XmlHead,
                   "<testsuites name=\"status-lint\"",
                   counts,
                   ">\n  <testsuite name=\"status-lint\"",
                   counts,
                   attribute("skipped", numbers[Verdict::Skipped]),
                   ">\n",
                   elements,
                   "  </testsuite>\n</testsuites>\n");
}

}  // namespace status_lint::report

#include "tests/harness/golden.h"

#include "tool/report/report.h"

#include <fstream>
#include <optional>

namespace status_lint::harness {
namespace {

std::optional<std::string> readLine(const std::string& path, std::uint32_t line) {
  std::ifstream in(path);
  std::string text;
  for (std::uint32_t i = 0; i < line; ++i) {
    if (!std::getline(in, text)) {
      return std::nullopt;
    }
  }
  return text;
}

}  // namespace

std::string render(const std::vector<rules::Finding>& findings,
                   const std::string& rule,
                   const std::filesystem::path& root) {
  report::Report report;
  for (const rules::Finding& finding : findings) {
    if (finding.rule == rule) {
      report.findings.push_back(finding);
    }
  }
  report.root = root.string();
  const std::string text = report::text(report, {.line = readLine}, report::Colour::Off);
  // The closing line speaks of the run, not of the findings.
  const std::size_t closing = text.rfind(report::closingLine(report));
  return text.substr(0, closing);
}

}  // namespace status_lint::harness

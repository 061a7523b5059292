#include "tool/report/writers.h"

#include <algorithm>

namespace status_lint::report {
namespace {

std::string plainText(const Report& report, const Sources& sources) {
  return text(report, sources, Colour::Off);
}

constexpr Format Formats[] = {
    {"text", "for people, in the style of a compiler", plainText},
    {"concise", "one line for each finding, for editors and scripts", concise},
    {"json", "everything, with a version number", json},
    {"sarif", "SARIF 2.1.0, for GitHub code scanning, Jenkins and editors", sarif},
    {"github", "annotations of a GitHub workflow and its step summary", github},
    {"gitlab", "Code Quality report of GitLab", gitlab},
    {"azure", "issues of an Azure pipeline", azure},
    {"sonarqube", "external issues of SonarQube 10.3 and later", sonarqube},
    {"junit", "JUnit XML, where a CI shows test results only", junit},
    {"checkstyle", "Checkstyle XML", checkstyle},
    {"rdjson", "Reviewdog Diagnostic Format, with fixes as suggestions", rdjson},
    {"fixes", "the safe fixes, as clang-apply-replacements reads them", fixes},
    {"markdown", "a table for a comment or a job summary", markdown},
};

}  // namespace

std::span<const Format> formats() {
  return Formats;
}

const Format* findFormat(std::string_view name) {
  const auto* const found = std::ranges::find(Formats, name, &Format::name);
  return found != std::end(Formats) ? found : nullptr;
}

}  // namespace status_lint::report

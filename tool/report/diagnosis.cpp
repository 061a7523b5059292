#include "tool/report/diagnosis.h"

#include "rules/rule.h"
#include "tool/base/text.h"

#include <algorithm>

namespace status_lint::report {
namespace {

using base::cat;

/// Problems of entries that are told; `--format json` has all.
constexpr std::size_t ShownProblems = 40;

std::string line(const Problem& problem, const std::string& database) {
  std::string out = cat("  ", database);
  if (problem.line != 0) {
    out += cat(':', problem.line);
  }
  if (problem.entry != 0) {
    out += cat(": entry ", problem.entry);
  }
  out += cat(": ", rules::name(problem.severity), ": ", problem.text);
  if (problem.more != 0) {
    out += cat(" (and ", problem.more, problem.more == 1 ? " more entry)" : " more entries)");
  }
  return out + '\n';
}

}  // namespace

std::string databaseText(const Diagnosis& diagnosis) {
  std::string out = cat("database: ",
                        diagnosis.entries,
                        diagnosis.entries == 1 ? " entry: " : " entries: ",
                        diagnosis.right,
                        " right, ",
                        diagnosis.noted,
                        " with notes, ",
                        diagnosis.otherLanguages,
                        " not C++, ",
                        diagnosis.unusable,
                        " unusable\n");
  const std::size_t shown = std::min(ShownProblems, diagnosis.problems.size());
  for (std::size_t i = 0; i < shown; ++i) {
    out += line(diagnosis.problems[i], diagnosis.database);
  }
  if (shown < diagnosis.problems.size()) {
    out += cat("  ", diagnosis.problems.size() - shown, " more; '--format json' lists all\n");
  }
  const bool isWrong = std::ranges::any_of(diagnosis.problems, [](const Problem& problem) {
    return problem.severity == rules::Severity::Error;
  });
  if (isWrong && diagnosis.kept != 0) {
    out += cat("  configure the build again for a right database; '--write-database FILE' writes "
               "one of what can be used (",
               diagnosis.kept,
               diagnosis.kept == 1 ? " entry)\n" : " entries)\n");
  }
  return out;
}

}  // namespace status_lint::report

// A report as one list, for the formats that know nothing but lists. Only for the formats.
#pragma once

#include "rules/rule.h"
#include "tool/report/report.h"

#include <string>
#include <string_view>
#include <vector>

namespace status_lint::report {

/// What stands in the place of a rule where something was not analysed.
inline constexpr std::string_view NotAnalysed = "source-not-analysed";
inline constexpr std::string_view PathsLeftOut = "paths-left-out";

/// A finding, or something that was not analysed.
struct Entry {
  const rules::Finding* finding = nullptr;  ///< null: not analysed
  std::string_view rule;                    ///< or one of the two names above
  rules::Severity severity = rules::Severity::Error;
  std::string path;  ///< relative to the root
  base::SourceRange at;
  std::string message;
};

/// "not analysed: the parser crashed".
std::string message(const Failure& failure);

/// "paths of createUser are left out: more than 256 paths".
std::string message(const flow::Incomplete& incomplete);

/// The findings, then what was not analysed.
std::vector<Entry> entries(const Report& report);

/// The same, what is most severe first.
std::vector<Entry> worstFirst(const Report& report);

/// By what an entry is known from run to run, without line numbers and unique in the report.
std::string fingerprint(const Entry& entry);

/// What a rule reports, or what the entries that stand in its place tell. One line.
std::string titleOf(std::string_view rule);

}  // namespace status_lint::report

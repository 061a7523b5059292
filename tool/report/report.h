// What a run found, and the formats it is written in: one source file each. All give the whole
// output as bytes that depend on nothing but their arguments.
#pragma once

#include "rules/finding.h"
#include "tool/flow/outcome.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace status_lint::report {

/// A translation unit that was not analysed, or not wholly.
struct Failure {
  std::string path;
  std::string reason;  ///< one line

  bool operator==(const Failure&) const = default;
};

struct Summary {
  std::size_t analysed = 0;  ///< translation units
  std::size_t skipped = 0;
  std::size_t failed = 0;
  std::size_t handlers = 0;
  std::size_t sites = 0;
  std::vector<Failure> failures;
  std::size_t fixed = 0;       ///< findings that are gone, with `--fix`
  std::size_t fixedFiles = 0;  ///< that were changed for it

  bool operator==(const Summary&) const = default;
};

/// Everything that a format shows.
struct Report {
  std::vector<rules::Finding> findings;  ///< sorted
  Summary summary;
  std::vector<flow::Incomplete> incomplete;
  std::string root;     ///< paths below it are shown relative to it; empty = as they are
  std::string version;  ///< of the tool
};

/// The text of one line of a source file without its line end, or nothing when it cannot be had.
using SourceReader =
    std::function<std::optional<std::string>(const std::string& path, std::uint32_t line)>;

enum class Colour : std::uint8_t { Off, On };

/// For people, in the style of a compiler: each finding with its source line and the steps of its
/// path, what was not analysed, and the closing line.
std::string text(const Report& report, const SourceReader& source, Colour colour);

/// One line for each finding, as editors and scripts take it.
std::string concise(const Report& report);

/// JSON, version 1, indented by two spaces. Bytes that are not UTF-8 are replaced by U+FFFD.
std::string json(const Report& report);

/// The closing line without a line end: "3 translation units analysed, ...; 1 error, no warnings,
/// ..."
std::string closingLine(const Report& report);

/// How many findings have the severity.
std::size_t count(const Report& report, rules::Severity severity);

/// The status sites, one line each: "path:line:column: 404 cpp-httplib createUser(...)".
std::string sitesText(const std::vector<flow::Site>& sites, const std::string& root);

/// The status sites as JSON, version 1.
std::string sitesJson(const std::vector<flow::Site>& sites, const std::string& root);

}  // namespace status_lint::report

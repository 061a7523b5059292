// What a run found, and the formats it is written in: one source file each, put together in
// formats.cpp. All give the whole output as bytes that depend on nothing but their arguments.
#pragma once

#include "rules/finding.h"
#include "tool/flow/outcome.h"
#include "tool/model/status_choice.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
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

/// A finding that a comment in the source allows.
struct Allowed {
  rules::Finding finding;
  std::string reason;

  bool operator==(const Allowed&) const = default;
};

/// Everything that a format shows.
struct Report {
  std::vector<rules::Finding> findings;  ///< sorted
  std::vector<Allowed> allowed;          ///< sorted; empty unless they are to be shown
  /// Findings that the baseline lists; sorted; empty unless they are to be shown.
  std::vector<rules::Finding> baselined;
  std::string baseline;  ///< the file that lists what is no news; empty = none counts
  std::string category;  ///< by which a server tells runs of one commit apart; empty = nobody says
  Summary summary;
  std::vector<flow::Incomplete> incomplete;
  std::string root;     ///< paths below it are shown relative to it; empty = as they are
  std::string version;  ///< of the tool
};

/// Source files as they were analysed. Either gives nothing where the file cannot be had or is no
/// longer the same; both may be empty.
struct Sources {
  /// One line without its line end.
  std::function<std::optional<std::string>(const std::string& path, std::uint32_t line)> line;
  std::function<std::optional<std::string>(const std::string& path)> content;
};

enum class Colour : std::uint8_t { Off, On };

/// For people, in the style of a compiler: each finding with its source line and the steps of its
/// path, what was not analysed, and the closing line.
std::string text(const Report& report, const Sources& sources, Colour colour);

/// A format that a whole report is written in. Bytes that are not UTF-8 are replaced by U+FFFD
/// where the format allows nothing else.
struct Format {
  std::string_view name;     ///< as `--format` and `--output` take it
  std::string_view summary;  ///< who reads it; goes on after the name, no full stop
  std::string (*write)(const Report& report, const Sources& sources);
};

/// All formats, the ones for people and scripts first.
std::span<const Format> formats();

/// The format of that name, or null.
const Format* findFormat(std::string_view name);

/// The closing line without a line end: "3 translation units analysed, ...; 1 error, no warnings,
/// ..."
std::string closingLine(const Report& report);

/// "1 error, 2 warnings, 0 notes".
std::string severities(const Report& report);

/// How many findings have the severity.
std::size_t count(const Report& report, rules::Severity severity);

/// The status sites, one line each: "path:line:column: 404 cpp-httplib createUser(...)".
std::string sitesText(const std::vector<flow::Site>& sites, const std::string& root);

/// The status sites as JSON, version 1.
std::string sitesJson(const std::vector<flow::Site>& sites, const std::string& root);

/// The status codes that routes send and why, one line each.
std::string statusesText(const std::vector<model::StatusChoice>& choices);

/// The same as JSON, version 1, as `--compare-with` reads it.
std::string statusesJson(const std::vector<model::StatusChoice>& choices);

}  // namespace status_lint::report

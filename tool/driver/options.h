// The command line of status-lint.
#pragma once

#include "rules/rule.h"
#include "tool/base/error.h"
#include "tool/driver/command_line.h"
#include "tool/report/report.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace status_lint::driver {

enum class Action : std::uint8_t {
  ShowText,  ///< --help, --version: print `text`
  Check,
  Explain,
  ListRules,
  ListCoverage,
  ListFrameworks,  ///< of a program too, where there is a database
  Doctor,
  DumpIr,
  DumpOutcomes,
  DumpSites,
  DumpStatuses,
  CacheStatus,
  CacheClear,
  CacheVerify,
  CacheCosts,
  Extract,
  BaselineCreate,
  BaselineUpdate,
  BaselinePrune,
  ConfigShow,
  ConfigPath,
  ConfigVerify,
  ConfigSchema,
  Lsp
};

enum class Colour : std::uint8_t { Auto, Always, Never };

/// --output FORMAT:PATH.
struct Output {
  const report::Format* format = nullptr;
  std::string path;

  bool operator==(const Output&) const = default;
};

/// Which fixes are made.
struct FixOptions {
  bool isWanted = false;
  bool unsafe = false;                      ///< those too that may change more than what is wrong
  bool diff = false;                        ///< show them, write nothing
  std::set<std::string, std::less<>> only;  ///< of these rules; empty = all

  bool operator==(const FixOptions&) const = default;
};

/// What `extract` takes of a database, and where it puts what comes of it.
struct ShardOptions {
  std::uint32_t number = 1;  ///< 1 .. count
  std::uint32_t count = 1;
  std::string file;                ///< as written
  std::vector<std::string> costs;  ///< files that say what sources took
  bool allSources = false;         ///< those too that seem to have no part in a response

  bool operator==(const ShardOptions&) const = default;
};

struct Options {
  Action action = Action::Check;
  std::string text;                                   ///< of ShowText
  std::string subject;                                ///< rule or status code of Explain
  std::optional<std::string> database;                ///< as written; none = look for it
  std::vector<std::string> files;                     ///< as written; empty = all
  ShardOptions shard;                                 ///< of Extract
  std::vector<std::string> shards;                    ///< files to link in place of a database
  bool joinsDatabases = false;                        ///< they may be of several databases
  std::size_t jobs = 0;                               ///< 0 = as many as there are processors
  rules::Severity failOn = rules::Severity::Warning;  ///< Off = never
  const report::Format* format = report::findFormat("text");  ///< of standard output
  std::vector<Output> outputs;
  std::string stamp;  ///< file to write when nothing is wrong, for a build system; empty = none
  std::vector<std::string> models;
  std::vector<std::string> situations;    ///< files that add to the table of situations
  std::vector<std::string> descriptions;  ///< files that describe the API
  std::string earlier;                    ///< record of an earlier run; empty = none
  bool prefersSpecific = false;           ///< report codes that are right and say little
  std::vector<std::string> forced;        ///< frameworks whose models speak in every source
  std::vector<std::string> disabled;      ///< frameworks whose models are left out
  rules::Selection rules;
  FixOptions fixes;
  bool preCommit = false;           ///< the files are what a hook names: headers too
  bool skipsNoDatabase = false;     ///< where there is none, nothing is checked and nothing fails
  std::string newFromRevision;      ///< only what changed since it counts; empty = all
  std::string newFromMergeBase;     ///< the same, since HEAD left this branch
  std::string newFromPatch;         ///< the same, of what this file adds, as written
  std::string lineFilter;           ///< the same, of these lines; JSON
  std::string headerFilter;         ///< regular expression of the headers that count; empty = all
  std::string excludeHeaderFilter;  ///< of those that do not
  std::set<std::string, std::less<>> asErrors;  ///< rules whose warnings are errors
  std::string baseline;                         ///< as written; empty = look for it
  bool noBaseline = false;                      ///< report what it lists too
  bool strictBaseline = false;                  ///< entries that nothing matches fail the run
  std::string root;                             ///< as written; empty = find it
  std::string repaired;    ///< file for the repaired database of `doctor`; empty = none
  std::string configFile;  ///< as written; empty = look for it
  bool noConfig = false;
  std::chrono::seconds timeout{120};
  Colour colour = Colour::Auto;
  std::string today;                     ///< "2027-01-31", for comments that allow until a day
  bool showSuppressed = false;           ///< findings that comments or the baseline take out, too
  std::string category;                  ///< of a SARIF run; empty = none
  std::vector<std::string> words;        ///< the command line that this was made of
  std::vector<std::string> environment;  ///< variables that set something: "STATUS_LINT_JOBS=2"
  bool fullParse = false;
  bool quiet = false;
  bool noProgress = false;
  bool statistics = false;  ///< told on standard error
  std::string traceFile;    ///< for what was done when, as written; empty = none
  bool noCache = false;
  std::string cacheFolder;               ///< as written; empty = the usual one
  std::string usualCacheFolder;          ///< absolute; empty = there is none
  std::uint64_t cacheMebibytes = 2048;   ///< that it may take
  std::uint64_t memoryMebibytes = 4096;  ///< that the parse of one source may take
  FlagChanges flags;
  std::optional<std::vector<std::string>> command;  ///< behind "--": compiles all files
};

/// Does the action judge the responses of a program?
bool judges(Action action);

/// Parses the words after the program's name. The error is one line that names the nearest right
/// word.
std::expected<Options, base::Error> parseOptions(std::span<const std::string> arguments);

/// The sub-command that a word is or may have been meant for, or empty.
std::string nearestSubCommand(const std::string& word);

}  // namespace status_lint::driver

// What the configuration files and the environment say, for the run and for each source.
#pragma once

#include "rules/rule.h"
#include "tool/base/error.h"
#include "tool/driver/config_file.h"
#include "tool/driver/console.h"
#include "tool/driver/options.h"

#include <expected>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::driver {

/// The file that is looked for.
inline constexpr std::string_view ConfigFileName = ".status-lint.yaml";

/// A value that holds, and what says so.
struct HeldValue {
  std::string name;  ///< of a member of a map
  std::string text;
  std::string origin;                ///< "src/.status-lint.yaml:3", "STATUS_LINT_JOBS", "built in"
  const ConfigFile* file = nullptr;  ///< that says so, if one does
};

/// The command line over the environment over the nearest file over the outer ones. Files are read
/// once; what is asked about a path is right after `cover` was told of it.
class Configuration {
public:
  /// Says nothing.
  Configuration() = default;

  /// Reads the files that hold for these absolute sources, or for `workingDirectory` where there
  /// are none. Nothing when one is wrong: the console was told.
  static std::optional<Configuration> load(const Options& options,
                                           std::span<const std::string> sources,
                                           const std::string& workingDirectory,
                                           Console& console);

  /// Reads the files that hold for these too. False when one is wrong: the console was told.
  bool cover(std::span<const std::string> paths, Console& console);

  /// The options of the command line with what files and the environment say besides.
  [[nodiscard]] std::expected<Options, base::Error> over(const Options& options) const;

  /// The folder of the file that says where the project begins; empty when none does.
  [[nodiscard]] std::string root() const;

  /// The value that excludes the path; nothing when none does.
  [[nodiscard]] std::optional<HeldValue> exclusion(const std::string& path) const;

  /// A compiler command line with the flags for the source.
  [[nodiscard]] std::vector<std::string> adjusted(const std::string& source,
                                                  std::vector<std::string> arguments) const;

  /// Does the rule run for what stands in this file? `asked` is what the command line and the
  /// profile say.
  [[nodiscard]] bool
  runs(const rules::Rule& rule, const std::string& path, const rules::Selection& asked) const;

  /// The selection with every rule that runs somewhere.
  [[nodiscard]] rules::Selection widened(rules::Selection asked) const;

  /// Takes out what the files switch off or exclude where it stands, and gives the rest the
  /// severities that they say.
  void grade(std::vector<rules::Finding>& findings, const rules::Selection& asked) const;

  /// What holds for a path. Empty where nothing says anything and nothing is built in.
  [[nodiscard]] std::vector<HeldValue> held(const ConfigKey& key, const std::string& path) const;

  /// The files that hold for a path, the outermost first.
  [[nodiscard]] std::vector<const ConfigFile*> filesFor(const std::string& path) const;

  /// The files that were read.
  [[nodiscard]] std::vector<std::string> paths() const;

  /// "src/.status-lint.yaml:3".
  [[nodiscard]] std::string shown(const ConfigFile& file, const model::TextPlace& at) const;

private:
  using Files = std::vector<const ConfigFile*>;

  const Files* filesAt(const std::string& folder, Console& console);
  const ConfigFile* read(const std::string& path, Console& console);
  void tellUnheeded(const ConfigFile& file, Console& console) const;
  [[nodiscard]] const Files& heldFiles(const std::string& path) const;
  [[nodiscard]] std::expected<void, base::Error> checkEnvironment() const;
  [[nodiscard]] std::optional<HeldValue> fromEnvironment(const ConfigKey& key) const;
  [[nodiscard]] std::vector<HeldValue> severities(const std::string& path) const;
  [[nodiscard]] std::optional<rules::Severity>
  severity(const rules::Rule& rule, const std::string& path, const rules::Selection& asked) const;
  [[nodiscard]] bool
  matches(const ConfigFile& file, std::string_view pattern, const std::string& path) const;

  std::string workingDirectory_;
  std::vector<std::string> environment_;
  std::map<std::string, std::unique_ptr<ConfigFile>> files_;  ///< by path
  std::map<std::string, Files> chains_;                       ///< by folder, the outermost first
  std::set<std::string> told_;  ///< files that were looked at for what is not heeded in them
  Files program_;               ///< those that hold for every source
  bool isSearched_ = false;     ///< are files looked for?
  std::string patternRoot_;     ///< where patterns of a file that was named start
};

/// The options for a sub-command that reads no program: with what the files that hold for the
/// working directory say. Nothing when one is wrong: the console was told.
std::optional<Options>
configuredHere(const Options& options, const std::string& workingDirectory, Console& console);

/// An error of a file as it is told: "PATH:line:column: cause", and below it the line with a mark.
void tellConfigError(const model::TextError& error,
                     std::string_view path,
                     std::string_view text,
                     Console& console);

}  // namespace status_lint::driver

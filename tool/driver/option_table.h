// The command line as data: every sub-command and every option is a row of a table. Parsing, help,
// completion and the manual page are made from it. To add an option, give it a place in `Words` (or
// in `Options`, if it needs no conversion) and a row in option_table.cpp; to add a sub-command, a
// row in command_table.cpp.
#pragma once

#include "tool/driver/options.h"
#include "tool/driver/output_options.h"
#include "tool/driver/rule_options.h"

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace status_lint::driver {

/// The words of the command line as they were sorted, before they are checked and converted.
struct Words {
  Options options;  ///< what needs no conversion goes there at once
  std::vector<std::string> inputs;
  std::string what;  ///< the word of a sub-command that takes one: "sites" of "dump sites"
  std::string jobs;
  std::string failOn;
  std::string timeout;
  std::string memory;
  std::string cacheSize;
  std::string colour;
  std::string ifNoDatabase;
  std::string shard;
  OutputWords output;
  RuleWords rules;
  std::vector<std::string> fixOnly;
  std::string database;               ///< of "-p"
  std::string useColour;              ///< "true", "false" or empty
  std::vector<std::string> asErrors;  ///< lists of globs
  std::string exportFixes;
  bool listChecks = false;
  bool verifyConfig = false;
  bool byCode = false;  ///< `rules --coverage`
};

enum class Command : std::uint8_t {
  Check,
  Explain,
  Rules,
  Frameworks,
  Doctor,
  Dump,
  Baseline,
  Cache,
  Completion,
  Man,
  Config,
  Extract,
  Link,
  Lsp,
};

/// Some of the sub-commands.
class Commands {
public:
  constexpr Commands(std::initializer_list<Command> all) {
    for (const Command command : all) {
      bits_ |= bit(command);
    }
  }

  [[nodiscard]] constexpr bool has(Command command) const { return (bits_ & bit(command)) != 0; }

private:
  static constexpr std::uint32_t bit(Command command) {
    return std::uint32_t{1} << static_cast<std::uint32_t>(command);
  }

  std::uint32_t bits_ = 0;
};

/// What a word may be; completion offers it.
enum class Values : std::uint8_t {
  None,  ///< no value: a flag
  Text,  ///< anything
  Number,
  File,
  Folder,
  Database,  ///< a file or a folder
  Rule,
  RuleOrAll,
  RuleOrCode,
  Format,
  FormatAndPath,
  Framework,
  Profile,
  Severity,
  Colour,
  Shell,
  Page,  ///< of the manual; may be left out
  NoDatabase,
};

/// Those of them that can be listed, in the order of the help; empty for the others.
std::vector<std::string> listedValues(Values values, Command command);

/// Where the value of an option goes: a flag, the last value that is given, or all of them. A flag
/// that is a text becomes "true", or what stands behind its "=".
using Into = std::
    variant<bool& (*)(Words&), std::string& (*)(Words&), std::vector<std::string>& (*)(Words&)>;

/// A row of the option table.
struct OptionRow {
  std::string_view name;   ///< "--quiet", or with its letter "--quiet,-q"
  std::string_view value;  ///< what the help calls its value; empty = a flag
  Values values = Values::None;
  std::string_view group;
  Commands of;            ///< the sub-commands that take it
  bool isCommon = false;  ///< shown by `--help`; others by `--help-all`
  std::string_view text;  ///< no full stop
  Into into;
};

/// In the order of the help; rows of a group stand together.
std::span<const OptionRow> optionTable();

/// A sub-command.
struct CommandRow {
  std::string_view name;
  Command command = Command::Check;
  Action action = Action::Check;
  std::string_view usage;    ///< from the name on
  std::string_view summary;  ///< for the list of sub-commands
  std::string_view text;     ///< what its help says, whole sentences; lines may be broken
  /// The words of which the first argument must be one; empty = it takes none.
  std::span<const std::pair<std::string_view, Action>> choices = {};
  Values inputs = Values::None;  ///< of the (other) arguments
};

std::span<const CommandRow> commandTable();

const CommandRow& rowOf(Command command);

/// The sub-command of that name, or null.
const CommandRow* findCommand(std::string_view name);

/// "--quiet" and "-q" of "--quiet,-q".
std::vector<std::string> namesOf(const OptionRow& row);

}  // namespace status_lint::driver

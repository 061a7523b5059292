// What a configuration file can say: one table, which parsing, the schema, the environment and
// `config show` go by.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::driver {

/// What a value, an element of a list or a member of a map is.
enum class ConfigKind : std::uint8_t {
  Flag,       ///< true or false
  Number,     ///< above 0
  Text,       ///< any but the empty one
  Path,       ///< relative ones start at the folder of the file
  OwnPath,    ///< a path below the folder of the file
  Output,     ///< FORMAT:PATH, as `--output` has it, the path below the folder of the file
  Version,    ///< of this kind of file
  Range,      ///< of versions of the tool, see version_range.h
  Pattern,    ///< of paths, see path_pattern.h
  Codes,      ///< status codes, as `--allow-status` has them
  Profile,    ///< name of a profile
  Limit,      ///< as `--fail-on` has it
  Severity,   ///< of the rule that the key of a map names
  Framework,  ///< what becomes of the model that the key of a map names
  Overrides   ///< a list of patterns with severities for what they match
};

enum class ConfigShape : std::uint8_t { Scalar, List, Map };

/// What a setting holds for.
enum class ConfigScope : std::uint8_t {
  Program,  ///< all of the run: it counts in files that hold for every source
  Source,   ///< the sources in and below the folder of the file
  File      ///< the file itself, wherever it counts
};

struct ConfigKey {
  std::string_view name;
  ConfigShape shape = ConfigShape::Scalar;
  ConfigKind kind = ConfigKind::Text;
  ConfigScope scope = ConfigScope::Program;
  std::string_view option;   ///< that says the same on the command line; may be empty
  std::string_view builtIn;  ///< of a scalar: what holds where nothing is said; empty = depends
  std::string_view summary;  ///< one line, upper-case start, no full stop
};

/// All keys, in the order that `config show` gives them.
std::span<const ConfigKey> configKeys();

/// The key, or null.
const ConfigKey* findConfigKey(std::string_view name);

/// The words that a value of this kind can be; empty where it is no choice of words.
std::vector<std::string> wordsOf(ConfigKind kind);

/// The names that a map of this kind has for keys; empty where nobody can list them.
std::vector<std::string> namesOf(ConfigKind kind);

/// "a profile", for messages.
std::string_view nounOf(ConfigKind kind);

/// The variable of the environment that sets a scalar: STATUS_LINT_FAIL_ON.
std::string variableOf(const ConfigKey& key);

/// The JSON Schema of a configuration file, made from the table.
std::string configSchema();

}  // namespace status_lint::driver

// One configuration file, checked.
#pragma once

#include "rules/finding.h"
#include "tool/driver/config_keys.h"
#include "tool/model/yaml.h"

#include <cstddef>
#include <expected>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace status_lint::driver {

/// A scalar, an element of a list or a member of a map.
struct ConfigValue {
  std::string name;  ///< of a member
  std::string text;  ///< a path is absolute
  model::TextPlace at;

  bool operator==(const ConfigValue&) const = default;
};

/// Severities for the files that one of the patterns matches.
struct ConfigOverride {
  std::vector<std::string> files;
  std::vector<ConfigValue> rules;

  bool operator==(const ConfigOverride&) const = default;
};

struct ConfigFile {
  std::string path;    ///< absolute
  std::string folder;  ///< that its patterns and paths start at
  std::map<std::string, std::vector<ConfigValue>, std::less<>> values;  ///< by key
  std::vector<ConfigOverride> overrides;

  /// No file above it counts.
  [[nodiscard]] bool isRoot() const;

  /// What a scalar says; null where it says nothing.
  [[nodiscard]] const ConfigValue* scalar(std::string_view key) const;

  /// What a list or a map says.
  [[nodiscard]] const std::vector<ConfigValue>& all(std::string_view key) const;
};

/// Checks a file at the absolute path `path`. On failure all that is wrong, in order.
std::expected<ConfigFile, std::vector<model::TextError>> parseConfig(std::string_view text,
                                                                     const std::string& path);

/// The format and the path of a value of kind Output. Borrows.
std::pair<std::string_view, std::string_view> outputParts(std::string_view text);

/// Why a text cannot be the value of a key; empty where it can.
std::string problemOf(const ConfigKey& key, std::string_view text);

/// The severity that a value of kind Severity names.
rules::Severity severityNamed(std::string_view text);

}  // namespace status_lint::driver

#include "tool/driver/config_keys.h"

#include "rules/profiles.h"
#include "tool/base/text.h"

#include <algorithm>

namespace status_lint::driver {
namespace {

using enum ConfigShape;
using Kind = ConfigKind;
using Scope = ConfigScope;

constexpr ConfigKey Keys[] = {
    {"version",
     Scalar,
     Kind::Version,
     Scope::File,
     "",
     "",
     "Of the form that the file has: 1; a form that is not known is an error"},
    {"required-version",
     Scalar,
     Kind::Range,
     Scope::File,
     "",
     "",
     "Versions of status-lint that the project can be checked with, such as >=0.4, <1"},
    {"root",
     Scalar,
     Kind::Flag,
     Scope::File,
     "",
     "false",
     "This folder is the root of the project: no configuration above it counts"},
    {"profile",
     Scalar,
     Kind::Profile,
     Scope::Program,
     "--profile",
     "recommended",
     "Rules and severities for a kind of API"},
    {"rules",
     Map,
     Kind::Severity,
     Scope::Source,
     "",
     "",
     "Severity of a rule, or of all; off = it is not reported"},
    {"overrides",
     List,
     Kind::Overrides,
     Scope::Source,
     "",
     "",
     "Severities for the files that patterns match; a later entry counts before an earlier one"},
    {"exclude",
     List,
     Kind::Pattern,
     Scope::Source,
     "",
     "",
     "Sources that are not analysed and files in which nothing is reported; !pattern takes back"},
    {"allow-status",
     List,
     Kind::Codes,
     Scope::Program,
     "--allow-status",
     "",
     "Status codes that may be sent: [METHOD ][/path/* ]200,4xx"},
    {"prefer-specific",
     Scalar,
     Kind::Flag,
     Scope::Program,
     "--prefer-specific",
     "false",
     "Report status codes that are right where another says more"},
    {"models",
     List,
     Kind::Path,
     Scope::Program,
     "--model",
     "",
     "Models of frameworks of your own, JSON files"},
    {"frameworks",
     Map,
     Kind::Framework,
     Scope::Program,
     "",
     "",
     "forced = the model speaks in every source, off = it is left out, auto = where it is "
     "included"},
    {"situations",
     List,
     Kind::Path,
     Scope::Program,
     "--situations",
     "",
     "Files that add situations, or evidence for those that are known"},
    {"openapi",
     List,
     Kind::Path,
     Scope::Program,
     "--openapi",
     "",
     "Descriptions of the API that routes are compared with"},
    {"extra-args",
     List,
     Kind::Text,
     Scope::Source,
     "",
     "",
     "Compiler flags put behind those of the database"},
    {"extra-args-before",
     List,
     Kind::Text,
     Scope::Source,
     "",
     "",
     "Compiler flags put before those of the database"},
    {"removed-args",
     List,
     Kind::Text,
     Scope::Source,
     "",
     "",
     "Compiler flags of the database that are dropped; * stands for any characters"},
    {"full-parse",
     Scalar,
     Kind::Flag,
     Scope::Program,
     "--full-parse",
     "false",
     "Parse all sources, and the bodies of foreign functions"},
    {"fail-on",
     Scalar,
     Kind::Limit,
     Scope::Program,
     "--fail-on",
     "warning",
     "Exit 1 from this severity on"},
    {"output",
     List,
     Kind::Output,
     Scope::Program,
     "--output",
     "",
     "Reports that are also written: FORMAT:PATH, below the folder of the file"},
    {"baseline",
     Scalar,
     Kind::Path,
     Scope::Program,
     "--baseline",
     "",
     "Findings that this file lists are not reported"},
    {"cache",
     Scalar,
     Kind::Flag,
     Scope::Program,
     "--no-cache",
     "true",
     "false = neither use nor keep results of earlier runs"},
    {"cache-dir",
     Scalar,
     Kind::OwnPath,
     Scope::Program,
     "--cache-dir",
     "",
     "Folder of the results of earlier runs, below that of the file"},
    {"cache-size",
     Scalar,
     Kind::Number,
     Scope::Program,
     "--cache-size",
     "2048",
     "MiB that they may take"},
    {"jobs", Scalar, Kind::Number, Scope::Program, "--jobs", "", "Worker processes"},
    {"timeout", Scalar, Kind::Number, Scope::Program, "--timeout", "120", "Seconds for one source"},
    {"memory",
     Scalar,
     Kind::Number,
     Scope::Program,
     "--memory",
     "4096",
     "MiB of memory for one source"},
};

}  // namespace

std::span<const ConfigKey> configKeys() {
  return Keys;
}

const ConfigKey* findConfigKey(std::string_view name) {
  const auto* const found = std::ranges::find(Keys, name, &ConfigKey::name);
  return found != std::end(Keys) ? found : nullptr;
}

std::vector<std::string> wordsOf(ConfigKind kind) {
  std::vector<std::string> words;
  if (kind == Kind::Profile) {
    for (const rules::Profile& profile : rules::profiles()) {
      words.emplace_back(profile.name);
    }
  } else if (kind == Kind::Limit) {
    words = {"error", "warning", "note", "never"};
  } else if (kind == Kind::Severity) {
    words = {"error", "warning", "note", "off"};
  } else if (kind == Kind::Framework) {
    words = {"auto", "forced", "off"};
  }
  return words;
}

std::vector<std::string> namesOf(ConfigKind kind) {
  std::vector<std::string> names;
  if (kind == Kind::Severity) {
    names.emplace_back(rules::AllRules);
    for (const rules::Rule* rule : rules::catalog()) {
      names.emplace_back(rule->id);
    }
  }
  return names;
}

std::string_view nounOf(ConfigKind kind) {
  switch (kind) {
  case Kind::Flag: return "true or false";
  case Kind::Number: return "a number above 0";
  case Kind::Text: return "a text";
  case Kind::Path:
  case Kind::OwnPath: return "a path";
  case Kind::Output: return "FORMAT:PATH";
  case Kind::Version: return "1";
  case Kind::Range: return "a range of versions";
  case Kind::Pattern: return "a pattern of paths";
  case Kind::Codes: return "status codes";
  case Kind::Profile: return "profile";
  case Kind::Limit:
  case Kind::Severity: return "severity";
  case Kind::Framework: return "choice";
  case Kind::Overrides: return "a mapping with the keys files and rules";
  }
  return {};
}

std::string variableOf(const ConfigKey& key) {
  std::string name = base::cat("STATUS_LINT_", base::upperCase(key.name));
  std::ranges::replace(name, '-', '_');
  return name;
}

}  // namespace status_lint::driver

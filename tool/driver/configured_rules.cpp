// The part of Configuration that says which rules run where, and what is left out.
#include "tool/base/text.h"
#include "tool/driver/configuration.h"
#include "tool/driver/path_pattern.h"
#include "tool/driver/project.h"

#include <algorithm>
#include <utility>

namespace status_lint::driver {

using rules::Severity;

bool Configuration::matches(const ConfigFile& file,
                            std::string_view pattern,
                            const std::string& path) const {
  const std::string& folder = isSearched_ ? file.folder : patternRoot_;
  const std::string below = relativePath(path, folder);
  if (below != path) {
    return matchesPath(pattern, below);
  }
  return folder == "/" && matchesPath(pattern, path.substr(1));
}

/// Each rule that is spoken of, once, with what counts. "all" comes first; it wipes out what outer
/// files and earlier entries say.
std::vector<HeldValue> Configuration::severities(const std::string& path) const {
  std::vector<HeldValue> held;
  const auto take = [&](const ConfigFile& file, const std::vector<ConfigValue>& values) {
    const auto put = [&](const ConfigValue& value) {
      std::erase_if(held, [&](const HeldValue& each) { return each.name == value.name; });
      held.push_back({value.name, value.text, shown(file, value.at), &file});
    };
    const auto all = std::ranges::find(values, rules::AllRules, &ConfigValue::name);
    if (all != values.end()) {
      held.clear();
      put(*all);
    }
    for (const ConfigValue& value : values) {
      if (value.name != rules::AllRules) {
        put(value);
      }
    }
  };
  for (const ConfigFile* file : heldFiles(path)) {
    take(*file, file->all("rules"));
    for (const ConfigOverride& entry : file->overrides) {
      if (std::ranges::any_of(entry.files, [&](const std::string& pattern) {
            return matches(*file, pattern, path);
          })) {
        take(*file, entry.rules);
      }
    }
  }
  return held;
}

/// Off = it does not run there; nothing = as it is found.
std::optional<Severity> Configuration::severity(const rules::Rule& rule,
                                                const std::string& path,
                                                const rules::Selection& asked) const {
  std::optional<Severity> said;
  for (const HeldValue& value : severities(path)) {
    if (value.name == rule.id || (value.name == rules::AllRules && !said)) {
      said = severityNamed(value.text);
    }
  }
  const auto isNamed = [&](std::string_view name) {
    return asked.enabled.contains(name) || asked.disabled.contains(name);
  };
  const bool isOn = asked.runs(rule);
  if (isNamed(rule.id) || isNamed(rules::AllRules) || !said) {
    // The command line, or nobody, decides whether it runs.
    return !isOn ? Severity::Off : said == Severity::Off ? std::nullopt : said;
  }
  return said;
}

bool Configuration::runs(const rules::Rule& rule,
                         const std::string& path,
                         const rules::Selection& asked) const {
  return severity(rule, path, asked) != Severity::Off;
}

rules::Selection Configuration::widened(rules::Selection asked) const {
  const rules::Selection before = asked;
  const auto take = [&](const std::vector<ConfigValue>& values) {
    for (const ConfigValue& value : values) {
      if (severityNamed(value.text) == Severity::Off) {
        continue;
      }
      for (const rules::Rule* rule : rules::catalog()) {
        const bool isMeant = value.name == rule->id || value.name == rules::AllRules;
        if (isMeant && !before.disabled.contains(rule->id) &&
            !before.disabled.contains(rules::AllRules)) {
          asked.enabled.emplace(rule->id);
        }
      }
    }
  };
  for (const auto& [path, file] : files_) {
    take(file->all("rules"));
    for (const ConfigOverride& entry : file->overrides) {
      take(entry.rules);
    }
  }
  return asked;
}

void Configuration::grade(std::vector<rules::Finding>& findings,
                          const rules::Selection& asked) const {
  if (files_.empty()) {
    return;
  }
  std::erase_if(findings, [&](rules::Finding& finding) {
    const rules::Rule* rule = rules::find(finding.rule);
    const auto said = severity(*rule, finding.at.path, asked);
    finding.severity = said.value_or(finding.severity);
    return said == Severity::Off || exclusion(finding.at.path);
  });
}

std::optional<HeldValue> Configuration::exclusion(const std::string& path) const {
  std::optional<HeldValue> out;
  for (const HeldValue& value : held(*findConfigKey("exclude"), path)) {
    const std::string_view text = value.text;
    const bool takesBack = text.starts_with('!');
    if (matches(*value.file, takesBack ? text.substr(1) : text, path)) {
      out = takesBack ? std::nullopt : std::optional(value);
    }
  }
  return out;
}

}  // namespace status_lint::driver

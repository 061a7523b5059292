#include "tool/driver/check_globs.h"

#include "tool/base/text.h"

#include <algorithm>
#include <fnmatch.h>
#include <map>
#include <string_view>

namespace status_lint::driver {
namespace {

using base::cat;
using base::Error;

constexpr std::string_view Prefix = "status-lint-";

bool isMatch(const std::string& glob, const rules::Rule& rule) {
  const std::string id(rule.id);
  return ::fnmatch(glob.c_str(), id.c_str(), 0) == 0 ||
         ::fnmatch(glob.c_str(), cat(Prefix, id).c_str(), 0) == 0;
}

Error unknownGlob(std::string_view option, const std::string& glob) {
  std::vector<std::string> ids;
  for (const rules::Rule* rule : rules::catalog()) {
    ids.emplace_back(rule->id);
  }
  const std::string near =
      base::nearest(glob.starts_with(Prefix) ? glob.substr(Prefix.size()) : glob, ids);
  return {cat("option '",
              option,
              "': no rule is called '",
              glob,
              "'; ",
              near.empty() ? "see 'status-lint rules'" : cat("did you mean '", near, "'?"))};
}

/// The rules that the globs switch, from left to right.
std::expected<std::map<const rules::Rule*, bool>, Error>
switchedBy(std::string_view option, const std::vector<std::string>& lists) {
  std::map<const rules::Rule*, bool> switched;
  for (const std::string& word : base::split(base::join(lists, ","), ',')) {
    std::string glob(base::trim(word));
    if (glob.empty()) {
      continue;
    }
    const bool isOn = !glob.starts_with('-');
    glob.erase(0, isOn ? 0 : 1);
    bool isKnown = false;
    for (const rules::Rule* rule : rules::catalog()) {
      if (isMatch(glob, *rule)) {
        switched[rule] = isOn;
        isKnown = true;
      }
    }
    if (!isKnown) {
      return std::unexpected(unknownGlob(option, glob));
    }
  }
  return switched;
}

}  // namespace

std::expected<std::set<std::string, std::less<>>, Error>
rulesAsErrors(const std::vector<std::string>& lists) {
  const auto switched = switchedBy("--warnings-as-errors", lists);
  if (!switched) {
    return std::unexpected(switched.error());
  }
  std::set<std::string, std::less<>> out;
  for (const auto& [rule, isOn] : *switched) {
    if (isOn) {
      out.emplace(rule->id);
    }
  }
  return out;
}

std::expected<void, Error> takeChecks(const std::vector<std::string>& lists,
                                      rules::Selection& selection) {
  const auto asked = switchedBy("--checks", lists);
  if (!asked) {
    return std::unexpected(asked.error());
  }
  const std::map<const rules::Rule*, bool>& switched = *asked;
  for (const auto& [rule, isOn] : switched) {
    if (!selection.enabled.contains(rule->id) && !selection.disabled.contains(rule->id)) {
      (isOn ? selection.enabled : selection.disabled).emplace(rule->id);
    }
  }
  const bool isAnyLeft = std::ranges::any_of(
      rules::catalog(), [&](const rules::Rule* rule) { return selection.runs(*rule); });
  if (!switched.empty() && !isAnyLeft) {
    return std::unexpected(Error{"option '--checks': no rule is left that would run"});
  }
  return {};
}

std::string listOfChecks(const rules::Selection& selection) {
  std::string out = "Enabled checks:\n";
  for (const rules::Rule* rule : rules::catalog()) {
    if (selection.runs(*rule)) {
      out += cat("    ", Prefix, rule->id, '\n');
    }
  }
  return out;
}

}  // namespace status_lint::driver

#include "tool/driver/rule_options.h"

#include "rules/profiles.h"
#include "tool/base/text.h"
#include "tool/driver/check_globs.h"
#include "tool/driver/unknown_word.h"

#include <algorithm>
#include <utility>

namespace status_lint::driver {

using base::cat;
using base::Error;

std::expected<std::set<std::string, std::less<>>, Error>
ruleNames(const std::vector<std::string>& words) {
  std::vector<std::string> right = {std::string(rules::AllRules)};
  for (const rules::Rule* rule : rules::catalog()) {
    right.emplace_back(rule->id);
  }
  for (const std::string& word : words) {
    if (std::ranges::find(right, word) == right.end()) {
      const std::string near = base::nearest(word, right);
      return std::unexpected(
          Error{cat("unknown rule '",
                    word,
                    "'; ",
                    near.empty() ? "see 'status-lint rules'" : cat("did you mean '", near, "'?"))});
    }
  }
  return std::set<std::string, std::less<>>(words.begin(), words.end());
}

std::expected<rules::Selection, Error> selectRules(const RuleWords& words) {
  const std::string& name = words.profile;
  const rules::Profile* profile =
      name.empty() ? &rules::profiles().front() : rules::findProfile(name);
  if (profile == nullptr) {
    std::vector<std::string> right;
    for (const rules::Profile& each : rules::profiles()) {
      right.emplace_back(each.name);
    }
    return std::unexpected(unknownWord("profile", name, right));
  }
  rules::Selection out = rules::selectionOf(*profile);
  auto enabled = ruleNames(words.enabled);
  auto disabled = ruleNames(words.disabled);
  if (!enabled || !disabled) {
    return std::unexpected(enabled ? disabled.error() : enabled.error());
  }
  out.enabled = *std::move(enabled);
  out.disabled = *std::move(disabled);
  if (const auto done = takeChecks(words.checks, out); !done) {
    return std::unexpected(done.error());
  }
  std::vector<rules::Allowance> allowed;
  for (const std::string& text : words.allowed) {
    auto allowance = rules::parseAllowance(text);
    if (!allowance) {
      return std::unexpected(Error{cat("option '--allow-status': ", allowance.error().message)});
    }
    allowed.push_back(*std::move(allowance));
  }
  // What the user says comes before the profile's, the last word first: those of a configuration
  // stand before the command line's.
  out.policy.allowed.insert(out.policy.allowed.begin(), allowed.rbegin(), allowed.rend());
  return out;
}

}  // namespace status_lint::driver

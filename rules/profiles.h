// Sets of rules, severities and allowed status codes for a kind of API or a published guideline.
#pragma once

#include "rules/rule.h"

#include <span>
#include <string_view>

namespace status_lint::rules {

/// What a profile changes about one rule; Severity::Off switches it off.
struct ProfileRule {
  std::string_view id;
  Severity severity = Severity::Warning;
};

struct Profile {
  std::string_view name;
  std::string_view summary;                     ///< one line, lower-case start, no full stop
  bool everything = false;                      ///< all rules run but those of low precision
  std::span<const ProfileRule> rules{};         ///< the others are as they are by default
  std::span<const std::string_view> allowed{};  ///< in the form of `parseAllowance`
};

/// All profiles; the first is what runs where none is named.
std::span<const Profile> profiles();

/// The profile of this name, or null.
const Profile* findProfile(std::string_view name);

/// The rules, severities and allowed status codes of the profile.
Selection selectionOf(const Profile& profile);

}  // namespace status_lint::rules

#include "rules/rule.h"

#include <algorithm>

namespace status_lint::rules {

#define SL_RULE(Name) extern const Rule Name;
#include "rules/catalog.def"
#undef SL_RULE

namespace {

constexpr const Rule* Rules[] = {
#define SL_RULE(Name) &Name,
#include "rules/catalog.def"
#undef SL_RULE
};

}  // namespace

std::span<const Rule* const> catalog() {
  return Rules;
}

const Rule* find(std::string_view id) {
  const auto* const found = std::ranges::find(Rules, id, &Rule::id);
  return found != std::end(Rules) ? *found : nullptr;
}

bool Selection::runs(const Rule& rule) const {
  if (disabled.contains(rule.id) || enabled.contains(rule.id)) {
    return !disabled.contains(rule.id);
  }
  if (disabled.contains(AllRules) || enabled.contains(AllRules)) {
    return !disabled.contains(AllRules);
  }
  const auto row = severities.find(rule.id);
  return row != severities.end() ? row->second != Severity::Off : rule.onByDefault;
}

Severity Selection::severityOf(const Rule& rule) const {
  const auto row = severities.find(rule.id);
  const bool isSet = row != severities.end() && row->second != Severity::Off;
  return isSet ? row->second : rule.severity;
}

std::string_view name(Severity severity) {
  switch (severity) {
  case Severity::Off: return "off";
  case Severity::Note: return "note";
  case Severity::Warning: return "warning";
  case Severity::Error: return "error";
  }
  return {};
}

}  // namespace status_lint::rules

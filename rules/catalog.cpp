#include "rules/fixes.h"
#include "rules/misfit.h"
#include "rules/rule.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

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

/// What is judged of each handler, made when the first rule asks for it.
class Judgements {
public:
  explicit Judgements(const SituationPolicy& policy) : policy_(policy) {}

  const std::vector<Judgement>& of(const flow::Handler& handler) {
    const auto [slot, isNew] = judged_.try_emplace(&handler);
    if (isNew) {
      slot->second = judge(handler, policy_);
    }
    return slot->second;
  }

private:
  const SituationPolicy& policy_;
  std::unordered_map<const flow::Handler*, std::vector<Judgement>> judged_;
};

/// The row that reports a situation: its own, or the one for all others.
std::string_view rowOf(std::string_view situation) {
  const bool isNamed = std::ranges::any_of(Rules, [&](const Rule* rule) {
    const auto* row = std::get_if<WrongStatusFor>(&rule->check);
    return row != nullptr && row->situation == situation;
  });
  return isNamed ? situation : std::string_view();
}

void run(const Rule& rule, const flow::Server& server, Judgements& judgements, Findings& findings) {
  if (const auto* perServer = std::get_if<PerServer>(&rule.check)) {
    (*perServer)(server, findings);
    return;
  }
  for (const flow::Handler& handler : server.handlers) {
    if (const auto* perHandler = std::get_if<PerHandler>(&rule.check)) {
      (*perHandler)(handler, findings);
      continue;
    }
    if (const auto* perJudgement = std::get_if<PerJudgement>(&rule.check)) {
      for (const Judgement& judgement : judgements.of(handler)) {
        (*perJudgement)(handler, judgement, findings);
      }
      continue;
    }
    if (const auto* row = std::get_if<WrongStatusFor>(&rule.check)) {
      for (const Judgement& judgement : judgements.of(handler)) {
        if (rowOf(judgement.evidence.situation->id) == row->situation &&
            !blamesWrongSide(judgement)) {
          reportMisfit(handler, judgement, findings);
        }
      }
      continue;
    }
    for (const flow::Outcome& outcome : handler.outcomes) {
      std::get<PerOutcome>(rule.check)(handler, outcome, findings);
    }
  }
}

/// Which of two findings about the same thing is shown: the graver one, then the shorter witness.
/// The rest of the order only makes the choice independent of the order in which they came.
bool isShownBefore(const Finding& a, const Finding& b) {
  if (a.severity != b.severity) {
    return a.severity > b.severity;
  }
  return std::forward_as_tuple(a.steps.size(), a.handler, a.message, a.steps) <
         std::forward_as_tuple(b.steps.size(), b.handler, b.message, b.steps);
}

bool isReportedBefore(const Finding& a, const Finding& b) {
  return std::tie(a.at.path, a.at.line, a.at.column, a.rule, a.message, a.at, a.evidence) <
         std::tie(b.at.path, b.at.line, b.at.column, b.rule, b.message, b.at, b.evidence);
}

/// One finding for all with the same rule, place and kind of evidence.
void merge(std::vector<Finding> found, FixMaker& fixes, std::vector<Finding>& out) {
  std::map<std::pair<base::SourceRange, std::string>, Finding> merged;
  for (Finding& finding : found) {
    if (finding.at.foreign || !finding.at.isKnown() || finding.severity == Severity::Off) {
      continue;
    }
    const auto [slot, isNew] = merged.try_emplace(std::pair(finding.at, finding.evidence), finding);
    if (isNew) {
      continue;
    }
    Finding& kept = slot->second;
    const std::size_t occurrences = kept.occurrences + finding.occurrences;
    if (isShownBefore(finding, kept)) {
      kept = std::move(finding);
    }
    kept.occurrences = occurrences;
  }
  for (auto& [key, finding] : merged) {
    fixes.settle(finding);
    out.push_back(std::move(finding));
  }
}

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

std::vector<Finding> check(const flow::Analysis& analysis,
                           const Selection& selection,
                           const SituationPolicy& situations) {
  std::vector<Finding> out;
  Judgements judgements(situations);
  FixMaker fixes(analysis);
  for (const Rule* rule : catalog()) {
    if (!selection.runs(*rule)) {
      continue;
    }
    Findings findings(rule->id, selection.severityOf(*rule), selection.policy);
    for (const flow::Server& server : analysis.servers) {
      run(*rule, server, judgements, findings);
    }
    fixes.nextRule();
    const std::vector<const flow::Outcome*> outcomes = findings.outcomes();
    std::vector<Finding> found = findings.take();
    for (std::size_t i = 0; i < found.size(); ++i) {
      fixes.noteOffers(found[i], outcomes[i]);
    }
    merge(std::move(found), fixes, out);
  }
  std::ranges::sort(out, isReportedBefore);
  return out;
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

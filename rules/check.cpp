#include "rules/check.h"

#include "rules/api_contract.h"
#include "rules/fixes.h"
#include "rules/misfit.h"
#include "tool/base/parallel.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <span>
#include <tuple>
#include <utility>

namespace status_lint::rules {
namespace {

/// Handlers that are looked at one after the other, by all rules: what one rule reads of a handler,
/// the next one finds near at hand.
constexpr std::size_t HandlersOfJob = 64;

/// The row that reports a situation: its own, or the one for all others.
std::string_view rowOf(std::string_view situation) {
  const bool isNamed = std::ranges::any_of(catalog(), [&](const Rule* rule) {
    const auto* row = std::get_if<WrongStatusFor>(&rule->check);
    return row != nullptr && row->situation == situation;
  });
  return isNamed ? situation : std::string_view();
}

/// What went by on this thread between one call and the next, where anybody wants to know.
class Laps {
public:
  explicit Laps(bool areWanted) : areWanted_(areWanted) { next(); }

  std::chrono::nanoseconds next() {
    const auto before = last_;
    last_ = areWanted_ ? base::threadProcessorTime() : last_;
    return last_ - before;
  }

private:
  bool areWanted_;
  std::chrono::nanoseconds last_{};
};

/// What is judged of one handler, found out when the first rule asks.
class Judgements {
public:
  struct Judged {
    Judgement judgement;
    std::string_view row;  ///< rowOf its situation
  };

  Judgements(const flow::Handler& handler, const SituationPolicy& policy, bool areMeasured)
      : handler_(handler), policy_(policy), areMeasured_(areMeasured) {}

  const std::vector<Judged>& all() {
    if (!judged_) {
      Laps laps(areMeasured_);
      judged_.emplace();
      for (Judgement& judgement : judge(handler_, policy_)) {
        const std::string_view row = rowOf(judgement.evidence.situation->id);
        judged_->push_back({.judgement = std::move(judgement), .row = row});
      }
      taken_ = laps.next();
    }
    return *judged_;
  }

  /// What that took, once: it is no matter of the rule that asked first.
  std::chrono::nanoseconds taken() { return std::exchange(taken_, {}); }

private:
  const flow::Handler& handler_;
  const SituationPolicy& policy_;
  bool areMeasured_;
  std::chrono::nanoseconds taken_{};
  std::optional<std::vector<Judged>> judged_;
};

/// Rules that look at one handler at a time.
void run(const Rule& rule,
         const flow::Handler& handler,
         Judgements& judgements,
         Findings& findings) {
  if (const auto* perHandler = std::get_if<PerHandler>(&rule.check)) {
    (*perHandler)(handler, findings);
  } else if (const auto* perJudgement = std::get_if<PerJudgement>(&rule.check)) {
    for (const Judgements::Judged& each : judgements.all()) {
      (*perJudgement)(handler, each.judgement, findings);
    }
  } else if (const auto* row = std::get_if<WrongStatusFor>(&rule.check)) {
    for (const Judgements::Judged& each : judgements.all()) {
      if (each.row == row->situation && !blamesWrongSide(each.judgement)) {
        reportMisfit(handler, each.judgement, findings);
      }
    }
  } else if (const auto* perOutcome = std::get_if<PerOutcome>(&rule.check)) {
    for (const flow::Outcome& outcome : handler.outcomes) {
      (*perOutcome)(handler, outcome, findings);
    }
  }
}

/// What one rule found.
struct Found {
  std::vector<Finding> findings;
  std::vector<const flow::Outcome*> outcomes;  ///< for each finding, or null

  void take(Findings&& more) {
    outcomes.insert(outcomes.end(), more.outcomes().begin(), more.outcomes().end());
    std::ranges::move(more.take(), std::back_inserter(findings));
  }
};

/// Runs the rules over the servers: jobs of some handlers for all the rules that look at one
/// handler at a time, and a job for each rule that looks at a whole server.
class Run {
public:
  Run(const flow::Analysis& analysis,
      const Selection& selection,
      const SituationPolicy& situations,
      std::span<const ApiContract> contracts,
      base::Timeline* timeline)
      : analysis_(analysis),
        selection_(selection),
        situations_(situations),
        contracts_(contracts),
        timeline_(timeline) {
    for (const Rule* rule : catalog()) {
      if (selection.runs(*rule)) {
        rules_.push_back(rule);
      }
    }
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      const auto& check = rules_[i]->check;
      const bool isOfServer =
          std::holds_alternative<PerServer>(check) || std::holds_alternative<PerContract>(check);
      (isOfServer ? ofServer_ : ofHandler_).push_back(i);
    }
  }

  /// For each rule that runs, in order of the servers and their handlers.
  std::vector<Found> run(std::size_t threads) const {
    std::vector<std::span<const flow::Handler>> parts;
    for (const flow::Server& server : analysis_.servers) {
      const std::span<const flow::Handler> all = server.handlers;
      for (std::size_t first = 0; first < all.size(); first += HandlersOfJob) {
        parts.push_back(all.subspan(first, std::min(HandlersOfJob, all.size() - first)));
      }
    }
    std::vector<Found> found(rules_.size());
    std::vector<std::vector<Findings>> ofParts(parts.size());
    base::runParallel(ofServer_.size() + parts.size(), threads, [&](std::size_t job) {
      if (job < ofServer_.size()) {
        const std::size_t rule = ofServer_[job];
        found[rule].take(runOnServers(*rules_[rule]));
      } else {
        const std::size_t part = job - ofServer_.size();
        ofParts[part] = runOnHandlers(parts[part]);
      }
    });
    for (std::vector<Findings>& part : ofParts) {
      for (std::size_t i = 0; i < ofHandler_.size(); ++i) {
        found[ofHandler_[i]].take(std::move(part[i]));
      }
    }
    return found;
  }

private:
  [[nodiscard]] Findings collector(const Rule& rule) const {
    return {rule.id, selection_.severityOf(rule), selection_.policy};
  }

  [[nodiscard]] Findings runOnServers(const Rule& rule) const {
    const base::Measured measured(timeline_, "rule", rule.id);
    Laps laps(timeline_ != nullptr);
    Findings findings = collector(rule);
    for (std::size_t i = 0; i < analysis_.servers.size(); ++i) {
      if (const auto* perContract = std::get_if<PerContract>(&rule.check)) {
        (*perContract)(analysis_.servers[i], contracts_[i], findings);
      } else {
        std::get<PerServer>(rule.check)(analysis_.servers[i], findings);
      }
    }
    note(rule.id, laps.next());
    return findings;
  }

  /// For each of ofHandler_.
  [[nodiscard]] std::vector<Findings> runOnHandlers(std::span<const flow::Handler> handlers) const {
    const base::Measured measured(timeline_, "rules", handlers.front().name);
    Laps laps(timeline_ != nullptr);
    std::vector<std::chrono::nanoseconds> taken(ofHandler_.size());
    std::chrono::nanoseconds takenByAll{};
    std::vector<Findings> out;
    for (const std::size_t rule : ofHandler_) {
      out.push_back(collector(*rules_[rule]));
    }
    for (const flow::Handler& handler : handlers) {
      Judgements judgements(handler, situations_, timeline_ != nullptr);
      laps.next();
      for (std::size_t i = 0; i < ofHandler_.size(); ++i) {
        rules::run(*rules_[ofHandler_[i]], handler, judgements, out[i]);
        const std::chrono::nanoseconds judging = judgements.taken();
        taken[i] += laps.next() - judging;
        takenByAll += judging;
      }
    }
    for (std::size_t i = 0; i < ofHandler_.size(); ++i) {
      note(rules_[ofHandler_[i]]->id, taken[i]);
    }
    note("(situations, for all rules)", takenByAll);
    return out;
  }

  void note(std::string_view rule, std::chrono::nanoseconds taken) const {
    if (timeline_ != nullptr) {
      timeline_->addToRule(rule, taken);
    }
  }

  const flow::Analysis& analysis_;
  const Selection& selection_;
  const SituationPolicy& situations_;
  std::span<const ApiContract> contracts_;  ///< of each server
  base::Timeline* timeline_;
  std::vector<const Rule*> rules_;  ///< that run
  std::vector<std::size_t> ofServer_;
  std::vector<std::size_t> ofHandler_;
};

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
    const auto [slot, isNew] =
        merged.try_emplace(std::pair(finding.at, finding.evidence), std::move(finding));
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

std::vector<Finding> check(const flow::Analysis& analysis,
                           const Selection& selection,
                           const SituationPolicy& situations,
                           std::span<const ApiContract> contracts,
                           std::size_t threads,
                           base::Timeline* timeline) {
  const Run run(analysis, selection, situations, contracts, timeline);
  std::vector<Found> found = run.run(threads);
  std::vector<Finding> out;
  FixMaker fixes(analysis);
  for (Found& each : found) {
    fixes.nextRule();
    for (std::size_t i = 0; i < each.findings.size(); ++i) {
      fixes.noteOffers(each.findings[i], each.outcomes[i]);
    }
    merge(std::move(each.findings), fixes, out);
  }
  std::ranges::sort(out, isReportedBefore);
  return out;
}

std::vector<Finding> check(const flow::Analysis& analysis,
                           const Selection& selection,
                           const SituationPolicy& situations,
                           std::size_t threads) {
  const std::vector<ApiContract> contracts = contractsOf(analysis, selection.policy, threads);
  return check(analysis, selection, situations, contracts, threads);
}

std::vector<Finding> check(const flow::Analysis& analysis,
                           const Selection& selection,
                           const SituationPolicy& situations) {
  return check(analysis, selection, situations, 1);
}

}  // namespace status_lint::rules

// What a rule is: metadata, documentation and one function without state. It sees outcomes and
// nothing below.
#pragma once

#include "rules/finding.h"
#include "rules/policy.h"
#include "rules/situation.h"
#include "tool/flow/outcome.h"

#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace status_lint::rules {

struct ApiContract;

/// Where a requirement is written: "RFC 9110", "15.3.2".
struct Citation {
  std::string_view document;
  std::string_view section;
};

/// Letter of the group in the catalogue.
enum class Group : std::uint8_t {
  Message,   ///< A: status code against fields, content and method
  Choice,    ///< B: the wrong status code for the situation
  Protocol,  ///< C: defects of the response itself
  Project,   ///< D: consistency and policy
  Registry   ///< E: unregistered, deprecated, reserved codes; reason phrases
};

/// How sure a finding is: VeryHigh follows from the code alone, Medium infers intent.
enum class Precision : std::uint8_t { VeryHigh, High, Medium, Low };

/// Collects the findings of one rule. `report` fills in rule id and severity.
class Findings {
public:
  Findings(std::string_view rule, Severity severity, const Policy& policy)
      : rule_(rule), severity_(severity), policy_(policy) {}

  /// What the team has decided, for a rule of policy.
  [[nodiscard]] const Policy& policy() const { return policy_; }

  /// Adds a finding at `at`; the caller may go on to fill it (steps, fixes, severity). The
  /// reference is valid until the next report.
  Finding& report(const base::SourceRange& at, std::string message);

  /// Adds a finding about one outcome: stands at the origin of its status code and carries its
  /// steps.
  Finding& report(const flow::Handler& handler, const flow::Outcome& outcome, std::string message);

  [[nodiscard]] std::vector<Finding> take() { return std::move(findings_); }

  /// For each finding the outcome that it is about, or null.
  [[nodiscard]] const std::vector<const flow::Outcome*>& outcomes() const { return outcomes_; }

private:
  std::string rule_;
  Severity severity_;
  const Policy& policy_;
  std::vector<Finding> findings_;
  std::vector<const flow::Outcome*> outcomes_;
};

using PerOutcome = void (*)(const flow::Handler&, const flow::Outcome&, Findings&);
using PerHandler = void (*)(const flow::Handler&, Findings&);
using PerServer = void (*)(const flow::Server&, Findings&);
/// With what descriptions of the API promise of the server's routes: see api_contract.h.
using PerContract = void (*)(const flow::Server&, const ApiContract&, Findings&);
using PerJudgement = void (*)(const flow::Handler&, const Judgement&, Findings&);

/// Reports what does not fit one situation of the table, or (with an empty name) any that no other
/// rule names: wrong-status-for-<situation>. Where the
/// class of the status code blames the wrong side, server-error-for-client-fault and
/// client-error-for-server-fault report it.
struct WrongStatusFor {
  std::string_view situation;
};

/// One rule. Documentation is Markdown with the headings "What it reports", "Why", "Example"
/// (fenced cpp that gives exactly this rule's finding at the line marked `// finding: <id>`),
/// "Instead" (fenced cpp that gives none) and "When it stays silent".
struct Rule {
  std::string_view id;       ///< kebab case; reads as "allow <id>"
  std::string_view summary;  ///< one line, lower-case start, no full stop
  Group group = Group::Message;
  Severity severity = Severity::Warning;
  Precision precision = Precision::High;
  bool onByDefault = true;  ///< false: runs only where it is asked for
  std::span<const Citation> citations;
  std::span<const int> guards;  ///< status codes it guards; empty = all
  std::string_view since;
  std::variant<PerOutcome, PerHandler, PerServer, PerJudgement, WrongStatusFor, PerContract> check;
  std::string_view documentation;
};

/// All rules, sorted by id.
std::span<const Rule* const> catalog();

/// The rule with this id, or null.
const Rule* find(std::string_view id);

/// Which rules run: those that are on by default, but for what a profile and then what is asked for
/// here. A rule that is named comes before AllRules, off before on.
struct Selection {
  std::set<std::string, std::less<>> enabled;
  std::set<std::string, std::less<>> disabled;
  std::map<std::string, Severity, std::less<>> severities{};  ///< of a profile; Off = does not run
  Policy policy{};

  [[nodiscard]] bool runs(const Rule& rule) const;

  /// That of the profile, or the rule's own.
  [[nodiscard]] Severity severityOf(const Rule& rule) const;
};

/// Stands for every rule in a Selection.
inline constexpr std::string_view AllRules = "all";

/// Runs the selected rules over every server. Findings of one rule at one
/// place with one kind of evidence are merged into one, with their number; none stands in foreign
/// code. Sorted by path, line, column, rule, message.
std::vector<Finding> check(const flow::Analysis& analysis,
                           const Selection& selection = {},
                           const SituationPolicy& situations = {});

/// Name of a severity: "error", "warning", "note", "off".
std::string_view name(Severity severity);

}  // namespace status_lint::rules

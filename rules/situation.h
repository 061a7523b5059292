// What a response answers, and whether its status code fits that: one engine over the table of
// situations (rules/situations.json). Strong evidence only; where pieces of evidence do not agree
// that the code is wrong, nothing is said.
#pragma once

#include "tool/flow/outcome.h"
#include "tool/model/situations.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace status_lint::rules {

/// One piece of evidence that an outcome is about a situation.
struct Evidence {
  enum class Kind : std::uint8_t { Exception, Guard, Text };

  const model::Situation* situation = nullptr;
  Kind kind = Kind::Text;
  bool isStrong = true;       ///< false = a hint, which needs one of another kind beside it
  std::string says;           ///< for the message: "catches X from parsing the request content"
  bool isWholeCause = false;  ///< nothing else leads there
  bool isOfPath = false;      ///< what is missing was named by the request path
  std::optional<flow::Step> step;  ///< where it shows
  base::SourceRange before;        ///< the step belongs before the one at this place
};

/// A status code that does not fit.
struct Judgement {
  const flow::Outcome* outcome = nullptr;
  Evidence evidence;  ///< of the situation that is named
  model::Fit fit = model::Fit::Wrong;
  int better = 0;          ///< the status code to suggest
  bool isOnlyOne = false;  ///< no other code is right, and nothing else leads there
};

/// What decides how strictly codes are judged.
struct SituationPolicy {
  const model::Situations* table = &model::shippedSituations();
  bool prefersSpecific = false;  ///< judge tolerated codes too
};

/// What the texts of an outcome speak of.
std::vector<Evidence> saidIn(const flow::Outcome& outcome, const model::Situations& table);

/// The pieces of evidence of an outcome: of exceptions or tests, then of texts, each in order of
/// the table.
std::vector<Evidence> evidenceOf(const flow::Handler& handler,
                                 const flow::Outcome& outcome,
                                 const model::Situations& table);

/// The only situation that all strong pieces of evidence speak of, for an error that this code
/// answers; null where there is none.
const model::Situation* situationOf(const flow::Handler& handler,
                                    const flow::Outcome& outcome,
                                    const model::Situations& table);

/// The first exception or test that says for certain that the server is at fault.
std::optional<Evidence> serverFaultShown(const flow::Handler& handler,
                                         const flow::Outcome& outcome);

/// Outcomes of the handler whose status code of an error does not fit what they answer.
std::vector<Judgement> judge(const flow::Handler& handler, const SituationPolicy& policy);

}  // namespace status_lint::rules

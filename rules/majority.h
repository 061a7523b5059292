// What the rules share that look for the place which does otherwise than most places like it.
#pragma once

#include "rules/rule.h"

#include <cstddef>
#include <string>
#include <vector>

namespace status_lint::rules {

/// What one place does in a case that other places of the program have too.
struct Choice {
  std::string key;          ///< the case
  int value = 0;            ///< what is done: a status code, or what the rule counts
  base::SourceRange place;  ///< counts once, however many paths and callers lead there
  const flow::Handler* handler = nullptr;
  const flow::Outcome* outcome = nullptr;
};

/// A choice that differs from that of most places.
struct OddChoice {
  Choice choice;
  int usual = 0;                            ///< what most do
  std::size_t agreeing = 0;                 ///< how many places those are
  std::size_t places = 0;                   ///< of all
  std::vector<base::SourceRange> examples;  ///< two of those
};

/// The odd ones. Most means two thirds of the places, and two at least; a place that does now one
/// thing, now the other, is none.
std::vector<OddChoice> oddChoices(const std::vector<Choice>& choices);

/// Is the choice an error status code that this code wrote, on a path of which all is known?
bool isOwnError(const flow::Outcome& outcome);

/// 400, 409 or 422 where most answer with 404, and the request has content: what that refers to may
/// be missing, not what the URI names.
bool mayMeanReference(const OddChoice& odd);

/// Reports the choice at its status code, with two of the other places as steps, each saying
/// `example`.
Finding& reportOdd(Findings& findings,
                   const OddChoice& odd,
                   std::string message,
                   const std::string& example);

/// "3 of 4 places"
std::string shareOf(const OddChoice& odd);

}  // namespace status_lint::rules

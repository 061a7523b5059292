#include "rules/majority.h"

#include "rules/outcome_facts.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace status_lint::rules {
namespace {

constexpr std::size_t FewestAgreeing = 2;
constexpr std::size_t Examples = 2;

using Places = std::map<base::SourceRange, std::set<int>>;

/// The places of one case that do one thing only, by what they do.
std::map<int, std::vector<base::SourceRange>> byValue(const Places& places) {
  std::map<int, std::vector<base::SourceRange>> out;
  for (const auto& [place, values] : places) {
    if (values.size() == 1) {
      out[*values.begin()].push_back(place);
    }
  }
  return out;
}

/// What most places do, with those first; nothing where no value has two thirds of them.
OddChoice usualOf(const Places& places) {
  OddChoice out;
  for (const auto& [value, there] : byValue(places)) {
    out.places += there.size();
    if (there.size() > out.agreeing) {
      out.usual = value;
      out.agreeing = there.size();
      out.examples.assign(there.begin(),
                          there.begin() + std::ptrdiff_t(std::min(Examples, there.size())));
    }
  }
  const bool isMost = out.agreeing >= FewestAgreeing && out.agreeing * 3 >= out.places * 2;
  return isMost && out.agreeing < out.places ? out : OddChoice();
}

}  // namespace

std::vector<OddChoice> oddChoices(const std::vector<Choice>& choices) {
  std::map<std::string, Places> cases;
  for (const Choice& choice : choices) {
    cases[choice.key][choice.place].insert(choice.value);
  }
  std::map<std::string, OddChoice> usual;
  for (const auto& [key, places] : cases) {
    usual.emplace(key, usualOf(places));
  }
  std::vector<OddChoice> out;
  for (const Choice& choice : choices) {
    const OddChoice& most = usual.at(choice.key);
    if (most.agreeing != 0 && choice.value != most.usual &&
        cases.at(choice.key).at(choice.place).size() == 1) {
      out.push_back(most);
      out.back().choice = choice;
    }
  }
  return out;
}

bool isOwnError(const flow::Outcome& outcome) {
  const flow::Status& status = outcome.status;
  return isConstant(status) && !status.defaulted && http::isError(status.code()) &&
         isSettled(outcome) && outcome.ending != flow::Ending::Threw && status.origin.isKnown() &&
         !status.origin.foreign;
}

bool mayMeanReference(const OddChoice& odd) {
  constexpr int Codes[] = {
      http::status::BadRequest, http::status::Conflict, http::status::UnprocessableContent};
  return odd.usual == http::status::NotFound &&
         std::ranges::find(Codes, odd.choice.value) != std::end(Codes) &&
         std::ranges::any_of(odd.choice.outcome->requestRead, [](const flow::Provenance& read) {
           return read.source == flow::Source::RequestContent;
         });
}

Finding& reportOdd(Findings& findings,
                   const OddChoice& odd,
                   std::string message,
                   const std::string& example) {
  Finding& finding = findings.report(*odd.choice.handler, *odd.choice.outcome, std::move(message));
  std::vector<flow::Step> steps;
  for (const base::SourceRange& place : odd.examples) {
    steps.push_back({place, example});
  }
  finding.steps.insert(finding.steps.begin(), steps.begin(), steps.end());
  return finding;
}

std::string shareOf(const OddChoice& odd) {
  return base::cat(odd.agreeing, " of ", odd.places, " places");
}

}  // namespace status_lint::rules

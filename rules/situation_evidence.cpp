#include "rules/client_fault.h"
#include "rules/deciding_test.h"
#include "rules/display_name.h"
#include "rules/messages.h"
#include "rules/outcome_facts.h"
#include "rules/server_fault.h"
#include "rules/situation.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>

namespace status_lint::rules {
namespace {

using flow::Source;
using model::Situation;
using Kind = Evidence::Kind;
using Words = std::vector<std::string>;

bool holds(std::span<const std::string> list, std::string_view item) {
  return std::ranges::find(list, item) != list.end();
}

bool isAnyOf(const std::vector<Words>& phrases, const Words& text) {
  return std::ranges::any_of(
      phrases, [&](const Words& phrase) { return base::containsWords(text, phrase); });
}

// --- Exceptions ---------------------------------------------------------------------------------

/// A type and its bases, and the words of those names that are not of the standard library:
/// "NotFoundError".
struct TypeNames {
  std::vector<std::string_view> all;
  std::vector<Words> words;
};

TypeNames namesOf(const std::string& type, std::span<const std::string> bases) {
  TypeNames out;
  const auto add = [&](const std::string& name) {
    out.all.push_back(name);
    if (!name.starts_with("std::")) {
      out.words.push_back(base::wordsOf(base::lastComponent(name)));
    }
  };
  add(type);
  std::ranges::for_each(bases, add);
  return out;
}

bool isOfType(const Situation& situation, const TypeNames& type) {
  return std::ranges::any_of(
             type.all, [&](std::string_view name) { return holds(situation.exceptions, name); }) ||
         std::ranges::any_of(type.words, [&](const Words& words) {
           return isAnyOf(situation.exceptionWords, words);
         });
}

/// What a catch clause takes, found out once for all situations.
struct Taken {
  TypeNames type;
  std::vector<std::vector<TypeNames>> thrown;  ///< by each of its points
};

Taken takenBy(const flow::Caught& clause) {
  Taken out{.type = namesOf(clause.type, clause.bases), .thrown = {}};
  for (const flow::ThrowPoint& point : clause.points) {
    std::vector<TypeNames>& types = out.thrown.emplace_back();
    for (const flow::ThrownType& type : point.throws) {
      types.push_back(namesOf(type.name, type.bases));
    }
  }
  return out;
}

/// Is what failed there the server's own: its configuration, its files?
bool isOwnBusiness(const flow::ThrowPoint& point) {
  return point.speaksOf == "configuration" ||
         (!point.from.empty() && std::ranges::all_of(point.from, [](const auto& from) {
           return (from.source == Source::Configuration || from.source == Source::File) &&
                  !from.givenRequest;
         }));
}

/// Does it read what other situations speak of, too: a number in the path that is none names
/// nothing that is there, and credentials that cannot be read are no credentials?
bool mayMeanOther(const flow::ThrowPoint& point, int code, const model::Situations& table) {
  return std::ranges::any_of(point.from, [&](const flow::Provenance& read) {
    const std::string field = base::lowerCase(read.name);
    return (read.source == Source::RequestPath && code == http::status::NotFound) ||
           (read.source == Source::RequestField &&
            std::ranges::any_of(table, [&](const Situation& s) { return holds(s.fields, field); }));
  });
}

/// Do all exceptions that the clause takes mean the situation, by their types?
bool isMeant(const Situation& situation, const Taken& taken) {
  const auto means = [&](const TypeNames& type) {
    return isOfType(situation, type);
  };
  return means(taken.type) ||
         (!taken.thrown.empty() && std::ranges::all_of(taken.thrown, [&](const auto& types) {
           return !types.empty() && std::ranges::all_of(types, means);
         }));
}

bool takesAnything(const flow::Caught& clause) {
  return clause.isBroad || clause.type == "std::runtime_error" || clause.type == "std::logic_error";
}

std::string typeTaken(const flow::Caught& clause) {
  return displayName(clause.isBroad && !clause.points.empty() && !clause.points[0].throws.empty()
                         ? clause.points[0].throws[0].name
                         : clause.type);
}

void addExceptions(const flow::Handler& handler,
                   const flow::Outcome& outcome,
                   const flow::Caught& clause,
                   const model::Situations& table,
                   std::vector<Evidence>& out) {
  if (isDecidedInside(handler, outcome, clause)) {
    return;
  }
  const std::optional<ClientFault> fault = clientFaultOf(handler, outcome);
  const bool isOwn = std::ranges::any_of(clause.points, isOwnBusiness);
  const Taken taken = takenBy(clause);
  const int code = outcome.status.code();
  const bool isAmbiguous = std::ranges::any_of(
      clause.points, [&](const auto& point) { return mayMeanOther(point, code, table); });
  for (const Situation& situation : table) {
    if (fault && !fault->isAmongOthers && !isAmbiguous &&
        holds(situation.readsRequest, fault->speaksOf)) {
      out.push_back({.situation = &situation,
                     .kind = Kind::Exception,
                     .says = fault->evidence,
                     .isWholeCause = fault->isWholeCause,
                     .step = fault->step,
                     .before = fault->before});
    } else if (situation.generalExceptions && takesAnything(clause) && http::isServerError(code)) {
      out.push_back({.situation = &situation,
                     .kind = Kind::Exception,
                     .says = clause.type.empty()
                                 ? std::string("catches everything")
                                 : base::cat("catches any ", displayName(clause.type))});
    } else if (isMeant(situation, taken) && (!situation.isOfClient || !isOwn)) {
      out.push_back({.situation = &situation,
                     .kind = Kind::Exception,
                     .says = base::cat("catches ", typeTaken(clause)),
                     .isWholeCause = true});
    }
  }
}

// --- Tests --------------------------------------------------------------------------------------

std::string_view partOf(Source source) {
  switch (source) {
  case Source::RequestPath: return "path";
  case Source::RequestField: return "field";
  case Source::RequestParameter: return "parameter";
  case Source::RequestContent: return "content";
  case Source::RequestMethod:
  case Source::RequestSize:
  case Source::RequestRange:
  case Source::RequestOther:
  case Source::Configuration:
  case Source::Database:
  case Source::Upstream:
  case Source::File:
  case Source::Unknown: break;
  }
  return {};
}

/// What is asked of one test for every situation, found out once.
struct Test {
  const flow::Guard& guard;
  std::optional<Absence> absence;
  std::optional<ServerFault> fault;
  Words words;
  Words within;  ///< of the test that the callee makes, unless it may be turned round
  Words callee;
};

Test lookAt(const flow::Guard& guard) {
  const bool isPlain = !guard.within.contains('!');
  return {.guard = guard,
          .absence = absenceIn(guard),
          .fault = serverFaultIn(guard),
          .words = base::wordsOf(guard.subject),
          .within = isPlain ? base::wordsOf(guard.within) : Words(),
          .callee = base::wordsOf(base::lastComponent(guard.callee))};
}

/// Does the absence of request data mean the situation? What a field's absence means is said by one
/// situation alone.
bool isMeant(const Situation& situation,
             const Absence& absence,
             const flow::Guard& guard,
             const model::Situations& table) {
  const std::string field = base::lowerCase(absence.of.name);
  const auto namesField = [&](const Situation& other) {
    return holds(other.fields, field);
  };
  if (absence.of.source == Source::RequestField && std::ranges::any_of(table, namesField)) {
    return namesField(situation);
  }
  if (const std::string& category = guard.calleeSpeaksOf; std::ranges::any_of(
          table, [&](const Situation& s) { return holds(s.readsRequest, category); })) {
    return holds(situation.readsRequest, category);
  }
  return holds(situation.lacks, partOf(absence.of.source));
}

/// Does the test ask something that the request names: a machine, another server? What that is like
/// says nothing of this server. A comparison with an error tells what failed, whatever was asked.
bool asksWhatIsNamed(const flow::Guard& guard) {
  const bool isCompared = guard.subject.contains(" == ") || guard.subject.contains(" != ");
  return std::ranges::any_of(guard.reads, [&](const flow::Provenance& read) {
    return (read.givenRequest && read.source == Source::Upstream) ||
           (!isCompared && (read.givenRequest || flow::isRequest(read.source)));
  });
}

/// Do words of the test, or of the one that its callee makes, say it?
bool hasWords(const Situation& situation, const Test& test) {
  const bool isSaid = std::ranges::any_of(situation.guards, [&](const model::GuardWords& entry) {
    return entry.holds == test.guard.holds && (base::containsWords(test.words, entry.words) ||
                                               base::containsWords(test.within, entry.words) ||
                                               base::containsWords(test.callee, entry.words));
  });
  return isSaid && (situation.isOfClient || !asksWhatIsNamed(test.guard));
}

/// Does the test hold a value against another, and not ask whether it is there?
bool compares(const Test& test) {
  constexpr std::string_view Comparisons[] = {
      "case", "cmp", "compare", "contains", "ends", "equal", "equals", "find", "match", "starts"};
  const flow::Guard& guard = test.guard;
  return !guard.comparedText.empty() || !guard.comparedNumber.empty() ||
         guard.subject.contains(" == ") || guard.subject.contains(" != ") ||
         std::ranges::any_of(Comparisons, [&](std::string_view word) {
           return std::ranges::any_of(test.callee, [&](const auto& w) { return w.contains(word); });
         });
}

/// Did a part of the request alone decide, by being none of what is accepted?
bool isDecidedBy(const Situation& situation, const Test& test) {
  const flow::Guard& guard = test.guard;
  constexpr std::int64_t NoPosition = -1;
  const bool isNowhere = guard.holds && guard.comparedNumber == std::vector{NoPosition};
  return !guard.reads.empty() && !guard.testsAbsence && (!guard.holds || isNowhere) &&
         guard.isOfChooser && !situation.decidedBy.empty() && compares(test) &&
         std::ranges::all_of(guard.reads, [&](const flow::Provenance& read) {
           return (read.source == Source::RequestMethod && holds(situation.decidedBy, "method")) ||
                  (read.source == Source::RequestField &&
                   holds(situation.decidedBy, base::lowerCase(read.name)));
         });
}

/// Does the other side of the test answer with an error or a redirection as well? Then it chooses
/// the form of an answer: a page for people, JSON for programs.
bool choosesAnswer(const flow::Handler& handler, const flow::Guard& guard) {
  bool isChoice = false;
  for (const flow::Outcome& outcome : handler.outcomes) {
    if (!outcome.guards.empty() && outcome.guards.back().at == guard.at &&
        outcome.guards.back().holds != guard.holds) {
      isChoice = true;
      if (!isConstant(outcome.status) || http::isSuccessful(outcome.status.code())) {
        return false;
      }
    }
  }
  return isChoice;
}

/// Is what is looked into a part of the request: `it == query.end()`?
bool looksIntoRequest(const flow::Guard& guard) {
  constexpr std::string_view Parts[] = {
      "args", "cookies", "fields", "form", "headers", "params", "parameters", "query", "body"};
  const std::size_t end =
      std::min(guard.subject.find(" . end ( )"), guard.subject.find(" -> end ( )"));
  if (end == std::string::npos) {
    return false;
  }
  const std::string_view before = std::string_view(guard.subject).substr(0, end);
  const Words words = base::wordsOf(before.substr(before.rfind(' ') + 1));
  return std::ranges::any_of(
      Parts, [&](std::string_view part) { return std::ranges::find(words, part) != words.end(); });
}

/// Is it a test of what a look-up found: `it == users.end()`?
bool findsNothing(const flow::Guard& guard) {
  const bool isAtEnd =
      guard.holds && (guard.subject.contains(". end ( )") || guard.subject.contains("-> end ( )") ||
                      guard.subject.contains("std :: end ("));
  return isAtEnd || (guard.testsAbsence && guard.calleeSpeaksOf == "lookup");
}

/// Did what was asked give nothing, as far as is known: `!findUser(id)`, `lookup(id) == nullptr`?
bool givesNothing(const flow::Guard& guard) {
  return guard.testsAbsence ||
         (!guard.holds && guard.comparedText.empty() && guard.comparedNumber.empty());
}

bool isAskedFor(const flow::Provenance& read, const Situation& situation) {
  return read.givenRequest || holds(situation.lookups, partOf(read.source));
}

/// The strength of what the test says of a situation of things that are looked up.
std::optional<Evidence> lookedUp(const Situation& situation, const flow::Guard& guard) {
  const auto isOfRequest = [&](const flow::Provenance& read) {
    return isAskedFor(read, situation) || flow::isRequest(read.source);
  };
  if (situation.lookups.empty() || looksIntoRequest(guard) ||
      !std::ranges::any_of(guard.reads, isOfRequest) ||
      (!givesNothing(guard) && !findsNothing(guard))) {
    return std::nullopt;
  }
  const bool isByPath = std::ranges::any_of(
      guard.reads, [&](const auto& read) { return read.source == Source::RequestPath; });
  const bool isStrong = findsNothing(guard) && isByPath &&
                        std::ranges::all_of(guard.reads, [&](const flow::Provenance& read) {
                          return isAskedFor(read, situation) || read.source == Source::Unknown;
                        });
  return Evidence{.situation = &situation,
                  .kind = Kind::Guard,
                  .isStrong = isStrong,
                  .says =
                      base::cat("what the request names is not there (", describeTest(guard), ")"),
                  .isWholeCause = true,
                  .isOfPath = isByPath};
}

/// A test that failed on request data, whoever made it.
bool failsOnRequest(const flow::Guard& guard) {
  return guard.testsAbsence && std::ranges::any_of(guard.reads, [](const auto& read) {
           return read.source == Source::RequestContent || read.source == Source::RequestParameter;
         });
}

bool mayMeanMissing(int code) {
  return code == http::status::Forbidden || code == http::status::NotFound ||
         code == http::status::Gone;
}

std::optional<Evidence> testedFor(const Situation& situation,
                                  const Test& test,
                                  const flow::Handler& handler,
                                  int code,
                                  const model::Situations& table) {
  const flow::Guard& guard = test.guard;
  const auto evidence = [&](bool isStrong, std::string says) {
    return Evidence{.situation = &situation,
                    .kind = Kind::Guard,
                    .isStrong = isStrong,
                    .says = std::move(says),
                    .isWholeCause = true};
  };
  if (test.absence && isMeant(situation, *test.absence, guard, table)) {
    return evidence(true, test.absence->says);
  }
  if (test.fault && !mayMeanMissing(code) && holds(situation.fails, test.fault->category)) {
    return evidence(true, test.fault->says);
  }
  const bool failsToVerify =
      guard.testsAbsence && holds(situation.fails, guard.calleeSpeaksOf) && situation.isOfClient;
  if (failsToVerify || hasWords(situation, test)) {
    return evidence(true, describeTest(guard));
  }
  if (isDecidedBy(situation, test) && !choosesAnswer(handler, guard)) {
    return evidence(true, base::cat("the request is told apart by ", describeTest(guard)));
  }
  if (std::optional<Evidence> found = lookedUp(situation, guard)) {
    return found;
  }
  const bool isHint = isAnyOf(situation.guardHints, test.words) ||
                      (!situation.readsRequest.empty() && failsOnRequest(guard));
  return isHint ? std::optional(evidence(false, describeTest(guard))) : std::nullopt;
}

void addTests(const flow::Handler& handler,
              const flow::Outcome& outcome,
              const model::Situations& table,
              std::vector<Evidence>& out) {
  if (outcome.guards.empty() || outcome.guards.back().insideCatch) {
    return;
  }
  const Test test = lookAt(outcome.guards.back());
  for (const Situation& situation : table) {
    if (auto found = testedFor(situation, test, handler, outcome.status.code(), table)) {
      out.push_back(*std::move(found));
    }
  }
}

// --- Texts --------------------------------------------------------------------------------------

/// Does a phrase stand in the text, and is not denied: "no conflict", "not a conflict"?
bool says(const std::vector<Words>& phrases, const Words& text) {
  constexpr std::string_view Denials[] = {"no", "not", "never", "without"};
  constexpr std::string_view Articles[] = {"a", "an", "any", "the"};
  const auto isOneOf = [](const auto& words, const std::string& word) {
    return std::ranges::find(words, word) != std::end(words);
  };
  return std::ranges::any_of(phrases, [&](const Words& phrase) {
    auto at = std::ranges::search(text, phrase).begin();
    if (at == text.end()) {
      return false;
    }
    if (at != text.begin() && isOneOf(Articles, *std::prev(at))) {
      --at;
    }
    return at == text.begin() || !isOneOf(Denials, *std::prev(at));
  });
}

}  // namespace

std::vector<Evidence> saidIn(const flow::Outcome& outcome, const model::Situations& table) {
  std::vector<Evidence> out;
  constexpr std::size_t MostWords = 14;
  const http::StatusCode* code = http::find(outcome.status.code());
  const Words phrase = base::wordsOf(code != nullptr ? code->phrase : std::string_view());
  for (const std::string& message : messagesOf(outcome)) {
    const Words words = base::wordsOf(message);
    // "500 Internal Server Error" says no more than the status code.
    if (words.size() > MostWords || words == phrase) {
      continue;
    }
    for (const Situation& situation : table) {
      const bool isStrong = says(situation.texts, words);
      if (isStrong || says(situation.hints, words)) {
        out.push_back({.situation = &situation,
                       .kind = Kind::Text,
                       .isStrong = isStrong,
                       .says = base::cat("the code says \"", message, "\"")});
      }
    }
  }
  return out;
}

std::vector<Evidence> evidenceOf(const flow::Handler& handler,
                                 const flow::Outcome& outcome,
                                 const model::Situations& table) {
  std::vector<Evidence> out;
  if (const flow::Caught* clause = choosingClause(outcome)) {
    addExceptions(handler, outcome, *clause, table, out);
  } else {
    addTests(handler, outcome, table, out);
  }
  std::ranges::move(saidIn(outcome, table), std::back_inserter(out));
  return out;
}

}  // namespace status_lint::rules

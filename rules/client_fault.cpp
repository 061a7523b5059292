#include "rules/client_fault.h"

#include "rules/deciding_test.h"
#include "rules/display_name.h"
#include "tool/base/source_text.h"
#include "tool/base/text.h"

#include <algorithm>
#include <ranges>

namespace status_lint::rules {
namespace {

using flow::Provenance;
using flow::Source;

/// Categories of exceptions that parsing throws too, but by a server that is out of something.
constexpr std::string_view ServerFaults[] = {"file", "resource", "system"};

/// Members that say whether a value is there, by which a test asks the value itself.
constexpr std::string_view PresenceTests[] = {
    "contains", "count", "empty", "find", "has_value", "is_discarded", "is_null", "length", "size"};

bool isParsing(std::string_view speaksOf) {
  return speaksOf == "parsing" || speaksOf == "conversion" || speaksOf == "access";
}

bool isAccessor(std::string_view callee) {
  const std::size_t scope = callee.rfind("::");
  return scope != std::string_view::npos &&
         base::lowerCase(base::lastComponent(callee.substr(0, scope))).contains("request");
}

/// Is it still what the client sent? A function that is not known may have looked it up elsewhere.
bool keepsOrigin(const Provenance& provenance) {
  return !provenance.throughUnknown || isAccessor(provenance.callee);
}

/// From the request, and from nothing else that is known.
bool isFromRequestOnly(const std::vector<Provenance>& from) {
  const auto isOfRequest = [](const Provenance& p) {
    return flow::isRequest(p.source);
  };
  return std::ranges::any_of(from, isOfRequest) &&
         std::ranges::all_of(from, [&](const Provenance& p) {
           return (isOfRequest(p) || p.source == Source::Unknown) && keepsOrigin(p);
         });
}

std::string describe(const Provenance& provenance) {
  const auto named = [&](std::string_view what, std::string_view unnamed) {
    return provenance.name.empty() ? std::string(unnamed)
                                   : base::cat("the ", what, " ", provenance.name);
  };
  switch (provenance.source) {
  case Source::RequestMethod: return "the request method";
  case Source::RequestPath: return "the request path";
  case Source::RequestField: return named("request field", "a request field");
  case Source::RequestParameter: return named("parameter", "a request parameter");
  case Source::RequestContent: return "the request content";
  case Source::RequestSize: return "the size of the request content";
  case Source::RequestRange: return "the requested range";
  case Source::RequestOther:
  case Source::Configuration:
  case Source::Database:
  case Source::Upstream:
  case Source::File:
  case Source::Unknown: break;
  }
  return "the request";
}

std::string describeSource(const std::vector<Provenance>& from) {
  const auto request =
      std::ranges::find_if(from, [](const Provenance& p) { return flow::isRequest(p.source); });
  return request != from.end() ? describe(*request) : "the request";
}

/// Does the call say that it wants no exceptions: `json::parse(text, nullptr, false)`?
bool isToldNotToThrow(const flow::ThrowPoint& point) {
  return point.speaksOf == "parsing" && point.callee.starts_with("nlohmann::") &&
         (point.at.text.contains(", false )") || point.at.text.contains(", false ,"));
}

/// Do both end in the same way, as far as the status code goes?
bool isAnsweredAlike(const flow::Outcome& a, const flow::Outcome& b) {
  return a.status.kind == b.status.kind && a.status.codes == b.status.codes;
}

/// Are these exceptions that the clause throws on purpose: a new one, or what it took of the
/// client's?
bool isThrownBy(const flow::Caught& clause, const std::vector<flow::ThrowPoint>& points) {
  return std::ranges::any_of(points, [&](const flow::ThrowPoint& point) {
    return point.callee.empty() ||
           (readsRequestData(point) &&
            std::ranges::find(clause.points, point.at, &flow::ThrowPoint::at) !=
                clause.points.end());
  });
}

/// Does the clause throw on the path of the outcome, whoever answers then?
bool throwsOn(const flow::Caught& clause, const flow::Outcome& outcome) {
  const auto entered = std::ranges::find(outcome.caught, clause.at, &flow::Caught::at);
  return entered != outcome.caught.end() &&
         (isThrownBy(clause, outcome.thrown) ||
          std::any_of(std::next(entered), outcome.caught.end(), [&](const flow::Caught& later) {
            return isThrownBy(clause, later.points);
          }));
}

bool isClientPoint(const flow::ThrowPoint& point, const flow::Caught& caught) {
  // What is asked of a parsed value may have been tested before: a clause that takes everything may
  // then take nothing from it.
  if (!readsRequestData(point) || (caught.isBroad && point.testedBefore)) {
    return false;
  }
  // A clause that takes everything needs to be known to take something from here.
  return point.throws.empty() ? !caught.isBroad && !caught.type.empty()
                              : !clientTypes(point).empty();
}

ClientFault faultAt(const flow::ThrowPoint& point, const flow::Caught& caught) {
  std::vector<std::string> types = clientTypes(point);
  if (types.empty()) {
    types = {displayName(caught.type)};
  }
  ClientFault fault;
  fault.speaksOf = point.speaksOf;
  fault.evidence = base::cat(caught.isBroad ? "catches, with all else, " : "catches ",
                             base::join(types, " and "),
                             " from ",
                             describeReading(point));
  fault.isAmongOthers = caught.isBroad;
  fault.isWholeCause =
      !caught.isBroad && std::ranges::all_of(caught.points, [&](const auto& other) {
        return isClientPoint(other, caught);
      });
  fault.step = flow::Step{
      point.at,
      base::cat(point.callee.empty() ? "this" : displayName(point.callee), " may throw here")};
  fault.before = caught.at;
  return fault;
}

std::optional<ClientFault> faultOfClause(const flow::Handler& handler,
                                         const flow::Outcome& outcome,
                                         const flow::Caught& caught) {
  if (isDecidedInside(handler, outcome, caught)) {
    return std::nullopt;
  }
  const auto point = std::ranges::find_if(
      caught.points, [&](const flow::ThrowPoint& p) { return isClientPoint(p, caught); });
  return point != caught.points.end() ? std::optional(faultAt(*point, caught)) : std::nullopt;
}

/// Does the call tell something of the request itself? An accessor of a request, a test for
/// presence, or what is known to parse or validate. Any other call may fail for reasons of its own.
bool isAboutRequest(std::string_view callee, std::string_view speaksOf) {
  if (!speaksOf.empty() && speaksOf != "lookup") {
    return isParsing(speaksOf) || speaksOf == "validation";
  }
  return callee.empty() || isAccessor(callee) ||
         std::ranges::find(PresenceTests, base::lastComponent(callee)) != std::end(PresenceTests);
}

/// The class of a member, without the underscores of the bases that libraries have: "shared_ptr".
std::string_view classOf(std::string_view member) {
  const std::string_view scope = member.substr(0, std::min(member.rfind("::"), member.size()));
  const std::string_view name = base::lastComponent(scope);
  return name.substr(std::min(name.find_first_not_of('_'), name.size()));
}

/// Does the test ask what a framework gives of the request, or the pointer or optional that it is
/// in?
bool asksFramework(const flow::Guard& guard) {
  const bool isHolder = base::lastComponent(guard.callee) == "operator bool";
  return std::ranges::any_of(guard.reads, [&](const Provenance& read) {
    const bool isOfFramework = !read.callee.starts_with("std::");
    return !read.throughUnknown && !read.callee.empty() &&
           (isHolder ? isOfFramework || classOf(read.callee) == classOf(guard.callee)
                     : isOfFramework && read.callee == guard.callee);
  });
}

bool isRequestData(const Provenance& read) {
  return read.source == Source::RequestParameter || read.source == Source::RequestField ||
         read.source == Source::RequestContent;
}

}  // namespace

std::optional<Absence> absenceIn(const flow::Guard& guard) {
  if (!guard.testsAbsence || guard.reads.empty() ||
      !std::ranges::all_of(guard.reads, isRequestData) ||
      !(isAboutRequest(guard.callee, guard.calleeSpeaksOf) || asksFramework(guard)) ||
      !std::ranges::all_of(guard.reads, [&](const Provenance& read) {
        // What the test's own callee made of the request was judged with the callee.
        return read.callee == guard.callee || keepsOrigin(read);
      })) {
    return std::nullopt;
  }
  return Absence{
      .of = guard.reads.front(),
      .says = base::cat(
          describe(guard.reads.front()), " is missing or invalid (", describeTest(guard), ")")};
}

std::optional<ClientFault> clientFaultOf(const flow::Handler& handler,
                                         const flow::Outcome& outcome) {
  if (const flow::Caught* clause = choosingClause(outcome)) {
    return faultOfClause(handler, outcome, *clause);
  }
  const auto absence = outcome.guards.empty() ? std::nullopt : absenceIn(outcome.guards.back());
  if (!absence) {
    return std::nullopt;
  }
  return ClientFault{.evidence = absence->says,
                     .speaksOf = outcome.guards.back().calleeSpeaksOf,
                     .isWholeCause = true};
}

const flow::Caught* choosingClause(const flow::Outcome& outcome) {
  for (const flow::Caught& caught : std::views::reverse(outcome.caught)) {
    if (caught.choseStatus) {
      return &caught;
    }
  }
  return nullptr;
}

bool isDecidedInside(const flow::Handler& handler,
                     const flow::Outcome& outcome,
                     const flow::Caught& clause) {
  const auto answersOtherwise = [&](const flow::Outcome& other) {
    const bool isOfClause = !other.caught.empty() && other.caught.back().at == clause.at &&
                            other.ending != flow::Ending::Threw;
    return isOfClause ? !isAnsweredAlike(outcome, other) : throwsOn(clause, other);
  };
  return std::ranges::any_of(outcome.guards, &flow::Guard::insideCatch) ||
         std::ranges::any_of(handler.outcomes, answersOtherwise);
}

bool readsRequestData(const flow::ThrowPoint& point) {
  return isParsing(point.speaksOf) && isFromRequestOnly(point.from) && !isToldNotToThrow(point);
}

std::vector<std::string> clientTypes(const flow::ThrowPoint& point) {
  std::vector<std::string> types;
  for (const flow::ThrownType& type : point.throws) {
    if (std::ranges::find(ServerFaults, type.speaksOf) == std::end(ServerFaults)) {
      types.push_back(displayName(type.name));
    }
  }
  std::ranges::sort(types);
  types.erase(std::ranges::unique(types).begin(), types.end());
  return types;
}

std::string describeReading(const flow::ThrowPoint& point) {
  return base::cat(point.speaksOf == "parsing" ? "parsing " : "converting ",
                   describeSource(point.from));
}

}  // namespace status_lint::rules

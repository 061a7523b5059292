#include "rules/upstream_failure.h"

#include "rules/client_fault.h"
#include "rules/deciding_test.h"
#include "rules/display_name.h"
#include "rules/failure_code.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>
#include <string_view>

namespace status_lint::rules {
namespace {

/// What says that all went well.
constexpr std::string_view Successes[] = {
    "CURLE_OK", "drogon::ReqResult::Ok", "httplib::Error::Success"};

bool isUpstream(const flow::Provenance& from) {
  return from.source == flow::Source::Upstream;
}

bool isNamedSuccess(const flow::Guard& guard) {
  const std::string_view name = guard.comparedName;
  return std::ranges::find(Successes,
                           name.starts_with("CURL") ? base::lastComponent(name) : name) !=
         std::end(Successes);
}

/// Does the test say that another server gave no answer, or none of success?
bool saysFailed(const flow::Guard& guard) {
  if (isNamedSuccess(guard)) {
    return !guard.holds;
  }
  if (guard.reads.empty() || !std::ranges::all_of(guard.reads, isUpstream)) {
    return false;
  }
  if (guard.comparedNumber.size() == 1) {
    const auto number = guard.comparedNumber.front();
    const bool isCurl = guard.callee == "curl_easy_perform" && number == 0;
    const bool isSuccess = number == http::status::Ok || isCurl;
    return isEquality(guard) && isSuccess && !guard.holds;
  }
  // What a function that is not known made of the answer may be empty for its own reasons.
  const bool isAnswer = std::ranges::none_of(guard.reads, &flow::Provenance::throughUnknown);
  return (guard.testsAbsence && isAnswer) ||
         (!guard.holds && guard.callee.ends_with("::operator bool"));
}

bool isTimeoutType(std::string_view type) {
  return base::lowerCase(base::lastComponent(type)).contains("timeout");
}

std::optional<UpstreamFailure> failureOfClause(const flow::Caught& clause) {
  const std::vector<flow::ThrowPoint> points = knownPoints(clause);
  const bool isOfUpstream =
      !points.empty() && std::ranges::all_of(points, [](const flow::ThrowPoint& point) {
        return point.speaksOf == "upstream";
      });
  if (!isOfUpstream) {
    return std::nullopt;
  }
  return UpstreamFailure{
      .evidence = base::cat("catches ",
                            clause.type.empty() ? "what is thrown" : displayName(clause.type),
                            " from ",
                            displayName(points.front().callee)),
      .isTimeout = isTimeoutType(clause.type)};
}

}  // namespace

std::optional<UpstreamFailure> upstreamFailureOf(const flow::Handler& handler,
                                                 const flow::Outcome& outcome) {
  if (const flow::Caught* clause = choosingClause(outcome)) {
    return isDecidedInside(handler, outcome, *clause) ? std::nullopt : failureOfClause(*clause);
  }
  const FailureCode* failure = failureTested(outcome);
  const flow::Guard* test = decidingTest(outcome);
  if (failure != nullptr && failure->of == FailureOf::Upstream) {
    return UpstreamFailure{.evidence = describeTest(*test), .isTimeout = failure->isTimeout};
  }
  return test != nullptr && failure == nullptr && saysFailed(*test)
             ? std::optional(UpstreamFailure{.evidence = describeTest(*test)})
             : std::nullopt;
}

bool callsUpstream(const flow::Handler& handler) {
  return std::ranges::any_of(handler.outcomes, [](const flow::Outcome& outcome) {
    return std::ranges::any_of(
               outcome.calls,
               [](const flow::CallMade& call) { return call.speaksOf == "upstream"; }) ||
           std::ranges::any_of(outcome.guards, [](const flow::Guard& guard) {
             return isNamedSuccess(guard) || std::ranges::any_of(guard.reads, isUpstream);
           });
  });
}

}  // namespace status_lint::rules

#include "rules/server_fault.h"

#include "rules/client_fault.h"
#include "rules/deciding_test.h"
#include "tool/base/text.h"

#include <algorithm>
#include <string_view>

namespace status_lint::rules {
namespace {

using flow::Source;

/// Functions of C that give 0 where all is well, and fail for reasons of the server's alone.
constexpr std::string_view ZeroIsWell[] = {
    "PQstatus", "curl_easy_perform", "sqlite3_open", "sqlite3_open16", "sqlite3_open_v2"};

/// Is the tested value from nothing but that source, and not chosen by the request?
bool isOwn(const flow::Guard& guard, Source source) {
  return !guard.reads.empty() && std::ranges::all_of(guard.reads, [&](const auto& read) {
    return read.source == source && !read.givenRequest;
  });
}

/// Does the test, as held, say that the C function which it is about has failed?
bool saysFailed(const flow::Guard& guard) {
  const bool isOfList = std::ranges::find(ZeroIsWell, guard.callee) != std::end(ZeroIsWell);
  const bool isZero = guard.comparedNumber.size() == 1 && guard.comparedNumber.front() == 0;
  return isOfList && (isZero ? !guard.holds : guard.comparedNumber.empty() && guard.holds);
}

/// Does the test say that the tested thing is not there? An object that is asked for its truth says
/// so for itself.
bool saysMissing(const flow::Guard& guard) {
  return guard.testsAbsence ||
         (!guard.holds && guard.comparedNumber.empty() && guard.comparedText.empty() &&
          guard.callee.ends_with("::operator bool"));
}

}  // namespace

std::optional<ServerFault> serverFaultIn(const flow::Guard& guard) {
  const auto fault = [&](std::string_view category, std::string_view says) {
    return ServerFault{.category = std::string(category),
                       .says = base::cat(says, " (", describeTest(guard), ")")};
  };
  constexpr std::string_view NoAnswer = "another server did not answer";
  const bool isUpstream = isOwn(guard, Source::Upstream);
  if (saysFailed(guard) && guard.callee.starts_with("curl")) {
    return isUpstream ? std::optional(fault("upstream", NoAnswer)) : std::nullopt;
  }
  if (saysFailed(guard) && isOwn(guard, Source::Database)) {
    return fault("database", "the database cannot be reached");
  }
  if (!saysMissing(guard)) {
    return std::nullopt;
  }
  if (isUpstream) {
    return fault("upstream", NoAnswer);
  }
  return isOwn(guard, Source::Configuration)
             ? std::optional(fault("configuration", "the server is not configured"))
             : std::nullopt;
}

}  // namespace status_lint::rules

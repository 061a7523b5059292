#include "rules/server_fault.h"

#include "rules/client_fault.h"
#include "rules/display_name.h"
#include "tool/base/source_text.h"
#include "tool/base/text.h"
#include "tool/http/status_name.h"

#include <algorithm>
#include <string_view>

namespace status_lint::rules {
namespace {

using flow::Source;

/// An exception type that says what the server lacks, whatever was asked for.
struct FaultType {
  std::string_view name;
  std::string_view says;
  int code;
};

constexpr FaultType Types[] = {
    {"std::bad_alloc", "memory has run out", http::status::InternalServerError},
    {"Poco::OutOfMemoryException", "memory has run out", http::status::InternalServerError},
    {"Poco::NoThreadAvailableException", "no thread is free", http::status::ServiceUnavailable},
    {"Poco::PoolOverflowException", "a pool is exhausted", http::status::ServiceUnavailable},
    {"Poco::Data::ConnectionFailedException",
     "the database cannot be reached",
     http::status::ServiceUnavailable},
    {"Poco::Data::NotConnectedException",
     "the database cannot be reached",
     http::status::ServiceUnavailable},
    {"pqxx::broken_connection",
     "the connection to the database is lost",
     http::status::ServiceUnavailable},
    {"pqxx::too_many_connections",
     "the database takes no more connections",
     http::status::ServiceUnavailable},
    {"pqxx::in_doubt_error",
     "the connection to the database is lost",
     http::status::InternalServerError},
    {"pqxx::insufficient_resources",
     "the database has run out of resources",
     http::status::ServiceUnavailable},
    {"pqxx::disk_full", "the database has run out of space", http::status::InternalServerError},
    {"pqxx::out_of_memory", "the database has run out of memory", http::status::ServiceUnavailable},
    {"sw::redis::IoError", "the database cannot be reached", http::status::ServiceUnavailable},
    {"sw::redis::TimeoutError", "the database does not answer", http::status::ServiceUnavailable},
    {"sw::redis::ClosedError",
     "the connection to the database is lost",
     http::status::ServiceUnavailable},
    {"sw::redis::OomError", "the database has run out of memory", http::status::ServiceUnavailable},
};

/// Functions of C that give 0 where all is well, and fail for reasons of the server's alone.
constexpr std::string_view ZeroIsWell[] = {
    "PQstatus", "curl_easy_perform", "sqlite3_open", "sqlite3_open16", "sqlite3_open_v2"};

/// After a test, these may say that what was asked for is not to be had.
constexpr int NotToBeHad[] = {http::status::Forbidden, http::status::NotFound, http::status::Gone};

const FaultType* typeNamed(std::string_view name) {
  const auto* const found = std::ranges::find(Types, name, &FaultType::name);
  return found != std::end(Types) ? found : nullptr;
}

/// What all the exceptions say that the clause takes, or null.
const FaultType* typeOf(const flow::Caught& clause) {
  if (const FaultType* type = typeNamed(clause.type)) {
    return type;
  }
  const FaultType* first = nullptr;
  for (const flow::ThrowPoint& point : clause.points) {
    for (const flow::ThrownType& thrown : point.throws) {
      const FaultType* type = typeNamed(thrown.name);
      if (type == nullptr) {
        return nullptr;
      }
      first = first != nullptr ? first : type;
    }
    if (point.throws.empty()) {
      return nullptr;
    }
  }
  return first;
}

std::optional<ServerFault> faultOfClause(const flow::Handler& handler,
                                         const flow::Outcome& outcome,
                                         const flow::Caught& clause) {
  const FaultType* type = typeOf(clause);
  if (type == nullptr || isDecidedInside(handler, outcome, clause)) {
    return std::nullopt;
  }
  return ServerFault{.code = type->code,
                     .evidence =
                         base::cat("catches ", displayName(type->name), " (", type->says, ")"),
                     .kind = "exception"};
}

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

std::optional<ServerFault> faultOfGuard(const flow::Guard& guard) {
  const auto fault = [&](int code, std::string_view says) {
    return ServerFault{.code = code,
                       .evidence = base::cat(says,
                                             " (`",
                                             base::readable(guard.subject),
                                             guard.textHolds ? "` is true)" : "` is false)"),
                       .kind = "guard"};
  };
  if (saysFailed(guard) && guard.callee.starts_with("curl") && isOwn(guard, Source::Upstream)) {
    return fault(http::status::BadGateway, "another server did not answer");
  }
  if (saysFailed(guard) && !guard.callee.starts_with("curl") && isOwn(guard, Source::Database)) {
    return fault(http::status::ServiceUnavailable, "the database cannot be reached");
  }
  if (!saysMissing(guard)) {
    return std::nullopt;
  }
  if (isOwn(guard, Source::Upstream)) {
    return fault(http::status::BadGateway, "another server did not answer");
  }
  if (isOwn(guard, Source::Configuration)) {
    return fault(http::status::InternalServerError, "the server is not configured");
  }
  return std::nullopt;
}

}  // namespace

std::optional<ServerFault> serverFaultOf(const flow::Handler& handler,
                                         const flow::Outcome& outcome) {
  if (const flow::Caught* clause = choosingClause(outcome)) {
    return faultOfClause(handler, outcome, *clause);
  }
  const bool mayMeanMissing =
      std::ranges::find(NotToBeHad, outcome.status.code()) != std::end(NotToBeHad);
  return outcome.guards.empty() || mayMeanMissing ? std::nullopt
                                                  : faultOfGuard(outcome.guards.back());
}

}  // namespace status_lint::rules

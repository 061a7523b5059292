#include "rules/failure_code.h"

#include "rules/deciding_test.h"
#include "tool/base/text.h"
#include "tool/http/status_code.h"
#include "tool/http/status_name.h"

#include <algorithm>
#include <string>

namespace status_lint::rules {
namespace {

namespace status = http::status;

using enum FailureOf;

// google/rpc/code.proto; no status code is named there for CANCELLED that is registered.
constexpr FailureCode RpcCodes[] = {
    {.of = Rpc, .name = "INVALID_ARGUMENT", .best = status::BadRequest, .tolerated = {422, 404}},
    {.of = Rpc,
     .name = "DEADLINE_EXCEEDED",
     .best = status::GatewayTimeout,
     .tolerated = {503, 502},
     .isTimeout = true,
     .isTransient = true},
    {.of = Rpc, .name = "NOT_FOUND", .best = status::NotFound, .tolerated = {410}},
    {.of = Rpc, .name = "ALREADY_EXISTS", .best = status::Conflict, .tolerated = {422, 412}},
    {.of = Rpc, .name = "PERMISSION_DENIED", .best = status::Forbidden, .tolerated = {404, 401}},
    {.of = Rpc, .name = "UNAUTHENTICATED", .best = status::Unauthorized, .tolerated = {404}},
    {.of = Rpc,
     .name = "RESOURCE_EXHAUSTED",
     .best = status::TooManyRequests,
     .tolerated = {503, 413, 507},
     .isTransient = true},
    {.of = Rpc,
     .name = "FAILED_PRECONDITION",
     .best = status::BadRequest,
     .tolerated = {409, 412, 422}},
    {.of = Rpc, .name = "ABORTED", .best = status::Conflict, .tolerated = {503, 412}},
    {.of = Rpc, .name = "OUT_OF_RANGE", .best = status::BadRequest, .tolerated = {416, 422, 404}},
    {.of = Rpc, .name = "UNIMPLEMENTED", .best = status::NotImplemented, .tolerated = {405, 404}},
    {.of = Rpc, .name = "INTERNAL", .best = status::InternalServerError, .tolerated = {502, 503}},
    {.of = Rpc,
     .name = "UNAVAILABLE",
     .best = status::ServiceUnavailable,
     .tolerated = {502, 504, 429},
     .isTransient = true},
    {.of = Rpc, .name = "DATA_LOSS", .best = status::InternalServerError, .tolerated = {502, 503}},
    {.of = Rpc, .name = "UNKNOWN", .best = status::InternalServerError, .tolerated = {502, 503}},
};

struct SystemCode {
  std::string_view macro;
  std::string_view condition;  ///< of std::errc and boost::system::errc
  FailureCode code;
};

constexpr SystemCode SystemCodes[] = {
    {"ENOENT",
     "no_such_file_or_directory",
     {.of = System, .name = "ENOENT", .best = status::NotFound, .tolerated = {410, 403, 400}}},
    {"ENOTDIR",
     "not_a_directory",
     {.of = System, .name = "ENOTDIR", .best = status::NotFound, .tolerated = {400, 403, 409}}},
    {"EEXIST",
     "file_exists",
     {.of = System, .name = "EEXIST", .best = status::Conflict, .tolerated = {400, 412, 422}}},
    {"ENOTEMPTY",
     "directory_not_empty",
     {.of = System, .name = "ENOTEMPTY", .best = status::Conflict, .tolerated = {400, 403, 422}}},
    {"EFBIG",
     "file_too_large",
     {.of = System,
      .name = "EFBIG",
      .best = status::ContentTooLarge,
      .tolerated = {400, 507, 422}}},
    {"ENOSPC",
     "no_space_on_device",
     {.of = System, .name = "ENOSPC", .best = status::InsufficientStorage, .tolerated = {413}}},
    {"EDQUOT",
     "",
     {.of = System,
      .name = "EDQUOT",
      .best = status::InsufficientStorage,
      .tolerated = {413, 403}}},
    {"ENOMEM",
     "not_enough_memory",
     {.of = System, .name = "ENOMEM", .best = status::InternalServerError, .tolerated = {413}}},
    {"EIO", "io_error", {.of = System, .name = "EIO", .best = status::InternalServerError}},
    {"EMFILE",
     "too_many_files_open",
     {.of = System, .name = "EMFILE", .best = status::ServiceUnavailable, .isTransient = true}},
    {"ENFILE",
     "too_many_files_open_in_system",
     {.of = System, .name = "ENFILE", .best = status::ServiceUnavailable, .isTransient = true}},
    {"ETIMEDOUT",
     "timed_out",
     {.of = System,
      .name = "ETIMEDOUT",
      .best = status::GatewayTimeout,
      .isTimeout = true,
      .isTransient = true}},
    {"ECONNREFUSED",
     "connection_refused",
     {.of = System, .name = "ECONNREFUSED", .best = status::BadGateway, .isTransient = true}},
    {"EHOSTUNREACH",
     "host_unreachable",
     {.of = System, .name = "EHOSTUNREACH", .best = status::BadGateway, .isTransient = true}},
};

constexpr FailureCode OtherCodes[] = {
    {.of = Upstream,
     .name = "CURLE_OPERATION_TIMEDOUT",
     .best = status::GatewayTimeout,
     .isTimeout = true,
     .isTransient = true},
    {.of = Upstream,
     .name = "CURLE_COULDNT_CONNECT",
     .best = status::BadGateway,
     .isTransient = true},
    {.of = Upstream, .name = "CURLE_COULDNT_RESOLVE_HOST", .best = status::BadGateway},
    {.of = Upstream,
     .name = "httplib::Error::ConnectionTimeout",
     .best = status::GatewayTimeout,
     .isTimeout = true,
     .isTransient = true},
    {.of = Upstream,
     .name = "httplib::Error::Read",
     .best = status::GatewayTimeout,
     .isTransient = true},
    {.of = Upstream,
     .name = "httplib::Error::Connection",
     .best = status::BadGateway,
     .isTransient = true},
    {.of = Upstream,
     .name = "drogon::ReqResult::Timeout",
     .best = status::GatewayTimeout,
     .isTimeout = true,
     .isTransient = true},
    {.of = Upstream,
     .name = "drogon::ReqResult::NetworkFailure",
     .best = status::BadGateway,
     .isTransient = true},
    {.of = Upstream, .name = "drogon::ReqResult::BadResponse", .best = status::BadGateway},
    {.of = Upstream, .name = "drogon::ReqResult::BadServerAddress", .best = status::BadGateway},
    {.of = Database,
     .name = "SQLITE_BUSY",
     .best = status::ServiceUnavailable,
     .isTransient = true},
    {.of = Database,
     .name = "SQLITE_LOCKED",
     .best = status::ServiceUnavailable,
     .isTransient = true},
    {.of = Wait,
     .name = "std::future_status::timeout",
     .best = status::GatewayTimeout,
     .isTimeout = true,
     .isTransient = true},
    {.of = Wait,
     .name = "std::cv_status::timeout",
     .best = status::GatewayTimeout,
     .isTimeout = true,
     .isTransient = true},
};

/// What comes after the scope that the codes of RPC stand in, or nothing.
std::string_view rpcName(std::string_view name) {
  for (const std::string_view scope : {"grpc::StatusCode::",
                                       "grpc::",
                                       "absl::StatusCode::",
                                       "absl::Is",
                                       "google::rpc::Code::",
                                       "google::rpc::"}) {
    if (name.starts_with(scope)) {
      return name.substr(scope.size());
    }
  }
  return {};
}

/// Letters only, in small ones: NOT_FOUND, kNotFound and NotFound are one.
std::string plain(std::string_view name) {
  const bool isConstant =
      name.size() > 1 && name.front() == 'k' && name[1] >= 'A' && name[1] <= 'Z';
  std::string out = base::lowerCase(isConstant ? name.substr(1) : name);
  std::erase(out, '_');
  return out;
}

const FailureCode* failureNamed(std::string_view name) {
  if (const std::string rpc = plain(rpcName(name)); !rpc.empty()) {
    const auto* const found =
        std::ranges::find(RpcCodes, rpc, [](const FailureCode& code) { return plain(code.name); });
    return found != std::end(RpcCodes) ? found : nullptr;
  }
  const bool isCondition =
      name.starts_with("std::errc::") || name.starts_with("boost::system::errc::");
  const std::string_view last = base::lastComponent(name);
  const auto* const system = std::ranges::find_if(SystemCodes, [&](const SystemCode& row) {
    return isCondition ? row.condition == last : row.macro == name;
  });
  if (system != std::end(SystemCodes)) {
    return &system->code;
  }
  const auto* const other = std::ranges::find_if(OtherCodes, [&](const FailureCode& code) {
    return code.name == name || (code.name.starts_with("CURLE_") && code.name == last);
  });
  return other != std::end(OtherCodes) ? other : nullptr;
}

}  // namespace

const FailureCode* failureTested(const flow::Outcome& outcome) {
  const flow::Guard* test = decidingTest(outcome);
  if (test == nullptr || !test->holds) {
    return nullptr;
  }
  const std::string_view name =
      !test->comparedName.empty() ? test->comparedName : std::string_view(test->callee);
  return failureNamed(name);
}

bool accepts(const FailureCode& failure, int code) {
  const bool isOfServer = http::isServerError(failure.best);
  return code == failure.best ||
         std::ranges::find(failure.tolerated, code) != failure.tolerated.end() ||
         (isOfServer && (code == status::InternalServerError || code == status::BadGateway ||
                         code == status::ServiceUnavailable || code == status::GatewayTimeout ||
                         code == status::InsufficientStorage));
}

}  // namespace status_lint::rules

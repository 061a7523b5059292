#include "rules/sent_codes.h"

#include "rules/outcome_facts.h"
#include "tool/http/status_name.h"

#include <algorithm>
#include <array>

namespace status_lint::rules {
namespace {

/// The codes that a handler sends; nothing where not all are known.
std::optional<std::set<int>> codesOf(const flow::Handler& handler) {
  std::set<int> out;
  for (const flow::Outcome& outcome : handler.outcomes) {
    const flow::Status& status = outcome.status;
    if (!isSettled(outcome) || status.codes.empty() || status.kind == flow::Status::Kind::Unknown ||
        status.kind == flow::Status::Kind::Assumed) {
      return std::nullopt;
    }
    out.insert(status.codes.begin(), status.codes.end());
    out.insert(outcome.sentAs);
  }
  return handler.isComplete ? std::optional(out) : std::nullopt;
}

/// Does the handler, or another one that is written at the same place, end in any response? Without
/// any its body is not known.
bool hasOutcomes(const flow::Handler& handler, const DescribedOperation& operation) {
  return std::ranges::any_of(operation.handlers, [&](const flow::Handler* other) {
    return other->at == handler.at && !other->outcomes.empty();
  });
}

/// May the handler answer requests that the operation is about?
bool mayAnswer(const flow::Handler& handler, const DescribedOperation& operation) {
  if (handler.kind != flow::HandlerKind::Route) {
    return true;
  }
  const bool isOtherMethod =
      !handler.methods.empty() &&
      std::ranges::find(handler.methods, operation.operation->method) == handler.methods.end();
  return !isOtherMethod &&
         (!handler.pathKnown || mayShareRequests(templateOfRoute(handler.path), operation.path));
}

}  // namespace

std::optional<std::set<int>> codesSent(const flow::Server& server,
                                       const DescribedOperation& operation) {
  if (!std::ranges::all_of(operation.handlers, [&](const flow::Handler* handler) {
        return hasOutcomes(*handler, operation);
      })) {
    return std::nullopt;
  }
  std::set<int> out;
  for (const flow::Handler& handler : server.handlers) {
    if (!mayAnswer(handler, operation)) {
      continue;
    }
    const auto codes = codesOf(handler);
    if (!codes) {
      return std::nullopt;
    }
    out.insert(codes->begin(), codes->end());
  }
  return out;
}

bool isServersOwn(int code) {
  constexpr auto Codes = std::to_array<int>({http::status::PartialContent,
                                             http::status::MovedPermanently,
                                             http::status::NotModified,
                                             http::status::PermanentRedirect,
                                             http::status::BadRequest,
                                             http::status::Unauthorized,
                                             http::status::Forbidden,
                                             http::status::MethodNotAllowed,
                                             http::status::NotAcceptable,
                                             http::status::ProxyAuthenticationRequired,
                                             http::status::RequestTimeout,
                                             http::status::LengthRequired,
                                             http::status::ContentTooLarge,
                                             http::status::UriTooLong,
                                             http::status::UnsupportedMediaType,
                                             http::status::RangeNotSatisfiable,
                                             http::status::ExpectationFailed,
                                             http::status::MisdirectedRequest,
                                             http::status::UpgradeRequired,
                                             http::status::TooManyRequests,
                                             http::status::RequestHeaderFieldsTooLarge});
  return code < http::status::Ok || code >= http::status::InternalServerError ||
         std::ranges::find(Codes, code) != Codes.end();
}

}  // namespace status_lint::rules

#include "rules/access_words.h"

#include "rules/client_fault.h"
#include "rules/deciding_test.h"
#include "rules/display_name.h"
#include "rules/situation.h"
#include "tool/base/text.h"
#include "tool/http/status_name.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace status_lint::rules {
namespace {

using flow::Provenance;
using flow::Source;

constexpr std::string_view RightWords[] = {"role",
                                           "roles",
                                           "permission",
                                           "permissions",
                                           "permitted",
                                           "scope",
                                           "scopes",
                                           "privilege",
                                           "privileges",
                                           "owner",
                                           "owns"};
constexpr std::string_view AdminWords[] = {"admin", "administrator", "superuser"};
constexpr std::string_view KeyedRights[] = {"read", "write", "readonly", "master", "id"};
constexpr std::string_view CredentialWords[] = {"authenticated",
                                                "authentication",
                                                "authorization",
                                                "credential",
                                                "credentials",
                                                "bearer",
                                                "jwt",
                                                "login",
                                                "logged",
                                                "password",
                                                "passwd",
                                                "pwd"};
constexpr std::string_view UserWords[] = {"user", "session", "token", "identity", "principal"};
/// What is refused whoever asks.
constexpr std::string_view OtherWords[] = {"csrf",
                                           "xsrf",
                                           "origin",
                                           "referer",
                                           "referrer",
                                           "banned",
                                           "blocked",
                                           "blacklist",
                                           "denylist",
                                           "locked",
                                           "disabled",
                                           "attempts",
                                           "nonce",
                                           "signed"};
constexpr std::string_view PlaceWords[] = {"host", "ip", "remote", "peer"};

constexpr std::string_view CredentialFields[] = {"authorization", "x-api-key", "x-auth-token"};

/// Situations of which a text speaks that refuses credentials, or a right.
constexpr std::string_view OfCredentials[] = {"missing-credentials", "bad-credentials"};
constexpr std::string_view OfRights[] = {"forbidden"};

constexpr std::string_view LoginPaths[] = {"login", "signin", "sign-in", "logon", "token"};

bool containsAny(std::string_view text, std::span<const std::string_view> parts) {
  const std::string lower = base::lowerCase(text);
  return std::ranges::any_of(parts, [&](std::string_view part) { return lower.contains(part); });
}

/// Do the texts of the response speak of one of the situations?
bool says(const flow::Outcome& outcome, std::span<const std::string_view> situations) {
  return std::ranges::any_of(saidIn(outcome, model::shippedSituations()), [&](const auto& piece) {
    return std::ranges::find(situations, piece.situation->id) != situations.end();
  });
}

/// Does the challenge name the error? RFC 6750, section 3.1, tells them apart.
bool challengeNames(const flow::Outcome& outcome, std::string_view error) {
  const auto field = outcome.fields.find("www-authenticate");
  return field != outcome.fields.end() &&
         std::ranges::any_of(field->second.literals,
                             [&](const std::string& value) { return value.contains(error); });
}

bool isCredentialField(const Provenance& read) {
  return read.source == Source::RequestField &&
         std::ranges::find(CredentialFields, base::lowerCase(read.name)) !=
             std::end(CredentialFields);
}

/// The name of the function that the test calls, without underscores, in lower case.
std::string calledName(const flow::Guard& guard) {
  std::string name = base::lowerCase(base::lastComponent(guard.callee));
  std::erase(name, '_');
  return name;
}

/// Is it a function that only says who asks?
bool asksWhetherKnown(const flow::Guard& guard) {
  constexpr std::string_view Names[] = {"isauthenticated", "isloggedin", "loggedin"};
  return std::ranges::find(Names, calledName(guard)) != std::end(Names);
}

bool verifiesCredentials(const flow::Guard& guard) {
  constexpr std::string_view Names[] = {"verifytoken",
                                        "validatetoken",
                                        "checktoken",
                                        "isvalidtoken",
                                        "verifyjwt",
                                        "verifycredentials",
                                        "checkcredentials",
                                        "validatecredentials",
                                        "verifypassword",
                                        "checkpassword"};
  return std::ranges::find(Names, calledName(guard)) != std::end(Names) ||
         calledName(guard).starts_with("authenticate") || guard.calleeSpeaksOf == "authentication";
}

/// Does the test, as held, find fault with what it looks at? `npos` says that a part is missing.
bool findsFault(const flow::Guard& guard) {
  return saysNo(guard) || (guard.comparedNumber.size() == 1 && guard.comparedNumber.front() == -1);
}

/// Is it about the credentials as they were sent, and nothing that was made of them elsewhere?
bool isAboutCredentials(const flow::Guard& guard) {
  return !guard.reads.empty() && std::ranges::all_of(guard.reads, [](const Provenance& read) {
    return isCredentialField(read) && !read.throughUnknown;
  });
}

/// Do the credentials come in the content or in parameters, where a failed login may be any 4xx?
bool isLogin(const flow::Handler& handler, const flow::Guard& guard) {
  return containsAny(handler.path, LoginPaths) ||
         std::ranges::any_of(guard.reads, [](const Provenance& read) {
           return read.source == Source::RequestContent || read.source == Source::RequestParameter;
         });
}

bool testsCredentials(const flow::Handler& handler,
                      const flow::Outcome& outcome,
                      const flow::Guard& guard) {
  if (!findsFault(guard) || hasWord(guard, RightWords) || hasWord(guard, AdminWords) ||
      hasWord(guard, OtherWords) || hasWord(guard, PlaceWords)) {
    return false;
  }
  const bool readsField = std::ranges::any_of(guard.reads, isCredentialField);
  if (isAboutCredentials(guard)) {
    return guard.testsAbsence || !hasWord(guard, KeyedRights);
  }
  const bool isAsked = asksWhetherKnown(guard) || (readsField && verifiesCredentials(guard));
  const bool isSaid = (readsField || hasWord(guard, CredentialWords)) && !isLogin(handler, guard) &&
                      says(outcome, OfCredentials);
  return isAsked || isSaid;
}

/// Are all exceptions that the clause takes those of credentials in a field of the request?
bool takesBadCredentials(const flow::Caught& clause) {
  const std::vector<flow::ThrowPoint> points = knownPoints(clause);
  return !points.empty() && std::ranges::all_of(points, [](const flow::ThrowPoint& point) {
    const bool isOfAuthentication =
        std::ranges::any_of(point.throws, [](const flow::ThrownType& type) {
          return type.speaksOf == "authentication";
        });
    return isOfAuthentication && std::ranges::any_of(point.from, isCredentialField);
  });
}

/// Does the test ask for a right, and is that denied?
bool testsRight(const flow::Guard& guard) {
  const bool isOfPath = std::ranges::any_of(guard.reads, [](const Provenance& read) {
    return read.source == Source::RequestPath || read.source == Source::RequestMethod;
  });
  const bool asksAdmin = hasWord(guard, AdminWords) && !isEquality(guard);
  return saysNo(guard) && !isOfPath && !hasWord(guard, CredentialWords) &&
         (hasWord(guard, RightWords) || asksAdmin);
}

/// Does the test say that who asks is known (or not, where it fails)?
bool asksWho(const flow::Guard& guard) {
  return hasWord(guard, CredentialWords) || hasWord(guard, UserWords) ||
         std::ranges::any_of(guard.reads, isCredentialField);
}

/// Was it found out before who asks? By a test on the path, or by one that answers 401 if not.
bool isKnown(const flow::Handler& handler,
             const flow::Outcome& outcome,
             const flow::Guard& deciding) {
  return std::any_of(outcome.guards.begin(), std::prev(outcome.guards.end()), asksWho) ||
         std::ranges::any_of(handler.outcomes, [&](const flow::Outcome& other) {
           const flow::Guard* test = decidingTest(other);
           return other.status.isExactly(http::status::Unauthorized) && test != nullptr &&
                  test->at != deciding.at && saysNo(*test) && asksWho(*test);
         });
}

/// Were the credentials accepted by a function on the path, and what failed is where they came
/// from?
bool refusesPlace(const flow::Outcome& outcome, const flow::Guard& guard) {
  return saysNo(guard) && hasWord(guard, PlaceWords) &&
         std::ranges::any_of(outcome.guards, [](const flow::Guard& before) {
           const std::string name = calledName(before);
           return before.holds && (name.contains("authoriz") || name.contains("authentic"));
         });
}

}  // namespace

std::optional<std::string> badCredentials(const flow::Handler& handler,
                                          const flow::Outcome& outcome) {
  if (challengeNames(outcome, "invalid_token")) {
    return "its challenge says invalid_token";
  }
  if (const flow::Caught* clause = choosingClause(outcome)) {
    return takesBadCredentials(*clause) && !isDecidedInside(handler, outcome, *clause)
               ? std::optional(
                     base::cat("catches ",
                               clause->type.empty() ? "what failed" : displayName(clause->type),
                               " from verifying them"))
               : std::nullopt;
  }
  const flow::Guard* test = decidingTest(outcome);
  return test != nullptr && testsCredentials(handler, outcome, *test)
             ? std::optional(describeTest(*test))
             : std::nullopt;
}

std::optional<std::string> missingRight(const flow::Handler& handler,
                                        const flow::Outcome& outcome) {
  if (challengeNames(outcome, "insufficient_scope")) {
    return "its challenge says insufficient_scope";
  }
  const flow::Guard* test = decidingTest(outcome);
  if (test == nullptr) {
    return std::nullopt;
  }
  const bool isDenied =
      testsRight(*test) && (isKnown(handler, outcome, *test) || says(outcome, OfRights));
  return isDenied || refusesPlace(outcome, *test) ? std::optional(describeTest(*test))
                                                  : std::nullopt;
}

}  // namespace status_lint::rules

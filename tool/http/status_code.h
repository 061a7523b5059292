// The status codes of the IANA registry and what RFC 9110 and its companions say of each.
#pragma once

#include "tool/http/citation.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace status_lint::http {

/// The first digit of a status code (RFC 9110 section 15).
enum class StatusClass { Informational = 1, Successful, Redirection, ClientError, ServerError };

/// How the IANA registry carries the code.
enum class Registration {
  Registered,
  /// Registered for a limited time by a draft (104).
  Temporary,
  /// Registered by an Experimental RFC (506).
  Experimental,
  /// Still registered, but the RFC that replaced the defining one left it out (102).
  Superseded,
  /// 305
  Deprecated,
  /// Reserved, with the phrase "(Unused)" (306, 418).
  Unused,
  /// Marked OBSOLETED in the registry (510).
  Obsoleted
};

/// Whether a response with the code carries content.
enum class ContentRule {
  MayHave,
  /// The server SHOULD send content, except in answer to HEAD.
  ShouldHave,
  /// The framing allows content, but the server MUST NOT generate any (205).
  MustNotHave,
  /// The message ends with its header section: what follows is read as the next response (1xx, 204,
  /// 304).
  CannotHave
};

/// Which method a client uses for the request that follows a redirect on its own.
enum class RedirectMethod {
  NotARedirect,
  /// The same method and content (307, 308).
  Preserved,
  /// The same method, save that POST may become GET, and does in browsers (301, 302).
  PostMayBecomeGet,
  /// GET, or HEAD for HEAD (303).
  BecomesGet,
  /// Nothing automatic is prescribed (300).
  UpToUser
};

/// Whether a cache may store the response (RFC 9110 section 15.1, RFC 9111 section 3).
enum class Caching {
  /// Only with explicit freshness information or `public`.
  ExplicitOnly,
  /// A cache may make up a freshness lifetime unless Cache-Control forbids it.
  Heuristic,
  /// Caches MUST NOT store it.
  NeverStored
};

/// What a client may hope for when it repeats a failed request.
enum class Retry {
  NotAnError,
  /// The same request fails again until the request, or the resource, was changed.
  AfterChange,
  /// The unchanged request may succeed later.
  Later
};

/// Who is meant to generate the code.
enum class Sender {
  Any,
  /// A proxy or gateway on behalf of another server (203, 407, 502, 504, 511).
  Intermediary,
  /// Anyone but a proxy (421).
  NotProxy
};

/// What a status code says about one response field.
struct FieldRule {
  /// Registry spelling.
  std::string_view field;
  Strength strength = Strength::Must;
  Citation source;
  /// When the rule holds, as a clause ("in answer to POST"); empty: always.
  std::string_view condition;
};

/// To which methods a status code is, or is not, an answer.
struct MethodRule {
  /// True: `methods` are the only ones the code suits. False: they are the ones it does not suit.
  bool onlyThese = true;
  std::span<const std::string_view> methods;
  Strength strength = Strength::Must;
  Citation source;
  /// Why, as a clause.
  std::string_view reason;
};

// The empty initialisers let a row leave a member out without a warning of the compiler.
// NOLINTBEGIN(readability-redundant-member-init)
/// One row of the registry. All views and spans are of constants that live as long as the program.
struct StatusCode {
  int code = 0;
  /// As the registry spells it now; "(Unused)" for 306 and 418.
  std::string_view phrase;
  Citation source;
  /// One sentence without a full stop.
  std::string_view meaning;
  Registration registration = Registration::Registered;
  ContentRule content = ContentRule::MayHave;
  /// Empty for `MayHave`.
  Citation contentSource = {};
  Caching caching = Caching::ExplicitOnly;
  /// Empty for `ExplicitOnly`.
  Citation cachingSource = {};
  RedirectMethod redirect = RedirectMethod::NotARedirect;
  /// The target resource has a new permanent URI (301, 308).
  bool permanentRedirect = false;
  Retry retry = Retry::NotAnError;
  Sender sender = Sender::Any;
  /// Defined for WebDAV (RFC 2518, 4918, 5842).
  bool webDav = false;
  /// Fields that the response MUST, SHOULD or MAY (in this context) have.
  std::span<const FieldRule> requiredFields = {};
  /// Fields that the response MUST NOT or SHOULD NOT have.
  std::span<const FieldRule> forbiddenFields = {};
  std::span<const MethodRule> methodRules = {};
  /// Phrases of former RFCs and other names in wide use.
  std::span<const std::string_view> otherPhrases = {};
};

// NOLINTEND(readability-redundant-member-init)

/// May the number stand in a status line at all: 100 to 599 (RFC 9110 section 15).
constexpr bool isValid(int code) {
  return code >= 100 && code <= 599;
}

/// The class of a valid code, registered or not; nothing for any other number.
constexpr std::optional<StatusClass> statusClass(int code) {
  if (!isValid(code)) {
    return std::nullopt;
  }
  return static_cast<StatusClass>(code / 100);
}

constexpr bool isInformational(int code) {
  return statusClass(code) == StatusClass::Informational;
}

constexpr bool isSuccessful(int code) {
  return statusClass(code) == StatusClass::Successful;
}

constexpr bool isRedirection(int code) {
  return statusClass(code) == StatusClass::Redirection;
}

constexpr bool isClientError(int code) {
  return statusClass(code) == StatusClass::ClientError;
}

constexpr bool isServerError(int code) {
  return statusClass(code) == StatusClass::ServerError;
}

/// A client or server error.
constexpr bool isError(int code) {
  return isClientError(code) || isServerError(code);
}

/// A valid code that ends the exchange: not 1xx (RFC 9110 section 15).
constexpr bool isFinal(int code) {
  return isValid(code) && !isInformational(code);
}

/// Every registered code, ascending.
std::span<const StatusCode> statusCodes();

/// The row of a registered code; null for any other number.
const StatusCode* find(int code);

/// The row whose present or former phrase has the same letters and digits, whatever the case and
/// what stands between them ("NOT_FOUND", "Payload Too Large"); null when there is none.
const StatusCode* findByPhrase(std::string_view phrase);

/// Is the code in the IANA registry, in whatever state?
bool isRegistered(int code);

/// The registry's reason phrase; empty for an unregistered code.
std::string_view phrase(int code);

/// "201 (Created)"; the number alone for an unregistered code, "418 (Unused)" for a reserved one.
std::string describe(int code);

/// Fields that a response with the code must, should or may have; empty for an unregistered code.
std::span<const FieldRule> requiredFields(int code);

/// Fields that a response with the code must not or should not have. Answers for every 1xx code.
std::span<const FieldRule> forbiddenFields(int code);

/// The rule for one field in `requiredFields`, by case-insensitive name; null when there is none.
const FieldRule* requiredField(int code, std::string_view field);

/// The rule for one field in `forbiddenFields`, by case-insensitive name; null when there is none.
const FieldRule* forbiddenField(int code, std::string_view field);

/// The rule that the code breaks as an answer to the (case-sensitive) method; null when it suits.
const MethodRule* brokenMethodRule(int code, std::string_view method);

/// Whether a response with the code may carry content: false for 1xx, 204, 205 and 304, for every
/// answer to HEAD (RFC 9110 section 9.3.2) and for a successful answer to CONNECT (9.3.6).
/// An empty method means that it is not known.
bool mayHaveContent(int code, std::string_view method = {});

/// Whether Content-Length and Transfer-Encoding are forbidden: 1xx, 204 and 2xx in answer to
/// CONNECT (RFC 9110 sections 8.6 and 9.3.6, RFC 9112 section 6.1).
bool forbidsFraming(int code, std::string_view method = {});

/// 301, 302, 303, 307 and 308: the codes that a client follows to the URI in Location.
bool followsLocation(int code);

/// May a cache store the response without explicit freshness (RFC 9110 section 15.1)?
bool isHeuristicallyCacheable(int code);

}  // namespace status_lint::http

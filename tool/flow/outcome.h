// What flow gives to the rules: every response that a handler can end in, with the evidence on its
// path. Values own their data and hold nothing of the IR. "Unknown never fires a rule": each fact
// says whether it is known, and rules ask for the strong form (isExactly, surely...).
#pragma once

#include "tool/base/source_range.h"
#include "tool/flow/edits.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::flow {

enum class Known : std::uint8_t { No, Yes, Unknown };

/// One step of a witness path.
struct Step {
  base::SourceRange at;
  std::string message;  ///< "the status code is set to 400 here"

  bool operator==(const Step&) const = default;
  auto operator<=>(const Step&) const = default;
};

/// What a value was made from.
enum class Source : std::uint8_t {
  RequestMethod,
  RequestPath,
  RequestField,
  RequestParameter,
  RequestContent,
  RequestSize,
  RequestRange,
  RequestOther,
  Configuration,
  Database,
  Upstream,
  File,
  Unknown
};

/// Provenance: `part` and the field or parameter name, or the callee that gave the value.
struct Provenance {
  Source source = Source::Unknown;
  std::string name;    ///< field or parameter name
  std::string callee;  ///< canonical name of the call the value came through last, or empty
  base::SourceRange at;
  bool throughUnknown = false;  ///< `callee` may have made something else of it
  /// Not of the request, but the call that gave it had request data: a key, a host, a file name.
  bool givenRequest = false;

  bool operator==(const Provenance&) const = default;
  auto operator<=>(const Provenance&) const = default;
};

/// Is the source part of the request?
[[nodiscard]] constexpr bool isRequest(Source source) {
  return source <= Source::RequestOther;
}

/// A choice of status code.
struct Status {
  enum class Kind : std::uint8_t {
    Unset,    ///< nothing chose one: the framework's default `codes` (empty if it has none)
    Set,      ///< the code on this path chose it
    Assumed,  ///< learnt from a test of the response, not chosen here: no rule fires on it
    Unknown   ///< something that is not known may have chosen it
  };

  Kind kind = Kind::Unset;
  std::vector<int> codes;    ///< sorted, possible values; empty = not constant
  base::SourceRange origin;  ///< the expression that chose the value (a constant in a caller, ...)
  base::SourceRange setter;  ///< the API use that put it into the response
  std::string api;           ///< canonical name of the API: "httplib::Response::set_redirect"
  bool defaulted = false;    ///< from a default argument or the framework's own default
  bool throughParameter = false;  ///< reached the setter as an argument of a helper
  std::vector<Provenance> from;   ///< for values that are not constant
  std::string text;  ///< what stands in the status line after the version, where the code wrote it
  /// The type of the value, where none of that type is a status code: "bool" or an enumeration.
  std::string convertedFrom;
  bool testedBefore = false;  ///< a test looked into the request data that it is made from

  /// Set by this code to exactly this code on this path.
  [[nodiscard]] bool isExactly(int code) const {
    return kind == Kind::Set && codes.size() == 1 && codes.front() == code;
  }

  /// Exactly one code is known, chosen here or by the framework's default.
  [[nodiscard]] bool isKnown() const {
    return (kind == Kind::Set || kind == Kind::Unset) && codes.size() == 1;
  }

  [[nodiscard]] int code() const { return codes.size() == 1 ? codes.front() : 0; }

  bool operator==(const Status&) const = default;
};

/// One header field of the response.
struct Field {
  std::string name;  ///< registry spelling
  Known present = Known::Unknown;
  std::vector<std::string> literals;  ///< values that are wholly known, in order of adding
  bool allLiteral = false;            ///< `literals` is every value
  base::SourceRange origin;
  /// Of a field line that was added while another one was there already: where that was added.
  /// Not known where the last use set the field.
  base::SourceRange before;
  base::SourceRange valueAt;  ///< the operand that gave the only value, where that is known
  bool byFramework =
      false;  ///< added by the framework, a default field, middleware or an error handler

  bool operator==(const Field&) const = default;
};

/// The reason phrase that this code chose, if any.
struct Reason {
  Known present = Known::No;
  std::string literal;  ///< what is known of it: the whole phrase, when `isLiteral`
  bool isLiteral = false;
  std::string callee;  ///< canonical name of the call that gave it, or empty
  base::SourceRange origin;
  std::vector<Provenance> from;

  bool operator==(const Reason&) const = default;
};

/// What is done to a response after its header section was sent: it has no effect, or a second
/// response follows the first one.
struct LateChange {
  enum class Kind : std::uint8_t { Status, Field, Send };

  Kind kind = Kind::Send;
  base::SourceRange at;      ///< in the function that holds both it and the first send
  base::SourceRange api;     ///< the API use itself, which may stand in a helper
  base::SourceRange sentAt;  ///< the first send, in the same function as `at`
  Status status;             ///< the status code that comes too late, for Kind::Status
  std::string field;         ///< for Kind::Field; empty = not known which
  bool underGuard = false;   ///< the first send stood under a condition that does not enclose this
  bool leftByException = false;  ///< a throw lies between the two

  bool operator==(const LateChange&) const = default;
};

/// Content that other content replaced, while the status code stayed what it was.
struct ContentReplaced {
  Status status;  ///< for which the earlier content was written
  base::SourceRange earlier;
  base::SourceRange later;
  bool underGuard = false;  ///< the earlier one stood under a condition that does not enclose this
  bool leftByException = false;  ///< a throw lies between the two
  bool read = false;             ///< the status was tested between the two
  bool inHandler = true;         ///< both in the same handler run

  bool operator==(const ContentReplaced&) const = default;
};

/// A response object with a status code of its own that no path sends, gives back, reads or hands
/// on.
struct Unsent {
  Status status;
  base::SourceRange droppedAt;  ///< the call whose result nobody takes; unknown = a variable
  bool isCopy = false;          ///< a copy of a response, which gets the status code in its place

  bool operator==(const Unsent&) const = default;
};

/// A condition that held (or not) on the path and dominates where the status was chosen.
struct Guard {
  base::SourceRange at;
  bool holds = true;      ///< the tested equality, order, emptiness or truth holds
  bool textHolds = true;  ///< the test as the source writes it holds: differs from `holds` for `!=`
  std::string subject;    ///< source text of the test
  std::vector<std::string> words;
  std::vector<Provenance> reads;  ///< what of the request (or else) the tested value is from
  std::string callee;             ///< canonical, where the test is a call
  std::string calleeSpeaksOf;     ///< evidence category of the callee
  /// What the callee tests in its own body, as written, where it gives back nothing but that.
  std::string within;
  bool insideCatch = false;  ///< a catch clause encloses it
  bool isOfChooser = false;  ///< in the call of the function that chose the status code
  bool testsAbsence =
      false;  ///< as held, it says that the tested thing is missing, empty, null or invalid
  std::string comparedText;                  ///< literal compared with
  std::vector<std::int64_t> comparedNumber;  ///< at most one
  std::string comparedName;  ///< canonical, of the enumerator, constant or macro compared with

  bool operator==(const Guard&) const = default;
};

struct Content {
  Known present = Known::No;  ///< is there any (non-empty) content?
  std::string literal;        ///< whole content, when `isLiteral`
  bool isLiteral = false;
  std::string mediaType;     ///< from Content-Type, lower case, without parameters; empty = unknown
  base::SourceRange origin;  ///< the API use that wrote it
  bool inParts = false;      ///< and others before it wrote parts
  bool dropped = false;      ///< the framework drops content with this status code
  bool sentToHead = false;   ///< the framework sends what it is given, in answer to HEAD too
  bool throws = false;       ///< the framework throws on content with this status code
  bool filled = false;      ///< the framework writes some with this status code where there is none
  bool afterCatch = false;  ///< written in or after a catch clause entered on this path
  /// That dominate its writing, outermost first. Evidence only: content is equal whatever they are.
  std::vector<Guard> guards;

  bool operator==(const Content& other) const {
    return present == other.present && literal == other.literal && isLiteral == other.isLiteral &&
           mediaType == other.mediaType && origin == other.origin && inParts == other.inParts &&
           dropped == other.dropped && throws == other.throws && sentToHead == other.sentToHead &&
           filled == other.filled && afterCatch == other.afterCatch;
  }
};

/// A status code that a later one replaced before the response ended.
struct Overwrite {
  Status earlier;
  Status later;
  bool underGuard =
      false;  ///< the earlier one stood under a condition that does not enclose the later one
  bool contentBetween = false;   ///< content was written for the earlier one
  bool leftByException = false;  ///< a throw lies between the two
  bool read = false;             ///< the status was tested between the two
  bool fellThrough =
      false;              ///< a case of a switch chose the earlier one and ran into the next case
  bool inHandler = true;  ///< both in the same handler run (not an error handler's work)

  bool operator==(const Overwrite&) const = default;
};

struct ThrownType {
  std::string name;                ///< canonical
  std::string speaksOf;            ///< category of the type or of its bases, or empty
  std::vector<std::string> bases;  ///< all that are known, canonical

  bool operator==(const ThrownType&) const = default;
  auto operator<=>(const ThrownType&) const = default;
};

/// A call that may have thrown what a catch clause took.
struct ThrowPoint {
  base::SourceRange at;
  std::string callee;    ///< canonical; empty for a throw expression
  std::string speaksOf;  ///< "parsing", "conversion", ... or empty
  std::vector<ThrownType>
      throws;  ///< exception types that the catch takes from it; empty = not known
  std::vector<Provenance> from;  ///< what its arguments are made from
  /// A test before it looked into the same request data, beyond whether that is there.
  bool testedBefore = false;

  bool operator==(const ThrowPoint&) const = default;
  auto operator<=>(const ThrowPoint&) const = default;
};

/// The status was chosen in (or after) a catch clause entered on this path.
struct Caught {
  base::SourceRange at;            ///< the catch clause
  std::string type;                ///< canonical; empty = catch (...)
  std::vector<std::string> bases;  ///< of the type: all that are known, canonical
  bool isBroad = false;  ///< takes everything, std::exception or a base that speaks of nothing
  bool drops =
      false;  ///< what is thrown is dropped: no more than a log is told, and nothing fell back
  std::vector<ThrowPoint> points;
  bool choseStatus = false;  ///< the final status was chosen inside this clause

  bool operator==(const Caught&) const = default;
};

/// A text that the code hands on where it chooses the status code: `setError("no such user")`.
struct Said {
  std::string text;  ///< up to the first part that is not known
  bool isWhole = true;
  base::SourceRange at;

  bool operator==(const Said&) const = default;
};

/// A call made on the path before the response ended: one that evidence knows, or that changes
/// something, as its name tells.
struct CallMade {
  std::string callee;    ///< canonical; empty where a list of the server's grows
  std::string speaksOf;  ///< a category of the evidence; of changes "creation", "update", "storage"
                         ///< (either of the two), "removal" or "queue" (work put off)
  base::SourceRange at;
  std::vector<Provenance> from;
  /// That dominate it, outermost first. Evidence only: calls are equal whatever they are.
  std::vector<Guard> guards;

  bool operator==(const CallMade& other) const {
    return callee == other.callee && speaksOf == other.speaksOf && at == other.at &&
           from == other.from;
  }
};

enum class Ending : std::uint8_t {
  Returned,    ///< the handler returned; the framework sends
  Finished,    ///< an API finished the response
  Threw,       ///< an exception left the handler; the framework or an exception handler answers
  Escaped,     ///< the response went on to code that is not known: more may be added
  NotAnswered  ///< a path that never answers, where the framework does not answer by itself
};

/// One way a handler can end.
struct Outcome {
  Status status;
  Reason reason;
  /// Request methods that this path may answer: the handler's, narrowed by the tests on the path.
  /// Sorted; empty = not known.
  std::vector<std::string> methods;
  std::map<std::string, Field, std::less<>> fields;  ///< by lower-case name
  Known otherFields = Known::No;        ///< may fields that are not listed be present?
  /// Lower-case names of fields that the server may add; "*" = not known which.
  std::vector<std::string> serverAdds = {"*"};
  bool http2Only = false;  ///< no connection of the server is HTTP/1
  int sentAs = 0;  ///< the server cannot send the status code and sends this one; 0 = it can
  Content content;
  Ending ending = Ending::Returned;
  base::SourceRange end;  ///< where it ended: return, closing brace, finishing call, throw
  std::vector<Overwrite> overwritten;  ///< in order
  std::vector<Guard> guards;           ///< that dominate the choice of the status, outermost first
  std::vector<Caught> caught;          ///< catch clauses entered, in order
  std::vector<ThrowPoint> thrown;      ///< Ending::Threw: what leaves the handler from where
  std::vector<CallMade> calls;
  std::vector<Said> said;  ///< under the same guards as the choice of the status, or in its call
  std::vector<Provenance> requestRead;           ///< what of the request was read on this path
  std::vector<LateChange> late;                  ///< in order
  std::vector<ContentReplaced> contentReplaced;  ///< in order
  /// The call that sent the header section and the calls that lead to it, innermost first. Empty =
  /// no call sent it, or not known which.
  std::vector<base::SourceRange> sentThrough;
  bool isAlone = true;      ///< no other response is sent on this path
  std::vector<Step> steps;  ///< witness, in order; the last is the end
  std::size_t paths = 1;    ///< how many paths this stands for

  /// Presence of a field that the program sets: listed fields first, then `otherFields`.
  [[nodiscard]] Known has(std::string_view lowerCaseName) const {
    const auto found = fields.find(lowerCaseName);
    return found != fields.end() ? found->second.present : otherFields;
  }

  /// Presence of a field in what is sent: the server may add what the program does not set.
  [[nodiscard]] Known isSentWith(std::string_view lowerCaseName) const {
    const bool mayBeAdded = std::ranges::any_of(
        serverAdds, [&](const std::string& name) { return name == "*" || name == lowerCaseName; });
    const Known own = has(lowerCaseName);
    return own == Known::No && mayBeAdded ? Known::Unknown : own;
  }

  bool operator==(const Outcome&) const = default;
};

/// An exception that leaves a callback which runs after the handler returned, while nothing
/// answered the request: the server does not answer it either.
struct LostException {
  ThrowPoint point;
  base::SourceRange callbackGivenAt;  ///< the call that was given the callback

  bool operator==(const LostException&) const = default;
};

enum class HandlerKind : std::uint8_t {
  Route,
  Before,
  After,
  Error,
  Exception,
  Fallback,
  Factory,
  Function
};

/// A status code that the source says a handler may answer: in a comment, or to the framework.
struct DocumentedStatus {
  int code = 0;
  base::SourceRange at;

  bool operator==(const DocumentedStatus&) const = default;
};

/// An entry point with all its outcomes. Kind Function: code that sets responses and that no
/// registration and no caller reaches.
struct Handler {
  std::string name;  ///< for people
  HandlerKind kind = HandlerKind::Route;
  std::string framework;
  std::string server;  ///< of a registered handler: which server object; empty = not known
  base::SourceRange at;
  std::vector<std::string> methods;  ///< upper case, sorted; empty = not known
  std::string path;                  ///< pattern, or empty
  bool pathKnown = false;
  std::vector<Outcome> outcomes;
  std::vector<Provenance> requestRead;  ///< anywhere in the handler
  bool requestEscapes = false;          ///< the whole request went to code that is not known
  std::vector<Unsent> unsent;           ///< on no path, but for exceptions
  std::vector<LostException> lost;      ///< unique
  std::vector<DocumentedStatus> documented;
  bool isComplete = true;  ///< no limit was hit: `outcomes` are all

  bool operator==(const Handler&) const = default;
};

/// A constant status code in code that cannot run.
struct DeadStatus {
  base::SourceRange at;
  int code = 0;
  base::SourceRange cause;   ///< the statement that always leaves, or the earlier catch clause
  std::string shadowedType;  ///< of the catch clause that it stands in; empty = no such clause
  std::string takenBy;       ///< type of the earlier clause that takes all of those

  bool operator==(const DeadStatus&) const = default;
};

/// A `switch` that gives the enumerators of a type status codes, and leaves some of them out.
struct PartialMap {
  base::SourceRange at;              ///< what it looks at
  std::vector<std::string> missing;  ///< enumerators, as declared
  std::vector<int> codes;            ///< of the labels, in order
  int other = 0;                     ///< what the missing ones get
  base::SourceRange otherAt;
  bool isCommented = false;  ///< a comment stands beside what they get

  bool operator==(const PartialMap&) const = default;
};

/// One server program: each `main` with what it reaches, or the library code that none reaches.
struct Server {
  std::string name;  ///< file that holds main, or empty
  std::vector<Handler> handlers;
  std::vector<DeadStatus> dead;
  std::vector<PartialMap> maps;

  bool operator==(const Server&) const = default;
};

/// An expression that chose a status code.
struct Site {
  base::SourceRange at;
  std::vector<int> codes;  ///< empty = computed
  std::string framework;
  std::string handler;

  bool operator==(const Site&) const = default;
  auto operator<=>(const Site&) const = default;
};

/// A limit was hit: results for this handler may lack paths.
struct Incomplete {
  std::string what;  ///< handler or function, for people
  std::string why;
  base::SourceRange at;

  bool operator==(const Incomplete&) const = default;
  auto operator<=>(const Incomplete&) const = default;
};

struct Analysis {
  std::vector<Server> servers;
  std::vector<Site> sites;             ///< sorted, unique
  std::vector<Incomplete> incomplete;  ///< sorted, unique
  Edits edits;

  bool operator==(const Analysis&) const = default;
};

}  // namespace status_lint::flow

// The state of one path: storage, responses, what tests have told, and the evidence gathered.
#pragma once

#include "tool/flow/constraints.h"
#include "tool/flow/shared.h"
#include "tool/flow/store.h"
#include "tool/flow/value.h"

#include <optional>
#include <set>

namespace status_lint::flow {

struct CallNode;

/// One condition (or switch label, or catch clause) that encloses the code that runs. A list: the
/// innermost first, sharing the outer ones with other paths.
struct GuardNode {
  std::shared_ptr<const GuardNode> outer;
  const ir::Location* at = nullptr;
  std::shared_ptr<const CallNode> call;  ///< of the function that tests
  bool isCatch = false;
  bool holds = true;
  bool textHolds = true;
  std::vector<std::string> words;
  std::vector<Origin> reads;
  std::string callee;
  std::string speaksOf;
  bool testsAbsence = false;
  std::string comparedText;
  std::vector<std::int64_t> comparedNumber;
  std::string comparedName;
  std::uint32_t sequence = 0;
};

/// The calls that lead from the entry point to the code that runs, innermost first.
struct CallNode {
  std::shared_ptr<const CallNode> outer;
  const ir::Location* at = nullptr;
  std::string callee;  ///< for people
  std::uint32_t sequence = 0;
};

using CallList = std::shared_ptr<const CallNode>;

/// A call that may have thrown, or a throw.
struct ThrowRecord {
  const ir::Location* at = nullptr;
  std::string callee;
  std::string speaksOf;
  std::vector<std::string> throws;  ///< canonical types; empty = not known
  std::vector<Origin> from;
  bool testedBefore = false;  ///< a test looked into the same request data

  bool operator==(const ThrowRecord&) const = default;
};

struct CaughtRecord {
  const ir::Location* at = nullptr;
  std::string type;
  bool isBroad = false;
  bool drops = false;
  std::vector<ThrowRecord> points;
  std::uint32_t sequence = 0;

  bool operator==(const CaughtRecord& other) const {
    return at == other.at && points == other.points;
  }
};

struct StatusRecord {
  Status::Kind kind = Status::Kind::Unset;
  std::vector<int> codes;
  const ir::Location* origin = nullptr;
  const ir::Location* setter = nullptr;
  std::string api;
  std::string framework;
  std::string text;           ///< what stands in the status line after the version
  std::string convertedFrom;  ///< the type it has, no value of which is a status code
  bool defaulted = false;
  bool throughParameter = false;
  bool testedBefore = false;  ///< a test looked into what it is from
  bool isOfSection = true;    ///< chosen in the section of a switch that runs; not of the identity
  bool fellThrough = false;   ///< control ran from its section into the next; not of the identity
  bool deferred = false;      ///< chosen in a callback that runs later, if at all
  std::vector<Origin> from;
  GuardList guards;             ///< around the API use; not part of the identity
  GuardList choice;             ///< around the choice of the value; not part of the identity
  CallList calls;               ///< not part of the identity
  std::size_t caughtDepth = 0;  ///< how many catch clauses were entered before
  std::uint32_t epoch = 0;      ///< exceptions thrown before it
  std::uint32_t run = 0;        ///< 0 the handler, 1 an error or after handler
  std::uint32_t sequence = 0;   ///< not part of the identity
  bool read = false;
  bool contentAfter = false;
  bool statusLineWritten = false;  ///< the default was written: a later choice is ignored

  bool operator==(const StatusRecord& other) const;
};

struct OverwriteRecord {
  StatusRecord earlier;
  StatusRecord later;
  bool underGuard = false;
  bool leftByException = false;
  bool fellThrough = false;
  bool inHandler = true;

  bool operator==(const OverwriteRecord&) const = default;
};

/// One that the paths share which come from where it was made.
struct SharedOverwrite {
  std::shared_ptr<const OverwriteRecord> record;  ///< not null

  friend bool operator==(const SharedOverwrite& a, const SharedOverwrite& b) {
    return a.record == b.record || *a.record == *b.record;
  }
};

/// A call that sent a header section. The same place is the same send.
struct SendRecord {
  const ir::Location* at = nullptr;  ///< null = none, or not known which
  GuardList guards;
  CallList calls;
  std::uint32_t epoch = 0;
  std::uint32_t sequence = 0;

  bool operator==(const SendRecord& other) const { return at == other.at; }
};

struct LateRecord {
  LateChange::Kind kind = LateChange::Kind::Send;
  const ir::Location* at = nullptr;
  const ir::Location* api = nullptr;
  const ir::Location* sentAt = nullptr;
  StatusRecord status;
  std::string field;
  bool underGuard = false;
  bool leftByException = false;

  bool operator==(const LateRecord&) const = default;
};

struct ContentReplacedRecord {
  StatusRecord status;
  const ir::Location* earlier = nullptr;
  const ir::Location* later = nullptr;
  bool underGuard = false;
  bool leftByException = false;
  bool inHandler = true;

  bool operator==(const ContentReplacedRecord&) const = default;
};

struct FieldRecord {
  std::string name;
  Known present = Known::Unknown;
  std::vector<std::string> literals;
  bool allLiteral = false;
  const ir::Location* origin = nullptr;
  const ir::Location* before = nullptr;  ///< another use of the API added the field line before
  bool byFramework = false;
  const ir::Location* value = nullptr;  ///< the operand that gave the last value

  bool operator==(const FieldRecord&) const = default;
};

struct ContentRecord {
  Known present = Known::No;
  std::string literal;
  bool isLiteral = false;
  const ir::Location* origin = nullptr;
  bool inParts = false;
  bool afterCatch = false;
  ChoiceGuards written;  ///< around the API use

  bool operator==(const ContentRecord&) const = default;
};

/// A reason phrase that the code chose.
struct ReasonRecord {
  Known present = Known::No;
  std::string literal;  ///< what is known of it
  bool isLiteral = false;
  const ir::Location* origin = nullptr;
  std::vector<Origin> from;
  std::string callee;  ///< the call that gave it

  bool operator==(const ReasonRecord&) const = default;
};

/// Bytes that were written of a response that no framework makes.
struct RawHead {
  enum class Part : std::uint8_t { None, StatusLine, Fields, Content };
  Part part = Part::None;  ///< what comes next
  Place connection;
  std::string line;         ///< begun and not ended; UnknownPart for what is not known
  ValuePtr code;            ///< wrote the status code of the line that is not ended
  bool isDoubtful = false;  ///< it may have any fields
  bool isCgi = false;       ///< a server reads it (RFC 3875) and writes the status line

  bool operator==(const RawHead&) const = default;
};

/// One response object.
struct ResponseState {
  StatusRecord status;
  ReasonRecord reason;
  std::map<std::string, FieldRecord> fields;  ///< by lower-case name
  Known otherFields = Known::No;
  ContentRecord content;
  bool committed = false;
  bool finished = false;
  bool escaped = false;          ///< went to code that is not known
  bool ambient = false;          ///< the response of the handler, not one made in passing
  bool prepared = false;         ///< has the fields that the server adds
  bool used = false;             ///< its value was taken: read, copied, given to a function
  bool isRequest = false;        ///< the object is the request too
  bool asked = false;            ///< code that is not known may have told something of it
  bool kept = false;             ///< it may have been put away, to be answered later
  bool isCopy = false;           ///< made as a copy of another response
  const void* madeBy = nullptr;  ///< the part of the IR that makes it; null = came from outside
  const ir::Location* madeAt = nullptr;     ///< where the source makes it
  bool ownStatus = false;                   ///< since it was made, its status was set
  const ir::Location* droppedAt = nullptr;  ///< the call that gave it back to nobody
  SendRecord sent;
  const ir::Location* finishedAt = nullptr;
  RawHead raw;
  Shared<std::vector<SharedOverwrite>> overwritten;
  std::vector<LateRecord> late;
  std::vector<ContentReplacedRecord> contentReplaced;

  bool operator==(const ResponseState&) const = default;
};

struct CallRecord {
  std::string callee;
  std::string speaksOf;
  const ir::Location* at = nullptr;
  std::vector<Origin> from;
  ChoiceGuards guards;

  bool operator==(const CallRecord&) const = default;
};

/// A text that was given to a function.
struct SaidRecord {
  std::string text;
  bool isWhole = true;
  const ir::Location* at = nullptr;
  GuardList guards;  ///< not part of the identity

  bool operator==(const SaidRecord& other) const { return at == other.at && text == other.text; }
};

/// The constraint that speaks of a part of the request, whoever asks.
std::string questionOf(ir::RequestPart part, std::string_view name);

/// The question that a test of a value asks which the part of the request gave; empty where the
/// value need not be the whole part.
std::string questionAskedOf(const ir::RequestRead& read);

/// One path. Copied wherever paths part, so everything large in it is shared or small.
struct State {
  Shared<Store> store;
  Shared<std::map<ResponseId, ResponseState>> responses;
  Shared<Constraints> constraints;
  GuardList guards;
  CallList callers;
  Shared<std::vector<CaughtRecord>> caught;
  Shared<std::vector<CallRecord>>
      calls;  ///< those that evidence knows, or that change something by their names, in order
  Shared<std::vector<SaidRecord>> said;
  Shared<std::vector<Origin>> requestRead;
  Shared<std::vector<Origin>> tested;  ///< request data that tests looked into
  Shared<std::vector<Origin>> typed;   ///< of which they asked what type it has
  std::uint32_t epoch = 0;
  std::uint32_t sequence = 0;
  std::uint32_t deferredDepth = 0;
  bool declines = false;  ///< what is being given back is no status: it tells how to go on

  /// The response; one of which nothing is known where a value outlived it.
  [[nodiscard]] const ResponseState& response(ResponseId id) const;
  [[nodiscard]] ResponseState& edit(ResponseId id);

  /// What is stored there, or null.
  [[nodiscard]] ValuePtr find(const Place& place) const;
  /// Replaces what is stored at the place and forgets what depended on it.
  void write(const Place& place, const ValuePtr& value);
  /// Forgets the place and all parts of it.
  void erase(const Place& place);
  /// Forgets constraints that depend on the place.
  void invalidate(const Place& place);
  void note(const std::vector<Origin>& requestReads);
  /// Notes that a test looked into what was read of the request.
  void noteTest(const std::vector<Origin>& reads);
  /// Notes that a test asked for its type.
  void noteTypeTest(const std::vector<Origin>& reads);
  /// Did a test look into request data that is among these?
  [[nodiscard]] bool hasTested(const std::vector<Origin>& from) const;
  /// Did a test ask for the type of request data that is among these?
  [[nodiscard]] bool hasTypeTested(const std::vector<Origin>& from) const;
};

/// Joins paths that differ in nothing that matters until at most `limit` are left where that can be
/// done, in time that grows with their number: first those alike but for constraints, then those
/// with like responses, then those with like status codes. Paths whose objects hold different
/// values in one of `statusMembers` (may be null) stay apart, as those with different responses do.
void merge(std::vector<State>& states,
           std::size_t limit,
           const std::set<std::string>* statusMembers = nullptr);

/// Adds the evidence of another path: the calls that it made, the request data that it read.
void joinEvidence(State& into, const State& other);

/// Makes `into` stand for `other` too, which has the same responses: what they do not agree on is
/// forgotten.
void joinPaths(State& into, const State& other);

}  // namespace status_lint::flow

// Abstract values: what is known of a value on one path.
#pragma once

#include "tool/flow/outcome.h"
#include "tool/flow/program.h"

#include <compare>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::flow {

/// Where something is stored: a base (variable of a frame, object, global) and the members from
/// there, written
/// ".a.b" or "[key]".
struct Place {
  std::uint64_t base = 0;
  std::string members;

  bool operator==(const Place&) const = default;
  auto operator<=>(const Place&) const = default;

  /// Is `other` this place or a part of it?
  [[nodiscard]] bool holds(const Place& other) const {
    return base == other.base && other.members.starts_with(members) &&
           (other.members.size() == members.size() || members.empty() ||
            other.members[members.size()] == '.' || other.members[members.size()] == '[');
  }
};

using ResponseId = std::uint32_t;

/// The member of an object's storage that holds the name of its class. No C++ name has a dollar
/// sign.
inline constexpr std::string_view ClassMember = ".$class";

/// The member of a list's storage that holds how many elements it has.
inline constexpr std::string_view SizeMember = ".$size";

/// Origin::name of the request object as a whole.
inline constexpr std::string_view WholeRequest = "*";

/// Provenance before it is turned into text.
struct Origin {
  Source source = Source::Unknown;
  std::string name;
  std::string callee;
  const ir::Location* at = nullptr;
  bool throughUnknown = false;  ///< `callee` is code that is not known
  bool givenRequest = false;    ///< `callee` was given request data and answers with its own

  bool operator==(const Origin&) const = default;
};

struct GuardNode;
using GuardList = std::shared_ptr<const GuardNode>;

/// The conditions under which a value was chosen. Evidence only: values are equal whatever they
/// are.
struct ChoiceGuards {
  GuardList guards;

  bool operator==(const ChoiceGuards& /*other*/) const { return true; }
};

/// The place that a number which is not known was copied from: copies of a descriptor lead to one
/// connection. Evidence only: values are equal whatever it is.
struct CopyOf {
  Place place;

  bool operator==(const CopyOf& /*other*/) const { return true; }
};

struct AbstractValue;
using ValuePtr = std::shared_ptr<const AbstractValue>;

/// A callable with what it carries: captured and bound values as they were when it was made.
struct Closure {
  const Definition* definition = nullptr;
  std::vector<std::pair<ir::VariableId, ValuePtr>> captures;

  struct Bound {
    ValuePtr value;  ///< null for a placeholder
    std::uint32_t placeholder = 0;
    bool operator==(const Bound&) const = default;
  };

  std::vector<Bound> bound;
  bool bindsFront = false;
  bool isBind = false;
  ValuePtr receiver;  ///< may be null

  bool operator==(const Closure&) const = default;
};

struct AbstractValue {
  enum class Kind : std::uint8_t {
    Unknown,
    Numbers,
    Text,
    Null,
    Alias,
    Response,
    Callable,
    Aggregate
  };

  Kind kind = Kind::Unknown;
  std::vector<std::int64_t> numbers;  ///< sorted
  std::string text;                   ///< Text: bytes; Numbers: name it was written as
  Place alias;
  ResponseId response = 0;
  std::shared_ptr<const Closure> closure;
  std::map<std::string, ValuePtr> members;  ///< Aggregate: by members text
  Known truth = Known::Unknown;             ///< Unknown values: true / non-null?
  Known empty = Known::Unknown;  ///< Unknown and composite text: certainly empty / not empty?
  const ir::Location* origin = nullptr;  ///< expression that wrote the constant
  bool throughParameter = false;
  std::string convertedFrom;  ///< ir::Location::convertedFrom of the expression it is from
  CopyOf copyOf;
  ChoiceGuards chosen;  ///< of a constant: what enclosed the expression that wrote it
  std::vector<Origin> from;
  std::string callee;  ///< the value is the result of this call
  std::string speaksOf;
  std::string asks;                 ///< the question that a test of it asks (questionOf), or empty
  std::vector<ResponseId> tellsOf;  ///< the responses that it was made from: a test may ask one of
                                    ///< them for anything
  bool reportsFault = false;        ///< true says that something is wrong or missing
  bool reportsAbsence =
      false;  ///< false, null or empty says that something asked for is missing or invalid

  bool operator==(const AbstractValue&) const = default;

  [[nodiscard]] bool isNumber() const { return kind == Kind::Numbers && numbers.size() == 1; }
};

ValuePtr unknownValue(std::vector<Origin> from = {});
ValuePtr textValue(std::string bytes, const ir::Location* origin);
ValuePtr aliasValue(Place place);
ValuePtr responseValue(ResponseId id);

/// Adds what is not there yet, up to a handful: provenance is evidence, not a trace.
void addOrigins(std::vector<Origin>& to, const std::vector<Origin>& more);

/// Adds the responses that a value made from `part` may tell of.
void addSubjects(std::vector<ResponseId>& to, const AbstractValue& part);

/// Drops "the whole request" where a part of it is known.
void sharpen(std::vector<Origin>& from);

/// The value where two paths meet: what both agree on.
ValuePtr join(const ValuePtr& a, const ValuePtr& b);

/// How many elements a list has that is wholly known.
std::optional<std::size_t> listSize(const AbstractValue& value);

/// Equal content (pointers are followed).
bool same(const ValuePtr& a, const ValuePtr& b);

/// The source that a part of the request stands for.
Source sourceOf(ir::RequestPart part);

/// Where the results of functions of an evidence category come from; Unknown for those that only
/// transform.
Source sourceOf(std::string_view speaksOf);

/// Do functions of the category make their results of their arguments alone?
bool makesOfArguments(std::string_view speaksOf);

}  // namespace status_lint::flow

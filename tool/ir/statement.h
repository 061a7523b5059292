// Statements and conditions: the structured tree a function body is lowered to.
#pragma once

#include "tool/ir/value.h"

namespace status_lint::ir {

struct Statement;
using Block = std::vector<Statement>;

// --- Conditions -------------------------------------------------------------------------------------

/// What an atom asks of a response object.
enum class ResponseAspect : std::uint8_t { Nothing, Status, Field, Content, Committed };

enum class Comparison : std::uint8_t {
  Truth,  ///< the subject itself: true, non-zero, non-null, engaged
  Empty,  ///< the subject is an empty string or container
  Equal,
  Less,
  LessEqual,
  Greater,
  GreaterEqual
};

/// One test. `!=` is Not(Equal). The test holds when `subject <comparison> other` holds.
struct Atom {
  std::string key;  ///< same key = same question, while none of `depends` is written; empty = never
                    ///< the same
  Comparison comparison = Comparison::Truth;
  std::vector<Value> subject;  ///< one: Read of a variable or temporary, Request, ...
  std::vector<Value> other;    ///< the compared value: one for Equal and the orderings, else none
  std::vector<Path> depends;   ///< storage that the answer depends on
  std::vector<std::string>
      words;  ///< identifiers and literals of the test, split at case and '_', lower case
  std::vector<RequestRead> reads;                   ///< what of the request the test reads directly
  std::string callee;                               ///< canonical name, where the test is a call
  ResponseAspect aspect = ResponseAspect::Nothing;  ///< with `subject` = Read of the response place
  std::string aspectName;                           ///< field name for ResponseAspect::Field

  bool operator==(const Atom&) const;
};

/// Evaluated left to right with short circuits. `before` holds the statements (calls) that run when
/// the evaluation reaches this node and before its own test.
struct Condition {
  enum class Kind : std::uint8_t { Atom, And, Or, Not, True, False };
  Kind kind = Kind::Atom;
  LocationId location = 0;
  Block before;
  Atom atom;                        ///< for Kind::Atom
  std::vector<Condition> operands;  ///< two or more for And/Or, one for Not

  bool operator==(const Condition&) const;
};

// --- Statements -------------------------------------------------------------------------------------

enum class EffectKind : std::uint8_t {
  Create,   ///< a response comes into being at `place`; `value` its default status where the
            ///< framework has one
  Status,   ///< `value` is the status code
  Reason,   ///< `value` is the reason phrase
  Field,    ///< field `name` with `value`, by `operation`; an unknown name touches all fields
  Content,  ///< `value` becomes (or with Add, is appended to) the content; see `presence`
  Clear,    ///< `name` = Text "fields", "content" or "status": back to the state after Create
  Raw,  ///< `value` is appended to the raw bytes of a connection place; `name` = Text "cgi" where
        ///< a server reads them (RFC 3875); with Some, a loop writes them in rounds, to the end
  Commit,  ///< the header section goes on the wire
  Finish,  ///< the response is complete; implies Commit
  Interim  ///< an interim (1xx) response `value` is sent
};

enum class FieldOperation : std::uint8_t { Set, Add, FirstWins, Remove };

/// For Content: whether there is content when `value` does not tell.
enum class Presence : std::uint8_t { FromValue, Some, None };

/// What one matched API use does to one response.
struct Effect {
  EffectKind kind = EffectKind::Status;
  Path place;
  FieldOperation operation = FieldOperation::Set;
  Presence presence = Presence::FromValue;
  std::vector<Value> name;   ///< at most one
  std::vector<Value> value;  ///< at most one
  std::string framework;     ///< model name
  std::string api;           ///< canonical name of the API used: "httplib::Response::set_redirect"
  bool everyResponse =
      false;  ///< of all responses of the server object at `place` (default fields)
  bool defaulted =
      false;  ///< `value` is a default argument or default status, not written by the caller
  bool ifResponse = false;  ///< `place` may be something else: then nothing happens
  bool ifHandler = false;   ///< only where the function that runs is itself a handler of the
                            ///< framework: what it gives back is what is answered
  bool continues = false;   ///< of Commit and Finish: goes on with a response that is being sent

  bool operator==(const Effect&) const = default;
};

/// Factory: called for each request, it gives back the object whose handler method answers.
enum class HandlerKind : std::uint8_t { Route, Before, After, Error, Exception, Fallback, Factory };

/// What a parameter of a handler is to the framework.
enum class Role : std::uint8_t { None, Response, Request, Method, TargetPath, Content, Exception };

/// What the framework gives a handler in a parameter, where the type does not tell.
struct Given {
  std::uint32_t parameter = 0;
  Role role = Role::None;
  std::vector<Value> value;  ///< at most one: the handler answers only when it is given this

  bool operator==(const Given&) const = default;
};

/// EntryMark and Register: the status that a response has when the handler begins.
inline constexpr std::int64_t StatusOfFramework = 0;  ///< Wire::defaultStatus
inline constexpr std::int64_t StatusNotKnown = -1;    ///< the framework has chosen one

/// A handler given to a server.
struct Register {
  HandlerKind kind = HandlerKind::Route;
  std::vector<Value> handler;  ///< one: Callable, or a Read of one
  std::vector<Value> methods;  ///< empty = not known; Text each
  std::vector<Value> path;     ///< at most one
  Path server;                 ///< the server object, where there is one
  std::string framework;
  std::string api;
  std::string stops;  ///< result of a handler that keeps others from running: name of a constant,
                      ///< "true" or "false"
  std::vector<Given> given;
  std::int64_t status = StatusOfFramework;

  bool operator==(const Register&) const = default;
};

enum class Passing : std::uint8_t { ByValue, ByConstReference, ByReference };

struct Argument {
  Value value;
  Passing passing = Passing::ByValue;

  bool operator==(const Argument&) const = default;
};

/// What a library function is known for (rules/evidence): "parsing", "conversion", "database", ...
struct Speaks {
  std::string of;
  std::vector<std::string> throws;  ///< canonical exception types it is documented to throw
  bool reportsAbsence =
      false;  ///< false, null or empty says that something asked for is missing or invalid
  bool reportsFault = false;  ///< true says so
  bool keeps = false;         ///< the result is made of what goes in, and of nothing else
  bool calls = false;         ///< calls a function it is given before it returns, or never
  bool later = false;         ///< calls it after it returned, and answers for nothing it throws
  bool operator==(const Speaks&) const = default;
};

/// A constructor's `receiver` is the object it makes (a variable, a temporary, or This for a base).
/// A call with a name but neither usr, arguments nor result marks, inside a try body, that
/// something not lowered may throw there.
struct Call {
  FunctionRef callee;               ///< usr and name empty when only `target` tells
  std::vector<Value> target;        ///< for calls of a value (lambda variable, std::function): one
  std::vector<Value> receiver;      ///< object of a method call, at most one (a Read with address)
  std::vector<Argument> arguments;  ///< default arguments included
  TemporaryId result = 0;           ///< 0 = not used
  bool isVirtual = false;
  bool mayThrow = true;
  bool noReturn = false;
  bool constReceiver = false;      ///< a const method: does not write its receiver
  std::vector<RequestRead> reads;  ///< what of the request the call reads (model)
  std::string framework;           ///< model that knows the callee, else empty
  Speaks speaks;
  std::string resultType;  ///< canonical
  bool resultNeverEmpty =
      false;  ///< the result is text that is certainly not empty (evidence data)

  bool operator==(const Call&) const = default;
};

/// `target` takes `value`.
struct Assign {
  enum class Mode : std::uint8_t {
    Copy,
    Alias,   ///< the target becomes another name for the storage that `value` reads (a reference, a
             ///< pointer or handle to it)
    Append,  ///< the target is a list, to which the value is added
    Insert,  ///< the target is a list of pairs, to which this one is added unless its key is there
    Put      ///< as Insert, but the pair replaces one with its key
  };
  Path target;
  Value value;
  Mode mode = Mode::Copy;

  bool operator==(const Assign&) const = default;
};

/// Does the target keep what it held, and get more?
[[nodiscard]] constexpr bool isGrowth(Assign::Mode mode) {
  return mode != Assign::Mode::Copy && mode != Assign::Mode::Alias;
}

struct If {
  Condition condition;
  Block then;
  Block otherwise;

  bool operator==(const If&) const;
};

struct SwitchSection {
  std::vector<Value> labels;
  bool isDefault = false;
  Block body;  ///< control runs on into the next section unless the body ends by Break, Return, ...
  LocationId location = 0;
  bool fallsOnPurpose = false;  ///< [[fallthrough]] or a comment says that control is to run on
  bool isCommented = false;     ///< a comment stands beside its label or in its body

  bool operator==(const SwitchSection&) const;
};

struct Switch {
  Value subject;
  std::string key;            ///< as Atom::key
  std::vector<Path> depends;  ///< as Atom::depends
  std::vector<RequestRead> reads;
  ResponseAspect aspect = ResponseAspect::Nothing;  ///< as Atom::aspect
  std::vector<SwitchSection> sections;
  std::vector<std::string> missing;  ///< enumerators of the subject's type that no label names

  bool operator==(const Switch&) const;
};

/// while, for, do, range-for. `condition` is at most one; none = a round for each element of `over`
/// or, with `endless`, until a Break.
struct Loop {
  std::vector<Condition> condition;
  std::vector<Value> over;  ///< at most one: what a range-for goes through
  TemporaryId element = 0;  ///< what a round of it begins with
  Block body;
  Block step;
  bool bodyFirst = false;  ///< do ... while
  bool endless = false;

  bool operator==(const Loop&) const;
};

struct Catch {
  std::string type;                  ///< canonical; empty = catch (...)
  std::vector<VariableId> variable;  ///< at most one
  LocationId location = 0;
  Block body;
  bool drops =
      false;  ///< what is thrown is dropped: no more than a log is told, and nothing fell back

  bool operator==(const Catch&) const;
};

struct Try {
  Block body;
  std::vector<Catch> catches;

  bool operator==(const Try&) const;
};

struct Return {
  std::vector<Value> value;  ///< at most one
  bool operator==(const Return&) const = default;
};

struct Throw {
  std::string type;           ///< canonical
  std::vector<Value> object;  ///< at most one: Object or Read
  bool operator==(const Throw&) const = default;
};

struct Rethrow {
  bool operator==(const Rethrow&) const = default;
};

/// Leaves the innermost Loop or Switch, or the Labelled block `label`.
struct Break {
  std::string label;
  bool operator==(const Break&) const = default;
};

struct Continue {
  bool operator==(const Continue&) const = default;
};

/// A block that a forward goto leaves.
struct Labelled {
  std::string label;
  Block body;
  bool operator==(const Labelled&) const;
};

/// Code that could not be lowered: everything in `touches` (with what it refers to) is unknown
/// afterwards.
struct Opaque {
  std::string reason;
  std::vector<Path> touches;
  bool operator==(const Opaque&) const = default;
};

struct Statement {
  LocationId location = 0;
  std::variant<Opaque,
               Effect,
               Register,
               Call,
               Assign,
               If,
               Switch,
               Loop,
               Try,
               Return,
               Throw,
               Rethrow,
               Break,
               Continue,
               Labelled>
      node;

  bool operator==(const Statement&) const;
};

}  // namespace status_lint::ir

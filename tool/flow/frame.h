// What the interpreter works with besides path states: calls, their inputs, and how blocks end.
#pragma once

#include "tool/flow/program.h"
#include "tool/flow/state.h"

namespace status_lint::flow {

/// A handler that a Register statement gave to a server, as evaluated.
struct Registration {
  ir::HandlerKind kind = ir::HandlerKind::Route;
  std::shared_ptr<const Closure> handler;
  std::vector<std::string> methods;  ///< upper case
  std::string path;
  bool pathKnown = false;
  std::string server;      ///< identity of the server object, empty when not known
  bool isChained = false;  ///< `server` is but what a chain of calls gave in passing
  std::string framework;
  const ir::Location* at = nullptr;
  std::string stops;  ///< ir::Register::stops
  std::vector<ir::Given> given;
  std::int64_t status = ir::StatusOfFramework;
  State environment;  ///< what captured references lead to
};

/// An object of a handler class that was given to a server.
struct ObjectRegistration {
  std::string type;
  std::string framework;
  std::vector<std::string> methods;
  std::string path;
  bool pathKnown = false;

  bool operator==(const ObjectRegistration&) const = default;
};

/// A field that a server adds to all its responses.
struct DefaultField {
  std::string name;  ///< empty = not known which
  std::string server;
  FieldRecord record;
};

/// One call being evaluated.
struct Frame {
  const Definition* definition = nullptr;
  std::uint64_t id = 0;
  std::size_t depth = 0;
  std::string_view handlerOf;  ///< framework of which the function is the handler that runs
};

/// What a call was given.
struct CallInput {
  std::vector<ValuePtr> arguments;
  ValuePtr receiver;                       ///< Alias or Response, or null
  std::shared_ptr<const Closure> closure;  ///< for its captures
  std::string_view handlerOf;              ///< Frame::handlerOf
};

struct Returned {
  State state;
  ValuePtr value;  ///< null for none
  const ir::Location* at = nullptr;
  std::optional<ir::VariableId> moved;  ///< the variable that was given back: it is not destroyed
};

struct Thrown {
  State state;
  ThrowRecord record;
  ValuePtr object;  ///< may be null
};

/// Where a status code was chosen.
struct SiteRecord {
  const ir::Location* at;
  std::vector<int> codes;
  std::string framework;
  std::string handler;
};

/// An exception that leaves a callback which runs later.
struct Lost {
  Thrown thrown;
  const ir::Location* call = nullptr;  ///< that was given the callback
};

/// How a block can be left.
struct Exits {
  std::vector<State> normal;
  std::vector<Returned> returned;
  std::vector<Thrown> thrown;
  std::vector<std::pair<std::string, State>> broken;  ///< label, empty = innermost
  std::vector<State> continued;

  /// Takes the exits of `more` other than `normal`.
  void takeJumps(Exits&& more);
};

/// A true and a false side.
struct Branches {
  std::vector<State> holds;
  std::vector<State> fails;
  std::vector<Thrown> thrown;
};

}  // namespace status_lint::flow

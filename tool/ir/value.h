// Values, storage paths and callables of the response program.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace status_lint::ir {

/// Index into Module::locations; 0 is "no location".
using LocationId = std::uint32_t;
/// Index into Function::variables.
using VariableId = std::uint32_t;
/// A result of a call or of a lowered sub-expression, unique in its function.
using TemporaryId = std::uint32_t;

/// Where something is stored: a root and the members that lead from it. References, pointers, smart
/// pointers and optionals are not steps: `p->x`, `(*p).x` and `r.x` are all {p or r, "x"}. A
/// constant subscript is the member "[key]"; any other subscript makes the value Unknown.
struct Path {
  enum class Root : std::uint8_t {
    Variable,   ///< Function::variables[id]: parameter, local, capture
    Temporary,  ///< result `id` of a Call statement or of a lowered sub-expression
    This,       ///< the object a method runs on (in a lambda: the captured `this`)
    Global,     ///< namespace-scope or static variable `name` (canonical)
    Ambient     ///< the response of the handler that runs, where the source names none
  };

  Root root = Root::Variable;
  std::uint32_t id = 0;
  std::string name;
  std::vector<std::string> members;

  bool operator==(const Path&) const = default;
  auto operator<=>(const Path&) const = default;
};

/// Which function: `usr` is Clang's unified symbol resolution; `name` is canonical (declaration
/// contexts joined by "::", no template arguments, no inline or anonymous namespaces).
struct FunctionRef {
  std::string usr;
  std::string name;

  bool operator==(const FunctionRef&) const = default;
};

/// What of the request a value or a test reads. `name` is the field or parameter, where constant.
enum class RequestPart : std::uint8_t {
  Method,
  Path,       ///< target path and what was matched from it (path parameters, captures)
  Field,      ///< a header field, `name`
  Parameter,  ///< query or form parameter, `name`
  Content,
  Size,    ///< Content-Length or the size of the content
  Fields,  ///< all header fields
  Range,   ///< parsed ranges
  Other
};

struct RequestRead {
  RequestPart part = RequestPart::Other;
  std::string name;

  bool operator==(const RequestRead&) const = default;
  auto operator<=>(const RequestRead&) const = default;
};

struct Value;

/// An integer, character, boolean or enumerator. `name`: the enumerator, constant or macro it was
/// written as, else empty.
struct Constant {
  std::int64_t number = 0;
  std::string name;

  bool operator==(const Constant&) const = default;
};

/// nullptr, std::nullopt, or a null smart pointer.
struct Null {
  bool operator==(const Null&) const = default;
};

/// A string whose bytes are known.
struct Text {
  std::string bytes;

  bool operator==(const Text&) const = default;
};

/// A string put together from parts (operator+, format calls, initializers): parts that are not
/// Text are unknown pieces.
struct Composite {
  std::vector<Value> parts;

  bool operator==(const Composite& other) const;
};

/// What is stored at the path. With `address`, the storage itself (`&x`, std::ref(x), a reference
/// bound to it) and not a copy of its content.
struct Read {
  Path path;
  bool address = false;

  bool operator==(const Read&) const = default;
};

/// A part of the request read in place (a field of the request object). A call that reads the
/// request is a Call with `reads`.
struct Request {
  RequestRead read;

  bool operator==(const Request&) const = default;
};

/// How a captured or bound value gets into the callable.
struct Capture {
  VariableId variable = 0;   ///< the variable of the lambda's Function that stands for it
  std::vector<Value> value;  ///< exactly one; Read with `address` when captured by reference
  bool operator==(const Capture& other) const;
};

/// One argument of std::bind and its kin: a bound value, or the placeholder for a call argument.
struct BoundArgument {
  std::vector<Value> value;       ///< one value, or none for a placeholder
  std::uint32_t placeholder = 0;  ///< 1 for _1, ...; 0 when `value` is bound
  bool operator==(const BoundArgument& other) const;
};

/// Something that can be called: function, lambda, member pointer, functor object, bind expression.
struct Callable {
  FunctionRef function;           ///< for a functor its operator()
  std::vector<Capture> captures;  ///< of a lambda
  std::vector<BoundArgument>
      bound;                    ///< of a bind; empty = all arguments are passed on as they come
  std::vector<Value> receiver;  ///< object for a member function, at most one
  bool bindsFront = false;      ///< bind_front: call arguments follow the bound ones

  bool operator==(const Callable& other) const;
};

/// Object::type of a list, and how many of its elements are listed.
inline constexpr std::string_view ListType = "(list)";
inline constexpr std::size_t MostElements = 64;

/// An object written in place: aggregate or constructor call of a class whose fields are tracked.
/// `fields` pairs with `values`; a field that is not listed is unknown.
/// The type "(list)" is a brace list or array, its fields are "[0]", "[1]", ... (at most
/// MostElements). A library exception has the one field "what"; `e.what()` reads the member "what".
/// std::pair has "first" and "second", std::tuple "0", "1", ... A class with constructors is first
/// assigned as an Object without fields, then its constructor is called on it.
struct Object {
  std::string type;  ///< canonical
  std::vector<std::string> fields;
  std::vector<Value> values;

  bool operator==(const Object& other) const;
};

/// A value that cannot be known here. `reason` is a short phrase; `operands` are what it was
/// computed from (provenance only). Two reasons say that it may be something of its own, whatever
/// the operands are: "list", and "made by NAME" for a function that nothing is known of.
struct Unknown {
  std::string reason;
  std::vector<Value> operands;
  bool isOwn = false;  ///< something of its own, whatever it was made of
  std::string maker;   ///< the function that made it so, where one did

  bool operator==(const Unknown& other) const;
};

/// A value and the place in the source that wrote it.
struct Value {
  LocationId location = 0;
  std::variant<Unknown, Constant, Null, Text, Composite, Read, Request, Callable, Object> node;

  bool operator==(const Value& other) const;
};

inline bool Composite::operator==(const Composite&) const = default;
inline bool Capture::operator==(const Capture&) const = default;
inline bool BoundArgument::operator==(const BoundArgument&) const = default;
inline bool Callable::operator==(const Callable&) const = default;
inline bool Object::operator==(const Object&) const = default;
inline bool Unknown::operator==(const Unknown&) const = default;
inline bool Value::operator==(const Value&) const = default;

}  // namespace status_lint::ir

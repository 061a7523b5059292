// Framework models as data: what a JSON file of rules/frameworks/ (or a user's own) says, parsed.
#pragma once

#include "tool/base/error.h"

#include <cstdint>
#include <expected>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::model {

/// How an operand's value is read.
enum class Decoder : std::uint8_t {
  None,         ///< as it is
  StatusText,   ///< "404 Not Found"
  StatusLine,   ///< "HTTP/1.1 404 Not Found\r\n..."
  HeaderBlock,  ///< "A: b\r\nC: d\r\n"
  Pairs,        ///< {{k, v}, ...}
  FieldName,    ///< enumerator or constant name -> field name: if_none_match -> If-None-Match
  TypeName,     ///< static member `Name` of the template type argument
  Digits,       ///< first three digits of the identifier: k404NotFound
  Method,       ///< name of a constant or function, or a text, as a request method: get is GET
  Line          ///< a text, and behind it the end of the line that the call adds
};

/// One operand of the schema: `$0`, `$-1`, `$this`, `$value`, `$key`, `$<0>`, `$callee`, `$0[1]`,
/// `$0..`,
/// `$<Class::method>:$0`, or a literal.
struct Operand {
  enum class Kind : std::uint8_t {
    Argument,
    This,
    Value,
    Key,
    TemplateArgument,
    Callee,
    Chain,
    Literal,
    True,
    False
  };
  Kind kind = Kind::Literal;
  int index = 0;                       ///< argument number; negative counts from the end
  std::optional<int> element;          ///< `[1]`: element of a brace list, make_tuple or pair
  bool rest = false;                   ///< `$0..`
  std::string chain;                   ///< pattern of the call down the receiver chain
  std::string text;                    ///< literal text
  std::optional<std::int64_t> number;  ///< literal number
  Decoder decoder = Decoder::None;

  bool operator==(const Operand&) const = default;
};

enum class FieldPrefix : std::uint8_t { Replace, Add, FirstWins, Remove };

struct FieldEffect {
  FieldPrefix prefix = FieldPrefix::Replace;
  Operand name;  ///< Literal "*" = any field (unknown names), or the pairs of `value`
  Operand value;

  bool operator==(const FieldEffect&) const = default;
};

/// What is matched.
enum class MatchKind : std::uint8_t {
  Call,
  Write,
  Return,
  Throw,
  Text,
  Register,
  Override,
  Signature,
  Macro
};

/// What of the request a call or field gives.
struct Reads {
  std::string part;  ///< "method", "path", "content", "size", "header", "param", "headers",
                     ///< "ranges", "other"
  std::optional<Operand> name;  ///< for header and param

  bool operator==(const Reads&) const = default;
};

enum class Receiver : std::uint8_t { Any, Response, Request };

/// One entry of "sites".
struct Site {
  MatchKind kind = MatchKind::Call;
  std::string pattern;  ///< as written
  std::string pointer;  ///< JSON pointer of the entry, for messages
  std::optional<std::size_t> argumentCount;
  std::map<int, std::string> types;    ///< argument index -> canonical type it must have
  std::map<int, std::int64_t> onlyIf;  ///< argument index -> constant it must be
  Receiver on = Receiver::Any;
  std::optional<Operand> status;
  FieldPrefix statusPrefix = FieldPrefix::Replace;
  std::optional<Operand> reason;  ///< the reason phrase
  std::vector<FieldEffect> fields;
  std::optional<Operand> content;  ///< "body"; True/False: some / certainly none
  bool contentAppends = false;
  std::vector<std::string> clears;  ///< "fields", "content", "status"
  bool commit = false;
  bool finish = false;
  std::string gives;  ///< "response", "request", "body", "handler", "status", "$this", or empty
  std::optional<Operand> givesOperand;  ///< the result is this operand
  std::optional<Reads> reads;
  std::optional<Operand> of;
  bool ofHandler = false;
  bool ofEvery = false;
  std::optional<Operand> throws;
  bool noReturn = false;
  std::optional<Operand> documents;  ///< a status code that the described handler may answer
  std::vector<int> ignores;          ///< arguments that do not make the response unknown
  std::vector<std::string> sinks;    ///< of Text entries

  bool operator==(const Site&) const = default;
};

/// One entry of "handlers".
struct Handler {
  MatchKind kind = MatchKind::Register;
  std::string pattern;
  std::string pointer;
  std::optional<std::size_t> argumentCount;
  std::string role = "route";   ///< route before after error exception fallback description
  std::vector<Operand> method;  ///< the first that is there counts
  std::vector<Operand> path;    ///< the same
  std::optional<Operand> handler;
  std::string stops;  ///< result that keeps others from running: constant, "true", "false"
  std::map<int, std::string>
      roles;  ///< parameter index -> "response", "request", "method", "path", "body"
  std::map<int, std::string> when;      ///< parameter index -> constant that it has when there is a
                                        ///< request to answer
  std::optional<int> status;            ///< of the response when the handler begins
  bool statusNotKnown = false;          ///< the framework has chosen one
  std::vector<std::string> parameters;  ///< "params": types to instantiate a generic handler with
  std::vector<std::string> signatureParameters;  ///< of Signature entries
  std::string signatureReturns;
  std::string signatureName;  ///< last component of the function's name; empty = any

  bool operator==(const Handler&) const = default;
};

struct Symbol {
  std::string pattern;
  std::string pointer;  ///< JSON pointer of the entry
  Operand is;           ///< value; meaningless when `unwrap`
  bool unwrap = false;  ///< transparent wrapper: value = argument 0
  bool fold = false;    ///< marks a namespace of statuses that Clang folds

  bool operator==(const Symbol&) const = default;
};

struct Wire {
  std::optional<int> status;
  std::optional<int> unset;  ///< number that stands for "no status chosen yet"
  std::vector<int> sendable;
  std::string sendableEnum;      ///< enumeration of further ones, as the headers have it
  std::optional<int> otherwise;  ///< "else"
  std::vector<std::string> drops;
  std::vector<std::string> throws;
  std::vector<std::string> fills;
  std::vector<std::string> adds = {"*"};  ///< "*" = not known which
  std::vector<std::string> sends;         ///< content that HTTP does not allow is sent all the same
  bool http2Only = false;
  std::optional<int> wrongMethodStatus;
  bool wrongMethodAllow = false;
  std::optional<int> noRoute;
  std::optional<int> exception;
  std::string noReply;
  bool writesStatusText = false;  ///< "statusText": what is given as text is written as it is

  bool operator==(const Wire&) const = default;
};

/// One framework.
struct Model {
  std::string framework;
  std::string file;  ///< for messages
  std::string versions;
  std::vector<std::string> headers;  ///< "httplib.h", "boost/beast/": ends of include paths,
                                     ///< or folders on them, in which the model lives
  bool isForced = false;  ///< speaks in every source, whatever it reads; not part of the file
  std::vector<std::string> markers;
  std::vector<std::string>
      responses;  ///< canonical types; "message<false>" = template argument prefix
  std::vector<std::string> requests;
  std::vector<std::string> shared;  ///< classes whose copies are the same object
  std::vector<Symbol> symbols;
  std::string setField;  ///< member call that adds a field, with "{name}" and "{value}"
  Wire wire;
  std::vector<Handler> handlers;
  std::vector<Site> sites;

  bool operator==(const Model&) const = default;
};

/// What a library function is known for: one entry of rules/evidence/*.json.
struct LibraryFunction {
  std::string speaksOf;  ///< "parsing", "conversion", "lookup", "validation", "database", ...
  std::vector<std::string> throws;  ///< canonical exception types
  bool neverEmpty = false;          ///< gives text that is never empty
  bool pure = false;                ///< writes none of its arguments or its receiver
  bool absence = false;             ///< false/empty/null result says that something is missing
  bool fault = false;               ///< true result says that something is wrong or missing

  bool operator==(const LibraryFunction&) const = default;
};

/// What all functions of a namespace or class have in common.
struct LibraryScope {
  bool keeps = false;  ///< what comes out is made of what goes in, and of nothing else
  bool calls = false;  ///< a function that is given is called before the call returns, or never
  bool later = false;  ///< it is called after that, and nothing answers for what it throws

  bool operator==(const LibraryScope&) const = default;
};

/// An exception type of a library.
struct LibraryType {
  std::vector<std::string> bases;  ///< direct, canonical
  std::string speaksOf;            ///< category, or empty
  bool broad = false;              ///< a base class that says nothing of what went wrong

  bool operator==(const LibraryType&) const = default;
};

/// Facts about libraries that are no frameworks.
struct Library {
  std::map<std::string, LibraryFunction> functions;  ///< by canonical name
  std::map<std::string, LibraryScope, std::less<>>
      scopes;  ///< by canonical name of a namespace, class or function
  std::map<std::string, LibraryType> types;  ///< exception types by canonical name

  /// The facts of the innermost scope that encloses (or is) the function, or null.
  [[nodiscard]] const LibraryScope* scopeOf(std::string_view function) const;

  bool operator==(const Library&) const = default;
};

/// Parses and validates one model. `file` names the source in messages. On failure every error
/// found, each with file, JSON pointer, cause and the nearest right key.
std::expected<Model, std::vector<base::Error>> parseModel(std::string_view json,
                                                          std::string_view file);

/// Parses one evidence file and adds it to `library`.
std::expected<void, std::vector<base::Error>>
parseLibrary(std::string_view json, std::string_view file, Library& library);

/// The models embedded in the program, sorted by name, parsed anew. They are valid: a test holds
/// that.
std::vector<Model> parseShippedModels();

/// The same, kept.
const std::vector<Model>& shippedModels();

/// The library facts embedded in the program.
const Library& shippedLibrary();

}  // namespace status_lint::model

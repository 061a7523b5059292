// The response program of one translation unit: what `extract` gives and `link` takes.
#pragma once

#include "tool/ir/statement.h"

#include <map>

namespace status_lint::ir {

using FileId = std::uint32_t;

/// A place in the source, kept with enough text that nothing after extraction needs to open a file.
struct Location {
  FileId file = 0;
  std::uint32_t line = 0;  ///< 1-based; columns in bytes, 1-based
  std::uint32_t column = 0;
  std::uint32_t endLine = 0;
  std::uint32_t endColumn = 0;
  std::uint32_t offset = 0;
  std::uint32_t endOffset = 0;
  std::string text;  ///< normalised tokens
  std::string
      macro;  ///< name of the macro whose expansion this is, or empty; the place is the expansion
  FileId spellingFile = 0;
  std::uint32_t spellingLine = 0;  ///< where the macro body spells it; 0 = not from a macro
  std::uint32_t spellingColumn = 0;
  /// The type that the value has which is written here and converted to a number, where no value of
  /// that type is a status code: "bool", "errno" or an enumeration.
  std::string convertedFrom;

  bool operator==(const Location&) const = default;
};

/// A comment that allows findings: `// status-lint: allow(rule-id, ...) reason` and its relatives.
struct Suppression {
  std::uint32_t line = 0;          ///< line of the comment
  std::uint32_t targetLine = 0;    ///< first line of code that it speaks of
  std::uint32_t targetEnd = 0;     ///< last one
  std::vector<std::string> rules;  ///< ids; with NOLINT also patterns with `*`
  std::string reason;
  std::string until;  ///< last day that it holds, "2027-01-31"; empty = it stays
  std::string word;   ///< how it is written: "allow", "begin-allow", "NOLINT", ...
  std::string fault;  ///< why it is not what it was meant to be; goes on after its text, or empty

  bool operator==(const Suppression&) const = default;
};

struct File {
  std::string path;  ///< absolute, normalised
  std::string hash;  ///< of the content, base::hexadecimal
  bool foreign = false;
  std::vector<Suppression> suppressions;

  bool operator==(const File&) const = default;
};

/// How a variable holds what it names.
enum class Storage : std::uint8_t {
  Value,
  Reference,
  Pointer,
  Owner  ///< a unique_ptr or shared_ptr: the object that it leads to may end with it
};

struct Variable {
  std::string name;
  std::string
      type;  ///< canonical class name, or spelling of a scalar type; no cv, reference or pointer
  Storage storage = Storage::Value;
  bool isParameter = false;  ///< parameters come first, in order
  bool isConst = false;      ///< pointee or object is const
  Role role = Role::None;    ///< Response or Request when the type says so
  std::string framework;     ///< model that gives the role

  bool operator==(const Variable&) const = default;
};

/// A function that the framework calls without a registration: an override or a signature that a
/// model names.
struct EntryMark {
  std::string handler;  ///< method of the same class that the framework's macro made it for
  HandlerKind kind = HandlerKind::Route;
  std::string framework;
  std::vector<std::string> methods;
  std::string path;
  std::vector<Given> given;
  std::int64_t status = StatusOfFramework;

  bool operator==(const EntryMark&) const = default;
};

/// A status code that a comment or a description for a framework says the handler may answer.
struct DocumentedStatus {
  std::int64_t code = 0;
  LocationId location = 0;
  bool operator==(const DocumentedStatus&) const = default;
};

struct Function {
  std::string usr;
  std::string name;  ///< canonical qualified name; lambdas: "outer::(lambda)"
  std::string
      display;  ///< for people: "createUser(const Request &, Response &)", "lambda in main()"
  LocationId location = 0;
  std::string bodyHash;         ///< of the normalised tokens
  bool externalLinkage = true;  ///< false: identity includes the defining file
  std::string ownerClass;       ///< canonical class of a method, else empty
  std::string returnType;       ///< canonical
  std::vector<Variable> variables;
  std::uint32_t parameterCount = 0;
  bool isLambda = false;
  bool isCoroutine = false;
  bool isPattern = false;  ///< uninstantiated template
  bool isVirtual = false;
  bool isConstructor = false;
  bool isDestructor = false;
  bool noReturn = false;
  bool isMain = false;
  bool foreign = false;
  std::vector<EntryMark> entries;
  std::vector<DocumentedStatus> documents;
  std::string describes;  ///< method of the same class that `documents` is about; empty = itself
  Block body;

  bool operator==(const Function&) const = default;
};

struct TypeField {
  std::string name;
  std::string type;
  bool operator==(const TypeField&) const = default;
};

/// A class or enumeration that the program's meaning depends on.
struct Type {
  std::string name;
  std::vector<std::string> bases;  ///< direct, canonical
  std::vector<TypeField> fields;
  std::map<std::string, std::int64_t> enumerators;
  std::map<std::string, std::vector<std::string>>
      overrides;            ///< method USR -> USRs it overrides directly
  std::string speaksOf;     ///< of an exception type of a library: what it tells of, or empty
  bool isAbstract = false;  ///< objects are made of derived classes alone
  bool broad = false;       ///< an exception base class that says nothing of what went wrong

  bool operator==(const Type&) const = default;
};

/// Facts about how a framework behaves on the wire (model `wire`), needed by flow and rules.
struct Wire {
  std::string framework;
  std::int64_t defaultStatus = 0;      ///< 0 = none
  std::vector<std::int64_t> unset;     ///< at most one: stands for "no status chosen yet"
  std::vector<std::int64_t> sendable;  ///< empty = any
  std::int64_t unsendableBecomes = 0;
  std::vector<std::string> drops;   ///< "HEAD", "1xx", "204", "304": content is dropped
  std::vector<std::string> throws;  ///< content with these throws
  std::vector<std::string> fills;   ///< content is added where there is none
  std::vector<std::string> adds;    ///< fields that the framework adds itself; "*" = any
  std::vector<std::string> sends;   ///< content that HTTP does not allow, sent all the same
  bool http2Only = false;           ///< no connection of the server is HTTP/1
  std::int64_t wrongMethodStatus = 0;
  bool wrongMethodAllow = false;
  std::int64_t noRouteStatus = 0;
  std::int64_t exceptionStatus = 0;
  std::string noReply;            ///< "hang", "close", "200", ...
  bool isOneObject = false;       ///< request and response are one object
  bool writesStatusText = false;  ///< a status given as text is written as it is
  std::string setField;           ///< how code adds a field: "set_header(\"{name}\", \"{value}\")"

  bool operator==(const Wire&) const = default;
};

/// A diagnostic of the parser that the user should hear of.
struct Diagnostic {
  std::string path;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string message;
  bool operator==(const Diagnostic&) const = default;
};

/// A use of something that no model names and that may choose a status code: `reply.code(404)`.
struct Candidate {
  std::string type;            ///< canonical class that it belongs to
  std::string header;          ///< file that declares the class
  std::string name;            ///< canonical, of the function called or the field written
  std::int32_t argument = -1;  ///< index of the code among the arguments; -1 = a field is written
  std::int64_t code = 0;
  LocationId location = 0;  ///< of the code

  bool operator==(const Candidate&) const = default;
};

/// How a constant is written, for an edit that writes another one in its place.
struct Spelling {
  LocationId location = 0;  ///< of the value, with the casts around it
  LocationId token = 0;     ///< the number, or the name of the enumerator without its scope
  std::string enumeration;  ///< canonical, in Module::enumerations; empty = a number

  bool operator==(const Spelling&) const = default;
};

/// An expression statement that uses a response, for edits that remove it or add code beside it.
struct EditPlace {
  LocationId location = 0;  ///< of the expression
  std::uint32_t tail = 0;   ///< bytes from its end to behind the semicolon, all on one line
  bool inBlock = false;     ///< stands between braces with other statements
  bool ownLine = false;     ///< the first on its line, behind `indent`
  std::string indent;
  bool isPlain = false;    ///< beside the use itself nothing that is called can have an effect
  bool setsField = false;  ///< one
  bool setsContent = false;
  bool doesMore = false;  ///< sets the status, sends, or uses a response in a part of it
  std::string receiver;   ///< a response and what follows it, as written: "res.", "resp->"
  std::uint32_t functionBegin = 0;  ///< offsets of the body of its function
  std::uint32_t functionEnd = 0;
  std::string leave;               ///< "return;": leaves the function; empty = it cannot, or does
  LocationId branchEnd = 0;        ///< the brace that ends its branch; 0 = a branch without braces
  bool branchEndsOwnLine = false;  ///< that brace is the first on its line

  bool operator==(const EditPlace&) const = default;
};

/// A call that chooses a status code and gives content, and compiles without the content too.
struct ContentArguments {
  LocationId location = 0;  ///< of the call
  LocationId status = 0;    ///< the argument that they follow
  LocationId last = 0;      ///< the last of them
  bool isPlain = false;     ///< nothing in them can have an effect

  bool operator==(const ContentArguments&) const = default;
};

/// A pure function of one TU's inputs. Owns its data.
struct Module {
  std::string mainFile;
  std::vector<File> files;            ///< [0] is a nameless placeholder
  std::vector<Location> locations;    ///< [0] is "no location"
  std::vector<Function> functions;    ///< sorted by (usr, location)
  std::vector<Type> types;            ///< sorted by name
  std::vector<Wire> wires;            ///< of the models that are active here, sorted by framework
  std::map<std::string, std::uint32_t> unknowns;  ///< reason -> how often lowering gave up
  std::map<std::string, std::vector<std::string>>
      matched;  ///< framework -> JSON pointers of the entries of its model that are used; sorted
  std::vector<Candidate> candidates;               ///< in order of the source
  std::vector<EditPlace> editPlaces;               ///< in order of the source
  std::vector<ContentArguments> contentArguments;  ///< in order of the source
  std::vector<Spelling> spellings;                 ///< in order of the source
  std::map<std::string, std::map<std::int64_t, std::string>>
      enumerations;                ///< canonical name -> status code -> enumerator
  std::vector<Diagnostic> errors;  ///< compile errors, the first ten
  std::uint32_t errorCount = 0;

  bool operator==(const Module&) const = default;
};

}  // namespace status_lint::ir

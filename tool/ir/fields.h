// The members of every IR type, told once for all serialised forms, with their keys in JSON.
#pragma once

#include "tool/ir/module.h"

#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace status_lint::ir::described {

template <typename Class, typename Member>
struct Field {
  std::string_view key;
  Member Class::* member;
};

template <typename Class, typename Member>
constexpr auto field(std::string_view key, Member Class::* member) {
  return Field<Class, Member>{key, member};
}

template <typename Type>
using Is = std::type_identity<Type>;

template <typename Type>
concept Enumeration = std::is_enum_v<Type>;

// clang-format off
constexpr auto fields(Is<Path>) {
  return std::tuple{field("root", &Path::root), field("id", &Path::id), field("name", &Path::name),
                    field("m", &Path::members)};
}
constexpr auto fields(Is<FunctionRef>) {
  return std::tuple{field("usr", &FunctionRef::usr), field("name", &FunctionRef::name)};
}
constexpr auto fields(Is<RequestRead>) {
  return std::tuple{field("part", &RequestRead::part), field("name", &RequestRead::name)};
}
constexpr auto fields(Is<Constant>) {
  return std::tuple{field("n", &Constant::number), field("name", &Constant::name)};
}
constexpr auto fields(Is<Null>) { return std::tuple{}; }
constexpr auto fields(Is<Text>) { return std::tuple{field("s", &Text::bytes)}; }
constexpr auto fields(Is<Composite>) { return std::tuple{field("parts", &Composite::parts)}; }
constexpr auto fields(Is<Read>) {
  return std::tuple{field("p", &Read::path), field("addr", &Read::address)};
}
constexpr auto fields(Is<Request>) { return std::tuple{field("read", &Request::read)}; }
constexpr auto fields(Is<Capture>) {
  return std::tuple{field("var", &Capture::variable), field("v", &Capture::value)};
}
constexpr auto fields(Is<BoundArgument>) {
  return std::tuple{field("v", &BoundArgument::value), field("ph", &BoundArgument::placeholder)};
}
constexpr auto fields(Is<Callable>) {
  return std::tuple{field("fn", &Callable::function), field("captures", &Callable::captures),
                    field("bound", &Callable::bound), field("recv", &Callable::receiver),
                    field("front", &Callable::bindsFront)};
}
constexpr auto fields(Is<Object>) {
  return std::tuple{field("type", &Object::type), field("fields", &Object::fields),
                    field("values", &Object::values)};
}
constexpr auto fields(Is<Unknown>) {
  return std::tuple{field("why", &Unknown::reason), field("ops", &Unknown::operands),
                    field("own", &Unknown::isOwn), field("maker", &Unknown::maker)};
}
constexpr auto fields(Is<Value>) {
  return std::tuple{field("l", &Value::location), field("is", &Value::node)};
}

constexpr auto fields(Is<Atom>) {
  return std::tuple{field("key", &Atom::key), field("cmp", &Atom::comparison),
                    field("subject", &Atom::subject), field("other", &Atom::other),
                    field("depends", &Atom::depends), field("words", &Atom::words),
                    field("reads", &Atom::reads), field("callee", &Atom::callee),
                    field("aspect", &Atom::aspect), field("aspectName", &Atom::aspectName)};
}
constexpr auto fields(Is<Condition>) {
  return std::tuple{field("kind", &Condition::kind), field("l", &Condition::location),
                    field("before", &Condition::before), field("atom", &Condition::atom),
                    field("ops", &Condition::operands)};
}
constexpr auto fields(Is<Effect>) {
  return std::tuple{field("kind", &Effect::kind), field("place", &Effect::place),
                    field("op", &Effect::operation), field("presence", &Effect::presence),
                    field("name", &Effect::name), field("v", &Effect::value),
                    field("fw", &Effect::framework), field("api", &Effect::api),
                    field("every", &Effect::everyResponse), field("defaulted", &Effect::defaulted),
                    field("ifResponse", &Effect::ifResponse),
                    field("ifHandler", &Effect::ifHandler), field("continues", &Effect::continues)};
}
constexpr auto fields(Is<Given>) {
  return std::tuple{field("at", &Given::parameter), field("role", &Given::role),
                    field("v", &Given::value)};
}
constexpr auto fields(Is<Register>) {
  return std::tuple{field("kind", &Register::kind), field("handler", &Register::handler),
                    field("methods", &Register::methods), field("path", &Register::path),
                    field("server", &Register::server), field("fw", &Register::framework),
                    field("api", &Register::api), field("stops", &Register::stops),
                    field("given", &Register::given), field("status", &Register::status)};
}
constexpr auto fields(Is<Argument>) {
  return std::tuple{field("v", &Argument::value), field("by", &Argument::passing)};
}
constexpr auto fields(Is<Speaks>) {
  return std::tuple{field("of", &Speaks::of), field("throws", &Speaks::throws),
                    field("absence", &Speaks::reportsAbsence),
                    field("fault", &Speaks::reportsFault), field("keeps", &Speaks::keeps),
                    field("calls", &Speaks::calls), field("later", &Speaks::later)};
}
constexpr auto fields(Is<Call>) {
  return std::tuple{field("fn", &Call::callee), field("target", &Call::target),
                    field("recv", &Call::receiver), field("args", &Call::arguments),
                    field("result", &Call::result), field("virtual", &Call::isVirtual),
                    field("mayThrow", &Call::mayThrow), field("noReturn", &Call::noReturn),
                    field("const", &Call::constReceiver), field("reads", &Call::reads),
                    field("fw", &Call::framework), field("speaks", &Call::speaks),
                    field("type", &Call::resultType), field("neverEmpty", &Call::resultNeverEmpty)};
}
constexpr auto fields(Is<Assign>) {
  return std::tuple{field("to", &Assign::target), field("v", &Assign::value),
                    field("mode", &Assign::mode)};
}
constexpr auto fields(Is<If>) {
  return std::tuple{field("if", &If::condition), field("then", &If::then),
                    field("else", &If::otherwise)};
}
constexpr auto fields(Is<SwitchSection>) {
  return std::tuple{field("labels", &SwitchSection::labels),
                    field("default", &SwitchSection::isDefault),
                    field("body", &SwitchSection::body), field("l", &SwitchSection::location),
                    field("falls", &SwitchSection::fallsOnPurpose),
                    field("commented", &SwitchSection::isCommented)};
}
constexpr auto fields(Is<Switch>) {
  return std::tuple{field("v", &Switch::subject), field("key", &Switch::key),
                    field("depends", &Switch::depends), field("reads", &Switch::reads),
                    field("aspect", &Switch::aspect),
                    field("sections", &Switch::sections), field("missing", &Switch::missing)};
}
constexpr auto fields(Is<Loop>) {
  return std::tuple{field("while", &Loop::condition), field("over", &Loop::over),
                    field("element", &Loop::element), field("body", &Loop::body),
                    field("step", &Loop::step), field("bodyFirst", &Loop::bodyFirst),
                    field("endless", &Loop::endless)};
}
constexpr auto fields(Is<Catch>) {
  return std::tuple{field("type", &Catch::type), field("var", &Catch::variable),
                    field("l", &Catch::location), field("body", &Catch::body),
                    field("drops", &Catch::drops)};
}
constexpr auto fields(Is<Try>) {
  return std::tuple{field("body", &Try::body), field("catches", &Try::catches)};
}
constexpr auto fields(Is<Return>) { return std::tuple{field("v", &Return::value)}; }
constexpr auto fields(Is<Throw>) {
  return std::tuple{field("type", &Throw::type), field("v", &Throw::object)};
}
constexpr auto fields(Is<Rethrow>) { return std::tuple{}; }
constexpr auto fields(Is<Break>) { return std::tuple{field("label", &Break::label)}; }
constexpr auto fields(Is<Continue>) { return std::tuple{}; }
constexpr auto fields(Is<Labelled>) {
  return std::tuple{field("label", &Labelled::label), field("body", &Labelled::body)};
}
constexpr auto fields(Is<Opaque>) {
  return std::tuple{field("why", &Opaque::reason), field("touches", &Opaque::touches)};
}
constexpr auto fields(Is<Statement>) {
  return std::tuple{field("l", &Statement::location), field("is", &Statement::node)};
}

constexpr auto fields(Is<Location>) {
  return std::tuple{field("file", &Location::file), field("l", &Location::line),
                    field("c", &Location::column), field("el", &Location::endLine),
                    field("ec", &Location::endColumn), field("o", &Location::offset),
                    field("eo", &Location::endOffset), field("text", &Location::text),
                    field("macro", &Location::macro), field("sf", &Location::spellingFile),
                    field("sl", &Location::spellingLine), field("sc", &Location::spellingColumn),
                    field("from", &Location::convertedFrom)};
}
constexpr auto fields(Is<Suppression>) {
  return std::tuple{field("l", &Suppression::line), field("tl", &Suppression::targetLine),
                    field("te", &Suppression::targetEnd), field("rules", &Suppression::rules),
                    field("why", &Suppression::reason), field("until", &Suppression::until),
                    field("word", &Suppression::word), field("fault", &Suppression::fault)};
}
constexpr auto fields(Is<File>) {
  return std::tuple{field("path", &File::path), field("hash", &File::hash),
                    field("foreign", &File::foreign), field("allow", &File::suppressions)};
}
constexpr auto fields(Is<Variable>) {
  return std::tuple{field("name", &Variable::name), field("type", &Variable::type),
                    field("storage", &Variable::storage), field("param", &Variable::isParameter),
                    field("const", &Variable::isConst), field("role", &Variable::role),
                    field("fw", &Variable::framework)};
}
constexpr auto fields(Is<EntryMark>) {
  return std::tuple{field("kind", &EntryMark::kind), field("fw", &EntryMark::framework),
                    field("methods", &EntryMark::methods), field("path", &EntryMark::path),
                    field("given", &EntryMark::given), field("status", &EntryMark::status),
                    field("handler", &EntryMark::handler)};
}
constexpr auto fields(Is<DocumentedStatus>) {
  return std::tuple{field("code", &DocumentedStatus::code),
                    field("l", &DocumentedStatus::location)};
}
constexpr auto fields(Is<Function>) {
  return std::tuple{field("usr", &Function::usr), field("name", &Function::name),
                    field("display", &Function::display), field("l", &Function::location),
                    field("hash", &Function::bodyHash), field("external", &Function::externalLinkage),
                    field("owner", &Function::ownerClass), field("type", &Function::returnType),
                    field("vars", &Function::variables), field("params", &Function::parameterCount),
                    field("lambda", &Function::isLambda), field("coroutine", &Function::isCoroutine),
                    field("pattern", &Function::isPattern), field("virtual", &Function::isVirtual),
                    field("ctor", &Function::isConstructor),
                    field("dtor", &Function::isDestructor), field("noReturn", &Function::noReturn),
                    field("main", &Function::isMain), field("foreign", &Function::foreign),
                    field("entries", &Function::entries),
                    field("documents", &Function::documents),
                    field("describes", &Function::describes), field("body", &Function::body)};
}
constexpr auto fields(Is<TypeField>) {
  return std::tuple{field("name", &TypeField::name), field("type", &TypeField::type)};
}
constexpr auto fields(Is<Type>) {
  return std::tuple{field("name", &Type::name), field("bases", &Type::bases),
                    field("fields", &Type::fields), field("enum", &Type::enumerators),
                    field("overrides", &Type::overrides), field("of", &Type::speaksOf),
                    field("abstract", &Type::isAbstract), field("broad", &Type::broad)};
}
constexpr auto fields(Is<Wire>) {
  return std::tuple{field("fw", &Wire::framework), field("status", &Wire::defaultStatus),
                    field("unset", &Wire::unset),
                    field("sendable", &Wire::sendable), field("else", &Wire::unsendableBecomes),
                    field("drops", &Wire::drops), field("throws", &Wire::throws), field("fills", &Wire::fills),
                    field("adds", &Wire::adds), field("sends", &Wire::sends),
                    field("http2Only", &Wire::http2Only), field("wrongMethod", &Wire::wrongMethodStatus),
                    field("wrongMethodAllow", &Wire::wrongMethodAllow),
                    field("noRoute", &Wire::noRouteStatus), field("exception", &Wire::exceptionStatus),
                    field("noReply", &Wire::noReply),
                    field("isOneObject", &Wire::isOneObject),
                    field("writesStatusText", &Wire::writesStatusText),
                    field("setField", &Wire::setField)};
}
constexpr auto fields(Is<Diagnostic>) {
  return std::tuple{field("path", &Diagnostic::path), field("l", &Diagnostic::line),
                    field("c", &Diagnostic::column), field("message", &Diagnostic::message)};
}
constexpr auto fields(Is<Candidate>) {
  return std::tuple{field("type", &Candidate::type), field("header", &Candidate::header),
                    field("name", &Candidate::name), field("argument", &Candidate::argument),
                    field("code", &Candidate::code), field("at", &Candidate::location)};
}
constexpr auto fields(Is<Spelling>) {
  return std::tuple{field("at", &Spelling::location), field("token", &Spelling::token),
                    field("enum", &Spelling::enumeration)};
}
constexpr auto fields(Is<EditPlace>) {
  return std::tuple{field("at", &EditPlace::location), field("tail", &EditPlace::tail),
                    field("inBlock", &EditPlace::inBlock), field("ownLine", &EditPlace::ownLine),
                    field("indent", &EditPlace::indent), field("plain", &EditPlace::isPlain),
                    field("field", &EditPlace::setsField), field("content", &EditPlace::setsContent),
                    field("more", &EditPlace::doesMore), field("receiver", &EditPlace::receiver),
                    field("fnBegin", &EditPlace::functionBegin), field("fnEnd", &EditPlace::functionEnd),
                    field("leave", &EditPlace::leave), field("branchEnd", &EditPlace::branchEnd),
                    field("branchLine", &EditPlace::branchEndsOwnLine)};
}
constexpr auto fields(Is<ContentArguments>) {
  return std::tuple{field("at", &ContentArguments::location), field("status", &ContentArguments::status),
                    field("last", &ContentArguments::last), field("plain", &ContentArguments::isPlain)};
}
constexpr auto fields(Is<Module>) {
  return std::tuple{field("mainFile", &Module::mainFile), field("files", &Module::files),
                    field("locations", &Module::locations), field("functions", &Module::functions),
                    field("types", &Module::types), field("wires", &Module::wires),
                    field("unknowns", &Module::unknowns), field("matched", &Module::matched),
                    field("candidates", &Module::candidates),
                    field("editPlaces", &Module::editPlaces), field("contentArguments", &Module::contentArguments),
                    field("spellings", &Module::spellings),
                    field("enumerations", &Module::enumerations),
                    field("errors", &Module::errors), field("errorCount", &Module::errorCount)};
}

// How the alternatives of a node are called.
constexpr std::string_view tag(Is<Unknown>) { return "unknown"; }
constexpr std::string_view tag(Is<Constant>) { return "const"; }
constexpr std::string_view tag(Is<Null>) { return "null"; }
constexpr std::string_view tag(Is<Text>) { return "text"; }
constexpr std::string_view tag(Is<Composite>) { return "composite"; }
constexpr std::string_view tag(Is<Read>) { return "read"; }
constexpr std::string_view tag(Is<Request>) { return "request"; }
constexpr std::string_view tag(Is<Callable>) { return "callable"; }
constexpr std::string_view tag(Is<Object>) { return "object"; }
constexpr std::string_view tag(Is<Opaque>) { return "opaque"; }
constexpr std::string_view tag(Is<Effect>) { return "effect"; }
constexpr std::string_view tag(Is<Register>) { return "register"; }
constexpr std::string_view tag(Is<Call>) { return "call"; }
constexpr std::string_view tag(Is<Assign>) { return "assign"; }
constexpr std::string_view tag(Is<If>) { return "if"; }
constexpr std::string_view tag(Is<Switch>) { return "switch"; }
constexpr std::string_view tag(Is<Loop>) { return "loop"; }
constexpr std::string_view tag(Is<Try>) { return "try"; }
constexpr std::string_view tag(Is<Return>) { return "return"; }
constexpr std::string_view tag(Is<Throw>) { return "throw"; }
constexpr std::string_view tag(Is<Rethrow>) { return "rethrow"; }
constexpr std::string_view tag(Is<Break>) { return "break"; }
constexpr std::string_view tag(Is<Continue>) { return "continue"; }
constexpr std::string_view tag(Is<Labelled>) { return "labelled"; }

// clang-format on

namespace detail {
struct Anything {
  template <typename Type>
  operator Type() const;  // NOLINT(google-explicit-constructor)
};

template <typename Type, std::size_t... I>
constexpr bool takes(std::index_sequence<I...>) {
  return requires { Type{((void)I, Anything{})...}; };
}

/// Number of members of an aggregate: the most initialisers that it takes.
template <typename Type, std::size_t N = 32>
constexpr std::size_t memberCount() {
  if constexpr (N == 0 || takes<Type>(std::make_index_sequence<N>{})) {
    return N;
  } else {
    return memberCount<Type, N - 1>();
  }
}
}  // namespace detail

/// The fields of a type; does not compile when a member has been forgotten.
template <typename Type>
constexpr auto allFields() {
  constexpr auto All = fields(Is<Type>{});
  static_assert(std::tuple_size_v<decltype(All)> == detail::memberCount<Type>(),
                "every member needs its key");
  return All;
}

template <typename Type>
concept Described = requires { fields(Is<Type>{}); };

}  // namespace status_lint::ir::described

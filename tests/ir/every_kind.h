// A hand-made module that holds every kind of node, with every member set somewhere.
#pragma once

#include "tool/ir/module.h"

namespace status_lint::ir::test {

inline Path variable(VariableId id, std::vector<std::string> members = {}) {
  return {.root = Path::Root::Variable, .id = id, .name = {}, .members = std::move(members)};
}

inline Path temporary(TemporaryId id) {
  return {.root = Path::Root::Temporary, .id = id, .name = {}, .members = {}};
}

inline Value text(std::string bytes, LocationId location = 0) {
  return {location, Text{std::move(bytes)}};
}

inline Value number(std::int64_t number, std::string name = {}, LocationId location = 0) {
  return {location, Constant{number, std::move(name)}};
}

inline Value read(Path path, bool address = false) {
  return {0, Read{std::move(path), address}};
}

inline Location place(FileId file, std::uint32_t line, std::string text = {}) {
  Location out;
  out.file = file;
  out.line = line;
  out.column = 3;
  out.endLine = line;
  out.endColumn = 9;
  out.offset = line * 100;
  out.endOffset = line * 100 + 6;
  out.text = std::move(text);
  return out;
}

/// A call of a named function with one argument, its result in `result`.
inline Statement callOf(std::string name, Value argument, TemporaryId result, LocationId location) {
  Call call;
  call.callee = {"c:@F@" + name, name};
  call.arguments.push_back({std::move(argument), Passing::ByConstReference});
  call.result = result;
  return {location, std::move(call)};
}

inline Condition truth(Path path, LocationId location = 0) {
  Condition condition;
  condition.location = location;
  condition.atom.subject.push_back(read(std::move(path)));
  return condition;
}

/// The handler: conditions, effects, a switch, loops, a try, a label.
inline Function handler() {
  // long: one statement of each kind, in the order of a handler
  Function function;
  function.usr = "c:@F@handle";
  function.name = "app::handle";
  function.display = "handle(const Request &, Response &)";
  function.location = 1;
  function.bodyHash = "00000000000000aa";
  function.externalLinkage = false;
  function.ownerClass = "app::Handler";
  function.returnType = "int";
  function.variables = {
      {"req", "httplib::Request", Storage::Reference, true, true, Role::Request, "cpp-httplib"},
      {"res", "httplib::Response", Storage::Reference, true, false, Role::Response, "cpp-httplib"},
      {"error", "std::exception", Storage::Pointer, false, true, Role::Exception, ""},
      {"i", "int", Storage::Value, false, false, Role::None, ""},
      {"i", "", Storage::Value, false, false, Role::None, ""}};
  function.parameterCount = 2;
  function.isCoroutine = true;
  function.isVirtual = true;
  function.isPattern = true;
  function.isConstructor = true;
  function.noReturn = true;
  function.foreign = true;
  function.entries = {{.handler = "list",
                       .kind = HandlerKind::Before,
                       .framework = "cpp-httplib",
                       .methods = {"GET", "HEAD"},
                       .path = "/users"}};
  function.documents = {{200, 1}};
  function.describes = "list";

  Call hasParam;
  hasParam.callee = {"", "httplib::Request::has_param"};
  hasParam.receiver.push_back(read(variable(0), true));
  hasParam.arguments = {{text("id"), Passing::ByConstReference},
                        {read(variable(3), true), Passing::ByReference},
                        {number(7), Passing::ByValue}};
  hasParam.result = 1;
  hasParam.isVirtual = true;
  hasParam.mayThrow = false;
  hasParam.noReturn = true;
  hasParam.constReceiver = true;
  hasParam.reads = {{RequestPart::Parameter, "id"}, {RequestPart::Method, ""}};
  hasParam.framework = "cpp-httplib";
  hasParam.speaks = {"parsing", {"std::out_of_range"}};
  hasParam.resultType = "bool";
  hasParam.resultNeverEmpty = true;

  Condition compared;
  compared.location = 3;
  compared.atom.key = "status res";
  compared.atom.comparison = Comparison::GreaterEqual;
  compared.atom.subject.push_back(read(variable(1)));
  compared.atom.other.push_back(number(400, "BadRequest_400"));
  compared.atom.depends = {variable(1), temporary(1)};
  compared.atom.words = {"status", "bad"};
  compared.atom.reads = {{RequestPart::Field, "If-Match"}};
  compared.atom.callee = "app::isBad";
  compared.atom.aspect = ResponseAspect::Field;
  compared.atom.aspectName = "Location";

  Condition empty;
  empty.atom.comparison = Comparison::Empty;
  empty.atom.subject.push_back({0, Request{{RequestPart::Path, ""}}});

  Condition both;
  both.kind = Condition::Kind::And;
  both.location = 2;
  both.before.push_back({2, hasParam});
  If nested{truth(temporary(1)), {{0, Assign{variable(3), number(1), Assign::Mode::Copy}}}, {}};
  both.before.push_back({2, nested});
  Condition negated;
  negated.kind = Condition::Kind::Not;
  negated.operands.push_back(truth(temporary(1), 2));
  Condition either;
  either.kind = Condition::Kind::Or;
  either.operands = {compared, empty};
  both.operands = {negated, either};

  Effect status;
  status.kind = EffectKind::Status;
  status.place = variable(1);
  status.value.push_back(number(400, "", 3));
  status.framework = "cpp-httplib";
  status.api = "httplib::Response::status";
  Effect field;
  field.kind = EffectKind::Field;
  field.place = {.root = Path::Root::This, .id = 0, .name = {}, .members = {"server", "[key]"}};
  field.operation = FieldOperation::FirstWins;
  field.name.push_back(text("Allow"));
  field.value.push_back({0, Composite{{text("GET, "), read(variable(3))}}});
  field.everyResponse = true;
  field.defaulted = true;
  Effect content;
  content.kind = EffectKind::Content;
  content.place = {.root = Path::Root::Ambient, .id = 0, .name = {}, .members = {}};
  content.operation = FieldOperation::Add;
  content.presence = Presence::Some;
  Effect clear;
  clear.kind = EffectKind::Clear;
  clear.place = temporary(2);
  clear.name.push_back(text("fields"));
  clear.presence = Presence::None;

  function.body.push_back(
      {2,
       If{both, {{3, status}, {3, Return{{number(-1)}}}}, {{4, field}, {0, content}, {0, clear}}}});

  Switch choice;
  choice.subject = {0, Request{{RequestPart::Method, ""}}};
  choice.key = "method";
  choice.depends = {variable(0)};
  choice.reads = {{RequestPart::Method, ""}};
  choice.sections = {{{text("GET"), text("HEAD")}, false, {{0, Break{}}}, 5}, {{}, true, {}, 6}};
  function.body.push_back({5, choice});

  Condition always;
  always.kind = Condition::Kind::True;
  Condition never;
  never.kind = Condition::Kind::False;
  function.body.push_back(
      {6, Loop{{always}, {}, 0, {{0, Continue{}}}, {{0, Break{}}}, true, false}});
  function.body.push_back({6, Loop{{never}, {read(variable(4))}, 2, {}, {}, false, false}});
  function.body.push_back(
      {6, Labelled{"done", {{0, Loop{{}, {}, 0, {{0, Break{"done"}}}, {}, false, true}}}}});

  Value object{0, Object{"app::Error", {"status", "text"}, {number(404), {0, Null{}}}}};
  Value why{0, Unknown{"arithmetic", {read(variable(4)), read(variable(3))}}};
  function.body.push_back(
      {7,
       Try{{{7, Throw{"app::Error", {object}}}, callOf("app::load", why, 0, 7)},
           {{"std::exception", {2}, 8, {{0, Rethrow{}}}}, {"", {}, 9, {{0, Throw{}}}}}}});
  function.body.push_back({9, Opaque{"inline assembly", {variable(1, {"body"}), temporary(2)}}});
  function.body.push_back({10, Assign{variable(2), read(variable(1), true), Assign::Mode::Alias}});
  return function;
}

/// main: registrations with every form of callable.
inline Function mainFunction() {
  Function function;
  function.usr = "c:@F@main";
  function.name = "main";
  function.display = "main()";
  function.location = 11;
  function.isMain = true;
  function.isLambda = true;
  function.variables = {
      {"server", "httplib::Server", Storage::Value, false, false, Role::None, ""}};

  Callable lambda;
  lambda.function = {"c:@F@handle", "app::handle"};
  lambda.captures = {{3, {read(variable(0), true)}}};
  Callable bind;
  bind.function = {"", "app::Handler::run"};
  bind.bound = {{{number(3)}, 0}, {{}, 1}};
  bind.receiver = {
      read({.root = Path::Root::Global, .id = 0, .name = "app::handler", .members = {}}, true)};
  bind.bindsFront = true;

  Register route;
  route.handler.push_back({0, lambda});
  route.methods = {text("GET"), text("POST")};
  route.path.push_back(text("/users"));
  route.server = variable(0);
  route.framework = "cpp-httplib";
  route.api = "httplib::Server::Get";
  Register fallback;
  fallback.kind = HandlerKind::Fallback;
  fallback.handler.push_back({0, bind});
  Call value;
  value.target.push_back(read(variable(0)));
  function.body = {{12, route}, {12, fallback}, {12, value}};
  return function;
}

/// Every kind of node; holds to the invariants.
inline Module everyKind() {
  Module module;
  module.mainFile = "/web/app/users.cpp";
  module.files = {{},
                  {"/web/app/users.cpp",
                   "00000000000000ff",
                   false,
                   {{4, 5, 6, {"rule-a", "rule-b"}, "known \"debt\"", "2027-01-31", "allow", ""},
                    {7, 7, 7, {"rule-c"}, "", "", "begin-allow", "is never ended"}}},
                  {"/web/app/macros.h", "0000000000000001", true, {}}};
  module.locations = {{}};
  for (std::uint32_t line = 12; line < 24; ++line) {
    module.locations.push_back(place(1, line, "token text"));
  }
  module.locations[4].file = 2;
  module.locations[5].macro = "SWITCH";
  module.locations[5].spellingFile = 2;
  module.locations[5].spellingLine = 3;
  module.locations[5].spellingColumn = 5;
  module.functions = {handler(), mainFunction()};
  module.types = {{"app::Color", {}, {}, {{"Red", -1}, {"Green", 1LL << 62U}}, {}},
                  {"app::Handler",
                   {"app::Base", "std::exception"},
                   {{"status", "int"}, {"server", "httplib::Server"}},
                   {},
                   {{"c:@M@run", {"c:@B@run"}}}}};
  module.wires = {{"cpp-httplib",
                   200,
                   {-1},
                   {100, 200},
                   500,
                   {"HEAD"},
                   {"204"},
                   {"4xx"},
                   {"Date"},
                   {"HEAD"},
                   true,
                   405,
                   true,
                   404,
                   500,
                   "close",
                   true,
                   true,
                   "set(\"{name}\", \"{value}\")"}};
  module.candidates = {{"app::Reply", "/web/app/reply.h", "app::Reply::code", 0, 404, 5}};
  module.editPlaces = {
      {1, 1, true, true, "  ", true, true, true, true, "res.", 3, 90, "return;", 2, true}};
  module.contentArguments = {{1, 2, 3, true}};
  module.spellings = {{1, 2, "app::Status"}};
  module.enumerations = {{"app::Status", {{404, "not_found"}}}};
  module.unknowns = {{"inline assembly", 1}};
  module.errors = {{"/web/app/users.cpp", 3, 4, "unknown type name 'Foo'"}};
  module.errorCount = 12;
  return module;
}

}  // namespace status_lint::ir::test

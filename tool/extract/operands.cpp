// Operands of model entries: which value they stand for, and how it is read.
#include "tool/base/text.h"
#include "tool/extract/lowering.h"
#include "tool/extract/transparent.h"
#include "tool/http/meta_variable.h"

#include "clang/AST/DeclTemplate.h"

#include <algorithm>

namespace status_lint::extract {

namespace {

/// "if_none_match" -> "If-None-Match".
std::string fieldNameOf(std::string_view name) {
  name = base::lastComponent(name);
  std::string out;
  bool start = true;
  for (const char c : name) {
    if (c == '_' || c == '-') {
      out += out.empty() ? "" : "-";
      start = true;
      continue;
    }
    out +=
        start ? base::upperCase(std::string_view(&c, 1)) : base::lowerCase(std::string_view(&c, 1));
    start = false;
  }
  return out;
}

std::optional<std::int64_t> firstCode(std::string_view text) {
  for (std::size_t i = 0; i + 3 <= text.size(); ++i) {
    const auto isDigit = [&](std::size_t at) {
      return text[at] >= '0' && text[at] <= '9';
    };
    if (isDigit(i) && isDigit(i + 1) && isDigit(i + 2)) {
      return (text[i] - '0') * 100 + (text[i + 1] - '0') * 10 + (text[i + 2] - '0');
    }
  }
  return std::nullopt;
}

/// The text of a value that has one: a literal, or the last component of a constant's name.
std::optional<std::string> textOf(const ir::Value& value) {
  if (const auto* text = std::get_if<ir::Text>(&value.node)) {
    return text->bytes;
  }
  const auto* constant = std::get_if<ir::Constant>(&value.node);
  const auto* from = std::get_if<ir::Read>(&value.node);
  const std::string name = constant ? constant->name : from ? from->path.name : std::string();
  if (name.empty()) {
    return std::nullopt;
  }
  return std::string(base::lastComponent(name));
}

}  // namespace

ir::Value Lowering::nameOfType(clang::QualType type, ir::LocationId location) {
  const clang::QualType inner = pointee(type);
  const clang::CXXRecordDecl* record = inner.isNull() ? nullptr : inner->getAsCXXRecordDecl();
  record = record ? record->getDefinition() : nullptr;
  const clang::Decl* found = nullptr;
  if (!record) {
    return ir::Value{location, ir::Unknown{"name of a type", {}}};
  }
  for (const clang::Decl* member : record->decls()) {
    const auto* named = llvm::dyn_cast<clang::NamedDecl>(member);
    if (named && named->getDeclName().isIdentifier() && named->getName() == "Name") {
      found = member;
    }
  }
  const auto* variable = llvm::dyn_cast_or_null<clang::VarDecl>(found);
  const clang::Expr* init = variable ? variable->getAnyInitializer() : nullptr;
  if (auto text = init ? unit_.constants.text(*init) : std::nullopt) {
    return ir::Value{location, ir::Text{std::move(*text)}};
  }
  return ir::Value{location, ir::Unknown{"name of a type", {}}};
}

std::optional<ir::RequestRead> metaVariable(std::string_view name) {
  using Part = ir::RequestPart;
  const auto variable = http::findMetaVariable(name);
  if (!variable) {
    return std::nullopt;
  }
  switch (*variable) {
  case http::MetaVariable::Method: return ir::RequestRead{Part::Method, ""};
  case http::MetaVariable::Path: return ir::RequestRead{Part::Path, ""};
  case http::MetaVariable::Query: return ir::RequestRead{Part::Parameter, ""};
  case http::MetaVariable::Length: return ir::RequestRead{Part::Size, ""};
  case http::MetaVariable::ContentType: return ir::RequestRead{Part::Field, "Content-Type"};
  case http::MetaVariable::Field:
    return ir::RequestRead{Part::Field, fieldNameOf(name.substr(http::FieldVariable.size()))};
  case http::MetaVariable::Client: return ir::RequestRead{Part::Other, ""};
  }
  return std::nullopt;
}

bool Lowering::readsRequest(const model::Site& site, const Operands& operands) {
  if (!site.reads || site.reads->part != "variable") {
    return true;
  }
  const auto name = site.reads->name ? operand(*site.reads->name, operands) : std::nullopt;
  const auto* text = name ? std::get_if<ir::Text>(&name->node) : nullptr;
  return text && metaVariable(text->bytes);
}

ir::Value
Lowering::decode(const model::Operand& operand, ir::Value value, const Operands& operands) {
  const std::optional<std::string> text = textOf(value);
  switch (operand.decoder) {
  case model::Decoder::None:
  case model::Decoder::Pairs:
  case model::Decoder::HeaderBlock:
  case model::Decoder::Line: return value;
  case model::Decoder::StatusText:
  case model::Decoder::StatusLine:
  case model::Decoder::Digits: {
    std::string_view rest = text ? std::string_view(*text) : std::string_view();
    if (operand.decoder == model::Decoder::StatusLine) {
      rest = rest.substr(std::min(rest.find(' '), rest.size()));
    }
    if (const auto code = firstCode(rest)) {
      const bool isText = operand.decoder == model::Decoder::StatusText &&
                          std::holds_alternative<ir::Text>(value.node);
      const bool isNamed = isText || operand.decoder == model::Decoder::Digits;
      return ir::Value{value.location, ir::Constant{*code, isNamed ? *text : ""}};
    }
    return std::holds_alternative<ir::Text>(value.node)
               ? ir::Value{value.location, ir::Unknown{"status text", {value}}}
               : value;
  }
  case model::Decoder::FieldName:
    return text ? ir::Value{value.location, ir::Text{fieldNameOf(*text)}} : value;
  case model::Decoder::Method:
    return text ? ir::Value{value.location, ir::Text{base::upperCase(*text)}} : value;
  case model::Decoder::TypeName: {
    const bool isArgument = operand.kind == model::Operand::Kind::Argument;
    const clang::Expr* written = isArgument ? argumentAt(operands, operand.index) : nullptr;
    return written ? nameOfType(strip(written)->getType(), operands.location) : value;
  }
  }
  return value;
}

std::optional<ir::Value> Lowering::symbolValue(const std::optional<model::SymbolMatch>& match,
                                               const clang::Expr& expr) {
  if (!match || match->symbol->fold || match->symbol->unwrap) {
    return std::nullopt;
  }
  unit_.noteMatch(*match);
  Operands operands;
  operands.captured = match->captured;
  operands.location = at(expr);
  return operand(match->symbol->is, operands);
}

std::optional<ir::Value> Lowering::operand(const model::Operand& operand,
                                           const Operands& operands) {
  using Kind = model::Operand::Kind;
  std::optional<ir::Value> value;
  switch (operand.kind) {
  case Kind::Argument: {
    const auto count = static_cast<int>(operands.values.size());
    const int index = operand.index < 0 ? count + operand.index : operand.index;
    if (index < 0 || index >= count) {
      return std::nullopt;
    }
    if (operand.rest) {
      ir::Composite all;
      all.parts.assign(operands.values.begin() + index, operands.values.end());
      value = ir::Value{operands.location, std::move(all)};
    } else {
      value = operands.values[static_cast<std::size_t>(index)];
    }
    break;
  }
  case Kind::This: value = operands.receiver; break;
  case Kind::Value: value = operands.value; break;
  case Kind::Key: value = operands.key; break;
  case Kind::Callee: value = ir::Value{operands.location, ir::Text{operands.captured}}; break;
  case Kind::TemplateArgument: {
    const clang::TemplateArgumentList* arguments =
        operands.callee ? operands.callee->getTemplateSpecializationArgs() : nullptr;
    const auto index = static_cast<unsigned>(operand.index);
    if (arguments && index < arguments->size()) {
      const clang::TemplateArgument& argument = (*arguments)[index];
      if (argument.getKind() == clang::TemplateArgument::Type) {
        return nameOfType(argument.getAsType(), operands.location);
      }
      if (argument.getKind() == clang::TemplateArgument::Integral) {
        value = ir::Value{operands.location, ir::Constant{low64(argument.getAsIntegral()), ""}};
      }
    }
    break;
  }
  case Kind::Chain: return chained(operand, operands);
  case Kind::Literal:
    return operand.number ? ir::Value{operands.location, ir::Constant{*operand.number, ""}}
                          : ir::Value{operands.location, ir::Text{operand.text}};
  case Kind::True:
  case Kind::False: return std::nullopt;
  }
  if (!value) {
    return std::nullopt;
  }
  if (operand.element) {
    const auto index = static_cast<std::size_t>(*operand.element);
    const auto* object = std::get_if<ir::Object>(&value->node);
    value = object && index < object->values.size()
                ? object->values[index]
                : ir::Value{operands.location, ir::Unknown{"element", {*value}}};
  }
  return decode(operand, std::move(*value), operands);
}

void Lowering::pairsOf(const ir::Value& list,
                       std::vector<std::pair<ir::Value, ir::Value>>& out,
                       bool& complete) {
  if (const auto* text = std::get_if<ir::Text>(&list.node)) {
    std::string_view rest = text->bytes;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      std::string_view line = base::trim(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      const std::size_t colon = line.find(':');
      if (colon == std::string_view::npos) {
        complete = complete && line.empty();
        continue;
      }
      out.emplace_back(
          ir::Value{list.location, ir::Text{std::string(base::trim(line.substr(0, colon)))}},
          ir::Value{list.location, ir::Text{std::string(base::trim(line.substr(colon + 1)))}});
    }
    return;
  }
  if (std::holds_alternative<ir::Null>(list.node)) {
    return;
  }
  const auto* object = std::get_if<ir::Object>(&list.node);
  if (!object) {
    complete = false;
    return;
  }
  const bool isPair =
      object->values.size() == 2 && !std::holds_alternative<ir::Object>(object->values[0].node);
  if (isPair) {
    out.emplace_back(object->values[0], object->values[1]);
    return;
  }
  for (const ir::Value& element : object->values) {
    pairsOf(element, out, complete);
  }
}

std::optional<std::pair<const model::Operand*, ir::Value>>
Lowering::firstOf(const std::vector<model::Operand>& wanted, const Operands& operands) {
  for (const model::Operand& one : wanted) {
    if (auto value = operand(one, operands)) {
      return std::pair(&one, std::move(*value));
    }
  }
  return std::nullopt;
}

void Lowering::addMethods(const ir::Value& value,
                          const model::Operand& from,
                          const Operands& operands,
                          std::vector<ir::Value>& out) {
  const std::vector<ir::Value>* parts = nullptr;
  if (const auto* list = std::get_if<ir::Object>(&value.node)) {
    parts = &list->values;
  } else if (const auto* rest = std::get_if<ir::Composite>(&value.node)) {
    parts = &rest->parts;
  }
  if (!parts) {
    out.push_back(value);
    return;
  }
  for (const ir::Value& part : *parts) {
    addMethods(decode(from, part, operands), from, operands, out);
  }
}

std::vector<ir::Given> Lowering::givenTo(const model::Handler& handler) {
  std::map<int, ir::Given> out;
  for (const auto& [index, role] : handler.roles) {
    out[index].role = role == "response"  ? ir::Role::Response
                      : role == "request" ? ir::Role::Request
                      : role == "method"  ? ir::Role::Method
                      : role == "path"    ? ir::Role::TargetPath
                                          : ir::Role::Content;
  }
  for (const auto& [index, name] : handler.when) {
    if (const auto number = unit_.constants.enumeratorNamed(name)) {
      out[index].value.push_back(ir::Value{0, ir::Constant{*number, name}});
    }
  }
  std::vector<ir::Given> given;
  for (auto& [index, one] : out) {
    if (index >= 0) {
      one.parameter = static_cast<std::uint32_t>(index);
      given.push_back(std::move(one));
    }
  }
  return given;
}

std::int64_t Lowering::statusAtStart(const model::Handler& handler) {
  return handler.statusNotKnown ? ir::StatusNotKnown : handler.status.value_or(0);
}

ir::Value Lowering::registerHandler(const model::HandlerMatch& match, Operands& operands) {
  const model::Handler& handler = *match.handler;
  ir::Register made;
  unit_.noteMatch(match);
  made.framework = match.model->framework;
  made.api = operands.callee ? unit_.names.canonical(*operands.callee) : handler.pattern;
  made.kind = kindOf(handler);
  made.stops = handler.stops;
  if (handler.handler) {
    const bool isArgument = handler.handler->kind == model::Operand::Kind::Argument;
    const auto count = static_cast<int>(operands.arguments.size());
    const int index =
        handler.handler->index < 0 ? count + handler.handler->index : handler.handler->index;
    std::optional<ir::Value> value;
    if (isArgument && index >= 0 && index < count) {
      value = handlerValue(operands.arguments[static_cast<std::size_t>(index)],
                           operands.values[static_cast<std::size_t>(index)]);
    } else {
      value = operand(*handler.handler, operands);
    }
    if (value) {
      made.handler.push_back(std::move(*value));
    }
  }
  if (const auto method = firstOf(handler.method, operands)) {
    addMethods(method->second, *method->first, operands, made.methods);
  }
  if (auto path = firstOf(handler.path, operands)) {
    made.path.push_back(std::move(path->second));
  }
  made.given = givenTo(handler);
  made.status = statusAtStart(handler);
  if (operands.receiver) {
    const ir::Path* server = pathOf(*operands.receiver);
    made.server = server ? resolveAlias(*server) : temporaryPath(newTemporary());
  } else {
    made.server.root = ir::Path::Root::Ambient;
  }
  if (made.handler.empty()) {
    opaque("handler of a registration",
           operands.use ? operands.use->getSourceRange() : clang::SourceRange());
  } else {
    emit(operands.location, std::move(made));
  }
  return operands.receiver ? addressOf(*operands.receiver)
                           : ir::Value{operands.location, ir::Unknown{"call", {}}};
}

}  // namespace status_lint::extract

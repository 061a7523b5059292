// Text that is written to a connection, a buffer or a stream: it may be the head of a response.
#include "tool/extract/lowering.h"

#include <algorithm>
#include <array>

namespace status_lint::extract {

namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// A character is text of its own; `std::endl` ends a line.
ir::Value asText(ir::Value value, clang::QualType type) {
  const auto* constant = std::get_if<ir::Constant>(&value.node);
  if (constant && !type.isNull() && type.getNonReferenceType()->isAnyCharacterType()) {
    return {value.location, ir::Text{std::string(1, static_cast<char>(constant->number))}};
  }
  if (const auto* callable = std::get_if<ir::Callable>(&value.node)) {
    const std::string& name = callable->function.name;
    if (name == "std::endl" || name == "std::flush") {
      return {value.location, ir::Text{name == "std::endl" ? "\n" : ""}};
    }
  }
  return value;
}

/// One conversion of a printf format.
struct Conversion {
  std::size_t end = 0;        ///< behind it
  std::size_t arguments = 1;  ///< that it takes
  bool isPlain = true;        ///< neither width nor precision
  char kind = 0;
};

Conversion conversionAt(std::string_view format, std::size_t at) {
  Conversion out;
  for (++at; at < format.size(); ++at) {
    const char c = format[at];
    if (c == '*') {
      ++out.arguments;
      out.isPlain = false;
    } else if (isDigit(c) || c == '.' || c == '-' || c == '+' || c == '#' || c == ' ') {
      out.isPlain = false;
    } else if (c != 'l' && c != 'h' && c != 'z' && c != 'j' && c != 't') {
      out.kind = c;
      ++at;
      break;
    }
  }
  out.end = at;
  return out;
}

/// The text that a printf format and its arguments give: literal parts, and the values between.
ir::Composite
formatted(std::string_view format, const ir::Value& literal, const std::vector<ir::Value>& values) {
  ir::Composite out;
  std::string text;
  const auto flush = [&] {
    if (!text.empty()) {
      out.parts.push_back({literal.location, ir::Text{text}});
      text.clear();
    }
  };
  std::size_t next = 1;
  for (std::size_t at = 0; at < format.size();) {
    if (format[at] != '%') {
      text += format[at++];
      continue;
    }
    const Conversion conversion = conversionAt(format, at);
    at = conversion.end;
    if (conversion.kind == '%') {
      text += '%';
      continue;
    }
    next += conversion.arguments;
    const bool isText = conversion.kind == 's';
    const bool isNumber =
        conversion.kind == 'd' || conversion.kind == 'i' || conversion.kind == 'u';
    flush();
    if (next <= values.size() && conversion.isPlain && (isText || isNumber)) {
      out.parts.push_back(values[next - 1]);
    } else {
      out.parts.push_back({literal.location, ir::Unknown{"formatted", {}}});
    }
  }
  flush();
  return out;
}

/// Where programs write what people read.
bool isConsole(const ir::Value& value) {
  const ir::Path* path = pathOf(value);
  if (!path) {
    return std::holds_alternative<ir::Constant>(value.node);
  }
  constexpr std::array<std::string_view, 8> Names = {"stdout",
                                                     "stderr",
                                                     "stdin",
                                                     "std::cout",
                                                     "std::cerr",
                                                     "std::clog",
                                                     "std::wcout",
                                                     "std::wcerr"};
  return path->root == ir::Path::Root::Global &&
         std::ranges::find(Names, path->name) != Names.end();
}

bool isCharacterBuffer(const clang::Expr* expr) {
  const clang::QualType type = strip(expr)->getType();
  const clang::QualType element = type->isPointerType() ? type->getPointeeType()
                                  : type->isArrayType()
                                      ? type->getAsArrayTypeUnsafe()->getElementType()
                                      : clang::QualType();
  return !element.isNull() && element->isAnyCharacterType();
}

/// The buffer behind `buffer + length`, to which text is then added.
const ir::Path* offsetInto(const ir::Value& value) {
  const auto* unknown = std::get_if<ir::Unknown>(&value.node);
  return unknown && unknown->reason == "arithmetic" && !unknown->operands.empty()
             ? pathOf(unknown->operands.front())
             : nullptr;
}

/// Neither a file nor text in memory.
bool mayBeConnection(const clang::Expr* stream) {
  const clang::CXXRecordDecl* record = strip(stream)->getType()->getAsCXXRecordDecl();
  constexpr std::array<llvm::StringRef, 4> Others = {
      "basic_ofstream", "basic_fstream", "basic_ostringstream", "basic_stringstream"};
  return !record ||
         std::ranges::none_of(Others, [&](llvm::StringRef name) { return isStd(*record, name); });
}

const clang::Expr* argumentOf(const model::Operand& operand, const Operands& operands) {
  if (operand.kind == model::Operand::Kind::This) {
    return operands.receiverExpr;
  }
  const bool isThere = operand.kind == model::Operand::Kind::Argument && operand.index >= 0 &&
                       static_cast<std::size_t>(operand.index) < operands.arguments.size();
  return isThere ? operands.arguments[static_cast<std::size_t>(operand.index)] : nullptr;
}

const clang::VarDecl* variableIn(const clang::Expr* expr) {
  const auto* reference = llvm::dyn_cast_or_null<clang::DeclRefExpr>(expr ? strip(expr) : nullptr);
  return reference ? llvm::dyn_cast<clang::VarDecl>(reference->getDecl()) : nullptr;
}

/// Is the variable moved on, and never given another value?
struct Moves {
  const clang::VarDecl* variable = nullptr;
  bool isMoved = false;
  bool isReplaced = false;

  void visit(const clang::Stmt* stmt) {
    if (!stmt) {
      return;
    }
    if (const auto* binary = llvm::dyn_cast<clang::BinaryOperator>(stmt);
        binary && binary->isAssignmentOp() && variableIn(binary->getLHS()) == variable) {
      (binary->getOpcode() == clang::BO_AddAssign ? isMoved : isReplaced) = true;
    }
    for (const clang::Stmt* child : stmt->children()) {
      visit(child);
    }
  }
};

/// What a pointer that goes along a text begins with: all of it is written in the end.
const clang::Expr* textBehindCursor(const clang::Expr* text, const clang::FunctionDecl* function) {
  const clang::VarDecl* variable = variableIn(text);
  const clang::Expr* init = variable && variable->isLocalVarDecl() ? variable->getInit() : nullptr;
  if (!init || !function || !isCharacterBuffer(text)) {
    return nullptr;
  }
  Moves moves{variable};
  moves.visit(function->getBody());
  return moves.isMoved && !moves.isReplaced ? init : nullptr;
}

/// Does it pass text on to a descriptor, whoever made the text?
bool forwards(const model::Site& site, const Operands& operands) {
  const clang::Expr* written = site.of ? argumentOf(*site.of, operands) : nullptr;
  if (!written || !site.content || !strip(written)->getType()->isIntegerType()) {
    return false;
  }
  const clang::Expr* text = argumentOf(*site.content, operands);
  const auto known = std::ranges::find(operands.arguments, text);
  if (!text || known == operands.arguments.end()) {
    return false;
  }
  const ir::Value& value =
      operands.values[static_cast<std::size_t>(known - operands.arguments.begin())];
  const ir::Path* path = pathOf(value) ? pathOf(value) : offsetInto(value);
  return path && path->root == ir::Path::Root::Variable;
}

}  // namespace

bool Lowering::mayWriteHeads(const model::Model& model) {
  const auto [known, isNew] = writesHeads_.try_emplace(&model, model.markers.empty());
  if (!isNew || known->second) {
    return known->second;
  }
  std::vector<clang::FileID> files = {unit_.sources.getMainFileID()};
  if (decl_) {
    files.push_back(unit_.sources.getFileID(unit_.sources.getExpansionLoc(decl_->getLocation())));
  }
  for (const clang::FileID file : files) {
    const llvm::StringRef content = unit_.sources.getBufferData(file);
    known->second =
        known->second || std::ranges::any_of(model.markers, [&](const std::string& marker) {
          return content.contains(marker);
        });
  }
  return known->second;
}

ir::Value Lowering::writtenText(const model::Site& site, const Operands& operands) {
  ir::Value text{operands.location, ir::Unknown{"text", {}}};
  if (auto content = operand(*site.content, operands)) {
    text = std::move(*content);
  }
  if (site.content->rest) {
    const auto* all = std::get_if<ir::Composite>(&text.node);
    const auto* format =
        all && !all->parts.empty() ? std::get_if<ir::Text>(&all->parts[0].node) : nullptr;
    return format ? ir::Value{text.location, formatted(format->bytes, all->parts[0], all->parts)}
                  : ir::Value{text.location, ir::Unknown{"format", {}}};
  }
  if (const ir::Path* whole = offsetInto(text)) {
    return {text.location, ir::Read{*whole, false}};  // what is left of it: at first all
  }
  const clang::Expr* argument = argumentOf(*site.content, operands);
  if (const clang::Expr* start = textBehindCursor(argument, decl_)) {
    if (auto path = simplePath(start)) {
      return read(*start, std::move(*path));
    }
  }
  return argument ? asText(std::move(text), strip(argument)->getType()) : text;
}

std::optional<ir::Value> Lowering::writeText(const Operands& operands, const Callee& callee) {
  const model::SiteMatch& match = callee.texts.front();
  const model::Site& site = *match.site;
  if (callee.isProject || !(mayWriteHeads(*match.model) || forwards(site, operands))) {
    return std::nullopt;  // the body of a function of that name says more
  }
  const auto place = site.of ? operand(*site.of, operands) : operands.receiver;
  const clang::Expr* written = site.of ? argumentOf(*site.of, operands) : operands.receiverExpr;
  if (place && written && site.content && !isConsole(*place) && mayBeConnection(written)) {
    ir::Value text = writtenText(site, operands);
    const ir::Path* path = pathOf(*place);
    if (isCharacterBuffer(written)) {
      const ir::Path* inside = path ? nullptr : offsetInto(*place);
      const ir::Path* target = inside ? inside : path;
      if (!target) {
        return std::nullopt;
      }
      if (inside || site.contentAppends) {
        const ir::Value before{operands.location, ir::Read{*target, false}};
        text = {operands.location, ir::Composite{{before, std::move(text)}}};
      }
      assign(*target, std::move(text), operands.location);
      return ir::Value{operands.location, ir::Unknown{"call", {}}};
    }
    ir::Effect effect;
    effect.kind = ir::EffectKind::Raw;
    effect.place = path ? resolveAlias(*path) : temporaryPath(newTemporary());
    effect.value.push_back(std::move(text));
    effect.framework = match.model->framework;
    effect.api = callee.name;
    emit(operands.location, std::move(effect));
  }
  if (site.gives == "$this") {
    return operands.receiver;
  }
  return site.gives == "$0" && !operands.values.empty() ? std::optional(operands.values[0])
                                                        : std::nullopt;
}

void Lowering::writeToStream(const clang::CXXOperatorCallExpr& expr,
                             const clang::Expr* source,
                             const Callee& callee,
                             const ir::Value& stream,
                             ir::Value part) {
  if (callee.texts.empty() || !mayWriteHeads(*callee.texts.front().model) ||
      !mayBeConnection(source) || isConsole(stream)) {
    return;
  }
  const ir::Path* path = pathOf(stream);
  ir::Effect effect;
  effect.kind = ir::EffectKind::Raw;
  effect.place = path ? resolveAlias(*path) : temporaryPath(newTemporary());
  effect.value.push_back(asText(std::move(part), strip(expr.getArg(1))->getType()));
  effect.framework = callee.texts.front().model->framework;
  effect.api = callee.name;
  emit(at(expr), std::move(effect));
}

}  // namespace status_lint::extract

// Text that is written to a connection, a buffer or a stream: it may be the head of a response.
#include "tool/extract/lowering.h"
#include "tool/extract/text_format.h"
#include "tool/extract/transparent.h"

#include <algorithm>
#include <array>

namespace status_lint::extract {

namespace {

/// The grammar of entries for programs that a server runs (RFC 3875): they write to standard
/// output.
constexpr llvm::StringLiteral CgiGrammar = "cgi";

bool isStandardOutput(const ir::Value& value) {
  constexpr std::int64_t Descriptor = 1;
  if (const auto* constant = std::get_if<ir::Constant>(&value.node)) {
    return constant->number == Descriptor;
  }
  const ir::Path* path = pathOf(value);
  return path && path->root == ir::Path::Root::Global &&
         (path->name == "stdout" || path->name == "std::cout");
}

/// One name for all ways to write there.
ir::Value standardOutput(ir::LocationId location) {
  return {location, ir::Read{{ir::Path::Root::Global, 0, "stdout", {}}, false}};
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

/// `&text[from]`.
bool isElementAddress(const clang::Expr* expr) {
  const auto* address = llvm::dyn_cast<clang::UnaryOperator>(strip(expr));
  return address && address->getOpcode() == clang::UO_AddrOf;
}

/// The buffer behind `buffer + length` or `&buffer[length]`, to which text is then added.
const ir::Path* offsetInto(const ir::Value& value, bool isAddress) {
  const auto* unknown = std::get_if<ir::Unknown>(&value.node);
  const bool isOffset =
      unknown && (unknown->reason == "arithmetic" || (isAddress && unknown->reason == "element"));
  return isOffset && !unknown->operands.empty() ? pathOf(unknown->operands.front()) : nullptr;
}

const clang::RecordDecl* pointedRecord(const clang::Expr* expr) {
  const clang::QualType type = expr ? pointee(strip(expr)->getType()) : clang::QualType();
  if (type.isNull()) {
    return nullptr;
  }
  const auto* array = type->getAsArrayTypeUnsafe();
  return array ? array->getElementType()->getAsRecordDecl() : type->getAsRecordDecl();
}

bool isNamedRecord(const clang::RecordDecl* record, llvm::StringRef name) {
  return record && record->getIdentifier() && record->getName() == name;
}

/// An iovec array, or the message that holds one: pieces that are written one after the other.
bool isGathered(const clang::Expr* expr) {
  const clang::RecordDecl* record = pointedRecord(expr);
  return isNamedRecord(record, "iovec") || isNamedRecord(record, "msghdr");
}

ir::Value gatheredText(const clang::Expr* expr, const ir::Composite& all, ir::LocationId location) {
  const ir::Path* path = pathOf(all.parts[0]);
  if (!path) {
    return {location, ir::Unknown{"pieces", {}}};
  }
  ir::Value pieces{location, ir::Read{*path, false}};
  ir::Value count =
      all.parts.size() > 1 ? all.parts[1] : ir::Value{location, ir::Unknown{"count", {}}};
  if (isNamedRecord(pointedRecord(expr), "msghdr")) {
    ir::Path length = *path;
    length.members.emplace_back("msg_iovlen");
    count = {location, ir::Read{std::move(length), false}};
    std::get<ir::Read>(pieces.node).path.members.emplace_back("msg_iov");
  }
  return {location,
          ir::Object{"iovec", {"pieces", "count"}, {std::move(pieces), std::move(count)}}};
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

/// The variable that holds the text, behind data() and its kin.
const clang::VarDecl* variableIn(const clang::Expr* expr) {
  while (expr) {
    expr = strip(expr);
    const clang::Expr* inner = transparentInner(*expr);
    if (!inner) {
      break;
    }
    expr = inner;
  }
  const auto* reference = llvm::dyn_cast_or_null<clang::DeclRefExpr>(expr);
  return reference ? llvm::dyn_cast<clang::VarDecl>(reference->getDecl()) : nullptr;
}

/// Is the variable moved on along its text, and never given another one?
struct Moves {
  const clang::VarDecl* variable = nullptr;
  bool isMoved = false;
  bool isReplaced = false;

  void visit(const clang::Stmt* stmt) {
    if (!stmt) {
      return;
    }
    if (const auto* binary = llvm::dyn_cast<clang::BinaryOperator>(stmt)) {
      if (binary->isAssignmentOp() && variableIn(binary->getLHS()) == variable) {
        (binary->getOpcode() == clang::BO_AddAssign ? isMoved : isReplaced) = true;
      }
    } else if (const auto* unary = llvm::dyn_cast<clang::UnaryOperator>(stmt)) {
      isMoved = isMoved || (unary->isIncrementOp() && variableIn(unary->getSubExpr()) == variable);
    } else if (const auto* assigned = llvm::dyn_cast<clang::CXXOperatorCallExpr>(stmt)) {
      if (assigned->isAssignmentOp() && variableIn(assigned->getArg(0)) == variable) {
        (isRest(assigned->getArg(1)) ? isMoved : isReplaced) = true;
      }
    } else if (const auto* call = llvm::dyn_cast<clang::CXXMemberCallExpr>(stmt)) {
      const bool isOwn = variableIn(call->getImplicitObjectArgument()) == variable;
      isMoved = isMoved || (isOwn && isNamed(call->getMethodDecl(), {"remove_prefix", "erase"}));
      isReplaced = isReplaced || (isOwn && isNamed(call->getMethodDecl(), {"append", "assign"}));
    }
    for (const clang::Stmt* child : stmt->children()) {
      visit(child);
    }
  }

  /// `text.substr(written)`.
  bool isRest(const clang::Expr* expr) const {
    const auto* call = llvm::dyn_cast<clang::CXXMemberCallExpr>(strip(expr));
    return call && isNamed(call->getMethodDecl(), {"substr", "subspan"}) &&
           variableIn(call->getImplicitObjectArgument()) == variable;
  }
};

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
  const ir::Path* path = pathOf(value) ? pathOf(value) : offsetInto(value, isElementAddress(text));
  return path && path->root != ir::Path::Root::Temporary;
}

}  // namespace

bool Lowering::mayWriteHeads(const model::Model& model) {
  return unit_.holdsMarker(model);
}

ir::Value Lowering::writtenText(const model::Site& site, const Operands& operands, bool& byRounds) {
  ir::Value text{operands.location, ir::Unknown{"text", {}}};
  if (auto content = operand(*site.content, operands)) {
    text = std::move(*content);
  }
  const clang::Expr* argument = argumentOf(*site.content, operands);
  if (site.content->rest) {
    const auto* all = std::get_if<ir::Composite>(&text.node);
    if (!all || all->parts.empty()) {
      return text;
    }
    if (isGathered(argument)) {
      return gatheredText(argument, *all, operands.location);
    }
    const auto* format = std::get_if<ir::Text>(&all->parts[0].node);
    return format ? ir::Value{text.location,
                              formatted(FormatStyle::Printf,
                                        format->bytes,
                                        all->parts[0],
                                        {all->parts.begin() + 1, all->parts.end()})}
                  : ir::Value{text.location, ir::Unknown{"format", {}}};
  }
  const bool isAddress = argument && isElementAddress(argument);
  if (const ir::Path* whole = offsetInto(text, isAddress)) {
    byRounds = true;
    return {text.location, ir::Read{*whole, false}};  // what is left of it: at first all
  }
  if (auto start = textBehindCursor(argument)) {
    byRounds = true;
    return std::move(*start);
  }
  return text;
}

std::optional<ir::Value> Lowering::textBehindCursor(const clang::Expr* text) {
  const clang::VarDecl* variable = text ? variableIn(text) : nullptr;
  const bool isText = variable && (isCharacterBuffer(text) || isStringClass(variable->getType()) ||
                                   variable->getType()->isVoidPointerType());
  if (!isText || !decl_ || variable->hasGlobalStorage()) {
    return std::nullopt;
  }
  Moves moves{variable};
  moves.visit(decl_->getBody());
  if (!moves.isMoved || moves.isReplaced) {
    return std::nullopt;
  }
  if (llvm::isa<clang::ParmVarDecl>(variable)) {
    // Rounds of a loop move it: what it was given is kept where the function begins.
    const auto [kept, isNew] = cursorStarts_.try_emplace(variable, ir::Path());
    if (isNew) {
      kept->second = temporaryPath(newTemporary());
      const ir::Path whole{ir::Path::Root::Variable, variableOf(*variable), {}, {}};
      ir::Assign keep;
      keep.target = kept->second;
      keep.value = {at(*text), ir::Read{whole, false}};
      function_.body.insert(function_.body.begin(), ir::Statement{at(*text), std::move(keep)});
    }
    return read(*text, kept->second);
  }
  const clang::Expr* init = variable->getInit();
  auto path = init ? simplePath(init) : std::nullopt;
  return path ? std::optional(read(*init, std::move(*path))) : std::nullopt;
}

bool Lowering::writesInto(const clang::Expr* written,
                          const model::Site& site,
                          const ir::Value& place,
                          ir::Value text,
                          ir::LocationId location) {
  const ir::Path* inside = pathOf(place) ? nullptr : offsetInto(place, isElementAddress(written));
  const ir::Path* target = inside ? inside : pathOf(place);
  if (!target) {
    return false;
  }
  if (inside || site.contentAppends) {
    const ir::Value before{location, ir::Read{*target, false}};
    text = {location, ir::Composite{{before, std::move(text)}}};
  }
  assign(*target, std::move(text), location);
  return true;
}

const model::SiteMatch* Lowering::textSite(const Callee& callee, const Operands& operands) {
  for (const model::SiteMatch& match : callee.texts) {
    const model::Site& site = *match.site;
    const auto place = site.of ? operand(*site.of, operands) : operands.receiver;
    const bool isCgi = site.pattern == CgiGrammar;
    const bool isOutput = !place || isStandardOutput(*place);
    // An entry that says of what type the stream is, or a method of it, means any such stream.
    const bool namesStream =
        !site.types.empty() || (site.of && site.of->kind == model::Operand::Kind::This);
    if (isCgi && mayWriteHeads(*match.model) &&
        (isOutput || (!isConsole(*place) && namesStream && matches(site, operands)))) {
      return &match;
    }
    if (!isCgi && (mayWriteHeads(*match.model) || forwards(site, operands))) {
      return &match;
    }
  }
  return nullptr;
}

std::optional<ir::Value> Lowering::writeText(const Operands& operands, const Callee& callee) {
  const model::SiteMatch* match = callee.isProject ? nullptr : textSite(callee, operands);
  if (!match) {
    return std::nullopt;  // the body of a function of that name says more
  }
  unit_.noteMatch(*match);
  const model::Site& site = *match->site;
  auto place = site.of ? operand(*site.of, operands) : operands.receiver;
  const clang::Expr* written = site.of ? argumentOf(*site.of, operands) : operands.receiverExpr;
  const bool isCgi = site.pattern == CgiGrammar;
  if (isCgi && (!place || isStandardOutput(*place))) {
    place = standardOutput(operands.location);
  }
  const bool mayBeRead = isCgi ? place.has_value()
                               : place && written && !isConsole(*place) && mayBeConnection(written);
  if (mayBeRead && site.content) {
    bool byRounds = false;
    ir::Value text = writtenText(site, operands, byRounds);
    if (const clang::Expr* part =
            site.content->rest ? nullptr : argumentOf(*site.content, operands)) {
      text = characterText(std::move(text), strip(part)->getType());
    }
    if (!isCgi && isCharacterBuffer(written)) {
      return writesInto(written, site, *place, std::move(text), operands.location)
                 ? std::optional(ir::Value{operands.location, ir::Unknown{"call", {}}})
                 : std::nullopt;
    }
    if (site.content->decoder == model::Decoder::Line) {
      text = {operands.location,
              ir::Composite{{std::move(text), {operands.location, ir::Text{"\n"}}}}};
    }
    emitWrite(*match, *place, std::move(text), callee.name, operands.location, byRounds);
  }
  if (site.gives == "$this") {
    return operands.receiver;
  }
  return site.givesOperand ? operand(*site.givesOperand, operands) : std::nullopt;
}

void Lowering::emitWrite(const model::SiteMatch& match,
                         const ir::Value& place,
                         ir::Value text,
                         const std::string& api,
                         ir::LocationId location,
                         bool byRounds) {
  const ir::Path* path = pathOf(place);
  ir::Effect effect;
  effect.kind = ir::EffectKind::Raw;
  effect.place = path ? resolveAlias(*path) : temporaryPath(newTemporary());
  effect.value.push_back(std::move(text));
  if (match.site->pattern == CgiGrammar) {
    effect.name.push_back({location, ir::Text{CgiGrammar.str()}});
  }
  effect.presence = byRounds ? ir::Presence::Some : ir::Presence::FromValue;
  effect.framework = match.model->framework;
  effect.api = api;
  emit(location, std::move(effect));
}

void Lowering::writeToStream(const clang::CXXOperatorCallExpr& expr,
                             const clang::Expr* source,
                             const Callee& callee,
                             const ir::Value& stream,
                             ir::Value part) {
  for (const model::SiteMatch& match : callee.texts) {
    const bool isCgi = match.site->pattern == CgiGrammar;
    const bool isOutput = isStandardOutput(stream);
    if (!mayWriteHeads(*match.model) || !mayBeConnection(source) ||
        (isConsole(stream) && !(isCgi && isOutput))) {
      continue;
    }
    unit_.noteMatch(match);
    emitWrite(match,
              isCgi && isOutput ? standardOutput(at(expr)) : stream,
              std::move(part),
              callee.name,
              at(expr));
    return;
  }
}

}  // namespace status_lint::extract

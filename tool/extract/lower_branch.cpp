// if, switch, loops and try.
#include "tool/base/text.h"
#include "tool/extract/lowering.h"

#include "clang/AST/Attr.h"
#include "clang/Lex/Lexer.h"

#include <algorithm>

namespace status_lint::extract {

void Lowering::ifStatement(const clang::IfStmt& stmt) {
  statement(stmt.getInit());
  if (stmt.isConsteval()) {
    statement(stmt.isNegatedConsteval() ? stmt.getThen() : stmt.getElse());
    return;
  }
  if (stmt.isConstexpr() && stmt.getCond() && !stmt.getCond()->isValueDependent()) {
    if (const auto holds = unit_.constants.integer(*stmt.getCond())) {
      statement(holds->number != 0 ? stmt.getThen() : stmt.getElse());
      return;
    }
  }
  ir::If result;
  ir::Block before;
  if (const clang::VarDecl* declared = stmt.getConditionVariable()) {
    before = capture([&] { declaration(*declared); });
  }
  result.condition = condition(stmt.getCond());
  result.condition.before.insert(result.condition.before.begin(), before.begin(), before.end());
  result.then = capture([&] { branch(stmt.getThen()); });
  result.otherwise = capture([&] { branch(stmt.getElse()); });
  emit(at(*stmt.getCond()), std::move(result));
}

namespace {

/// Is there a case label of the enclosing switch below the statement, in a block of its own?
bool hidesCase(const clang::Stmt* stmt) {
  if (!stmt || llvm::isa<clang::SwitchStmt, clang::LambdaExpr>(stmt)) {
    return false;
  }
  return std::ranges::any_of(stmt->children(), [](const clang::Stmt* child) {
    return child && (llvm::isa<clang::SwitchCase>(child) || hidesCase(child));
  });
}

/// Does an attribute below the statement say that control is to run on into the next section?
bool saysFallthrough(const clang::Stmt* stmt) {
  if (!stmt || llvm::isa<clang::SwitchStmt, clang::LambdaExpr>(stmt)) {
    return false;
  }
  const auto* attributed = llvm::dyn_cast<clang::AttributedStmt>(stmt);
  return (attributed && clang::hasSpecificAttr<clang::FallThroughAttr>(attributed->getAttrs())) ||
         std::ranges::any_of(stmt->children(), saysFallthrough);
}

/// Does a comment begin with "fall through", "falls through", "FALLTHRU" or the like, perhaps
/// behind "intentional"?
bool saysFallthrough(llvm::StringRef text) {
  for (std::size_t at = text.find('/'); at != llvm::StringRef::npos; at = text.find('/', at + 1)) {
    llvm::StringRef comment = text.substr(at).ltrim("/*!- \t@[");
    if (comment.starts_with_insensitive("intentional")) {
      comment = comment.drop_while([](char c) { return c != ' '; }).ltrim();
    }
    if (comment.starts_with_insensitive("fall")) {
      return true;
    }
  }
  return false;
}

/// The end of the last statement in the section, before the braces that close it.
clang::SourceLocation endOfLast(const clang::Stmt* stmt) {
  const auto* block = llvm::dyn_cast<clang::CompoundStmt>(stmt);
  return block && !block->body_empty() ? endOfLast(block->body_back()) : stmt->getEndLoc();
}

}  // namespace

/// `last` is the last statement before `label`.
bool Lowering::fallsOnPurpose(const clang::Stmt& last, const clang::SwitchCase& label) const {
  const clang::SourceManager& sources = unit_.sources;
  const clang::SourceLocation begin = sources.getFileLoc(endOfLast(&last));
  const clang::SourceLocation end = sources.getFileLoc(label.getKeywordLoc());
  const llvm::StringRef between = clang::Lexer::getSourceText(
      clang::CharSourceRange::getCharRange(begin, end), sources, unit_.ast.getLangOpts());
  return saysFallthrough(between);
}

/// Does a comment stand in the statement, in the rest of its last line, or in the line before?
bool Lowering::isCommented(const clang::Stmt* stmt) const {
  const clang::SourceManager& sources = unit_.sources;
  const auto [file, begin] = sources.getDecomposedLoc(sources.getFileLoc(stmt->getBeginLoc()));
  const auto [endFile, end] = sources.getDecomposedLoc(sources.getFileLoc(stmt->getEndLoc()));
  const llvm::StringRef text = sources.getBufferData(file);
  if (file != endFile || end < begin) {
    return false;
  }
  const std::size_t line = text.rfind('\n', begin);
  const llvm::StringRef own =
      text.substr(begin, std::min(text.find('\n', end), text.size()) - begin);
  const llvm::StringRef before = text.substr(0, line == llvm::StringRef::npos ? 0 : line).rtrim();
  const llvm::StringRef above = before.substr(before.rfind('\n') + 1).ltrim();
  return own.contains("//") || own.contains("/*") || above.starts_with("//") ||
         above.ends_with("*/");
}

void Lowering::addLabels(const clang::SwitchCase* label,
                         ir::SwitchSection& section,
                         const clang::Stmt*& body) {
  constexpr std::int64_t MaxRange = 64;
  while (label) {
    if (const auto* value = llvm::dyn_cast<clang::CaseStmt>(label)) {
      const auto low = unit_.constants.integer(*value->getLHS());
      const auto high = value->getRHS() ? unit_.constants.integer(*value->getRHS()) : low;
      if (low && high && high->number - low->number <= MaxRange) {
        for (std::int64_t number = low->number; number <= high->number; ++number) {
          section.labels.push_back(ir::Value{
              at(*value->getLHS()), ir::Constant{number, number == low->number ? low->name : ""}});
        }
      } else {
        section.labels.push_back(unknown(*value->getLHS(), "case label"));
      }
    } else {
      section.isDefault = true;
    }
    body = label->getSubStmt();
    label = llvm::dyn_cast_or_null<clang::SwitchCase>(body);
  }
}

std::vector<std::string> Lowering::missingEnumerators(const clang::SwitchStmt& stmt) const {
  constexpr std::size_t MostEnumerators = 128;
  const auto* type =
      strip(stmt.getCond())->getType().getNonReferenceType()->getAs<clang::EnumType>();
  const clang::EnumDecl* declared = type ? type->getDecl()->getDefinition() : nullptr;
  std::vector<std::string> missing;
  if (!declared) {
    return missing;
  }
  std::set<std::int64_t> named;
  for (const clang::SwitchCase* label = stmt.getSwitchCaseList(); label;
       label = label->getNextSwitchCase()) {
    const auto* value = llvm::dyn_cast<clang::CaseStmt>(label);
    if (const auto low = value ? unit_.constants.integer(*value->getLHS()) : std::nullopt) {
      named.insert(low->number);
    }
  }
  for (const clang::EnumConstantDecl* enumerator : declared->enumerators()) {
    if (missing.size() < MostEnumerators &&
        named.insert(enumerator->getInitVal().getExtValue()).second) {
      missing.push_back(enumerator->getName().str());
    }
  }
  return missing;
}

void Lowering::switchStatement(const clang::SwitchStmt& stmt) {
  statement(stmt.getInit());
  if (const clang::VarDecl* declared = stmt.getConditionVariable()) {
    declaration(*declared);
  }
  ir::Switch result;
  ir::Atom asked;
  if (setAspect(stmt.getCond(), asked)) {
    result.aspect = asked.aspect;
    result.subject = std::move(asked.subject.front());
  } else {
    result.subject = value(stmt.getCond());
  }
  result.key = key(stmt.getCond(), result.depends).value_or("");
  if (result.key.empty()) {
    result.depends.clear();
  }
  if (const auto* request = std::get_if<ir::Request>(&result.subject.node)) {
    result.reads.push_back(request->read);
  }
  unit_.types.add(strip(stmt.getCond())->getType());
  result.missing = missingEnumerators(stmt);
  const auto* body = llvm::dyn_cast_or_null<clang::CompoundStmt>(stmt.getBody());
  std::vector<const clang::Stmt*> children;
  if (body) {
    children.assign(body->body_begin(), body->body_end());
  } else {
    children.push_back(stmt.getBody());
  }
  bool hidden = false;
  const clang::Stmt* last = nullptr;
  for (const clang::Stmt* child : children) {
    const clang::Stmt* inner = child;
    if (const auto* label = llvm::dyn_cast_or_null<clang::SwitchCase>(child)) {
      if (last && !result.sections.empty() && fallsOnPurpose(*last, *label)) {
        result.sections.back().fallsOnPurpose = true;
      }
      ir::SwitchSection section;
      section.location = at(clang::SourceRange(label->getKeywordLoc(), label->getColonLoc()));
      addLabels(label, section, inner);
      result.sections.push_back(std::move(section));
    }
    hidden = hidden || hidesCase(inner);
    if (result.sections.empty()) {
      if (llvm::isa_and_nonnull<clang::DeclStmt>(inner)) {
        statement(inner);
      }
      continue;
    }
    ir::Block block = capture([&] { statement(inner); });
    last = inner;
    result.sections.back().fallsOnPurpose =
        result.sections.back().fallsOnPurpose || saysFallthrough(inner);
    result.sections.back().isCommented = result.sections.back().isCommented || isCommented(child);
    ir::Block& target = result.sections.back().body;
    target.insert(
        target.end(), std::make_move_iterator(block.begin()), std::make_move_iterator(block.end()));
  }
  const ir::LocationId location = at(*stmt.getCond());
  if (hidden) {
    opaque("case label inside a block", stmt.getSourceRange());
  }
  emit(location, std::move(result));
}

void Lowering::forStatement(const clang::ForStmt& stmt) {
  statement(stmt.getInit());
  ir::Loop loop;
  if (stmt.getCond()) {
    ir::Block before;
    if (const clang::VarDecl* declared = stmt.getConditionVariable()) {
      before = capture([&] { declaration(*declared); });
    }
    ir::Condition test = condition(stmt.getCond());
    test.before.insert(test.before.begin(), before.begin(), before.end());
    loop.endless = test.kind == ir::Condition::Kind::True;
    if (!loop.endless) {
      loop.condition.push_back(std::move(test));
    }
  } else {
    loop.endless = true;
  }
  loop.body = capture([&] { statement(stmt.getBody()); });
  loop.step = capture([&] { statement(stmt.getInc()); });
  emit(at(clang::SourceRange(stmt.getBeginLoc(), stmt.getRParenLoc())), std::move(loop));
}

void Lowering::whileStatement(const clang::WhileStmt& stmt) {
  ir::Loop loop;
  ir::Block before;
  if (const clang::VarDecl* declared = stmt.getConditionVariable()) {
    before = capture([&] { declaration(*declared); });
  }
  ir::Condition test = condition(stmt.getCond());
  test.before.insert(test.before.begin(), before.begin(), before.end());
  loop.endless = test.kind == ir::Condition::Kind::True && test.before.empty();
  if (!loop.endless) {
    loop.condition.push_back(std::move(test));
  }
  loop.body = capture([&] { statement(stmt.getBody()); });
  emit(at(*stmt.getCond()), std::move(loop));
}

void Lowering::doStatement(const clang::DoStmt& stmt) {
  ir::Loop loop;
  loop.bodyFirst = true;
  loop.body = capture([&] { statement(stmt.getBody()); });
  ir::Condition test = condition(stmt.getCond());
  if (test.kind == ir::Condition::Kind::False && test.before.empty()) {
    // do { ... } while (0): runs once; `break` leaves it, so it stays a loop.
    loop.condition.push_back(std::move(test));
  } else if (test.kind == ir::Condition::Kind::True && test.before.empty()) {
    loop.endless = true;
  } else {
    loop.condition.push_back(std::move(test));
  }
  emit(at(*stmt.getCond()), std::move(loop));
}

namespace {

/// The elements of a list that is written in place, or of a constant that was made from one.
const clang::InitListExpr* elementsOf(const clang::Expr* range) {
  const clang::Expr* inner = strip(range);
  if (const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(inner)) {
    const auto* variable = llvm::dyn_cast<clang::VarDecl>(reference->getDecl());
    const bool isFixed = variable && variable->hasGlobalStorage() &&
                         (variable->isConstexpr() || variable->getType().isConstQualified() ||
                          (variable->getType()->isArrayType() &&
                           variable->getType()->getBaseElementTypeUnsafe()->isRecordType()));
    inner =
        isFixed && variable->getAnyInitializer() ? strip(variable->getAnyInitializer()) : nullptr;
  }
  while (const auto* construct = llvm::dyn_cast_or_null<clang::CXXConstructExpr>(inner)) {
    inner = construct->getNumArgs() > 0 ? strip(construct->getArg(0)) : nullptr;
  }
  return llvm::dyn_cast_or_null<clang::InitListExpr>(inner);
}

}  // namespace

void Lowering::rangeFor(const clang::CXXForRangeStmt& stmt) {
  statement(stmt.getInit());
  const clang::InitListExpr* elements = elementsOf(stmt.getRangeInit());
  ir::Loop loop;
  loop.over.push_back(elements ? list(*elements, elements->inits()) : value(stmt.getRangeInit()));
  loop.element = newTemporary();
  loop.body = capture([&] {
    const clang::VarDecl& declared = *stmt.getLoopVariable();
    const ir::Value element{at(*stmt.getRangeInit()), ir::Read{temporaryPath(loop.element), false}};
    if (const auto* decomposition = llvm::dyn_cast<clang::DecompositionDecl>(&declared)) {
      bindParts(*decomposition, temporaryPath(loop.element));
    } else {
      ir::Path target;
      target.id = addVariable(declared, false);
      const bool refers = declared.getType()->isReferenceType() || refersOn(declared.getType());
      assign(target,
             refers ? addressOf(element) : element,
             element.location,
             refers ? ir::Assign::Mode::Alias : ir::Assign::Mode::Copy);
    }
    statement(stmt.getBody());
  });
  emit(at(clang::SourceRange(stmt.getForLoc(), stmt.getRParenLoc())), std::move(loop));
}

namespace {

/// Is a variable that was there before given a value below the statement? It keeps what it had
/// when that fails.
bool assignsEarlier(const clang::Stmt* stmt,
                    clang::SourceLocation begin,
                    const clang::SourceManager& sources) {
  if (!stmt || llvm::isa<clang::LambdaExpr>(stmt)) {
    return false;
  }
  const clang::Expr* target = nullptr;
  if (const auto* assignment = llvm::dyn_cast<clang::BinaryOperator>(stmt)) {
    target = assignment->isAssignmentOp() ? assignment->getLHS() : nullptr;
  } else if (const auto* call = llvm::dyn_cast<clang::CXXOperatorCallExpr>(stmt)) {
    target = call->isAssignmentOp() ? call->getArg(0) : nullptr;
  }
  const auto* reference =
      target ? llvm::dyn_cast<clang::DeclRefExpr>(target->IgnoreParenImpCasts()) : nullptr;
  const bool isEarlier =
      reference && sources.isBeforeInTranslationUnit(reference->getDecl()->getLocation(), begin);
  return isEarlier || std::ranges::any_of(stmt->children(), [&](const clang::Stmt* child) {
           return assignsEarlier(child, begin, sources);
         });
}

}  // namespace

/// Is every statement of the clause an expression that begins with the name of a log? What else
/// a clause does (fall back, count, leave) deals with the exception.
bool Lowering::onlyLogs(const clang::Stmt& clause) {
  constexpr std::string_view Logs[] = {
      "log", "cerr", "cout", "print", "warn", "err", "debug", "trace", "info"};
  constexpr std::size_t Enough = 60;
  return std::ranges::all_of(clause.children(), [&](const clang::Stmt* each) {
    if (llvm::isa<clang::NullStmt>(each)) {
      return true;
    }
    const std::string text =
        base::lowerCase(unit_.locations.normalisedText(each->getSourceRange(), Enough));
    const std::string head = text.substr(0, std::min(text.find('('), text.find("<<")));
    const bool isPlain = llvm::isa<clang::Expr>(each) || each->getBeginLoc().isMacroID();
    return isPlain && !head.contains('=') &&
           std::ranges::any_of(Logs, [&](std::string_view log) { return head.contains(log); });
  });
}

void Lowering::tryStatement(const clang::CXXTryStmt& stmt) {
  ir::Try result;
  ++tryDepth_;
  result.body = capture([&] { statement(stmt.getTryBlock()); });
  --tryDepth_;
  const bool assigns = assignsEarlier(stmt.getTryBlock(), stmt.getTryLoc(), unit_.sources);
  for (unsigned i = 0; i < stmt.getNumHandlers(); ++i) {
    const clang::CXXCatchStmt& handler = *stmt.getHandler(i);
    ir::Catch clause;
    clause.location =
        at(clang::SourceRange(handler.getCatchLoc(),
                              handler.getExceptionDecl() ? handler.getExceptionDecl()->getEndLoc()
                                                         : handler.getCatchLoc()));
    if (const clang::VarDecl* exception = handler.getExceptionDecl()) {
      clause.type = unit_.names.type(exception->getType());
      if (exception->getType().getNonReferenceType()->isPointerType()) {
        clause.type += "*";
      }
      unit_.types.add(exception->getType());
      unit_.exceptionTypes.insert(clause.type);
      const ir::VariableId id = addVariable(*exception, false);
      if (exception->getIdentifier()) {
        clause.variable.push_back(id);
      }
    }
    clause.body = capture([&] { branch(handler.getHandlerBlock()); });
    clause.drops = !assigns && onlyLogs(*handler.getHandlerBlock());
    result.catches.push_back(std::move(clause));
  }
  emit(at(clang::SourceRange(stmt.getTryLoc())), std::move(result));
}

}  // namespace status_lint::extract

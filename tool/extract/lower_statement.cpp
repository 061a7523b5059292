// Declarations, expressions as statements, return, throw and goto.
#include "tool/extract/lowering.h"

#include "clang/AST/DeclTemplate.h"

#include <algorithm>

namespace status_lint::extract {

void Lowering::opaque(const std::string& reason,
                      clang::SourceRange range,
                      std::vector<ir::Path> touches) {
  unit_.countUnknown(reason);
  emit(at(range), ir::Opaque{reason, std::move(touches)});
}

void Lowering::assign(const ir::Path& target,
                      ir::Value value,
                      ir::LocationId location,
                      ir::Assign::Mode mode) {
  if (!target.members.empty() && target.members.back() == ContentMember) {
    return;  // what is written there is noted where it is written
  }
  emit(location, ir::Assign{target, std::move(value), mode});
}

namespace {

constexpr unsigned MostBases = 8;

bool containsGoto(const clang::Stmt* stmt, const clang::LabelDecl* label) {
  if (!stmt) {
    return false;
  }
  if (const auto* jump = llvm::dyn_cast<clang::GotoStmt>(stmt)) {
    return jump->getLabel() == label;
  }
  return std::ranges::any_of(stmt->children(),
                             [&](const clang::Stmt* child) { return containsGoto(child, label); });
}

}  // namespace

void Lowering::compound(const clang::CompoundStmt& compound) {
  const std::vector<const clang::Stmt*> all(compound.body_begin(), compound.body_end());
  const auto lowerRange =
      [this, &all, &compound](auto& self, std::size_t begin, std::size_t end) -> void {
    for (std::size_t k = end; k-- > begin + 1;) {
      const auto* label = llvm::dyn_cast<clang::LabelStmt>(all[k]);
      if (!label) {
        continue;
      }
      const bool isTarget = std::any_of(
          all.begin() + static_cast<std::ptrdiff_t>(begin),
          all.begin() + static_cast<std::ptrdiff_t>(k),
          [&](const clang::Stmt* stmt) { return containsGoto(stmt, label->getDecl()); });
      if (!isTarget) {
        continue;
      }
      const std::string name = label->getName();
      labels_.insert(name);
      ir::Labelled labelled;
      labelled.label = name;
      labelled.body = capture([&] { self(self, begin, k); });
      labels_.erase(name);
      emit(at(clang::SourceRange(label->getBeginLoc(), label->getBeginLoc())), std::move(labelled));
      begin = k;
      break;
    }
    for (std::size_t i = begin; i < end; ++i) {
      const std::size_t first = block_->size();
      statement(all[i]);
      noteEditPlace(*all[i], first, &compound, &compound == branch_);
    }
  };
  lowerRange(lowerRange, 0, all.size());
  if (&compound != decl_->getBody()) {
    destroy(all);
  }
}

/// The variables of a block end with it; those of a function's own block end with the call.
void Lowering::destroy(const std::vector<const clang::Stmt*>& statements) {
  for (auto stmt = statements.rbegin(); stmt != statements.rend(); ++stmt) {
    const auto* declared = llvm::dyn_cast<clang::DeclStmt>(*stmt);
    const auto* variable = declared && declared->isSingleDecl()
                               ? llvm::dyn_cast<clang::VarDecl>(declared->getSingleDecl())
                               : nullptr;
    const clang::CXXRecordDecl* record = variable && variable->hasLocalStorage()
                                             ? variable->getType()->getAsCXXRecordDecl()
                                             : nullptr;
    std::vector<const clang::CXXDestructorDecl*> destructors;
    for (unsigned depth = 0; record && record->hasDefinition() && depth < MostBases; ++depth) {
      record = record->getDefinition();
      const clang::CXXDestructorDecl* destructor = record->getDestructor();
      if (destructor && destructor->isUserProvided() && unit_.isProject(*record)) {
        destructors.push_back(destructor);
      }
      record = record->getNumBases() == 1 ? record->bases_begin()->getType()->getAsCXXRecordDecl()
                                          : nullptr;
    }
    for (const clang::CXXDestructorDecl* destructor : destructors) {
      ir::Path object;
      object.id = variableOf(*variable);
      ir::Call call;
      call.callee = unit_.reference(*destructor);
      call.receiver.push_back(ir::Value{0, ir::Read{object, true}});
      call.mayThrow = false;
      emit(at(clang::SourceRange(variable->getLocation())), std::move(call));
    }
  }
}

void Lowering::gotoStatement(const clang::GotoStmt& stmt) {
  const std::string name = stmt.getLabel()->getName().str();
  if (labels_.contains(name)) {
    emit(at(stmt.getSourceRange()), ir::Break{name});
    return;
  }
  opaque("goto", stmt.getSourceRange());
}

void Lowering::statement(const clang::Stmt* stmt) {
  if (!stmt) {
    return;
  }
  if (const auto* expr = llvm::dyn_cast<clang::Expr>(stmt)) {
    discard(expr);
    return;
  }
  switch (static_cast<int>(stmt->getStmtClass())) {
  case clang::Stmt::CompoundStmtClass: return compound(*llvm::cast<clang::CompoundStmt>(stmt));
  case clang::Stmt::DeclStmtClass:
    for (const clang::Decl* decl : llvm::cast<clang::DeclStmt>(stmt)->decls()) {
      declaration(*decl);
    }
    return;
  case clang::Stmt::IfStmtClass: return ifStatement(*llvm::cast<clang::IfStmt>(stmt));
  case clang::Stmt::SwitchStmtClass: return switchStatement(*llvm::cast<clang::SwitchStmt>(stmt));
  case clang::Stmt::ForStmtClass: return forStatement(*llvm::cast<clang::ForStmt>(stmt));
  case clang::Stmt::WhileStmtClass: return whileStatement(*llvm::cast<clang::WhileStmt>(stmt));
  case clang::Stmt::DoStmtClass: return doStatement(*llvm::cast<clang::DoStmt>(stmt));
  case clang::Stmt::CXXForRangeStmtClass:
    return rangeFor(*llvm::cast<clang::CXXForRangeStmt>(stmt));
  case clang::Stmt::CXXTryStmtClass: return tryStatement(*llvm::cast<clang::CXXTryStmt>(stmt));
  case clang::Stmt::ReturnStmtClass:
    return returnStatement(*stmt, llvm::cast<clang::ReturnStmt>(stmt)->getRetValue());
  case clang::Stmt::CoreturnStmtClass:
    return returnStatement(*stmt, llvm::cast<clang::CoreturnStmt>(stmt)->getOperand());
  case clang::Stmt::BreakStmtClass: return emit(at(stmt->getSourceRange()), ir::Break());
  case clang::Stmt::ContinueStmtClass: return emit(at(stmt->getSourceRange()), ir::Continue());
  case clang::Stmt::GotoStmtClass: return gotoStatement(*llvm::cast<clang::GotoStmt>(stmt));
  case clang::Stmt::LabelStmtClass:
    return statement(llvm::cast<clang::LabelStmt>(stmt)->getSubStmt());
  case clang::Stmt::AttributedStmtClass:
    return statement(llvm::cast<clang::AttributedStmt>(stmt)->getSubStmt());
  case clang::Stmt::CaseStmtClass:
  case clang::Stmt::DefaultStmtClass:
    opaque("case label inside a block", stmt->getSourceRange());
    return statement(llvm::cast<clang::SwitchCase>(stmt)->getSubStmt());
  case clang::Stmt::NullStmtClass: return;
  default:
    return opaque(std::string("statement ") + stmt->getStmtClassName(), stmt->getSourceRange());
  }
}

void Lowering::declaration(const clang::Decl& decl) {
  if (const auto* decomposition = llvm::dyn_cast<clang::DecompositionDecl>(&decl)) {
    return bindings(*decomposition);
  }
  if (const auto* local = llvm::dyn_cast<clang::VarDecl>(&decl)) {
    return variable(*local);
  }
  if (const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(&decl)) {
    for (const clang::CXXMethodDecl* method : record->methods()) {
      if (method->doesThisDeclarationHaveABody() && !method->isDefaulted()) {
        unit_.enqueue({method, nullptr, {}});
      }
    }
  }
}

void Lowering::variable(const clang::VarDecl& decl) {
  const clang::SourceRange range =
      decl.getInit() ? decl.getInit()->getSourceRange() : clang::SourceRange(decl.getLocation());
  if (decl.isStaticLocal()) {
    ir::Path target;
    target.root = ir::Path::Root::Global;
    target.name = unit_.names.canonical(decl);
    if (decl.getInit() && !unit_.constants.text(*decl.getInit())) {
      initialise(target, decl.getType(), decl.getInit(), range);
    }
    return;
  }
  if (decl.hasExternalStorage()) {
    return;
  }
  const ir::VariableId id = addVariable(decl, false);
  ir::Path target;
  target.id = id;
  const RoleOfType role = unit_.roles.of(decl.getType());
  if (!decl.getInit()) {
    if (role.role == ir::Role::Response && !isPointerLike(decl.getType())) {
      createResponse(
          target, role, at(clang::SourceRange(decl.getLocation())), function_.variables[id].type);
    }
    return;
  }
  if (role.role == ir::Role::None) {
    const clang::Expr* init = strip(decl.getInit());
    const auto part = init ? roleOfPart(*init) : std::nullopt;
    if (part && part->role != ir::Role::None) {
      partRoles_.emplace(&decl, *part);
    }
  }
  if (decl.getType()->isReferenceType()) {
    if (const auto field = modelField(decl.getInit())) {
      boundFields_.emplace(id, *field);
    }
  }
  initialise(target, decl.getType(), decl.getInit(), range);
}

namespace {

/// "first", "0" or the field's name: the member of the whole that a binding names.
std::string
bindingMember(const clang::BindingDecl& binding, unsigned index, clang::QualType whole) {
  const clang::Expr* expr = binding.getBinding() ? strip(binding.getBinding()) : nullptr;
  if (const auto* member = llvm::dyn_cast_or_null<clang::MemberExpr>(expr)) {
    return member->getMemberDecl()->getName().str();
  }
  const clang::CXXRecordDecl* record = whole.getNonReferenceType()->getAsCXXRecordDecl();
  if (record && isStd(*record, "pair")) {
    return index == 0 ? "first" : "second";
  }
  return std::to_string(index);
}

}  // namespace

void Lowering::bindings(const clang::DecompositionDecl& decl) {
  const ir::VariableId id = addVariable(decl, false);
  ir::Path whole;
  whole.id = id;
  const clang::SourceRange range =
      decl.getInit() ? decl.getInit()->getSourceRange() : decl.getSourceRange();
  if (decl.getInit()) {
    initialise(whole, decl.getType(), decl.getInit(), range);
  }
  bindParts(decl, whole);
}

void Lowering::bindParts(const clang::DecompositionDecl& decl, const ir::Path& whole) {
  unsigned index = 0;
  const bool isReference = decl.getType()->isReferenceType();
  for (const clang::BindingDecl* binding : decl.bindings()) {
    const std::string name = bindingMember(*binding, index++, decl.getType());
    const ir::VariableId bound = addVariable(*binding, false);
    ir::Path target;
    target.id = bound;
    ir::Path source = whole;
    source.members.push_back(name);
    const ir::LocationId location = at(clang::SourceRange(binding->getLocation()));
    const bool alias = isReference || refersOn(binding->getType());
    if (isReference) {
      function_.variables[bound].storage = ir::Storage::Reference;
    }
    assign(target,
           ir::Value{location, ir::Read{source, alias}},
           location,
           alias ? ir::Assign::Mode::Alias : ir::Assign::Mode::Copy);
  }
}

void Lowering::returnStatement(const clang::Stmt& stmt, const clang::Expr* returned) {
  ir::Return result;
  if (returned) {
    if (returned->getType()->isVoidType()) {
      discard(returned);
    } else {
      ir::Value made = value(returned);
      answerWith(*returned, made);
      const clang::QualType type = decl_->getReturnType();
      const bool refers = type->isReferenceType() ||
                          (refersOn(type) && !type->isFunctionPointerType() && pathOf(made));
      result.value.push_back(refers ? addressOf(std::move(made)) : std::move(made));
    }
  }
  emit(at(stmt.getSourceRange()), std::move(result));
}

void Lowering::throwExpression(const clang::CXXThrowExpr& expr) {
  const clang::Expr* thrown = expr.getSubExpr();
  if (!thrown) {
    emit(at(expr), ir::Rethrow());
    return;
  }
  ir::Throw result;
  const clang::QualType type = thrown->getType().getNonReferenceType();
  result.type = type->isPointerType() ? unit_.names.type(type) + "*" : unit_.names.type(type);
  unit_.types.add(type);
  unit_.exceptionTypes.insert(result.type);
  result.object.push_back(value(thrown));
  emit(at(expr), std::move(result));
}

}  // namespace status_lint::extract

// Operators, assignments and initialisations.
#include "tool/extract/lowering.h"
#include "tool/extract/transparent.h"

namespace status_lint::extract {

ir::Value Lowering::booleanValue(const clang::Expr& expr) {
  ir::Condition test = condition(&expr);
  const ir::LocationId location = at(expr);
  const bool isConstant =
      test.kind == ir::Condition::Kind::True || test.kind == ir::Condition::Kind::False;
  if (isConstant && test.before.empty()) {
    return ir::Value{location, ir::Constant{test.kind == ir::Condition::Kind::True ? 1 : 0, ""}};
  }
  const ir::Path target = temporaryPath(newTemporary());
  const auto set = [&](std::int64_t number) {
    return capture(
        [&] { assign(target, ir::Value{location, ir::Constant{number, ""}}, location); });
  };
  ir::If choice;
  choice.condition = std::move(test);
  choice.then = set(1);
  choice.otherwise = set(0);
  emit(location, std::move(choice));
  return ir::Value{location, ir::Read{target, false}};
}

ir::Value Lowering::conditional(const clang::AbstractConditionalOperator& expr) {
  const bool isVoid = expr.getType()->isVoidType();
  const bool binds = expr.isGLValue() && expr.getType()->isRecordType();
  ir::If choice;
  if (const auto* elvis = llvm::dyn_cast<clang::BinaryConditionalOperator>(&expr)) {
    ir::Value common = value(elvis->getCommon());
    const ir::Path kept = temporaryPath(newTemporary());
    assign(kept, common, at(expr));
    ir::Value again{common.location, ir::Read{kept, false}};
    choice.condition = truthOf(again, *elvis->getCommon());
    opaqueValues_[elvis->getOpaqueValue()] = std::move(again);
  } else {
    choice.condition = condition(expr.getCond());
  }
  const ir::Path target = temporaryPath(newTemporary());
  const auto arm = [&](const clang::Expr* chosen) {
    return capture([&] {
      if (isVoid) {
        return discard(chosen);
      }
      if (llvm::isa<clang::CXXThrowExpr>(strip(chosen))) {
        return discard(chosen);
      }
      ir::Value made = value(chosen);
      const bool alias = (binds || refersOn(expr.getType())) && pathOf(made);
      const ir::LocationId location = made.location;
      assign(target,
             alias ? addressOf(std::move(made)) : std::move(made),
             location,
             alias ? ir::Assign::Mode::Alias : ir::Assign::Mode::Copy);
    });
  };
  const bool always = choice.condition.kind == ir::Condition::Kind::True;
  const bool never = choice.condition.kind == ir::Condition::Kind::False;
  if ((always || never) && choice.condition.before.empty()) {
    return value(always ? expr.getTrueExpr() : expr.getFalseExpr());
  }
  choice.then = arm(expr.getTrueExpr());
  choice.otherwise = arm(expr.getFalseExpr());
  emit(at(*expr.getCond()), std::move(choice));
  return isVoid ? unknown(expr, "void") : read(expr, target);
}

ir::Value Lowering::unary(const clang::UnaryOperator& expr) {
  const clang::Expr* inner = expr.getSubExpr();
  switch (static_cast<int>(expr.getOpcode())) {
  case clang::UO_AddrOf: {
    const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(strip(inner));
    const auto* function =
        reference ? llvm::dyn_cast<clang::FunctionDecl>(reference->getDecl()) : nullptr;
    return function ? functionValue(*function, expr) : addressOf(value(inner));
  }
  case clang::UO_LNot: return booleanValue(expr);
  case clang::UO_PreInc:
  case clang::UO_PreDec:
  case clang::UO_PostInc:
  case clang::UO_PostDec: {
    const ir::Value target = value(inner);
    store(expr, inner, target, unknown(expr, "arithmetic", {target}));
    return target;
  }
  default: return unknown(expr, "arithmetic", {value(inner)});
  }
}

ir::Value Lowering::binary(const clang::BinaryOperator& expr) {
  if (expr.isAssignmentOp()) {
    return assignment(expr, expr.getLHS(), expr.getRHS(), expr.isCompoundAssignmentOp(), false);
  }
  if (expr.isLogicalOp() || expr.isComparisonOp()) {
    return booleanValue(expr);
  }
  if (expr.getOpcode() == clang::BO_Comma) {
    discard(expr.getLHS());
    return value(expr.getRHS());
  }
  if (expr.isPtrMemOp()) {
    return unknown(expr, "member pointer", {value(expr.getLHS()), value(expr.getRHS())});
  }
  ir::Value left = value(expr.getLHS());
  ir::Value right = value(expr.getRHS());
  return unknown(expr, "arithmetic", {std::move(left), std::move(right)});
}

void Lowering::store(const clang::Expr& expr,
                     const clang::Expr* left,
                     const ir::Value& target,
                     ir::Value value) {
  const ir::LocationId location = at(expr);
  if (const ir::Path* path = pathOf(target)) {
    const bool refers =
        refersOn(left->getType()) && pathOf(value) && !left->getType()->isFunctionPointerType();
    const bool isText =
        left->getType()->isPointerType() && left->getType()->getPointeeType()->isAnyCharacterType();
    if (refers && !isText) {
      return assign(*path, addressOf(std::move(value)), location, ir::Assign::Mode::Alias);
    }
    return assign(*path, std::move(value), location);
  }
  // An element of something: all of it may have changed, and holds something of the new value.
  const clang::Expr* base = strip(left);
  while (base) {
    if (const auto path = simplePath(base)) {
      return assign(
          *path,
          unknown(expr,
                  "changed element",
                  {ir::Value{location, ir::Read{*path, false}},
                   ir::Value{location, ir::Unknown{"list", provenance({value}), true, {}}}}),
          location);
    }
    if (const auto* element = llvm::dyn_cast<clang::ArraySubscriptExpr>(base)) {
      base = strip(element->getBase());
    } else if (const auto* access = llvm::dyn_cast<clang::MemberExpr>(base)) {
      base = strip(access->getBase());
    } else if (const auto* call = llvm::dyn_cast<clang::CXXOperatorCallExpr>(base)) {
      base = call->getNumArgs() > 0 ? strip(call->getArg(0)) : nullptr;
    } else {
      base = nullptr;
    }
  }
}

const clang::Expr* Lowering::elementOwner(const clang::Expr* place) {
  const auto* element = llvm::dyn_cast<clang::CXXOperatorCallExpr>(place);
  const clang::FunctionDecl* callee = element ? element->getDirectCallee() : nullptr;
  if (!callee || element->getOperator() != clang::OO_Subscript || element->getNumArgs() != 2 ||
      isInStd(*callee) || unit_.callee(*callee).isProject || !unit_.callee(*callee).sites.empty()) {
    return nullptr;
  }
  const clang::Expr* owner = element->getArg(0);
  while (const clang::Expr* outer = elementOwner(strip(owner))) {
    owner = outer;
  }
  return owner;
}

namespace {

/// The object of which the value is a member.
std::optional<ir::Value> ownerOf(const ir::Value& member) {
  const ir::Path* path = pathOf(member);
  if (!path || path->members.empty()) {
    return std::nullopt;
  }
  ir::Path owner = *path;
  owner.members.pop_back();
  return ir::Value{member.location, ir::Read{std::move(owner), false}};
}

/// Is what is assigned to only the base class part of an object? `object.base() = part`
bool isBasePart(const clang::Expr* left) {
  const clang::CXXRecordDecl* part = left->getType()->getAsCXXRecordDecl();
  const clang::Expr* object = left;
  if (const auto* cast = llvm::dyn_cast<clang::ExplicitCastExpr>(left)) {
    object = strip(cast->getSubExpr());
  } else if (const auto* call = llvm::dyn_cast<clang::CXXMemberCallExpr>(left)) {
    object = strip(call->getImplicitObjectArgument());
  }
  const clang::CXXRecordDecl* whole = pointee(object->getType())->getAsCXXRecordDecl();
  return part && whole && whole->hasDefinition() && part->getDefinition() &&
         whole->getCanonicalDecl() != part->getCanonicalDecl() && whole->isDerivedFrom(part);
}

}  // namespace

ir::Value Lowering::assignment(const clang::Expr& expr,
                               const clang::Expr* left,
                               const clang::Expr* right,
                               bool compound,
                               bool isConcatenation) {
  const clang::Expr* place = strip(left);
  const clang::Expr* keyExpr = nullptr;
  std::optional<ModelField> field = modelField(place);
  if (!field) {
    const auto* element = llvm::dyn_cast<clang::CXXOperatorCallExpr>(place);
    if (element && element->getOperator() == clang::OO_Subscript && element->getNumArgs() == 2) {
      field = modelField(element->getArg(0));
      keyExpr = field ? element->getArg(1) : nullptr;
    }
  }
  ir::Value right_value = isConcatenation ? textPart(right) : value(right);
  if (field && field->role.role != ir::Role::Request) {
    Mutation mutation;
    mutation.kind = compound ? Mutation::Kind::Append : Mutation::Kind::Assign;
    if (keyExpr) {
      mutation.key = value(keyExpr);
      mutation.subscript = true;
    }
    mutation.value =
        compound && !isConcatenation ? unknown(expr, "arithmetic", {right_value}) : right_value;
    applyMutation(*field, mutation, expr);
    return right_value;
  }
  const auto* tie = llvm::dyn_cast<clang::CallExpr>(place);
  const clang::FunctionDecl* callee = tie ? tie->getDirectCallee() : nullptr;
  if (callee && isStd(*callee, "tie")) {
    const clang::CXXRecordDecl* record = right->getType()->getAsCXXRecordDecl();
    const bool isPair = record && isStd(*record, "pair");
    const clang::CallExpr& list = *tie;
    for (unsigned i = 0; i < list.getNumArgs(); ++i) {
      const std::string name = isPair ? (i == 0 ? "first" : "second") : std::to_string(i);
      ir::Value part = unknown(expr, "element", {right_value});
      if (const ir::Path* path = pathOf(right_value)) {
        ir::Path from = *path;
        from.members.push_back(name);
        part = read(expr, from);
      }
      const ir::Value target = value(list.getArg(i));
      store(expr, list.getArg(i), target, std::move(part));
    }
    return right_value;
  }
  if (const clang::Expr* changed = elementOwner(place)) {
    // json["key"] = value: the whole object holds something of the value now.
    const auto owner = objectPath(changed);
    value(llvm::cast<clang::CallExpr>(place)->getArg(1));
    if (owner) {
      const ir::Value old{at(expr), ir::Read{*owner, false}};
      assign(*owner, unknown(expr, "changed element", provenance({old, right_value})), at(expr));
    }
    return right_value;
  }
  if (!compound && putText(expr, place, right_value)) {
    return right_value;
  }
  const ir::Value target = value(left);
  if (const ir::Path* path = pathOf(target); path && isBasePart(place)) {
    std::vector<ir::Path> touches = {*path};
    if (const ir::Path* part = pathOf(right_value)) {
      touches.push_back(*part);
    }
    opaque("base class part", expr.getSourceRange(), std::move(touches));
    return right_value;
  }
  if (const auto* access = llvm::dyn_cast<clang::MemberExpr>(place); access && !compound) {
    registerField(*access->getMemberDecl(), ownerOf(target), expr, right_value);
    noteCandidate(*access->getMemberDecl(), right_value);
  }
  ir::Value stored = right_value;
  if (compound && isConcatenation) {
    stored = ir::Value{at(expr), ir::Composite{{target, right_value}}};
  } else if (compound) {
    stored = unknown(expr, "arithmetic", {target, right_value});
  }
  store(expr, left, target, std::move(stored));
  return compound ? target : right_value;
}

void Lowering::initialise(const ir::Path& target,
                          clang::QualType type,
                          const clang::Expr* init,
                          clang::SourceRange range) {
  const ir::LocationId location = at(range);
  const clang::Expr* inner = strip(init);
  const bool isText = type->isPointerType() && type->getPointeeType()->isAnyCharacterType();
  const bool refers = type->isReferenceType() || (refersOn(type) && !isText);
  ir::Value made;
  if (const auto* construction = llvm::dyn_cast<clang::CXXConstructExpr>(inner);
      construction && !type->isReferenceType() && !transparentInner(*inner)) {
    made = writtenArguments(*construction) == 0 && startsAsEmptyText(construction->getType())
               ? ir::Value{location, ir::Text{}}
               : construct(*construction, &target);
  } else if (const auto* list = llvm::dyn_cast<clang::InitListExpr>(inner);
             list && !type->isReferenceType()) {
    made = initList(*list, &target);
  } else {
    made = value(init);
  }
  const ir::Path* path = pathOf(made);
  if (path && *path == target) {
    return;  // built in place
  }
  if (refers && path) {
    const bool isPlain = target.root == ir::Path::Root::Variable && target.members.empty();
    if (isPlain && type->isReferenceType()) {
      aliases_[target.id] = resolveAlias(*path);
    }
    return assign(target, addressOf(std::move(made)), location, ir::Assign::Mode::Alias);
  }
  assign(target, std::move(made), location);
}

}  // namespace status_lint::extract

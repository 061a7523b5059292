// Calls: which are kept, how their arguments are passed, what is left of the others.
#include "tool/extract/lowering.h"
#include "tool/extract/transparent.h"

#include "clang/AST/DeclTemplate.h"

#include <algorithm>
#include <utility>

namespace status_lint::extract {

ir::Argument Lowering::argument(const clang::FunctionDecl* callee,
                                unsigned index,
                                const clang::Expr& expr,
                                ir::Value value) {
  clang::QualType type = callee && index < callee->getNumParams()
                             ? callee->getParamDecl(index)->getType()
                             : strip(&expr)->getType();
  ir::Argument made;
  const bool beyond = !callee || index >= callee->getNumParams();
  const clang::QualType referred = type.getNonReferenceType();
  if (type->isReferenceType()) {
    const bool isConst = referred.isConstQualified();
    const bool moves = type->isRValueReferenceType();
    made.passing = moves     ? ir::Passing::ByValue
                   : isConst ? ir::Passing::ByConstReference
                             : ir::Passing::ByReference;
  }
  if (refersOn(referred) && made.passing != ir::Passing::ByReference) {
    const clang::QualType inner =
        referred->isPointerType() ? referred->getPointeeType() : pointee(referred);
    const bool isText = inner->isAnyCharacterType();
    const bool constInner = referred->isPointerType() ? inner.isConstQualified()
                                                      : type.getAsString().contains("<const ");
    if (!inner->isFunctionType()) {
      made.passing = constInner && isText ? ir::Passing::ByValue
                     : constInner         ? ir::Passing::ByConstReference
                                          : ir::Passing::ByReference;
    }
  } else if (beyond && pathOf(value)) {
    // Nobody says how it is passed: an object may be changed, a number is copied.
    const bool isObject = expr.isLValue() &&
                          (referred->isRecordType() || referred->isDependentType()) &&
                          !referred.isConstQualified();
    if (isObject || std::get<ir::Read>(value.node).address) {
      made.passing = ir::Passing::ByReference;
    }
  }
  made.value =
      made.passing == ir::Passing::ByValue ? std::move(value) : addressOf(std::move(value));
  return made;
}

void Lowering::markMayThrow(const Callee& callee, ir::LocationId location) {
  if (tryDepth_ == 0 || !callee.mayThrow) {
    return;
  }
  if (!block_->empty()) {
    const auto* last = std::get_if<ir::Call>(&block_->back().node);
    if (last && last->callee.usr.empty() && !last->callee.name.empty() && last->arguments.empty() &&
        last->result == 0) {
      return;  // one mark says it
    }
  }
  ir::Call mark;
  mark.callee.name = callee.name;
  emit(location, std::move(mark));
}

ir::Call Lowering::makeCall(const Operands& operands, const Callee& callee) {
  ir::Call made;
  if (operands.callee) {
    made.callee = unit_.reference(*operands.callee);
  } else {
    made.callee.name = callee.name;
  }
  const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(operands.callee);
  if (operands.receiver) {
    made.receiver.push_back(addressOf(*operands.receiver));
    if (const auto* request = std::get_if<ir::Request>(&operands.receiver->node)) {
      made.reads.push_back(request->read);
    }
  }
  if (method) {
    made.constReceiver = method->isConst() || method->isStatic();
    if (const auto* call = llvm::dyn_cast_or_null<clang::CXXMemberCallExpr>(operands.use)) {
      const auto* access = llvm::dyn_cast<clang::MemberExpr>(call->getCallee()->IgnoreParens());
      made.isVirtual = method->isVirtual() && access && !access->hasQualifier() &&
                       !method->hasAttr<clang::FinalAttr>();
    }
  }
  for (unsigned i = 0; i < operands.arguments.size(); ++i) {
    made.arguments.push_back(
        argument(operands.callee, i, *operands.arguments[i], operands.values[i]));
  }
  made.mayThrow = callee.mayThrow;
  made.noReturn = callee.noReturn;
  if (callee.scope) {
    made.speaks.keeps = callee.scope->keeps;
    made.speaks.calls = callee.scope->calls;
    made.speaks.later = callee.scope->later;
  }
  if (callee.library) {
    made.speaks.of = callee.library->speaksOf;
    made.speaks.throws = callee.library->throws;
    made.speaks.reportsAbsence = callee.library->absence;
    made.speaks.reportsFault = callee.library->fault;
    made.resultNeverEmpty = callee.library->neverEmpty;
    made.constReceiver = made.constReceiver || callee.library->pure;
    unit_.exceptionTypes.insert(made.speaks.throws.begin(), made.speaks.throws.end());
  }
  return made;
}

/// Does a library function change a container that the function itself holds, by value?
bool Lowering::changesOwn(const Operands& operands, const Callee& callee) const {
  constexpr std::string_view Changes[] = {"creation", "queue", "removal", "storage"};
  const ir::Path* path = operands.receiver ? pathOf(*operands.receiver) : nullptr;
  return path && !callee.library->pure &&
         std::ranges::find(Changes, callee.library->speaksOf) != std::end(Changes) &&
         (path->root == ir::Path::Root::Temporary ||
          (path->root == ir::Path::Root::Variable &&
           function_.variables[path->id].storage == ir::Storage::Value));
}

bool Lowering::isKept(const Operands& operands, const Callee& callee) const {
  if (callee.isProject || callee.noReturn || (callee.library && !changesOwn(operands, callee))) {
    return true;
  }
  auto& roles = const_cast<Lowering*>(this)->unit_.roles;
  const auto matters = [&](const clang::Expr* expr, const ir::Value& value) {
    if (std::holds_alternative<ir::Callable>(value.node)) {
      return true;
    }
    return pathOf(value) && expr && roles.of(strip(expr)->getType()).role != ir::Role::None;
  };
  if (operands.receiver && matters(operands.receiverExpr, *operands.receiver)) {
    return true;
  }
  for (std::size_t i = 0; i < operands.values.size(); ++i) {
    if (matters(operands.arguments[i], operands.values[i])) {
      return true;
    }
  }
  return false;
}

ir::Value Lowering::emitCall(ir::Call call, ir::LocationId location, clang::QualType resultType) {
  const bool hasResult = !resultType.isNull() && !resultType->isVoidType();
  if (hasResult) {
    call.result = newTemporary();
    call.resultType = unit_.names.type(resultType);
  }
  const ir::TemporaryId result = call.result;
  emit(location, std::move(call));
  if (!hasResult) {
    return ir::Value{location, ir::Unknown{"void", {}}};
  }
  return ir::Value{location, ir::Read{temporaryPath(result), false}};
}

namespace {

/// Member functions of library classes that change nothing, though they are not all const.
bool onlyReads(const clang::FunctionDecl& function) {
  return isNamed(&function,
                 {"find",        "count",       "begin",        "end",   "cbegin", "cend",
                  "rbegin",      "rend",        "at",           "front", "back",   "data",
                  "get",         "value",       "empty",        "size",  "c_str",  "top",
                  "equal_range", "lower_bound", "contains",     "what",  "get_if", "dump",
                  "upper_bound", "reserve",     "shrink_to_fit"});
}

/// Values as a function passes them on: one that nothing is known of may have looked up something
/// of its own by them. What an object gives unasked is a part of it.
std::vector<ir::Value> through(const Callee& callee,
                               bool isPart,
                               std::vector<ir::Value> sources,
                               ir::LocationId location) {
  if (sources.empty() || isPart || (callee.scope && callee.scope->keeps)) {
    return sources;
  }
  return {ir::Value{location, ir::Unknown{"made", std::move(sources), true, callee.name}}};
}

}  // namespace

void Lowering::touchMutableArguments(const Callee& callee,
                                     const std::vector<const clang::Expr*>& arguments,
                                     const std::vector<ir::Value>& values,
                                     const clang::FunctionDecl* function,
                                     ir::LocationId location) {
  for (unsigned i = 0; i < arguments.size(); ++i) {
    const ir::Path* path = pathOf(values[i]);
    if (!path ||
        argument(function, i, *arguments[i], values[i]).passing != ir::Passing::ByReference) {
      continue;
    }
    std::vector<ir::Value> others;
    for (unsigned j = 0; j < values.size(); ++j) {
      if (j != i) {
        others.push_back(values[j]);
      }
    }
    assign(*path,
           ir::Value{location,
                     ir::Unknown{"set by " + callee.name,
                                 through(callee, false, provenance(std::move(others)), location)}},
           location);
  }
}

ir::Value
Lowering::dropCall(const Operands& operands, const Callee& callee, const clang::Expr& expr) {
  markMayThrow(callee, operands.location);
  std::vector<ir::Value> sources;
  if (operands.receiver) {
    sources.push_back(*operands.receiver);
  }
  sources.insert(sources.end(), operands.values.begin(), operands.values.end());
  for (ir::Value& source : sources) {
    if (auto* from = std::get_if<ir::Read>(&source.node)) {
      from->address = false;
    }
  }
  const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(operands.callee);
  const bool isPart = operands.receiver && operands.arguments.empty() &&
                      (!operands.callee || (method && method->isConst()));
  sources = through(callee, isPart, provenance(std::move(sources)), operands.location);
  touchMutableArguments(
      callee, operands.arguments, operands.values, operands.callee, operands.location);
  // A framework's own objects (a server) are not data that is read back.
  const bool isFramework =
      method && unit_.files.isForeign(method->getLocation()) &&
      unit_.index.isFrameworkHeader(unit_.files.path(
          unit_.sources.getFileID(unit_.sources.getExpansionLoc(method->getLocation()))));
  if (method && operands.receiver && !isFramework && !method->isConst() && !method->isStatic() &&
      !onlyReads(*method)) {
    const ir::Path* path = pathOf(*operands.receiver);
    const bool isWhole = path && path->root == ir::Path::Root::This && path->members.empty();
    if (path && !isWhole) {
      assign(*path,
             ir::Value{operands.location, ir::Unknown{"changed by " + callee.name, sources}},
             operands.location);
    }
  }
  return unknown(expr, "call", std::move(sources));
}

ir::Value Lowering::finishCall(Operands& operands,
                               const Callee& callee,
                               const clang::CallExpr* expr,
                               clang::QualType resultType) {
  touchContent(operands, callee);
  for (const model::HandlerMatch& match : callee.registrations) {
    const auto& wanted = match.handler->argumentCount;
    if (!wanted || *wanted == operands.arguments.size()) {
      operands.captured = match.captured;
      return registerHandler(match, operands);
    }
  }
  ir::Call call = makeCall(operands, callee);
  operands.api = callee.name;
  bool wantsCall = false;
  std::optional<ir::Value> result;
  if (!callee.sites.empty() &&
      applySites(callee.sites, operands, resultType, wantsCall, call, result)) {
    return result ? *result : ir::Value{operands.location, ir::Unknown{"call", {}}};
  }
  if (auto written = callee.texts.empty() ? std::nullopt : writeText(operands, callee)) {
    return *written;
  }
  noteCandidate(operands);
  if (isKept(operands, callee)) {
    return emitCall(std::move(call), operands.location, resultType);
  }
  return dropCall(operands, callee, expr ? static_cast<const clang::Expr&>(*expr) : *operands.use);
}

ir::Value Lowering::plainCall(const clang::CallExpr& expr,
                              const Callee& callee,
                              const clang::Expr* receiver,
                              const std::vector<const clang::Expr*>& arguments) {
  Operands operands;
  operands.use = &expr;
  operands.callee = callee.decl;
  if (const clang::FunctionDecl* direct = expr.getDirectCallee()) {
    operands.callee = direct;
  }
  operands.location = at(expr);
  if (receiver) {
    operands.receiverExpr = receiver;
    operands.receiver = value(receiver);
  }
  const ir::LocationId outerCall = std::exchange(defaultArgumentAt_, operands.location);
  const model::HandlerMatch* own =
      callee.registrations.empty() ? registration_ : &callee.registrations.front();
  const model::HandlerMatch* outerRegistration = std::exchange(registration_, own);
  for (const clang::Expr* argument : arguments) {
    operands.arguments.push_back(argument);
    operands.values.push_back(value(argument));
    if (!callee.registrations.empty()) {
      instantiateHandler(*argument);
    }
  }
  defaultArgumentAt_ = outerCall;
  registration_ = outerRegistration;
  return finishCall(operands,
                    callee,
                    &expr,
                    expr.getType().isNull() ? clang::QualType()
                    : operands.callee       ? operands.callee->getReturnType()
                                            : expr.getType());
}

ir::Value Lowering::valueCall(const clang::CallExpr& expr) {
  const auto* operation = llvm::dyn_cast<clang::CXXOperatorCallExpr>(&expr);
  const clang::Expr* callee = operation ? expr.getArg(0) : expr.getCallee();
  const clang::FunctionDecl* direct = expr.getDirectCallee();
  ir::Call call;
  const auto* pointer = llvm::dyn_cast<clang::BinaryOperator>(strip(callee));
  if (pointer && pointer->isPtrMemOp()) {  // (object.*member)(arguments)
    call.receiver.push_back(addressOf(value(pointer->getLHS())));
    call.target.push_back(value(pointer->getRHS()));
  } else {
    call.target.push_back(value(callee));
  }
  for (unsigned i = operation ? 1 : 0; i < expr.getNumArgs(); ++i) {
    const clang::Expr& written = *expr.getArg(i);
    ir::Value made = value(&written);
    const clang::QualType type = strip(&written)->getType();
    // std::function forwards: what it was declared with is not what the callee takes, so assume the
    // most.
    const bool isPlain = direct && llvm::isa<clang::CXXMethodDecl>(direct) &&
                         llvm::cast<clang::CXXMethodDecl>(direct)->getParent()->isLambda();
    if (isPlain) {
      call.arguments.push_back(argument(direct, i - 1, written, std::move(made)));
      continue;
    }
    ir::Argument passed;
    const bool isConst = type.isConstQualified();
    if (pathOf(made) && (type->isRecordType() || refersOn(type))) {
      passed.passing = isConst ? ir::Passing::ByConstReference : ir::Passing::ByReference;
      made = addressOf(std::move(made));
    }
    passed.value = std::move(made);
    call.arguments.push_back(std::move(passed));
  }
  return emitCall(std::move(call), at(expr), expr.getType());
}

ir::Value Lowering::patternCall(const clang::CallExpr& expr) {
  const clang::Expr* callee = strip(expr.getCallee());
  std::vector<const clang::Expr*> arguments(expr.arg_begin(), expr.arg_end());
  if (const auto* access = llvm::dyn_cast<clang::CXXDependentScopeMemberExpr>(callee)) {
    const clang::Expr* base = access->isImplicitAccess() ? nullptr : access->getBase();
    const std::string scope = base ? className(base) : std::string();
    const Callee& known = unit_.calleeByName(scope + "::" + access->getMember().getAsString());
    return plainCall(expr, known, base, arguments);
  }
  if (const auto* overloads = llvm::dyn_cast<clang::OverloadExpr>(callee)) {
    for (const clang::NamedDecl* found : overloads->decls()) {
      const clang::NamedDecl* decl = found->getUnderlyingDecl();
      if (const auto* pattern = llvm::dyn_cast<clang::FunctionTemplateDecl>(decl)) {
        decl = pattern->getTemplatedDecl();
      }
      const auto* function = llvm::dyn_cast<clang::FunctionDecl>(decl);
      if (function && function->getNumParams() >= arguments.size() &&
          function->getMinRequiredArguments() <= arguments.size()) {
        const auto* member = llvm::dyn_cast<clang::UnresolvedMemberExpr>(callee);
        const clang::Expr* base =
            member && !member->isImplicitAccess() ? member->getBase() : nullptr;
        return plainCall(expr, unit_.callee(*function), base, arguments);
      }
    }
  }
  const auto* named = llvm::dyn_cast<clang::DeclRefExpr>(callee);
  if (named && llvm::isa<clang::VarDecl>(named->getDecl())) {
    return valueCall(expr);
  }
  std::vector<ir::Value> operands;
  for (const clang::Expr* argument : arguments) {
    operands.push_back(value(argument));
  }
  return unknown(expr, "call", provenance(std::move(operands)));
}

ir::Value Lowering::call(const clang::CallExpr& expr) {
  if (llvm::isa<clang::UserDefinedLiteral>(expr) && !expr.getDirectCallee()) {
    return unknown(expr, "literal");
  }
  const clang::FunctionDecl* callee = expr.getDirectCallee();
  if (!callee) {
    if (llvm::isa<clang::CXXPseudoDestructorExpr>(expr.getCallee()->IgnoreParens())) {
      return unknown(expr, "destructor");
    }
    return expr.getCallee()->isTypeDependent() && !llvm::isa<clang::CXXOperatorCallExpr>(expr)
               ? patternCall(expr)
           : llvm::isa<clang::CXXOperatorCallExpr>(expr) ? dependentOperator(expr)
                                                         : valueCall(expr);
  }
  if (const auto* operation = llvm::dyn_cast<clang::CXXOperatorCallExpr>(&expr)) {
    return operatorCall(*operation, *callee);
  }
  if (isNamed(callee, {"rethrow_exception"}) && isInStd(*callee)) {
    emit(at(expr), ir::Rethrow());  // what is handled, for all that this can tell
    return unknown(expr, "void");
  }
  const clang::Expr* receiver = receiverOf(expr);
  const Callee& known = unit_.callee(*callee);
  const bool isKnown = !known.sites.empty() || !known.registrations.empty();
  if (const clang::Expr* wrapped = receiver                ? receiver
                                   : expr.getNumArgs() > 0 ? expr.getArg(0)
                                                           : nullptr;
      known.unwraps && wrapped) {
    unit_.noteMatch(*known.symbol);
    return value(wrapped);
  }
  if (known.symbol) {
    for (const clang::Expr* argument : argumentsOf(expr)) {
      discard(argument);
    }
    if (auto made = symbolValue(known.symbol, expr)) {
      return *made;
    }
  }
  if (!isKnown) {
    if (receiver) {
      if (auto made = mutatingCall(expr, *callee, receiver)) {
        return *made;
      }
      if (auto made = requestCall(expr, *callee, receiver)) {
        return *made;
      }
    }
    if (const clang::Expr* inner = transparentInner(expr)) {
      return value(inner);
    }
    if (auto made = composingCall(expr, *callee)) {
      return *made;
    }
  }
  return plainCall(expr, known, receiver, argumentsOf(expr));
}

}  // namespace status_lint::extract

#include "tool/extract/transparent.h"

#include "tool/extract/constants.h"
#include "tool/extract/names.h"

#include "clang/AST/ExprCXX.h"

#include <algorithm>

namespace status_lint::extract {

namespace {

bool isNamedStd(const clang::FunctionDecl& function, std::initializer_list<llvm::StringRef> names) {
  return isNamed(&function, names) && isInStd(function);
}

const clang::Expr* innerOfMemberCall(const clang::CXXMemberCallExpr& call) {
  const clang::CXXMethodDecl* method = call.getMethodDecl();
  if (method && method->getParent()->isLambda() && llvm::isa<clang::CXXConversionDecl>(method)) {
    return call
        .getImplicitObjectArgument();  // a lambda that captures nothing, as a function pointer
  }
  if (!method || !(isInStd(*method) || isOptional(*method->getParent()))) {
    return nullptr;
  }
  const clang::Expr* object = call.getImplicitObjectArgument();
  if (const auto* conversion = llvm::dyn_cast<clang::CXXConversionDecl>(method)) {
    return conversion->getConversionType()->isBooleanType() ? nullptr : object;
  }
  if (call.getNumArgs() != 0) {
    return nullptr;
  }
  return isNamed(method,
                 {"get", "value", "c_str", "data", "str", "string", "lock", "native", "view"})
             ? object
             : nullptr;
}

const clang::Expr* innerOfCall(const clang::CallExpr& call) {
  const clang::FunctionDecl* callee = call.getDirectCallee();
  if (!callee) {
    return nullptr;
  }
  if (const auto* operation = llvm::dyn_cast<clang::CXXOperatorCallExpr>(&call)) {
    const bool isAccess = operation->getOperator() == clang::OO_Arrow ||
                          (operation->getOperator() == clang::OO_Star && call.getNumArgs() == 1);
    const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(callee);
    const bool isWrapper = isInStd(*callee) || (method && isOptional(*method->getParent()));
    return isAccess && isWrapper ? call.getArg(0) : nullptr;
  }
  if (const auto* member = llvm::dyn_cast<clang::CXXMemberCallExpr>(&call)) {
    return innerOfMemberCall(*member);
  }
  if (call.getNumArgs() == 1 && isNamedStd(*callee,
                                           {"move",
                                            "forward",
                                            "ref",
                                            "cref",
                                            "as_const",
                                            "addressof",
                                            "to_underlying",
                                            "static_pointer_cast",
                                            "const_pointer_cast",
                                            "move_if_noexcept",
                                            "launder",
                                            "__addressof",
                                            "to_address"})) {
    return call.getArg(0);
  }
  if (callee->getIdentifier() && callee->getName() == "__builtin_expect" &&
      call.getNumArgs() == 2) {
    return call.getArg(0);
  }
  return nullptr;
}

const clang::Expr* innerOfConstruct(const clang::CXXConstructExpr& construct) {
  if (writtenArguments(construct) != 1 || construct.isListInitialization()) {
    const bool isCopy = construct.getConstructor()->isCopyOrMoveConstructor();
    if (!isCopy || construct.getNumArgs() != 1) {
      return nullptr;
    }
  }
  const clang::CXXConstructorDecl* constructor = construct.getConstructor();
  const clang::CXXRecordDecl& record = *constructor->getParent();
  const clang::Expr* argument = construct.getArg(0);
  if (constructor->isCopyOrMoveConstructor()) {
    return constructor->isUserProvided() && !isInStd(record) && constructor->isDefined() ? nullptr
                                                                                         : argument;
  }
  if (!isInStd(record) && !isOptional(record)) {
    return nullptr;
  }
  const clang::QualType type = strip(argument)->getType().getNonReferenceType();
  if (isStringClass(construct.getType())) {
    return type->isPointerType() || type->isArrayType() || type->getAsCXXRecordDecl() ? argument
                                                                                      : nullptr;
  }
  const bool wraps = isSmartPointer(record) || isOptional(record) || isStd(record, "function") ||
                     isStd(record, "move_only_function") || isStd(record, "reference_wrapper") ||
                     isStd(record, "path") || isStd(record, "copyable_function");
  if (!wraps) {
    return nullptr;
  }
  // A tag or allocator is no wrapped value.
  const clang::CXXRecordDecl* tag = type->getAsCXXRecordDecl();
  return tag && (isStd(*tag, "in_place_t") || isStd(*tag, "nullopt_t")) ? nullptr : argument;
}

}  // namespace

bool isNamed(const clang::FunctionDecl* function, std::initializer_list<llvm::StringRef> names) {
  return function && function->getIdentifier() &&
         std::ranges::find(names, function->getName()) != names.end();
}

unsigned writtenArguments(const clang::CXXConstructExpr& construct) {
  unsigned written = 0;
  while (written < construct.getNumArgs() &&
         !llvm::isa<clang::CXXDefaultArgExpr>(construct.getArg(written))) {
    ++written;
  }
  return written;
}

const clang::Expr* receiverOf(const clang::CallExpr& call) {
  if (const auto* member = llvm::dyn_cast<clang::CXXMemberCallExpr>(&call)) {
    return member->getImplicitObjectArgument();
  }
  if (llvm::isa<clang::CXXOperatorCallExpr>(call) && call.getNumArgs() > 0) {
    const auto* method = llvm::dyn_cast_or_null<clang::CXXMethodDecl>(call.getDirectCallee());
    return method && method->isInstance() ? call.getArg(0) : nullptr;
  }
  return nullptr;
}

std::vector<const clang::Expr*> argumentsOf(const clang::CallExpr& call) {
  std::vector<const clang::Expr*> arguments(call.arg_begin(), call.arg_end());
  if (llvm::isa<clang::CXXOperatorCallExpr>(call) && receiverOf(call)) {
    arguments.erase(arguments.begin());
  }
  return arguments;
}

const clang::Expr* transparentInner(const clang::Expr& expr) {
  if (const auto* cast = llvm::dyn_cast<clang::ExplicitCastExpr>(&expr)) {
    const clang::CastKind kind = cast->getCastKind();
    const bool changes = llvm::isa<clang::CXXDynamicCastExpr>(cast) || kind == clang::CK_ToVoid ||
                         kind == clang::CK_FloatingToIntegral ||
                         kind == clang::CK_IntegralToFloating;
    return changes ? nullptr : cast->getSubExpr();
  }
  if (const auto* unary = llvm::dyn_cast<clang::UnaryOperator>(&expr)) {
    const bool keeps = unary->getOpcode() == clang::UO_Deref ||
                       unary->getOpcode() == clang::UO_Plus ||
                       unary->getOpcode() == clang::UO_Extension;
    return keeps ? unary->getSubExpr() : nullptr;
  }
  if (const auto* call = llvm::dyn_cast<clang::CallExpr>(&expr)) {
    return innerOfCall(*call);
  }
  if (const auto* construct = llvm::dyn_cast<clang::CXXConstructExpr>(&expr)) {
    return innerOfConstruct(*construct);
  }
  if (const auto* list = llvm::dyn_cast<clang::InitListExpr>(&expr)) {
    const bool isScalar = list->getNumInits() == 1 && !list->getType()->isRecordType() &&
                          !list->getType()->isArrayType();
    return isScalar ? list->getInit(0) : nullptr;
  }
  if (const auto* initialiser = llvm::dyn_cast<clang::CXXDefaultInitExpr>(&expr)) {
    return initialiser->getExpr();
  }
  if (const auto* wait = llvm::dyn_cast<clang::CoawaitExpr>(&expr)) {
    return wait->getOperand();
  }
  if (const auto* wait = llvm::dyn_cast<clang::DependentCoawaitExpr>(&expr)) {
    return wait->getOperand();
  }
  return nullptr;
}

}  // namespace status_lint::extract

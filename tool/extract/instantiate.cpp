// Generic lambdas given to a function whose body was skipped have no instance: Sema makes one.
#include "tool/base/text.h"
#include "tool/extract/compat.h"
#include "tool/extract/unit.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

namespace status_lint::extract {

namespace {

/// What `auto` stands for when the parameter takes an lvalue of the given type.
clang::QualType
deduced(const clang::ASTContext& context, clang::QualType parameter, clang::QualType argument) {
  if (parameter->isRValueReferenceType()) {
    return context.getLValueReferenceType(argument);  // auto&&
  }
  if (parameter->isLValueReferenceType()) {
    return parameter.getNonReferenceType().isConstQualified() ? argument.getUnqualifiedType()
                                                              : argument;
  }
  return argument.getUnqualifiedType();
}

/// The class that a model names, or that its alias stands for; a request is const, as frameworks
/// hand it on. Null where the unit has none.
clang::QualType classNamed(Unit& unit, const std::string& name) {
  const clang::NamedDecl* found = lookUp(unit.ast, name);
  if (const auto* alias = llvm::dyn_cast_or_null<clang::TypedefNameDecl>(found)) {
    found = alias->getUnderlyingType()->getAsCXXRecordDecl();
  }
  const auto* record = llvm::dyn_cast_or_null<clang::CXXRecordDecl>(found);
  if (!record) {
    return {};
  }
  const clang::QualType type = compat::recordType(unit.ast, *record);
  return unit.roles.of(*record).role == ir::Role::Request ? type.withConst() : type;
}

}  // namespace

const clang::CXXMethodDecl* instantiate(Unit& unit,
                                        clang::FunctionTemplateDecl& pattern,
                                        const std::vector<std::string>& parameters) {
  const clang::FunctionDecl* templated = pattern.getTemplatedDecl();
  if (templated->getNumParams() > parameters.size()) {
    return nullptr;
  }
  std::vector<clang::TemplateArgument> arguments(pattern.getTemplateParameters()->size());
  for (unsigned i = 0; i < templated->getNumParams(); ++i) {
    const clang::QualType type = templated->getParamDecl(i)->getType();
    const auto* parameter = type.getNonReferenceType()->getAs<clang::TemplateTypeParmType>();
    if (!parameter) {
      if (type->isDependentType()) {
        return nullptr;
      }
      continue;
    }
    const clang::QualType argument = classNamed(unit, parameters[i]);
    if (argument.isNull() || parameter->getIndex() >= arguments.size()) {
      return nullptr;
    }
    arguments[parameter->getIndex()] = clang::TemplateArgument(deduced(unit.ast, type, argument));
  }
  for (const clang::TemplateArgument& argument : arguments) {
    if (argument.isNull()) {
      return nullptr;
    }
  }
  const auto* list = clang::TemplateArgumentList::CreateCopy(unit.ast, arguments);
  const clang::SourceLocation place = pattern.getLocation();
  clang::FunctionDecl* made = unit.sema.InstantiateFunctionDeclaration(&pattern, list, place);
  if (!made) {
    return nullptr;
  }
  unit.sema.InstantiateFunctionDefinition(place, made, true, false, true);
  const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(made);
  return method && method->hasBody() && !method->isInvalidDecl() ? method : nullptr;
}

const clang::FunctionDecl* instanceOf(const clang::FunctionTemplateDecl& pattern) {
  for (const clang::FunctionDecl* instance : pattern.specializations()) {
    if (instance->hasBody() && !instance->isInvalidDecl()) {
      return instance;
    }
  }
  return nullptr;
}

}  // namespace status_lint::extract

// Generic lambdas given to a function whose body was skipped have no instance: Sema makes one.
#include "tool/base/text.h"
#include "tool/extract/compat.h"
#include "tool/extract/unit.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

namespace status_lint::extract {

namespace {

const clang::CXXRecordDecl* lookUp(const clang::ASTContext& context, std::string_view name) {
  const clang::DeclContext* scope = context.getTranslationUnitDecl();
  const clang::CXXRecordDecl* found = nullptr;
  std::size_t begin = 0;
  while (begin <= name.size()) {
    const std::size_t end = std::min(name.find("::", begin), name.size());
    const std::string_view part = name.substr(begin, end - begin);
    const auto& identifier = context.Idents.get(llvm::StringRef(part.data(), part.size()));
    const clang::DeclContext* next = nullptr;
    found = nullptr;
    for (const clang::NamedDecl* decl : scope->lookup(clang::DeclarationName(&identifier))) {
      decl = decl->getUnderlyingDecl();
      if (const auto* space = llvm::dyn_cast<clang::NamespaceDecl>(decl)) {
        next = space;
      } else if (const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(decl)) {
        found = record;
        next = record;
      }
    }
    if (!next) {
      return nullptr;
    }
    scope = next;
    begin = end + 2;
  }
  return found;
}

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

}  // namespace

const clang::CXXMethodDecl* instantiate(Unit& unit,
                                        const clang::LambdaExpr& lambda,
                                        const std::vector<std::string>& parameters) {
  clang::FunctionTemplateDecl* pattern = lambda.getDependentCallOperator();
  const clang::FunctionDecl* templated = pattern->getTemplatedDecl();
  if (templated->getNumParams() > parameters.size()) {
    return nullptr;
  }
  std::vector<clang::TemplateArgument> arguments(pattern->getTemplateParameters()->size());
  for (unsigned i = 0; i < templated->getNumParams(); ++i) {
    const clang::QualType type = templated->getParamDecl(i)->getType();
    const auto* parameter = type.getNonReferenceType()->getAs<clang::TemplateTypeParmType>();
    if (!parameter) {
      if (type->isDependentType()) {
        return nullptr;
      }
      continue;
    }
    const clang::CXXRecordDecl* record = lookUp(unit.ast, parameters[i]);
    if (!record || parameter->getIndex() >= arguments.size()) {
      return nullptr;
    }
    clang::QualType argument = compat::recordType(unit.ast, *record);
    if (unit.roles.of(*record).role == ir::Role::Request) {
      argument = argument.withConst();
    }
    arguments[parameter->getIndex()] = clang::TemplateArgument(deduced(unit.ast, type, argument));
  }
  for (const clang::TemplateArgument& argument : arguments) {
    if (argument.isNull()) {
      return nullptr;
    }
  }
  const auto* list = clang::TemplateArgumentList::CreateCopy(unit.ast, arguments);
  const clang::SourceLocation place = lambda.getBeginLoc();
  clang::FunctionDecl* made = unit.sema.InstantiateFunctionDeclaration(pattern, list, place);
  if (!made) {
    return nullptr;
  }
  unit.sema.InstantiateFunctionDefinition(place, made, true, false, true);
  const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(made);
  return method && method->hasBody() && !method->isInvalidDecl() ? method : nullptr;
}

}  // namespace status_lint::extract

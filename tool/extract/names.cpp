#include "tool/extract/names.h"

#include "tool/extract/compat.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/Index/USRGeneration.h"
#include "llvm/ADT/SmallString.h"

#include <vector>

namespace status_lint::extract {

Names::Names(const clang::ASTContext& context) : policy_(context.getLangOpts()) {
  policy_.SuppressScope = true;
  policy_.SuppressTagKeyword = true;
  policy_.SuppressTemplateArgsInCXXConstructors = true;
}

std::string Names::unqualified(const clang::NamedDecl& decl) {
  if (const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(&decl)) {
    if (record->isLambda()) {
      return "(lambda)";
    }
    if (!record->getIdentifier()) {
      const auto* alias = record->getTypedefNameForAnonDecl();
      return alias ? alias->getName().str() : "(anonymous)";
    }
  }
  const clang::DeclarationName name = decl.getDeclName();
  switch (name.getNameKind()) {
  case clang::DeclarationName::CXXConstructorName:
    return unqualified(*llvm::cast<clang::CXXConstructorDecl>(decl).getParent());
  case clang::DeclarationName::CXXConversionFunctionName:
    return "operator " + spelling(llvm::cast<clang::CXXConversionDecl>(decl).getConversionType());
  case clang::DeclarationName::CXXDeductionGuideName: return "(deduction guide)";
  case clang::DeclarationName::Identifier: return decl.getName().str();
  case clang::DeclarationName::ObjCZeroArgSelector:
  case clang::DeclarationName::ObjCOneArgSelector:
  case clang::DeclarationName::ObjCMultiArgSelector:
  case clang::DeclarationName::CXXDestructorName:
  case clang::DeclarationName::CXXOperatorName:
  case clang::DeclarationName::CXXLiteralOperatorName:
  case clang::DeclarationName::CXXUsingDirective: break;
  }
  if (const auto* destructor = llvm::dyn_cast<clang::CXXDestructorDecl>(&decl)) {
    return "~" + unqualified(*destructor->getParent());
  }
  return name.getAsString();
}

std::string Names::build(const clang::NamedDecl& decl) {
  // The call operator of a lambda is the lambda: one name for both.
  if (const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(&decl)) {
    if (method->getParent()->isLambda() && method->getOverloadedOperator() == clang::OO_Call) {
      return canonical(*method->getParent());
    }
  }
  const clang::DeclContext* context = decl.getDeclContext();
  while (context && !context->isTranslationUnit()) {
    if (const auto* space = llvm::dyn_cast<clang::NamespaceDecl>(context)) {
      if (!space->isInline() && !space->isAnonymousNamespace()) {
        break;
      }
    } else if (const auto* enumeration = llvm::dyn_cast<clang::EnumDecl>(context)) {
      if (enumeration->getIdentifier()) {
        break;
      }
    } else if (llvm::isa<clang::NamedDecl>(context)) {
      break;
    }
    context = context->getParent();
  }
  const auto* outer = llvm::dyn_cast_or_null<clang::NamedDecl>(context);
  std::string name = unqualified(decl);
  return outer ? canonical(*outer) + "::" + name : name;
}

const std::string& Names::canonical(const clang::NamedDecl& decl) {
  if (const auto it = canonical_.find(&decl); it != canonical_.end()) {
    return it->second;
  }
  std::string name = build(decl);
  return canonical_.emplace(&decl, std::move(name)).first->second;
}

std::string Names::spelling(clang::QualType type) {
  clang::PrintingPolicy policy = policy_;
  policy.SuppressScope = type.isCanonical() || compat::SuppressedScopesAreAsWritten;
  std::string text = type.getAsString(policy);
  // A machine's path has no place in a name.
  constexpr std::string_view Lambda = "(lambda at ";
  for (std::size_t at = text.find(Lambda); at != std::string::npos;
       at = text.find(Lambda, at + 1)) {
    text.replace(at, text.find(')', at) - at + 1, "(lambda)");
  }
  constexpr std::string_view Unnamed = "(unnamed ";
  for (std::size_t at = text.find(Unnamed); at != std::string::npos;
       at = text.find(Unnamed, at + 1)) {
    text.replace(at, text.find(')', at) - at + 1, "(unnamed)");
  }
  return text;
}

std::string Names::type(clang::QualType type) {
  const clang::QualType inner = pointee(type);
  if (inner.isNull()) {
    return {};
  }
  if (const auto* tag = inner->getAsTagDecl()) {
    return canonical(*tag);
  }
  if (const auto* injected = inner->getAs<clang::TemplateSpecializationType>()) {
    if (const auto* decl = injected->getTemplateName().getAsTemplateDecl()) {
      return canonical(*decl);
    }
  }
  return spelling(inner.getCanonicalType().getUnqualifiedType());
}

const std::string& Names::usr(const clang::Decl& decl) {
  const clang::Decl* key = decl.getCanonicalDecl();
  if (const auto it = usrs_.find(key); it != usrs_.end()) {
    return it->second;
  }
  llvm::SmallString<128> buffer;
  std::string usr;
  if (!clang::index::generateUSRForDecl(key, buffer)) {
    usr = buffer.str().str();
    if (const unsigned uses = usrUses_[usr]++; uses != 0) {
      usr += "#" + std::to_string(uses + 1);
    }
  }
  return usrs_.emplace(key, std::move(usr)).first->second;
}

std::string Names::display(const clang::FunctionDecl& function) {
  const auto* method = llvm::dyn_cast<clang::CXXMethodDecl>(&function);
  if (method && method->getParent()->isLambda()) {
    const clang::DeclContext* context = method->getParent()->getDeclContext();
    while (context && !llvm::isa<clang::FunctionDecl>(context) && !context->isFileContext()) {
      context = context->getParent();
    }
    const auto* outer = llvm::dyn_cast_or_null<clang::FunctionDecl>(context);
    if (!outer) {
      return "lambda";
    }
    const auto* outerMethod = llvm::dyn_cast<clang::CXXMethodDecl>(outer);
    if (outerMethod && outerMethod->getParent()->isLambda()) {
      return display(*outer);
    }
    const std::string scope =
        outerMethod ? unqualified(*outerMethod->getParent()) + "::" : std::string();
    return "lambda in " + scope + unqualified(*outer) + "()";
  }
  std::string text = method ? unqualified(*method->getParent()) + "::" : std::string();
  text += unqualified(function) + "(";
  for (unsigned i = 0; i < function.getNumParams(); ++i) {
    text += i == 0 ? "" : ", ";
    text += spelling(function.getParamDecl(i)->getType());
  }
  return text + ")";
}

std::vector<std::string> Names::allOf(clang::QualType type) {
  type = type.getNonReferenceType();
  std::vector<std::string> names = {type.getUnqualifiedType().getAsString()};
  while (const auto* alias = type->getAs<clang::TypedefType>()) {
    names.push_back(canonical(*alias->getDecl()));
    names.push_back("std::" + names.back());
    type = alias->desugar();
  }
  names.push_back(type.getCanonicalType().getUnqualifiedType().getAsString());
  names.push_back(this->type(type));
  if (names.back() == "std::basic_string") {
    names.emplace_back("std::string");
  } else if (names.back() == "std::basic_string_view") {
    names.emplace_back("std::string_view");
  }
  return names;
}

const clang::NamedDecl* lookUp(const clang::ASTContext& context, llvm::StringRef name) {
  const clang::DeclContext* scope = context.getTranslationUnitDecl();
  llvm::SmallVector<llvm::StringRef> parts;
  name.split(parts, "::");
  const clang::NamedDecl* found = nullptr;
  for (const llvm::StringRef part : parts) {
    const auto known = context.Idents.find(part);
    const auto all = scope && known != context.Idents.end() ? scope->lookup(known->second)
                                                            : clang::DeclContext::lookup_result();
    if (all.empty()) {
      return nullptr;
    }
    found = all.front()->getUnderlyingDecl();
    if (const auto* alias = llvm::dyn_cast<clang::NamespaceAliasDecl>(found)) {
      found = alias->getNamespace();
    }
    scope = llvm::dyn_cast<clang::DeclContext>(found);
  }
  return found;
}

bool isInStd(const clang::Decl& decl) {
  const clang::DeclContext* context = decl.getDeclContext();
  while (context) {
    if (context->isStdNamespace()) {
      return true;
    }
    context = context->getParent();
  }
  return false;
}

bool isStd(const clang::NamedDecl& decl, llvm::StringRef name) {
  return decl.getIdentifier() && decl.getName() == name && isInStd(decl);
}

bool isOptional(const clang::NamedDecl& decl) {
  if (!decl.getIdentifier() || decl.getName() != "optional") {
    return false;
  }
  const auto* scope =
      llvm::dyn_cast<clang::NamespaceDecl>(decl.getDeclContext()->getRedeclContext());
  return isInStd(decl) || (scope && scope->getIdentifier() && scope->getName() == "boost");
}

bool isSmartPointer(const clang::CXXRecordDecl& record) {
  return isStd(record, "shared_ptr") || isStd(record, "unique_ptr") || isStd(record, "weak_ptr");
}

bool isPointerLike(clang::QualType type) {
  if (type.isNull()) {
    return false;
  }
  type = type.getNonReferenceType();
  if (type->isPointerType()) {
    return true;
  }
  const auto* record = type->getAsCXXRecordDecl();
  return record && (isSmartPointer(*record) || isStd(*record, "reference_wrapper"));
}

clang::QualType pointee(clang::QualType type) {
  while (!type.isNull()) {
    type = type.getNonReferenceType();
    if (const auto* pointer = type->getAs<clang::PointerType>()) {
      type = pointer->getPointeeType();
      continue;
    }
    const auto* specialization =
        llvm::dyn_cast_or_null<clang::ClassTemplateSpecializationDecl>(type->getAsCXXRecordDecl());
    if (specialization &&
        (isSmartPointer(*specialization) || isStd(*specialization, "reference_wrapper") ||
         isOptional(*specialization)) &&
        specialization->getTemplateArgs().size() > 0 &&
        specialization->getTemplateArgs()[0].getKind() == clang::TemplateArgument::Type) {
      type = specialization->getTemplateArgs()[0].getAsType();
      continue;
    }
    return type.getUnqualifiedType();
  }
  return type;
}

}  // namespace status_lint::extract

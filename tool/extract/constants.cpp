#include "tool/extract/constants.h"

#include "clang/AST/ExprCXX.h"
#include "clang/Lex/Lexer.h"

namespace status_lint::extract {

const clang::Expr* strip(const clang::Expr* expr) {
  while (expr) {
    const clang::Expr* next = expr;
    if (const auto* paren = llvm::dyn_cast<clang::ParenExpr>(expr)) {
      next = paren->getSubExpr();
    } else if (const auto* full = llvm::dyn_cast<clang::FullExpr>(expr)) {
      next = full->getSubExpr();
    } else if (const auto* temporary = llvm::dyn_cast<clang::MaterializeTemporaryExpr>(expr)) {
      next = temporary->getSubExpr();
    } else if (const auto* bound = llvm::dyn_cast<clang::CXXBindTemporaryExpr>(expr)) {
      next = bound->getSubExpr();
    } else if (const auto* implicit = llvm::dyn_cast<clang::ImplicitCastExpr>(expr)) {
      next = implicit->getSubExpr();
    } else if (const auto* parameter = llvm::dyn_cast<clang::SubstNonTypeTemplateParmExpr>(expr)) {
      next = parameter->getReplacement();
    } else if (const auto* opaque = llvm::dyn_cast<clang::OpaqueValueExpr>(expr)) {
      next = opaque->getSourceExpr() ? opaque->getSourceExpr() : expr;
    } else if (const auto* rewritten = llvm::dyn_cast<clang::CXXStdInitializerListExpr>(expr)) {
      next = rewritten->getSubExpr();
    }
    if (next == expr) {
      return expr;
    }
    expr = next;
  }
  return expr;
}

bool isStringClass(clang::QualType type) {
  const clang::CXXRecordDecl* record =
      type.isNull() ? nullptr : type.getNonReferenceType()->getAsCXXRecordDecl();
  return record && (isStd(*record, "basic_string") || isStd(*record, "basic_string_view"));
}

Constants::Constants(clang::ASTContext& context, Names& names, const LocationTable& locations)
    : context_(context), names_(names), locations_(locations) {}

std::string Constants::writtenName(const clang::Expr& expr) {
  const clang::Expr* inner = strip(&expr);
  while (const auto* cast = llvm::dyn_cast<clang::ExplicitCastExpr>(inner)) {
    inner = strip(cast->getSubExpr());
  }
  const clang::ValueDecl* decl = nullptr;
  if (const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(inner)) {
    decl = reference->getDecl();
  } else if (const auto* member = llvm::dyn_cast<clang::MemberExpr>(inner)) {
    decl = member->getMemberDecl();
  }
  if (decl && !decl->isImplicit() && !llvm::isa<clang::ParmVarDecl>(decl)) {
    return names_.canonical(*decl);
  }
  // The macro's name stands for the constant only where the constant is all that the macro says.
  const clang::SourceManager& sources = context_.getSourceManager();
  const clang::LangOptions& options = context_.getLangOpts();
  const clang::SourceRange range = inner->getSourceRange();
  const bool isMacro =
      range.getBegin().isMacroID() && range.getEnd().isMacroID() &&
      clang::Lexer::isAtStartOfMacroExpansion(range.getBegin(), sources, options) &&
      clang::Lexer::isAtEndOfMacroExpansion(range.getEnd(), sources, options);
  return isMacro ? locations_.macroName(range.getBegin()) : std::string();
}

std::int64_t low64(const llvm::APSInt& number) {
  const llvm::APInt& bits = number;
  return (number.isSigned() ? bits.sextOrTrunc(64) : bits.zextOrTrunc(64)).getSExtValue();
}

std::optional<ir::Constant> Constants::integer(const clang::Expr& expr) {
  const clang::QualType type = expr.getType();
  if (type.isNull() || expr.isValueDependent() || expr.containsErrors() ||
      !type->isIntegralOrEnumerationType()) {
    return std::nullopt;
  }
  clang::Expr::EvalResult result;
  if (!expr.EvaluateAsInt(result, context_) || result.HasSideEffects) {
    return std::nullopt;
  }
  ir::Constant constant{low64(result.Val.getInt()), writtenName(expr)};
  const auto* enumeration = constant.name.empty() ? type->getAs<clang::EnumType>() : nullptr;
  if (enumeration) {
    // A constant that a literal operator or a constexpr function gave.
    for (const clang::EnumConstantDecl* enumerator : enumeration->getDecl()->enumerators()) {
      if (low64(enumerator->getInitVal()) == constant.number) {
        constant.name = names_.canonical(*enumerator);
        break;
      }
    }
  }
  return constant;
}

std::optional<std::int64_t> Constants::enumeratorNamed(llvm::StringRef name) {
  const auto* found = llvm::dyn_cast_or_null<clang::EnumConstantDecl>(lookUp(context_, name));
  return found ? std::optional(low64(found->getInitVal())) : std::nullopt;
}

std::optional<std::string> Constants::constructedText(const clang::CXXConstructExpr& construct,
                                                      unsigned depth) {
  if (!isStringClass(construct.getType())) {
    return std::nullopt;
  }
  unsigned written = 0;
  while (written < construct.getNumArgs() &&
         !llvm::isa<clang::CXXDefaultArgExpr>(construct.getArg(written))) {
    ++written;
  }
  if (written == 0) {
    return std::string();
  }
  std::optional<std::string> bytes = text(*construct.getArg(0), depth + 1);
  if (!bytes || written == 1) {
    return bytes;
  }
  const std::optional<ir::Constant> count = integer(*construct.getArg(1));
  if (written == 2 && count && construct.getArg(0)->getType()->isPointerType() &&
      count->number >= 0 && static_cast<std::size_t>(count->number) <= bytes->size()) {
    bytes->resize(static_cast<std::size_t>(count->number));
    return bytes;
  }
  return std::nullopt;
}

std::optional<std::string> Constants::text(const clang::Expr& expr, unsigned depth) {
  constexpr unsigned MaxDepth = 16;
  const clang::Expr* inner = strip(&expr);
  if (!inner || depth > MaxDepth || inner->getType().isNull() || inner->isTypeDependent()) {
    return std::nullopt;
  }
  if (const auto* literal = llvm::dyn_cast<clang::StringLiteral>(inner)) {
    return literal->getCharByteWidth() == 1 ? std::optional(literal->getBytes().str())
                                            : std::nullopt;
  }
  if (const auto* argument = llvm::dyn_cast<clang::CXXDefaultArgExpr>(inner)) {
    return text(*argument->getExpr(), depth + 1);
  }
  if (const auto* literal = llvm::dyn_cast<clang::UserDefinedLiteral>(inner)) {
    const bool isString =
        literal->getLiteralOperatorKind() == clang::UserDefinedLiteral::LOK_String &&
        isStringClass(literal->getType());
    return isString ? text(*literal->getArg(0), depth + 1) : std::nullopt;
  }
  if (const auto* cast = llvm::dyn_cast<clang::ExplicitCastExpr>(inner)) {
    return text(*cast->getSubExpr(), depth + 1);
  }
  if (const auto* list = llvm::dyn_cast<clang::InitListExpr>(inner)) {
    return list->getNumInits() == 1 ? text(*list->getInit(0), depth + 1) : std::nullopt;
  }
  if (const auto* construct = llvm::dyn_cast<clang::CXXConstructExpr>(inner)) {
    return constructedText(*construct, depth);
  }
  const clang::VarDecl* variable = nullptr;
  if (const auto* reference = llvm::dyn_cast<clang::DeclRefExpr>(inner)) {
    variable = llvm::dyn_cast<clang::VarDecl>(reference->getDecl());
  } else if (const auto* member = llvm::dyn_cast<clang::MemberExpr>(inner)) {
    variable = llvm::dyn_cast<clang::VarDecl>(member->getMemberDecl());
  }
  if (variable) {
    clang::QualType type = variable->getType();
    const bool isPointer = type->isPointerType();
    const bool isArray = type->isArrayType();
    // `const char* p` may be given another text later, `const char* const p` may not.
    const bool fixed = variable->isConstexpr() || type.isConstQualified() ||
                       (isArray && context_.getBaseElementType(type).isConstQualified());
    const clang::Expr* init = fixed || isPointer ? variable->getAnyInitializer() : nullptr;
    if (!init || !fixed || init->isValueDependent() || init->containsErrors() ||
        variable->getType()->isReferenceType()) {
      return std::nullopt;
    }
    return text(*init, depth + 1);
  }
  const bool isCharacters =
      inner->getType()->isPointerType() && inner->getType()->getPointeeType()->isAnyCharacterType();
  if (isCharacters && !inner->isValueDependent() && !inner->containsErrors() &&
      llvm::isa<clang::CallExpr, clang::ConditionalOperator, clang::ArraySubscriptExpr>(inner)) {
    return expr.IgnoreParens()->tryEvaluateString(context_);
  }
  return std::nullopt;
}

}  // namespace status_lint::extract

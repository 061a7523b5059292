// Constants that Clang can fold, and texts whose bytes are known.
#pragma once

#include "tool/extract/locations.h"
#include "tool/extract/names.h"

#include "clang/AST/Expr.h"

#include <optional>

namespace status_lint::extract {

/// The low 64 bits as a signed number: what `npos` and other large unsigned constants become is -1
/// and its kin.
std::int64_t low64(const llvm::APSInt& number);

class Constants {
public:
  Constants(clang::ASTContext& context, Names& names, const LocationTable& locations);

  /// The folded value of an integer, character, boolean or enumeration expression, with the name it
  /// was written as; nothing when it is not constant.
  std::optional<ir::Constant> integer(const clang::Expr& expr);

  /// The number of the enumerator with the qualified name, where the unit declares one.
  std::optional<std::int64_t> enumeratorNamed(llvm::StringRef name);

  /// The bytes of a literal, a constant of string type, or a string made from one; nothing when not
  /// known.
  std::optional<std::string> text(const clang::Expr& expr, unsigned depth = 0);

private:
  std::optional<std::string> constructedText(const clang::CXXConstructExpr& construct,
                                             unsigned depth);
  std::string writtenName(const clang::Expr& expr);

  clang::ASTContext& context_;
  Names& names_;
  const LocationTable& locations_;
};

/// The expression below parentheses, casts that keep the value, temporaries and clean-ups.
const clang::Expr* strip(const clang::Expr* expr);

/// std::string, std::string_view, or another instance of their templates.
bool isStringClass(clang::QualType type);

}  // namespace status_lint::extract

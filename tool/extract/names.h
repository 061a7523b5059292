// Canonical names: how the IR, the models and the evidence tables call a declaration.
#pragma once

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"

#include <string>
#include <unordered_map>

namespace status_lint::extract {

/// Names of one translation unit's declarations, computed once for each.
class Names {
public:
  explicit Names(const clang::ASTContext& context);

  /// Declaration contexts joined by "::", without template arguments, inline and anonymous
  /// namespaces: "boost::beast::http::header::result". A lambda is "outer::(lambda)".
  const std::string& canonical(const clang::NamedDecl& decl);

  /// Canonical class name behind references, pointers, smart pointers and optionals; for other
  /// types the spelling without qualifiers.
  std::string type(clang::QualType type);

  /// All names by which a value of the type may be known: the spelling, each alias on the way to
  /// the canonical type (size_t, std::size_t), and type() with its usual alias for std strings.
  std::vector<std::string> allOf(clang::QualType type);

  /// Clang's unified symbol resolution, made unique where two instances share one (lambdas of two
  /// instantiations); empty where Clang has none.
  const std::string& usr(const clang::Decl& decl);

  /// For people: "createUser(const Request &, Response &)", "lambda in main()".
  std::string display(const clang::FunctionDecl& function);

private:
  std::string build(const clang::NamedDecl& decl);
  std::string spelling(clang::QualType type);
  std::string unqualified(const clang::NamedDecl& decl);

  clang::PrintingPolicy policy_;
  std::unordered_map<const clang::Decl*, std::string> canonical_;
  std::unordered_map<const clang::Decl*, std::string> usrs_;
  std::unordered_map<std::string, unsigned> usrUses_;
};

/// The declaration with the qualified name; null where the unit has none. Of a template, the
/// template.
const clang::NamedDecl* lookUp(const clang::ASTContext& context, llvm::StringRef name);

/// The type behind references, pointers, smart pointers, optionals and reference wrappers,
/// unqualified.
clang::QualType pointee(clang::QualType type);

/// Is the type a pointer or a smart pointer (owning or not)?
bool isPointerLike(clang::QualType type);

/// Is it a standard smart pointer: std::shared_ptr, std::unique_ptr, std::weak_ptr?
bool isSmartPointer(const clang::CXXRecordDecl& record);

/// Is the class `name` of namespace std (inline namespaces ignored)?
bool isStd(const clang::NamedDecl& decl, llvm::StringRef name);

/// std::optional, boost::optional.
bool isOptional(const clang::NamedDecl& decl);

/// Does the declaration live in namespace std?
bool isInStd(const clang::Decl& decl);

}  // namespace status_lint::extract

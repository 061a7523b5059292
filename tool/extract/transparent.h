// Wrappers that a value keeps its identity through: moves, smart pointers, optionals, casts,
// copies.
#pragma once

#include "clang/AST/Expr.h"

#include <initializer_list>
#include <vector>

namespace status_lint::extract {

/// The expression whose value or storage the given one stands for (std::move(x), p.get(), *p,
/// s.c_str(), static_cast<T>(x), a copy of x), or null when it is no such wrapper.
const clang::Expr* transparentInner(const clang::Expr& expr);

/// The object that a call of a member function runs on; null for other calls.
const clang::Expr* receiverOf(const clang::CallExpr& call);

/// The arguments after the object of a member operator.
std::vector<const clang::Expr*> argumentsOf(const clang::CallExpr& call);

/// Has the function one of these unqualified names?
bool isNamed(const clang::FunctionDecl* function, std::initializer_list<llvm::StringRef> names);

/// Number of arguments that the source writes.
unsigned writtenArguments(const clang::CXXConstructExpr& construct);

}  // namespace status_lint::extract

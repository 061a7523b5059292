// Clang's tables of types, made large before a parse fills them.
#pragma once

namespace clang {
class ASTContext;
}

namespace status_lint::extract {

/// Of a kind in a source of a server with all its headers: 50,000 to 70,000 types of functions,
/// half as many of the others that count.
inline constexpr unsigned TypesOfWhole = 1U << 16U;

/// Makes room for so many types of each kind that templates make many of. Clang begins with tables
/// of some hundred and doubles them, for which it hashes every type in them anew, and finds types
/// in longer chains meanwhile: 8 % of the time of a large parse. Call it before the parse.
void reserveTypes(clang::ASTContext& context, unsigned count);

}  // namespace status_lint::extract

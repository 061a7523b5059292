// Which names a file declares and defines, and which it uses in bodies: told by braces, parentheses
// and a few keywords.
#pragma once

#include "tool/prescan/source_facts.h"
#include "tool/prescan/tokens.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace status_lint::prescan {

class Scopes {
public:
  /// Borrows the facts, which receive the names.
  explicit Scopes(SourceFacts& facts) : facts_(facts) {}

  /// Reads the next token; directives are none.
  void read(const Token& token);

  /// At #if, #else and #endif: each branch begins in the scope where the first did, so that a
  /// brace which two branches open counts once.
  void save() { saved_.push_back(scopes_); }

  void restore() {
    if (!saved_.empty()) {
      scopes_ = saved_.back();
    }
  }

  void drop() {
    if (!saved_.empty()) {
      saved_.pop_back();
    }
  }

private:
  enum class Kind : std::uint8_t { Namespace, Class, Body };

  struct Scope {
    Kind kind = Kind::Namespace;
    std::size_t parens = 0;  ///< that were open around it
  };

  struct Candidate {
    Name name = 0;
    bool hasScope = false;  ///< Foo::name
  };

  /// What was read of a declaration.
  struct Head {
    std::vector<Candidate> called;  ///< names before "("
    Names inParens;
    Candidate last;         ///< the last name outside of parentheses
    Candidate valued;       ///< the one before "="
    std::size_t words = 0;  ///< identifiers outside of parentheses
    bool hasParens = false;
    bool isNamespace = false;
    bool hasClassKey = false;
    bool isExtern = false;
    bool isExternText = false;  ///< extern "C"
    bool isOperator = false;
    bool isOverride = false;
    bool hasValue = false;          ///< "=" was read
    bool endsBehindParens = false;  ///< the last token closed parentheses or qualifies a function
    bool isAfterBody = false;
  };

  void readInBody(const Token& token);
  void identifier(std::string_view word);
  void mark(char c);
  void openParen();
  void openBrace();
  void closeBrace();
  void semicolon();
  void colon();
  void define();
  void add(const Candidate& candidate);
  void endDeclaration();

  [[nodiscard]] Kind kind() const {
    return scopes_.empty() ? Kind::Namespace : scopes_.back().kind;
  }

  SourceFacts& facts_;
  std::vector<Scope> scopes_;
  std::vector<std::vector<Scope>> saved_;
  Head head_;
  std::size_t parens_ = 0;
  std::size_t angles_ = 0;        ///< of a template's parameters
  bool isTemplate_ = false;       ///< "template" was the last token
  bool isArgumentValue_ = false;  ///< behind "=" in parentheses
  std::size_t colons_ = 0;        ///< that were just read
  bool wasWord_ = false;          ///< the last token was an identifier
};

}  // namespace status_lint::prescan

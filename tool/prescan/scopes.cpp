#include "tool/prescan/scopes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace status_lint::prescan {
namespace {

bool isAny(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

bool isClassKey(std::string_view word) {
  return isAny(word, {"class", "struct", "union", "enum"});
}

/// May stand between the parentheses of a function and its body.
bool isFunctionQualifier(std::string_view word) {
  return isAny(word, {"const", "noexcept", "override", "final", "volatile", "try", "mutable"});
}

}  // namespace

void Scopes::read(const Token& token) {
  if (kind() == Kind::Body) {
    readInBody(token);
    return;
  }
  if (head_.isAfterBody && !token.is(',') && !token.is('{') && !token.is(')')) {
    endDeclaration();
  }
  head_.isAfterBody = false;
  const bool wasTemplate = std::exchange(isTemplate_, false);
  if (token.kind == Token::Kind::Identifier) {
    identifier(token.text);
    wasWord_ = true;
    colons_ = 0;
    return;
  }
  if (token.kind == Token::Kind::String && head_.isExtern && !head_.hasParens) {
    head_.isExternText = true;
  }
  if (token.kind == Token::Kind::Mark) {
    if (token.is('<') && (wasTemplate || angles_ != 0)) {
      ++angles_;
    } else if (token.is('>') && angles_ != 0) {
      --angles_;
    } else {
      mark(token.text.front());
    }
  }
  wasWord_ = false;
  colons_ = token.is(':') ? colons_ + 1 : 0;
}

void Scopes::readInBody(const Token& token) {
  if (token.kind == Token::Kind::Identifier) {
    facts_.uses.push_back(nameOf(token.text));
  } else if (token.is('{')) {
    scopes_.push_back({Kind::Body, 0});
  } else if (token.is('}')) {
    closeBrace();
  }
}

void Scopes::identifier(std::string_view word) {
  const Name name = nameOf(word);
  facts_.declares.push_back(name);
  if (head_.hasValue || isArgumentValue_) {
    facts_.uses.push_back(name);
  }
  if (angles_ != 0) {
    return;
  }
  if (parens_ != 0) {
    head_.inParens.push_back(name);
    return;
  }
  isTemplate_ = word == "template";
  head_.isNamespace |= word == "namespace";
  head_.hasClassKey |= isClassKey(word);
  head_.isExtern |= word == "extern";
  head_.isOverride |= isAny(word, {"override", "final", "virtual"});
  head_.endsBehindParens = head_.hasParens && isFunctionQualifier(word);
  if (word == "operator") {
    head_.isOperator = true;
    return;
  }
  if (!isTemplate_) {
    ++head_.words;
    head_.last = {name, colons_ >= 2};
  }
  if (word == "import" || word == "export") {
    facts_.isModule = true;
  }
}

void Scopes::mark(char c) {
  switch (c) {
  case '(': openParen(); return;
  case ')':
    parens_ -= parens_ == 0 ? 0 : 1;
    isArgumentValue_ = false;
    head_.endsBehindParens = parens_ == 0;
    return;
  case '{': openBrace(); return;
  case '}': closeBrace(); return;
  case ',': isArgumentValue_ = false; return;
  case ';': semicolon(); return;
  case ':': colon(); return;
  case '=':
    if (parens_ != 0) {
      isArgumentValue_ = true;
    } else if (!head_.isOperator || head_.hasParens) {
      head_.valued = head_.hasValue || head_.hasParens ? head_.valued : head_.last;
      head_.hasValue = true;
    }
    return;
  default: return;
  }
}

void Scopes::openParen() {
  if (parens_++ != 0 || head_.hasValue) {
    return;
  }
  head_.hasParens = true;
  if (wasWord_) {
    head_.called.push_back(head_.last);
  }
}

void Scopes::openBrace() {
  if (parens_ == 0 && !head_.hasValue) {
    if (head_.isNamespace || (head_.isExternText && !head_.hasParens)) {
      endDeclaration();
      scopes_.push_back({Kind::Namespace, 0});
      return;
    }
    if (head_.hasClassKey && !head_.endsBehindParens) {
      endDeclaration();
      scopes_.push_back({Kind::Class, 0});
      return;
    }
  }
  if (parens_ == 0) {
    define();
  }
  scopes_.push_back({Kind::Body, parens_});
}

void Scopes::closeBrace() {
  if (scopes_.empty()) {
    endDeclaration();
    return;
  }
  const Scope closed = scopes_.back();
  scopes_.pop_back();
  if (closed.kind != Kind::Body) {
    endDeclaration();
  } else if (kind() != Kind::Body) {
    parens_ = closed.parens;
    head_.isAfterBody = parens_ == 0 && !head_.hasValue;
  }
}

void Scopes::semicolon() {
  if (parens_ != 0) {
    return;
  }
  if (head_.hasClassKey && head_.words == 2 && !head_.hasParens && !head_.hasValue) {
    facts_.forwards.push_back(head_.last.name);
  }
  if (head_.hasValue && !head_.hasParens && kind() == Kind::Namespace) {
    add(head_.valued);
  }
  endDeclaration();
}

/// "public:" is no part of the declaration that follows.
void Scopes::colon() {
  if (kind() == Kind::Class && head_.words == 1 && !head_.hasParens && !head_.hasClassKey &&
      wasWord_) {
    endDeclaration();
  }
}

/// A body or a value begins.
void Scopes::define() {
  if (!head_.hasParens) {
    add(head_.hasValue ? head_.valued : head_.last);
    return;
  }
  for (const Candidate& candidate : head_.called) {
    add(candidate);
  }
  const bool isMacro = head_.words == 1;  // DEFINE_HANDLER(name) {
  if (head_.isOperator || isMacro) {
    // An operator is found by the types of its operands, or by its class.
    facts_.members.push_back(head_.last.name);
    facts_.members.insert(facts_.members.end(), head_.inParens.begin(), head_.inParens.end());
  }
  if (isMacro) {
    facts_.defines.insert(facts_.defines.end(), head_.inParens.begin(), head_.inParens.end());
  }
}

void Scopes::add(const Candidate& candidate) {
  const bool isMember = candidate.hasScope || kind() == Kind::Class;
  (isMember ? facts_.members : facts_.defines).push_back(candidate.name);
  if (isMember && head_.isOverride) {
    facts_.overrides.push_back(candidate.name);
  }
}

void Scopes::endDeclaration() {
  head_ = {};
  parens_ = 0;
  isArgumentValue_ = false;
}

}  // namespace status_lint::prescan

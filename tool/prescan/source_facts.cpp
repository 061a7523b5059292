#include "tool/prescan/source_facts.h"

#include "tool/base/hash.h"
#include "tool/prescan/directives.h"
#include "tool/prescan/scopes.h"
#include "tool/prescan/tokens.h"

#include <algorithm>

namespace status_lint::prescan {
namespace {

void makeSet(Names& names) {
  std::ranges::sort(names);
  const auto [first, last] = std::ranges::unique(names);
  names.erase(first, last);
}

/// Only directives matter: what stands between lines that begin with "#" is passed over, with care
/// for comments and raw texts alone.
void readIncludes(std::string_view text, Directives& directives) {
  Tokens tokens(text);
  for (Token token = tokens.next(); token.kind != Token::Kind::End; token = tokens.next()) {
    if (token.kind == Token::Kind::Directive) {
      directives.read(token.text);
    }
  }
}

void readAll(std::string_view text, Directives& directives, SourceFacts& facts) {
  Tokens tokens(text);
  Scopes scopes(facts);
  for (Token token = tokens.next(); token.kind != Token::Kind::End; token = tokens.next()) {
    if (token.kind != Token::Kind::Directive) {
      scopes.read(token);
      continue;
    }
    switch (directives.read(token.text)) {
    case Branch::None: break;
    case Branch::Begin: scopes.save(); break;
    case Branch::Else: scopes.restore(); break;
    case Branch::End: scopes.drop(); break;
    }
  }
}

}  // namespace

Name nameOf(std::string_view identifier) {
  return base::hash(identifier);
}

SourceFacts readFacts(std::string_view text, Detail detail, std::span<const std::string> markers) {
  SourceFacts facts;
  Directives directives(facts, detail);
  if (detail == Detail::Includes) {
    readIncludes(text, directives);
    return facts;
  }
  readAll(text, directives, facts);
  facts.holdsMarker = std::ranges::any_of(
      markers, [&](const std::string& marker) { return text.contains(marker); });
  for (Names* names : {&facts.uses,
                       &facts.declares,
                       &facts.forwards,
                       &facts.defines,
                       &facts.members,
                       &facts.overrides}) {
    makeSet(*names);
  }
  return facts;
}

}  // namespace status_lint::prescan

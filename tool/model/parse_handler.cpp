#include "tool/base/text.h"
#include "tool/model/entry.h"

#include <algorithm>
#include <array>

namespace status_lint::model {
namespace {

/// A handler while it is read.
struct Draft {
  Handler handler;
  std::vector<UsedOperand> used;
};

constexpr std::array<std::string_view, 4> MatchKeys = {
    "register", "override", "signature", "macro"};

void readPattern(Checker& checker, const Node& node, Draft& draft) {
  draft.handler.pattern = checker.pattern(node).value_or("");
}

constexpr Key<Draft> SignatureKeys[] = {
    {"name",
     [](Checker& checker, const Node& node, Draft& draft) {
       draft.handler.signatureName = checker.string(node).value_or("");
     }},
    {"params",
     [](Checker& checker, const Node& node, Draft& draft) {
       draft.handler.signatureParameters = checker.strings(node);
     }},
    {"returns",
     [](Checker& checker, const Node& node, Draft& draft) {
       draft.handler.signatureReturns = checker.pattern(node).value_or("");
     }},
};

void readSignature(Checker& checker, const Node& node, Draft& draft) {
  const auto seen = readObject(checker, node, draft, std::span<const Key<Draft>>(SignatureKeys));
  if (node.kind() == Node::Kind::Object && std::ranges::find(seen, "params") == seen.end()) {
    checker.error(node, "a signature needs \"params\": the types of the parameters");
  }
}

void readKind(Checker& checker, const Node& node, Draft& draft) {
  constexpr std::array<std::string_view, 8> Kinds = {
      "route", "before", "after", "error", "exception", "fallback", "factory", "description"};
  if (auto kind = checker.oneOf(node, Kinds, "kind of handler")) {
    draft.handler.role = std::move(*kind);
  }
}

/// An operand that must stand for something of the call, or a literal where one makes sense.
std::optional<Operand> readPart(Checker& checker, const Node& node, Draft& draft, bool literal) {
  std::optional<Operand> operand = readOperand(checker, node);
  if (!operand) {
    return std::nullopt;
  }
  const bool isBoolean =
      operand->kind == Operand::Kind::True || operand->kind == Operand::Kind::False;
  if (isBoolean || (!literal && operand->kind == Operand::Kind::Literal)) {
    checker.error(node, "expected an operand such as $0");
    return std::nullopt;
  }
  draft.used.emplace_back(node.pointer(), *operand);
  return operand;
}

/// One operand, or a list of which the first that is there counts.
std::vector<Operand> readParts(Checker& checker, const Node& node, Draft& draft) {
  std::vector<Operand> out;
  const auto add = [&](const Node& one) {
    if (auto operand = readPart(checker, one, draft, true)) {
      out.push_back(std::move(*operand));
    }
  };
  if (node.kind() != Node::Kind::Array) {
    add(node);
    return out;
  }
  for (const Node& element : checker.array(node)) {
    add(element);
  }
  return out;
}

void readMethod(Checker& checker, const Node& node, Draft& draft) {
  draft.handler.method = readParts(checker, node, draft);
}

void readPath(Checker& checker, const Node& node, Draft& draft) {
  draft.handler.path = readParts(checker, node, draft);
}

void readStatus(Checker& checker, const Node& node, Draft& draft) {
  if (node.kind() == Node::Kind::Null) {
    draft.handler.statusNotKnown = true;
  } else if (const auto status = checker.integer(node, 100, 599, "a status code")) {
    draft.handler.status = static_cast<int>(*status);
  }
}

void readWhen(Checker& checker, const Node& node, Draft& draft) {
  if (!checker.isObject(node)) {
    return;
  }
  for (const auto& [key, value] : node.members()) {
    const std::optional<int> parameter = argumentKey(checker, value, key);
    std::optional<std::string> constant = checker.string(value);
    if (parameter && constant) {
      draft.handler.when[*parameter] = std::move(*constant);
    }
  }
}

void readHandlerOperand(Checker& checker, const Node& node, Draft& draft) {
  draft.handler.handler = readPart(checker, node, draft, false);
}

void readStops(Checker& checker, const Node& node, Draft& draft) {
  draft.handler.stops = checker.string(node).value_or("");
}

void readArgumentCount(Checker& checker, const Node& node, Draft& draft) {
  if (const auto count = checker.integer(node, 0, 100, "a number of arguments")) {
    draft.handler.argumentCount = static_cast<std::size_t>(*count);
  }
}

void readRoles(Checker& checker, const Node& node, Draft& draft) {
  constexpr std::array<std::string_view, 5> Roles = {
      "response", "request", "method", "path", "body"};
  if (!checker.isObject(node)) {
    return;
  }
  for (const auto& [key, value] : node.members()) {
    const std::optional<int> parameter = argumentKey(checker, value, key);
    std::optional<std::string> role = checker.oneOf(value, Roles, "role");
    if (parameter && role) {
      draft.handler.roles[*parameter] = std::move(*role);
    }
  }
}

void readParameters(Checker& checker, const Node& node, Draft& draft) {
  draft.handler.parameters = checker.strings(node);
}

constexpr Key<Draft> Keys[] = {
    {"register", readPattern},
    {"override", readPattern},
    {"signature", readSignature},
    {"macro", readPattern},
    {"kind", readKind},
    {"method", readMethod},
    {"path", readPath},
    {"handler", readHandlerOperand},
    {"stops", readStops},
    {"argc", readArgumentCount},
    {"role", readRoles},
    {"when", readWhen},
    {"status", readStatus},
    {"params", readParameters},
};

constexpr Key<Symbol> SymbolKeys[] = {
    {"name",
     [](Checker& checker, const Node& node, Symbol& symbol) {
       symbol.pattern = checker.pattern(node).value_or("");
     }},
    {"is",
     [](Checker& checker, const Node& node, Symbol& symbol) {
       if (node.kind() == Node::Kind::String && node.string() == "fold") {
         symbol.fold = true;
       } else if (const auto operand = readOperand(checker, node)) {
         if (operand->kind != Operand::Kind::Callee && operand->kind != Operand::Kind::Literal) {
           checker.error(node, "a symbol is a literal, $callee, or \"fold\"");
         }
         symbol.is = *operand;
       }
     }},
    {"unwrap",
     [](Checker& checker, const Node& node, Symbol& symbol) {
       symbol.unwrap = true;
       symbol.pattern = checker.pattern(node).value_or("");
     }},
};

}  // namespace

std::vector<std::string_view> handlerKeys() {
  return namesOf(std::span<const Key<Draft>>(Keys));
}

std::vector<std::string_view> signatureKeys() {
  return namesOf(std::span<const Key<Draft>>(SignatureKeys));
}

std::vector<std::string_view> symbolKeys() {
  return namesOf(std::span<const Key<Symbol>>(SymbolKeys));
}

Handler readHandler(Checker& checker, const Node& node) {
  Draft draft;
  Handler& handler = draft.handler;
  handler.pointer = node.pointer();
  const std::vector<std::string_view> seen =
      readObject(checker, node, draft, std::span<const Key<Draft>>(Keys));
  if (node.kind() != Node::Kind::Object) {
    return handler;
  }
  const std::string_view match = matchKey(checker, node, seen, MatchKeys);
  if (match.empty()) {
    return handler;
  }
  handler.kind = match == "register"    ? MatchKind::Register
                 : match == "override"  ? MatchKind::Override
                 : match == "signature" ? MatchKind::Signature
                                        : MatchKind::Macro;
  checkOperands(checker, draft.used, handler.kind);
  const bool named = std::ranges::find(seen, "handler") != seen.end();
  if (handler.kind == MatchKind::Register && !named) {
    checker.error(node, "a register entry needs \"handler\": the argument that is the handler");
  }
  if ((handler.kind == MatchKind::Override || handler.kind == MatchKind::Signature) && named) {
    checker.error(pointerTo(node.pointer(), "handler"),
                  "the function that matches is the handler itself; leave the key out");
  }
  return handler;
}

Symbol readSymbol(Checker& checker, const Node& node) {
  Symbol symbol;
  symbol.pointer = node.pointer();
  const std::vector<std::string_view> seen =
      readObject(checker, node, symbol, std::span<const Key<Symbol>>(SymbolKeys));
  if (node.kind() != Node::Kind::Object) {
    return symbol;
  }
  constexpr std::array<std::string_view, 2> SymbolMatchKeys = {"name", "unwrap"};
  const std::string_view match = matchKey(checker, node, seen, SymbolMatchKeys);
  const bool hasValue = std::ranges::find(seen, "is") != seen.end();
  if (match == "name" && !hasValue) {
    checker.error(node, "a symbol needs \"is\": what it stands for");
  }
  if (match == "unwrap" && hasValue) {
    checker.error(pointerTo(node.pointer(), "is"),
                  "what is unwrapped is its argument; leave the key out");
  }
  return symbol;
}

}  // namespace status_lint::model

#include "tool/model/entry.h"

#include "tool/base/text.h"
#include "tool/model/operand.h"

#include <algorithm>

namespace status_lint::model {

std::optional<Operand> readOperand(Checker& checker, const Node& node) {
  Operand operand;
  switch (node.kind()) {
  case Node::Kind::Boolean:
    operand.kind = node.boolean() ? Operand::Kind::True : Operand::Kind::False;
    return operand;
  case Node::Kind::Integer:
    operand.number = node.integer();
    operand.text = std::to_string(node.integer());
    return operand;
  case Node::Kind::String: return readOperand(checker, node, node.string(), 0);
  case Node::Kind::Null:
  case Node::Kind::Other:
  case Node::Kind::Array:
  case Node::Kind::Object:
    checker.error(node,
                  base::cat("expected an operand, an integer or true, got ", node.kindName()));
    return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Operand>
readOperand(Checker& checker, const Node& node, std::string_view written, std::size_t skipped) {
  const auto operand = parseOperand(written.substr(skipped));
  if (!operand) {
    checker.error(node,
                  base::cat("column ",
                            operand.error().column + skipped,
                            " of \"",
                            written,
                            "\": ",
                            operand.error().cause));
    return std::nullopt;
  }
  return *operand;
}

FieldPrefix prefixOf(std::string_view written) {
  switch (written.empty() ? '\0' : written.front()) {
  case '?': return FieldPrefix::FirstWins;
  case '+': return FieldPrefix::Add;
  case '-': return FieldPrefix::Remove;
  default: return FieldPrefix::Replace;
  }
}

std::optional<int> argumentKey(Checker& checker, const Node& value, std::string_view key) {
  const auto operand = parseOperand(key);
  const bool plain = operand && *operand == Operand{.kind = Operand::Kind::Argument,
                                                    .index = operand->index,
                                                    .element = {},
                                                    .chain = {},
                                                    .text = {},
                                                    .number = {}};
  if (!plain) {
    checker.error(value,
                  base::cat('"', key, "\" is no argument; write $0, $1, or $-1 for the last"));
    return std::nullopt;
  }
  return operand->index;
}

std::string_view matchKey(Checker& checker,
                          const Node& entry,
                          std::span<const std::string_view> seen,
                          std::span<const std::string_view> matchKeys) {
  std::vector<std::string_view> found;
  for (const std::string_view key : seen) {
    if (std::ranges::find(matchKeys, key) != matchKeys.end()) {
      found.push_back(key);
    }
  }
  if (found.size() == 1) {
    return found[0];
  }
  if (found.empty()) {
    const std::vector<std::string> names(matchKeys.begin(), matchKeys.end());
    checker.error(entry, base::cat("no match key; an entry has one of ", base::join(names, ", ")));
  } else {
    checker.error(
        entry,
        base::cat(
            "two match keys, \"", found[0], "\" and \"", found[1], "\"; an entry has exactly one"));
  }
  return {};
}

void checkOperands(Checker& checker, const std::vector<UsedOperand>& used, MatchKind kind) {
  const bool hasValue = kind == MatchKind::Write || kind == MatchKind::Return ||
                        kind == MatchKind::Text || kind == MatchKind::Register;
  for (const auto& [pointer, operand] : used) {
    if (operand.kind == Operand::Kind::Value && !hasValue) {
      checker.error(pointer,
                    "\"$value\" belongs to write, return, text and register; an argument is $0");
    }
    if (operand.kind == Operand::Kind::Key && kind != MatchKind::Write) {
      checker.error(pointer, "\"$key\" belongs to write; an argument is $0");
    }
  }
}

}  // namespace status_lint::model

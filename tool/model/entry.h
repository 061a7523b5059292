// What the entries of "handlers", "sites" and "symbols" are read with.
#pragma once

#include "tool/model/checker.h"
#include "tool/model/model.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace status_lint::model {

/// Least and greatest status code of RFC 9110, section 15.
inline constexpr int LeastStatus = 100;
inline constexpr int GreatestStatus = 599;

/// An operand and the pointer it was read at, for checks that need the whole entry.
using UsedOperand = std::pair<std::string, Operand>;

/// An operand from a string, an integer, or true and false.
std::optional<Operand> readOperand(Checker& checker, const Node& node);

/// An operand from the text after the first `skipped` bytes of what is written at the node.
std::optional<Operand>
readOperand(Checker& checker, const Node& node, std::string_view written, std::size_t skipped);

/// `?`, `+` or `-` in front; Replace if there is none.
FieldPrefix prefixOf(std::string_view written);

/// The argument number of a key such as "$0" or "$-1".
std::optional<int> argumentKey(Checker& checker, const Node& value, std::string_view key);

/// Notes an error unless exactly one of the match keys is there; gives it or the empty text.
std::string_view matchKey(Checker& checker,
                          const Node& entry,
                          std::span<const std::string_view> seen,
                          std::span<const std::string_view> matchKeys);

/// Notes operands that mean nothing for this kind of match: $value and $key belong to some only.
void checkOperands(Checker& checker, const std::vector<UsedOperand>& used, MatchKind kind);

// The keys of each object of the format.
std::vector<std::string_view> modelKeys();
std::vector<std::string_view> symbolKeys();
std::vector<std::string_view> wireKeys();
std::vector<std::string_view> wrongMethodKeys();
std::vector<std::string_view> handlerKeys();
std::vector<std::string_view> signatureKeys();
std::vector<std::string_view> siteKeys();
std::vector<std::string_view> evidenceFunctionKeys();
std::vector<std::string_view> evidenceTypeKeys();

/// One entry of its list.
Site readSite(Checker& checker, const Node& node);
Handler readHandler(Checker& checker, const Node& node);
Symbol readSymbol(Checker& checker, const Node& node);
Wire readWire(Checker& checker, const Node& node);

}  // namespace status_lint::model

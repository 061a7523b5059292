// Where the functions of a C++ file begin and end, told from its braces.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::house {

/// A function's body, braces included.
struct FunctionBody {
  std::size_t line = 0;   ///< of the opening brace, from 1
  std::size_t lines = 0;  ///< from the opening brace to the closing one
  std::string firstLine;  ///< after the opening brace

  bool operator==(const FunctionBody&) const = default;
};

/// The bodies that stand in namespaces and classes, in order. A lambda is part of the function
/// around it. Braces of member initialisers count as bodies of their own.
std::vector<FunctionBody> functionBodies(std::string_view text);

/// Is it a line "// long: why"? As the first line it lets a file or a function be long.
bool isReasonForLength(std::string_view line);

}  // namespace status_lint::house

// What one file says of others, read from its text alone: which headers it includes, which names it
// uses, declares and defines. Conditions of the preprocessor are ignored, so all of it is more than
// what any one compilation sees.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace status_lint::prescan {

/// A hash of an identifier. Two that collide cost a parse too many, and never one too few.
using Name = std::uint64_t;

/// Sorted, each once.
using Names = std::vector<Name>;

Name nameOf(std::string_view identifier);

struct Include {
  enum class Form : std::uint8_t { Quoted, Angled, Computed };

  std::string name;  ///< of Computed: the macro
  Form form = Form::Quoted;
  bool isConditional = false;  ///< under an #if other than the guard of the whole file
  bool isNext = false;         ///< #include_next

  bool operator==(const Include&) const = default;
};

struct SourceFacts {
  std::vector<Include> includes;
  /// Macros whose value is the name of a header: #define CONFIG "config.h".
  std::vector<std::pair<std::string, Include>> headerMacros;
  bool isModule = false;     ///< it has import or export of C++ modules
  bool holdsMarker = false;  ///< one of the texts that were looked for

  Names uses;       ///< in bodies, values, and what macros stand for
  Names declares;   ///< outside of bodies
  Names forwards;   ///< of "class X;"
  Names defines;    ///< functions and variables, by names without a scope
  Names members;    ///< functions and variables of classes, and those named with a scope
  Names overrides;  ///< of the members: those that say so

  bool operator==(const SourceFacts&) const = default;
};

enum class Detail : std::uint8_t { Includes, Everything };

/// Reads a file's text. With Detail::Includes the names and the markers are left out.
SourceFacts
readFacts(std::string_view text, Detail detail, std::span<const std::string> markers = {});

}  // namespace status_lint::prescan

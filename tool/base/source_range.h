// A place in the analysed source code, as every layer after the link step carries it.
#pragma once

#include "tool/base/interned.h"

#include <compare>
#include <cstdint>

namespace status_lint::base {

/// Half-open range of source text. Lines and columns count from 1, columns in bytes; 0 = unknown.
/// Offsets count bytes from the start of the file. Cheap to copy.
struct SourceRange {
  Interned path;  ///< as the module records it: absolute, normalised, '/' separators
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t endLine = 0;
  std::uint32_t endColumn = 0;
  std::uint32_t offset = 0;
  std::uint32_t endOffset = 0;
  Interned text;   ///< normalised token text of the range: one space between tokens, no comments
  Interned macro;  ///< name of the outermost macro whose expansion holds the range, or empty
  Interned spellingPath;  ///< where the text is spelled, when a macro brought it here; else empty
  std::uint32_t spellingLine = 0;
  std::uint32_t spellingColumn = 0;
  bool foreign = false;  ///< in a header that is not the project's: no finding stands there

  [[nodiscard]] bool isKnown() const { return line != 0; }

  bool operator==(const SourceRange&) const = default;
  auto operator<=>(const SourceRange&) const = default;
};

}  // namespace status_lint::base

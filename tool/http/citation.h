// Where a statement about HTTP comes from, and how strongly it is put there.
#pragma once

#include <string>
#include <string_view>

namespace status_lint::http {

/// A place in a specification. Both parts are views of literals.
struct Citation {
  /// "RFC 9110"
  std::string_view document;
  /// "15.3.2"; empty when the whole document is meant.
  std::string_view section;

  constexpr Citation() = default;

  constexpr Citation(std::string_view inDocument, std::string_view atSection)
      : document(inDocument), section(atSection) {}

  constexpr bool empty() const { return document.empty(); }

  bool operator==(const Citation&) const = default;
};

/// The key words of RFC 2119 as the cited section uses them.
enum class Strength { Must, MustNot, Should, ShouldNot, May };

/// "MUST", "SHOULD NOT", ...
constexpr std::string_view keyWord(Strength strength) {
  switch (strength) {
  case Strength::Must: return "MUST";
  case Strength::MustNot: return "MUST NOT";
  case Strength::Should: return "SHOULD";
  case Strength::ShouldNot: return "SHOULD NOT";
  case Strength::May: return "MAY";
  }
  return {};
}

/// "RFC 9110 section 15.3.2", or the document alone when it has no section.
std::string text(const Citation& citation);

/// The address of an RFC's section at the RFC Editor; empty for a document that is not an RFC.
std::string url(const Citation& citation);

}  // namespace status_lint::http

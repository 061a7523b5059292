// Field names: the canonical spelling, how often a field may stand in a message, and where it
// belongs.
#pragma once

#include "tool/http/citation.h"

#include <span>
#include <string>
#include <string_view>

namespace status_lint::http {

/// How a field behaves when it is sent twice (RFC 9110 sections 5.3 and 5.5).
enum class FieldShape {
  /// One field line; a second is an error.
  Singleton,
  /// A comma-separated list; several field lines are one list.
  List,
  /// Several field lines that must not be joined (Set-Cookie).
  Lines
};

/// In which messages a field has a meaning.
enum class Direction { Request, Response, Both };

/// One known field.
struct Field {
  /// The registry's spelling.
  std::string_view name;
  FieldShape shape = FieldShape::Singleton;
  Direction direction = Direction::Both;
  Citation source;
  /// The only status codes with which the field has a meaning in a response; empty: with any.
  std::span<const int> statusCodes;
};

/// Every known field, ascending by lower-case name.
std::span<const Field> fields();

/// The row of a field, whatever its case (RFC 9110 section 5.1); null for an unknown one.
const Field* findField(std::string_view name);

/// The registry's spelling of a known name; an unknown name as it is.
std::string canonicalFieldName(std::string_view name);

/// ASCII letters in lower case, everything else as it is.
std::string lowerCase(std::string_view text);

/// Are the names equal but for the case of ASCII letters?
bool sameFieldName(std::string_view a, std::string_view b);

/// Has the field a meaning in a response with the code? True for unknown fields, false for fields
/// of requests and for fields that belong to other status codes (Content-Range in a 200).
bool hasMeaning(std::string_view field, int code);

}  // namespace status_lint::http

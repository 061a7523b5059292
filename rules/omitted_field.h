// What the rules share about responses that stand for a 200 (OK) response and leave fields of it
// out: 304 and 206.
#pragma once

#include "rules/rule.h"

#include <span>
#include <string_view>

namespace status_lint::rules {

/// A rule about one status code.
struct OmittedField {
  int code = 0;
  std::span<const std::string_view> fields;  ///< lower case
};

/// Reports each outcome with the status code that surely lacks one of the fields which every 200
/// response of the handler surely has. What middleware or the server adds is left out.
void reportOmittedField(const flow::Handler& handler, const OmittedField& row, Findings& findings);

/// The check of a rule that is one row.
template <const OmittedField& Row>
void inspectOmittedField(const flow::Handler& handler, Findings& findings) {
  reportOmittedField(handler, Row, findings);
}

/// What RFC 9110 asks for with 206 (section 15.3.7) and with 304 (section 15.4.5), where the 200
/// response has it; without Date, which servers add.
inline constexpr std::string_view FieldsOfFullResponse[] = {
    "cache-control", "content-location", "etag", "expires", "vary"};

}  // namespace status_lint::rules

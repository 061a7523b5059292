// What the rules share that look at a field of the response: one that should not be there, or that
// has a value which says nothing.
#pragma once

#include "rules/rule.h"

#include <span>
#include <string>
#include <string_view>

namespace status_lint::rules {

/// What is wrong with a field that is surely there, as the message of the finding; empty = nothing.
using FieldProblem = std::string (*)(const flow::Handler& handler,
                                     const flow::Outcome& outcome,
                                     const flow::Field& field);

/// Is it a remedy to leave the field out?
enum class Removal : std::uint8_t {
  NoRemedy,
  Possible,  ///< unless something else is wrong
  Demanded   ///< the field must not be there
};

/// A rule about some fields, and nothing else.
struct FieldMisuse {
  std::span<const std::string_view> fields;  ///< lower case
  FieldProblem problem;
  Removal removal = Removal::NoRemedy;
  /// The only value that a wrong one can be meant to be; empty = none. Null = there is none.
  std::string (*corrected)(std::string_view value) = nullptr;
};

/// Reports each of the fields that this code set, if there is a problem with it. The finding stands
/// where the field is set. Silent where the response may still change.
void reportFieldMisuse(const flow::Handler& handler,
                       const flow::Outcome& outcome,
                       const FieldMisuse& row,
                       Findings& findings);

/// The check of a rule that is one row.
template <const FieldMisuse& Row>
void inspectFieldMisuse(const flow::Handler& handler,
                        const flow::Outcome& outcome,
                        Findings& findings) {
  reportFieldMisuse(handler, outcome, Row, findings);
}

/// The status code that the response surely has: chosen by this code, or left to the framework in a
/// handler. 0 = not known.
int knownCode(const flow::Handler& handler, const flow::Outcome& outcome);

/// "204 (No Content) response has a Content-Length field", and what follows.
std::string hasField(int code, const flow::Field& field, std::string_view clause = {});

/// Does the code that sets the field spell its name, in whatever way (setContentLength)? What only
/// sends, or gives content, adds fields by itself, as far as the status code lets it.
bool isSpelled(const flow::Field& field);

/// The problem of a field that frames content (Content-Length, Transfer-Encoding) in a response
/// that cannot have any: 1xx, 204, and 2xx to CONNECT (RFC 9110 section 8.6, RFC 9112 section 6.1).
std::string forbiddenFraming(const flow::Handler& handler,
                             const flow::Outcome& outcome,
                             const flow::Field& field);

/// Does the same use of the API set the field on a path that answers with another status code, for
/// which `isRight` holds?
bool isAlsoSetFor(const flow::Handler& handler,
                  const flow::Field& field,
                  bool (*isRight)(int code));

/// The first value of the field for which `isWrong` holds, among those that are wholly known.
template <typename Predicate>
const std::string* findValue(const flow::Field& field, Predicate isWrong) {
  for (const std::string& value : field.literals) {
    if (isWrong(value)) {
      return &value;
    }
  }
  return nullptr;
}

}  // namespace status_lint::rules

// Does content say that something went wrong? Only what it says for certain counts.
#pragma once

#include "tool/flow/outcome.h"

#include <optional>
#include <string>
#include <string_view>

namespace status_lint::rules {

/// The words of the content that say so, for the message: a whole text such as "not found", or the
/// member of a JSON object that does ("error", "success": false). Of content that is not wholly
/// literal, what its writing shows in the source.
std::optional<std::string> errorSaidBy(const flow::Content& content);

/// A status code that is all of the content: "404", or with its phrase "404 Not Found".
struct NamedCode {
  int code = 0;  ///< 0 = none
  bool hasPhrase = false;
};

NamedCode codeSaidBy(const flow::Content& content);

/// Is the text of an exception written in its catch clause: `e.what()`?
bool tellsException(const flow::Content& content);

/// Is it content in a branch or catch clause that a status code of success goes with by default,
/// while other paths of the handler choose one of an error?
bool isErrorWithDefaultStatus(const flow::Handler& handler, const flow::Outcome& outcome);

/// Does the path speak of a protocol that tells errors in the content, or of a report on what is
/// wrong (health, validation)?
bool tellsErrorsInContent(std::string_view requestPath);

}  // namespace status_lint::rules

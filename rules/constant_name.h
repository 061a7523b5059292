// How a status code is written: by which name.
#pragma once

#include <string_view>

namespace status_lint::rules {

/// Is the normalised token text a name, qualified or not ("status :: NOT_FOUND"), or the cast of
/// one to a number?
bool isName(std::string_view expression);

/// The status code whose registered name the name is, with HTTP, STATUS or CODE beside it or not:
/// "kHttpNotFound" is that of 404. 0 where it says more, less, or is a word of everyday.
int codeNamedBy(std::string_view expression);

}  // namespace status_lint::rules

// What functions test that give back the answer to one question.
#pragma once

#include "tool/flow/program.h"

#include <string>
#include <string_view>

namespace status_lint::flow {

/// The test whose answer the function gives back, as written: `u . isAdmin ( )` of
/// `return u.isAdmin();` and of `if (u.isAdmin()) return true; return false;`. Empty where it gives
/// back something else, or more than one function of the program has the name.
std::string testWithin(const Program& program, std::string_view function);

}  // namespace status_lint::flow

// Tests of the fields that make a request conditional.
#pragma once

#include "tool/flow/outcome.h"

#include <span>
#include <string_view>

namespace status_lint::rules {

/// Does the test compare one of the fields (lower case), and nothing else of the request, with what
/// the server has? Not whether it is there or well formed.
bool comparesField(const flow::Guard& guard, std::span<const std::string_view> fields);

}  // namespace status_lint::rules

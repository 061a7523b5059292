// Source text in messages.
#pragma once

#include <string>
#include <string_view>

namespace status_lint::base {

/// Normalised token text ("req . has_param ( "x" )") as people write it ("req.has_param("x")").
/// Literals stay as they are.
std::string readable(std::string_view tokens);

}  // namespace status_lint::base

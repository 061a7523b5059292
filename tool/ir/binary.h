// The IR as compact bytes: what workers send and the cache keeps.
#pragma once

#include "tool/base/error.h"
#include "tool/ir/module.h"

#include <expected>
#include <string>
#include <string_view>

namespace status_lint::ir {

/// Bytes for this build of the program alone: the form has no version and changes with the types.
std::string encode(const Module& module);

/// decode(encode(m)) == m. Bytes that encode() cannot have written give an error or some other
/// module, never undefined behaviour.
std::expected<Module, base::Error> decode(std::string_view bytes);

}  // namespace status_lint::ir

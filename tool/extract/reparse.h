// For programs that are built on Clang themselves, and have parsed the source already.
#pragma once

#include "tool/extract/compat.h"
#include "tool/extract/extract.h"

#include <memory>

namespace status_lint::extract {

/// As `extract`, with the options of the parse in place of a command line; of the input the
/// arguments do not count. Fails when Clang cannot start on it.
std::expected<ir::Module, base::Error>
extractWith(std::unique_ptr<clang::CompilerInvocation> invocation,
            const compat::FileSystem& files,
            const Input& input,
            const Settings& settings);

}  // namespace status_lint::extract

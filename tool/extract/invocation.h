// From a command line to what Clang's front end is asked to do.
#pragma once

#include "tool/base/error.h"
#include "tool/extract/compat.h"
#include "tool/extract/extract.h"

#include <expected>
#include <memory>

namespace status_lint::extract {

/// Leaves only the parse to do, with its errors.
void adjust(clang::CompilerInvocation& invocation, const Input& input, const Settings& settings);

/// Parses the input's command: only a parse is asked for, without warnings, plugins or output
/// files. The error is the cause alone.
std::expected<std::unique_ptr<clang::CompilerInvocation>, base::Error>
makeInvocation(const Input& input, const Settings& settings, const compat::FileSystem& files);

/// A compiler that tells the consumer (borrowed) of errors alone. Narrowing and the like are errors
/// by default in Clang and warnings in GCC: they are ignored, the project's own compiler judges.
std::unique_ptr<clang::CompilerInstance>
makeCompiler(std::unique_ptr<clang::CompilerInvocation> invocation,
             const compat::FileSystem& files,
             clang::DiagnosticConsumer& consumer);

}  // namespace status_lint::extract

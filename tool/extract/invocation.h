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

/// Pragmas that turn warnings on and off mean nothing here, but Clang would keep what holds from
/// each on, and look for it whenever it could report something.
void ignoreDiagnosticPragmas(clang::Preprocessor& preprocessor);

/// A precompiled header brings what held where it was made, which is what holds here: forgotten, it
/// is not looked for either (1.7 % of the time of a source behind headers of Asio). Call it before
/// the parse.
void forgetDiagnosticStates(clang::DiagnosticsEngine& diagnostics);

}  // namespace status_lint::extract

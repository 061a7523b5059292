// status-lint lsp: a server for editors.
#pragma once

#include "tool/driver/options.h"

#include <string>

namespace status_lint::lsp {

/// Speaks the Language Server Protocol on standard input and output until the editor says 'exit' or
/// closes the stream. Gives the exit status that the protocol asks for: 0 after 'shutdown', else 1.
/// Must be called while the process has one thread.
int serve(driver::Options options, const std::string& workingDirectory);

}  // namespace status_lint::lsp

// One look at the program for an editor, in the form that the server sends on.
#pragma once

#include "tool/driver/editor.h"
#include "tool/driver/options.h"
#include "tool/lsp/background.h"

#include <string>
#include <vector>

namespace status_lint::lsp {

struct Job {
  driver::Options options;
  std::string workingDirectory;
  driver::Editor editor;
  std::vector<std::string> documents;  ///< paths of the open ones, as the editor names them
};

/// Analyses the program and gives JSON: {"unusable": why}, or
///   documents  path -> list of {diagnostic, fixes: [{title, isSafe, edits}]}, edits by path
///   unsaved    paths of which the editor's texts counted
///   failures   list of {path, reason, isLost}
/// While it parses it tells "DONE TOTAL", in sources.
std::string runJob(const Job& job, const Background::Report& tell);

}  // namespace status_lint::lsp

// Runs the built program as a user does.
#pragma once

#include <string>
#include <vector>

namespace status_lint::tests {

struct ProgramResult {
  int exitStatus = -1;  ///< 128 + signal when a signal ended it
  std::string out;
  std::string err;
};

/// Runs status-lint with these arguments in this folder, standard output and error in files.
/// Without
/// --cache-dir nothing is known from earlier runs. `variables` ("NAME=value") come to the
/// environment.
ProgramResult runProgram(const std::vector<std::string>& arguments,
                         const std::string& folder,
                         const std::vector<std::string>& variables = {});

}  // namespace status_lint::tests

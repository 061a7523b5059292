// clang-tidy with our module, on a source in a folder of its own.
#pragma once

#include "tests/driver/temporary_folder.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <string_view>
#include <sys/wait.h>

namespace status_lint::tests {

struct TidyOutput {
  int exitStatus = -1;
  std::string text;  ///< of both streams
};

class ClangTidyRuns : public testing::Test {
protected:
  /// `options` are words of a shell; `flags` come behind those of the compiler.
  TidyOutput run(std::string_view options,
                 std::string_view flags = {},
                 std::string_view source = "server.cpp") {
    const std::string command = base::cat(
        "cd ",
        folder_.path(),
        " && " CLANG_TIDY " --load=" STATUS_LINT_MODULE " ",
        options,
        " ",
        source,
        " -- -std=c++17 -nostdinc++ -isystem " STATUS_LINT_SOURCE_DIR "/tests/include/std ",
        flags,
        " >log 2>&1");
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, folder_.read("log")};
  }

  TemporaryFolder folder_;
};

}  // namespace status_lint::tests

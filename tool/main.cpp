// The program: gathers what is outside, runs, and gives the exit status.
#include "tool/driver/run.h"

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <vector>

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  const char* noColour = std::getenv("NO_COLOR");
  const char* stepSummary = std::getenv("GITHUB_STEP_SUMMARY");
  std::error_code error;
  const std::string workingDirectory = std::filesystem::current_path(error).string();
  if (error) {
    std::cerr << "error: the working directory is gone: " << error.message() << '\n';
    return status_lint::driver::Unusable;
  }
  const status_lint::driver::Environment environment{
      .out = std::cout,
      .err = std::cerr,
      .outIsTerminal = ::isatty(STDOUT_FILENO) == 1,
      .errIsTerminal = ::isatty(STDERR_FILENO) == 1,
      .noColour = noColour != nullptr && !std::string_view(noColour).empty(),
      .workingDirectory = workingDirectory,
      .stepSummary = stepSummary != nullptr ? stepSummary : "",
  };
  return status_lint::driver::run(environment, arguments);
}

// The program: gathers what is outside, runs, and gives the exit status.
#include "tool/driver/run.h"
#include "tool/lsp/serve.h"

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace {

/// As UTC has it. SOURCE_DATE_EPOCH says another time, for runs that can be repeated.
std::string today() {
  std::time_t now = std::time(nullptr);
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) {
    now = static_cast<std::time_t>(std::strtoll(epoch, nullptr, 10));
  }
  char buffer[sizeof "2027-01-31"];
  std::tm parts{};
  const bool isKnown = ::gmtime_r(&now, &parts) != nullptr;
  return {buffer, isKnown ? std::strftime(buffer, sizeof buffer, "%Y-%m-%d", &parts) : 0};
}

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

/// The variables that set something.
std::vector<std::string> settings() {
  std::vector<std::string> out;
  for (char** each = environ; *each != nullptr; ++each) {
    if (std::string_view(*each).starts_with("STATUS_LINT_")) {
      out.emplace_back(*each);
    }
  }
  return out;
}

/// As the XDG base directory specification says. Only absolute paths mean something.
std::string cacheFolder() {
  if (const std::string all = variable("XDG_CACHE_HOME"); all.starts_with('/')) {
    return all + "/status-lint";
  }
  const std::string home = variable("HOME");
  return home.starts_with('/') ? home + "/.cache/status-lint" : "";
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
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
      .noColour = !variable("NO_COLOR").empty(),
      .forceColour = !variable("CLICOLOR_FORCE").empty() && variable("CLICOLOR_FORCE") != "0",
      .workingDirectory = workingDirectory,
      .today = today(),
      .stepSummary = variable("GITHUB_STEP_SUMMARY"),
      .cacheFolder = cacheFolder(),
      .settings = settings(),
      .serve = status_lint::lsp::serve,
  };
  return status_lint::driver::run(environment, arguments);
}

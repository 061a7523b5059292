#include "tests/cli/program.h"

#include "tests/driver/temporary_folder.h"

#include <cstdlib>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace status_lint::tests {
namespace {

[[noreturn]] void runChild(const std::vector<std::string>& arguments,
                           const std::string& folder,
                           const std::vector<std::string>& variables,
                           const TemporaryFolder& results) {
  constexpr int Mode = O_WRONLY | O_CREAT | O_TRUNC;
  ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
  ::dup2(::open(results.path("out").c_str(), Mode, 0600), STDOUT_FILENO);
  ::dup2(::open(results.path("err").c_str(), Mode, 0600), STDERR_FILENO);
  std::vector<char*> words = {const_cast<char*>("status-lint")};
  for (const std::string& argument : arguments) {
    words.push_back(const_cast<char*>(argument.c_str()));
  }
  words.push_back(nullptr);
  // Not what other runs kept, unless the arguments say so.
  ::setenv("STATUS_LINT_CACHE_DIR", results.path("cache").c_str(), 1);
  for (const std::string& variable : variables) {
    ::putenv(const_cast<char*>(variable.c_str()));
  }
  if (::chdir(folder.c_str()) == 0) {
    ::execv(STATUS_LINT_BINARY, words.data());
  }
  ::_exit(127);
}

}  // namespace

ProgramResult runProgram(const std::vector<std::string>& arguments,
                         const std::string& folder,
                         const std::vector<std::string>& variables) {
  const TemporaryFolder results;
  const pid_t child = ::fork();
  if (child == 0) {
    runChild(arguments, folder, variables, results);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
          results.read("out"),
          results.read("err")};
}

}  // namespace status_lint::tests

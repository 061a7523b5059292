#include "tool/lsp/temporary_folder.h"

#include "tool/base/text.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace status_lint::lsp {
namespace {

namespace fs = std::filesystem;

/// The keeper's whole life: the other end of the pipe is closed when the last process that has it
/// is gone. A session of its own is not hit by a signal to the group of the server.
[[noreturn]] void keep(const std::string& folder, int pipe) noexcept {
  ::setsid();
  const int nothing = ::open("/dev/null", O_RDWR);
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    ::dup2(nothing, descriptor);
  }
  static_cast<void>(::chdir("/"));
  char byte = 0;
  while (::read(pipe, &byte, 1) < 0 && errno == EINTR) {
  }
  std::error_code ignored;
  fs::remove_all(folder, ignored);
  ::_exit(0);
}

}  // namespace

TemporaryFolder::TemporaryFolder(std::string_view name) {
  std::error_code error;
  std::string path = (fs::temp_directory_path(error) / base::cat(name, "-XXXXXX")).string();
  int ends[2];
  if (error || ::pipe2(ends, O_CLOEXEC) != 0) {
    return;
  }
  keeper_ = ::mkdtemp(path.data()) != nullptr ? ::fork() : -1;
  if (keeper_ == 0) {
    ::close(ends[1]);
    keep(path, ends[0]);
  }
  ::close(ends[0]);
  if (keeper_ < 0) {
    ::close(ends[1]);
    fs::remove(path, error);
    return;
  }
  alive_ = ends[1];
  path_ = path;
}

TemporaryFolder::~TemporaryFolder() {
  if (keeper_ > 0) {
    ::close(alive_);
    while (::waitpid(keeper_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
}

}  // namespace status_lint::lsp

#include "tool/lsp/background.h"

#include "tool/base/text.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace status_lint::lsp {
namespace {

void writeAll(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno != EINTR) {
      ::_exit(1);
    }
    text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
  }
}

/// The child's whole life. Standard output belongs to the protocol. What the user types comes
/// first: the work is nice.
[[noreturn]] void childMain(const Background::Job& job, int result, pid_t parent) noexcept {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) {
    ::_exit(1);  // the parent died before the line above
  }
  constexpr int Less = 5;
  static_cast<void>(::nice(Less));
  const int nothing = ::open("/dev/null", O_RDWR);
  ::dup2(nothing, STDIN_FILENO);
  ::dup2(nothing, STDOUT_FILENO);
  writeAll(result, job([&](std::string_view line) { writeAll(result, base::cat(line, '\n')); }));
  ::_exit(0);
}

}  // namespace

bool Background::start(const Job& job) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) {
    return false;
  }
  const pid_t parent = ::getpid();
  child_ = ::fork();
  if (child_ == 0) {
    childMain(job, ends[1], parent);
  }
  ::close(ends[1]);
  if (child_ < 0) {
    ::close(ends[0]);
    return false;
  }
  descriptor_ = ends[0];
  output_.clear();
  return true;
}

int Background::reap() {
  int status = 0;
  while (::waitpid(child_, &status, 0) < 0 && errno == EINTR) {
  }
  ::close(descriptor_);
  descriptor_ = -1;
  return status;
}

void Background::cancel() {
  if (isRunning()) {
    ::kill(child_, SIGKILL);
    reap();
  }
}

std::optional<std::expected<std::string, std::string>> Background::read(const Report& report) {
  pollfd polled{descriptor_, POLLIN, 0};
  if (::poll(&polled, 1, 0) <= 0) {
    return std::nullopt;
  }
  char buffer[1 << 16];
  const ssize_t got = ::read(descriptor_, buffer, sizeof buffer);
  if (got > 0) {
    const std::size_t before = output_.size();
    output_.append(buffer, static_cast<std::size_t>(got));
    std::size_t begin = 0;
    for (std::size_t end = output_.find('\n', before); end != std::string::npos;
         end = output_.find('\n', begin)) {
      report(std::string_view(output_).substr(begin, end - begin));
      begin = end + 1;
    }
    output_.erase(0, begin);
    return std::nullopt;
  }
  if (got < 0 && errno == EINTR) {
    return std::nullopt;
  }
  const int status = reap();
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) {
    return std::move(output_);
  }
  return std::unexpected(
      WIFSIGNALED(status)
          ? base::cat("signal ", WTERMSIG(status), " (", ::strsignal(WTERMSIG(status)), ")")
          : base::cat("exit status ", WEXITSTATUS(status)));
}

}  // namespace status_lint::lsp

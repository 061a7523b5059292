#include "tool/driver/git.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace status_lint::driver {
namespace {

/// What `execvp` failing looks like: no exit status of git.
constexpr int CannotRun = 127;

struct Pipe {
  std::array<int, 2> ends = {-1, -1};

  bool open() { return ::pipe2(ends.data(), O_CLOEXEC) == 0; }

  void close(std::size_t end) {
    if (ends[end] >= 0) {
      ::close(ends[end]);
      ends[end] = -1;
    }
  }

  Pipe() = default;

  ~Pipe() {
    close(0);
    close(1);
  }

  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
};

[[noreturn]] void runChild(const std::string& folder,
                           const std::vector<std::string>& arguments,
                           Pipe& out,
                           Pipe& err) {
  // A repository can name programs that git runs when it looks for changes or shows them.
  std::vector<std::string> words = {"git",
                                    "--no-pager",
                                    "-c",
                                    "core.fsmonitor=false",
                                    "-c",
                                    "core.quotePath=false",
                                    "-C",
                                    folder};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& word : words) {
    pointers.push_back(word.data());
  }
  pointers.push_back(nullptr);
  ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
  ::dup2(out.ends[1], STDOUT_FILENO);
  ::dup2(err.ends[1], STDERR_FILENO);
  ::setenv("LC_ALL", "C", 1);
  ::setenv("GIT_OPTIONAL_LOCKS", "0", 1);
  ::execvp("git", pointers.data());
  ::_exit(CannotRun);
}

/// Reads both to their ends, whichever is filled first.
void readBoth(Pipe& out, Pipe& err, GitAnswer& answer) {
  std::array<char, 1 << 16> buffer{};
  while (out.ends[0] >= 0 || err.ends[0] >= 0) {
    std::array<pollfd, 2> ready = {pollfd{out.ends[0], POLLIN, 0}, pollfd{err.ends[0], POLLIN, 0}};
    if (::poll(ready.data(), ready.size(), -1) < 0 && errno != EINTR) {
      return;
    }
    const auto take = [&](Pipe& from, std::string& into, short events) {
      if (from.ends[0] < 0 || events == 0) {
        return;
      }
      const ssize_t size = ::read(from.ends[0], buffer.data(), buffer.size());
      if (size > 0) {
        into.append(buffer.data(), static_cast<std::size_t>(size));
      } else if (size == 0 || errno != EINTR) {
        from.close(0);
      }
    };
    take(out, answer.out, ready[0].revents);
    take(err, answer.err, ready[1].revents);
  }
}

}  // namespace

std::optional<GitAnswer> git(const std::string& folder, const std::vector<std::string>& arguments) {
  Pipe out;
  Pipe err;
  if (!out.open() || !err.open()) {
    return std::nullopt;
  }
  const pid_t child = ::fork();
  if (child < 0) {
    return std::nullopt;
  }
  if (child == 0) {
    runChild(folder, arguments, out, err);
  }
  out.close(1);
  err.close(1);
  GitAnswer answer;
  readBoth(out, err, answer);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  answer.exitStatus = WIFEXITED(status) ? WEXITSTATUS(status) : CannotRun;
  return answer.exitStatus == CannotRun ? std::nullopt : std::optional(std::move(answer));
}

}  // namespace status_lint::driver

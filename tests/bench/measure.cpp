#include "tests/bench/measure.h"

#include <algorithm>
#include <chrono>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace status_lint::bench {
namespace {

[[noreturn]] void become(const Command& command, const std::string& log) {
  const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
  ::dup2(out, STDOUT_FILENO);
  ::dup2(out, STDERR_FILENO);
  std::vector<char*> words;
  for (const std::string& word : command.words) {
    words.push_back(const_cast<char*>(word.c_str()));
  }
  words.push_back(nullptr);
  if (::chdir(command.folder.c_str()) == 0) {
    ::execvp(words.front(), words.data());
  }
  ::_exit(127);
}

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// Waits for one of the commands, and counts it.
void reap(Cost& cost) {
  int status = 0;
  rusage usage{};
  ::wait4(-1, &status, 0, &usage);
  cost.processor += seconds(usage.ru_utime) + seconds(usage.ru_stime);
  cost.mebibytes = std::max(cost.mebibytes, static_cast<double>(usage.ru_maxrss) / 1024);
  cost.exitStatus =
      std::max(cost.exitStatus, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
}

}  // namespace

Cost costOf(const std::vector<Command>& commands, std::size_t jobs, const std::string& log) {
  Cost cost;
  std::size_t alive = 0;
  const auto start = std::chrono::steady_clock::now();
  for (const Command& command : commands) {
    if (alive == jobs) {
      reap(cost);
      --alive;
    }
    if (::fork() == 0) {
      become(command, log);
    }
    ++alive;
  }
  for (; alive != 0; --alive) {
    reap(cost);
  }
  cost.wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return cost;
}

Spread spreadOf(std::vector<double> values) {
  std::ranges::sort(values);
  return {values[values.size() / 2], values.front(), values.back()};
}

Spread spreadOf(const std::vector<Cost>& costs, double Cost::* value) {
  std::vector<double> values;
  for (const Cost& cost : costs) {
    values.push_back(cost.*value);
  }
  return spreadOf(std::move(values));
}

}  // namespace status_lint::bench

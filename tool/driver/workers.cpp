#include "tool/driver/workers.h"

#include "tool/base/text.h"
#include "tool/base/timeline.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace status_lint::driver {
namespace {

using Clock = std::chrono::steady_clock;
using base::cat;

/// A bigger pipe means fewer switches between the worker that writes and the parent that reads.
constexpr int PipeBytes = 1 << 20;

/// What a dying worker prints (an assertion, "out of memory") is worth its first lines only.
constexpr std::size_t ChatterBytes = 4096;

struct Pipe {
  int read = -1;
  int write = -1;
};

std::optional<Pipe> openPipe() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) {
    return std::nullopt;
  }
  return Pipe{ends[0], ends[1]};
}

void closeEnd(int& descriptor) {
  if (descriptor >= 0) {
    ::close(descriptor);
    descriptor = -1;
  }
}

void writeAll(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno != EINTR) {
      ::_exit(1);
    }
    text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
  }
}

/// The worker's whole life. Leaves with _exit: nothing of the parent's (buffers, exit handlers) may
/// run twice.
[[noreturn]] void workerMain(const Job& job,
                             std::size_t index,
                             const WorkerLimits& limits,
                             const Pipe& result,
                             const Pipe& chatter,
                             pid_t parent) noexcept {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) {
    ::_exit(1);  // the parent died before the line above
  }
  const int nothing = ::open("/dev/null", O_RDONLY);
  ::dup2(nothing, STDIN_FILENO);
  ::dup2(chatter.write, STDOUT_FILENO);
  ::dup2(chatter.write, STDERR_FILENO);
  const rlimit noCore{0, 0};
  ::setrlimit(RLIMIT_CORE, &noCore);
  if (limits.memoryBytes != 0) {
    const rlimit memory{limits.memoryBytes, limits.memoryBytes};
    ::setrlimit(RLIMIT_AS, &memory);
  }
  writeAll(result.write, job(index));
  ::_exit(0);
}

struct Worker {
  std::size_t index = 0;
  pid_t pid = -1;
  int result = -1;
  int chatter = -1;
  std::string output;
  std::string printed;
  Clock::time_point deadline = Clock::time_point::max();
  bool timedOut = false;
  JobTimes times;
};

std::chrono::nanoseconds timeOf(const timeval& time) {
  return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
}

/// Reads what is there. Returns false at the end of the stream.
bool drain(int descriptor, std::string& into, std::size_t limit) {
  char buffer[1 << 16];
  const ssize_t got = ::read(descriptor, buffer, sizeof buffer);
  if (got < 0) {
    return errno == EINTR || errno == EAGAIN;
  }
  into.append(buffer,
              std::min(static_cast<std::size_t>(got), limit - std::min(limit, into.size())));
  return got != 0;
}

std::string firstLine(std::string_view text) {
  text = base::trim(text);
  return std::string(base::trim(text.substr(0, text.find('\n'))));
}

std::string reasonOf(const Worker& worker, int status, const WorkerLimits& limits) {
  if (worker.timedOut) {
    return cat(LostWorker,
               "not done after ",
               limits.timeout.count() % 1000 == 0 ? cat(limits.timeout.count() / 1000, " s")
                                                  : cat(limits.timeout.count(), " ms"),
               " (--timeout gives it longer)");
  }
  std::string reason(LostWorker);
  if (WIFSIGNALED(status)) {
    const int signal = WTERMSIG(status);
    reason += cat("signal ", signal, " (", ::strsignal(signal), ")");
  } else {
    reason += cat("exit status ", WEXITSTATUS(status));
  }
  const std::string said = firstLine(worker.printed);
  return said.empty() ? reason : cat(reason, ": ", said);
}

/// The workers that are alive.
class Pool {
public:
  Pool(const Job& job, const WorkerLimits& limits, const Done& done)
      : job_(job), limits_(limits), done_(done) {}

  [[nodiscard]] std::size_t alive() const { return workers_.size(); }

  /// Starts one job. False when the system gives no process now.
  bool start(std::size_t index) {
    std::optional<Pipe> result = openPipe();
    std::optional<Pipe> chatter = openPipe();
    const pid_t parent = ::getpid();
    const std::chrono::nanoseconds start = base::monotonicNow();
    const pid_t pid = result && chatter ? ::fork() : -1;
    if (pid == 0) {
      workerMain(job_, index, limits_, *result, *chatter, parent);
    }
    for (std::optional<Pipe>* pipe : {&result, &chatter}) {
      if (*pipe) {
        closeEnd((*pipe)->write);
        if (pid < 0) {
          closeEnd((*pipe)->read);
        }
      }
    }
    if (pid < 0) {
      return false;
    }
    ::fcntl(result->read, F_SETPIPE_SZ, PipeBytes);
    Worker worker;
    worker.times = {.start = start, .worker = freeNumber()};
    worker.index = index;
    worker.pid = pid;
    worker.result = result->read;
    worker.chatter = chatter->read;
    if (limits_.timeout.count() != 0) {
      worker.deadline = Clock::now() + limits_.timeout;
    }
    workers_.push_back(std::move(worker));
    return true;
  }

  /// Waits until something happens; tells of each job that is over.
  void step() {
    std::vector<pollfd> polled;
    Clock::time_point soonest = Clock::time_point::max();
    for (const Worker& worker : workers_) {
      polled.push_back({worker.result, POLLIN, 0});
      polled.push_back({worker.chatter, POLLIN, 0});
      soonest = std::min(soonest, worker.deadline);
    }
    int wait = -1;
    if (soonest != Clock::time_point::max()) {
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(soonest - Clock::now());
      wait = static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 60'000));
    }
    ::poll(polled.data(), polled.size(), wait);
    for (std::size_t i = 0; i < workers_.size(); ++i) {
      if (polled[2 * i].revents != 0 &&
          !drain(workers_[i].result, workers_[i].output, std::string::npos)) {
        closeEnd(workers_[i].result);
      }
      if (polled[2 * i + 1].revents != 0 &&
          !drain(workers_[i].chatter, workers_[i].printed, ChatterBytes)) {
        closeEnd(workers_[i].chatter);
      }
    }
    std::erase_if(workers_, [&](Worker& worker) { return finish(worker); });
  }

private:
  [[nodiscard]] std::size_t freeNumber() const {
    std::size_t number = 1;
    while (std::ranges::any_of(
        workers_, [&](const Worker& worker) { return worker.times.worker == number; })) {
      ++number;
    }
    return number;
  }

  /// Reaps a worker that closed its end or ran out of time.
  bool finish(Worker& worker) {
    worker.timedOut = worker.result >= 0 && Clock::now() >= worker.deadline;
    if (worker.result >= 0 && !worker.timedOut) {
      return false;
    }
    if (worker.timedOut) {
      ::kill(worker.pid, SIGKILL);
    }
    int status = 0;
    rusage usage{};
    while (::wait4(worker.pid, &status, 0, &usage) < 0 && errno == EINTR) {
    }
    worker.times.end = base::monotonicNow();
    worker.times.processor = timeOf(usage.ru_utime) + timeOf(usage.ru_stime);
    while (worker.chatter >= 0 && drain(worker.chatter, worker.printed, ChatterBytes)) {
    }
    closeEnd(worker.result);
    closeEnd(worker.chatter);
    JobResult result;
    result.isLost = worker.timedOut || !WIFEXITED(status) || WEXITSTATUS(status) != 0;
    if (result.isLost) {
      result.reason = reasonOf(worker, status, limits_);
    } else {
      result.output = std::move(worker.output);
    }
    done_(worker.index, std::move(result), worker.times);
    return true;
  }

  const Job& job_;
  const WorkerLimits& limits_;
  const Done& done_;
  std::vector<Worker> workers_;
};

}  // namespace

void runJobs(std::size_t count, const Job& job, const WorkerLimits& limits, const Done& done) {
  Pool pool(job, limits, done);
  std::size_t next = 0;
  while (next < count || pool.alive() != 0) {
    while (next < count && pool.alive() < std::max<std::size_t>(1, limits.workers)) {
      if (pool.start(next)) {
        ++next;
      } else if (pool.alive() != 0) {
        break;  // a worker that ends makes room
      } else {
        done(next++, {true, "", cat("no worker process: ", std::strerror(errno))}, {});
      }
    }
    if (pool.alive() != 0) {
      pool.step();
    }
  }
}

}  // namespace status_lint::driver

// Jobs in forked worker processes: what crashes, never ends or eats all memory costs its job, not
// the run.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace status_lint::driver {

struct WorkerLimits {
  std::size_t workers = 1;               ///< processes alive at once
  std::chrono::milliseconds timeout{0};  ///< for one job, by the clock on the wall; 0 = none
  std::uint64_t memoryBytes = 0;         ///< address space of one worker; 0 = no limit
};

/// Begins every JobResult::reason of a worker that gave nothing.
inline constexpr std::string_view LostWorker = "worker lost: ";

/// What became of one job.
struct JobResult {
  bool isLost = false;  ///< the worker died or was killed before it gave its whole result
  std::string output;   ///< what the job returned; empty when lost
  std::string reason;   ///< why it was lost: "worker lost: signal 11 (Segmentation fault)"

  bool operator==(const JobResult&) const = default;
};

/// When a job ran, and what it took.
struct JobTimes {
  std::chrono::nanoseconds start{};  ///< by base::monotonicNow(), as `end`
  std::chrono::nanoseconds end{};
  std::chrono::nanoseconds processor{};
  std::size_t worker = 0;  ///< which of the processes that were alive at once; 0 = none
};

/// Runs in the worker; what it returns is sent to the parent. It may print: that does not reach the
/// user.
using Job = std::function<std::string(std::size_t index)>;

/// Receives, in the parent, what became of a job. Called in order of ending, not of index.
using Done = std::function<void(std::size_t index, JobResult result, const JobTimes& times)>;

/// Runs `job` for 0 .. count-1, each in a process of its own. Must be called while the process has
/// one thread. A worker ends with the parent.
void runJobs(std::size_t count, const Job& job, const WorkerLimits& limits, const Done& done);

}  // namespace status_lint::driver

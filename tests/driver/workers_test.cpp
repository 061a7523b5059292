#include "tool/driver/heap.h"
#include "tool/driver/workers.h"

#include <gtest/gtest.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using status_lint::driver::HasShadowMemory;
using status_lint::driver::Job;
using status_lint::driver::JobResult;
using status_lint::driver::JobTimes;
using status_lint::driver::runJobs;
using status_lint::driver::WorkerLimits;
using std::chrono::milliseconds;

std::vector<JobResult> run(std::size_t count, const Job& job, const WorkerLimits& limits) {
  std::vector<JobResult> results(count);
  std::size_t calls = 0;
  runJobs(count, job, limits, [&](std::size_t index, JobResult result, const JobTimes&) {
    results[index] = std::move(result);
    ++calls;
  });
  EXPECT_EQ(calls, count);
  return results;
}

TEST(Workers, ResultsBelongToTheirJobs) {
  for (const std::size_t workers : {1UZ, 2UZ, 7UZ}) {
    const auto results = run(
        20, [](std::size_t index) { return std::to_string(index * index); }, {.workers = workers});
    for (std::size_t i = 0; i < results.size(); ++i) {
      EXPECT_EQ(results[i], (JobResult{false, std::to_string(i * i), ""}));
    }
  }
}

TEST(Workers, NoJobsIsNoWork) {
  EXPECT_TRUE(run(0, [](std::size_t) { return std::string(); }, {}).empty());
}

TEST(Workers, BigOutputsArriveWhole) {
  const auto results = run(3,
                           [](std::size_t index) {
                             return std::string((index + 1) << 23, static_cast<char>('a' + index));
                           },
                           {.workers = 2});
  for (std::size_t i = 0; i < results.size(); ++i) {
    EXPECT_FALSE(results[i].isLost);
    EXPECT_TRUE(results[i].output == std::string((i + 1) << 23, static_cast<char>('a' + i)));
  }
}

TEST(Workers, ACrashCostsItsJobOnly) {
  const auto results = run(4,
                           [](std::size_t index) -> std::string {
                             if (index == 1) {
                               std::signal(SIGSEGV, SIG_DFL);
                               std::raise(SIGSEGV);
                             }
                             if (index == 2) {
                               std::fputs("file.cpp:7: something is wrong\nand more\n", stderr);
                               std::signal(SIGABRT, SIG_DFL);
                               std::abort();
                             }
                             if (index == 3) {
                               ::_exit(3);
                             }
                             return "fine";
                           },
                           {.workers = 2});
  EXPECT_EQ(results[0], (JobResult{false, "fine", ""}));
  EXPECT_EQ(results[1], (JobResult{true, "", "worker lost: signal 11 (Segmentation fault)"}));
  EXPECT_EQ(
      results[2],
      (JobResult{true, "", "worker lost: signal 6 (Aborted): file.cpp:7: something is wrong"}));
  EXPECT_EQ(results[3], (JobResult{true, "", "worker lost: exit status 3"}));
}

TEST(Workers, WhatNeverEndsIsKilled) {
  const auto start = std::chrono::steady_clock::now();
  const auto results = run(3,
                           [](std::size_t index) -> std::string {
                             while (index == 1) {
                               std::this_thread::sleep_for(milliseconds(1));
                             }
                             return "fine";
                           },
                           {.workers = 3, .timeout = milliseconds(300)});
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
  EXPECT_EQ(results[0].output, "fine");
  EXPECT_EQ(
      results[1],
      (JobResult{true, "", "worker lost: not done after 300 ms (--timeout gives it longer)"}));
  EXPECT_EQ(results[2].output, "fine");
}

TEST(Workers, WhatAWorkerPrintsDoesNotReachTheUser) {
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  const auto results = run(1,
                           [](std::size_t) -> std::string {
                             for (int i = 0; i < 100'000; ++i) {
                               std::fputs("chatter\n", stderr);
                             }
                             std::puts("more");
                             std::fflush(stdout);
                             return "fine";
                           },
                           {});
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
  EXPECT_EQ(results[0].output, "fine");
}

TEST(Workers, MemoryHasALimit) {
  if (HasShadowMemory) {
    GTEST_SKIP() << "shadow memory has no limit";
  }
  const auto results = run(1,
                           [](std::size_t) -> std::string {
                             std::vector<std::string> all;
                             while (true) {
                               all.emplace_back(1 << 20, 'x');
                             }
                           },
                           {.memoryBytes = std::uint64_t{1} << 30});
  EXPECT_TRUE(results[0].isLost);
  EXPECT_TRUE(results[0].reason.starts_with("worker lost: signal 6 (Aborted)"))
      << results[0].reason;
}

}  // namespace

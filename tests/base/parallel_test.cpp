#include "tool/base/interned.h"
#include "tool/base/parallel.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace status_lint::base {
namespace {

TEST(Parallel, RunsEachJobOnce) {
  for (const std::size_t threads : {0U, 1U, 2U, 9U}) {
    std::vector<std::atomic<int>> runs(100);
    runParallel(runs.size(), threads, [&](std::size_t index) { ++runs[index]; });
    for (const std::atomic<int>& count : runs) {
      EXPECT_EQ(count, 1);
    }
  }
  runParallel(0, 4, [](std::size_t) { FAIL(); });
}

TEST(Parallel, ThrowsWhatTheFirstJobThrew) {
  std::atomic<int> runs = 0;
  try {
    runParallel(50, 3, [&](std::size_t index) {
      ++runs;
      if (index % 10 == 7) {
        throw std::runtime_error(cat("job ", index));
      }
    });
    FAIL();
  } catch (const std::runtime_error& error) {
    EXPECT_STREQ(error.what(), "job 7");
  }
  EXPECT_EQ(runs, 50);
}

TEST(Parallel, EqualTextsAreOneWhateverThreadMakesThem) {
  constexpr std::size_t Jobs = 8;
  constexpr std::size_t Texts = 500;
  std::vector<std::vector<const std::string*>> made(Jobs);
  runParallel(Jobs, 4, [&](std::size_t job) {
    for (std::size_t i = 0; i < Texts; ++i) {
      made[job].push_back(&Interned(cat("text of a thread ", i)).str());
    }
  });
  for (const auto& addresses : made) {
    EXPECT_EQ(addresses, made.front());
  }
}

}  // namespace
}  // namespace status_lint::base

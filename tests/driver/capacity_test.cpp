#include "tool/driver/capacity.h"

#include <gtest/gtest.h>

namespace {

using status_lint::driver::workersFor;

constexpr std::uint64_t Mebibyte = std::uint64_t{1} << 20U;

TEST(Capacity, ThereIsAtLeastOneProcessor) {
  EXPECT_GE(status_lint::driver::availableProcessors(), 1U);
}

TEST(Capacity, TheSystemTellsItsMemory) {
  EXPECT_GT(status_lint::driver::availableMemory().value_or(0), Mebibyte);
}

TEST(Capacity, WorkersFitIntoMemory) {
  EXPECT_EQ(workersFor(8, 64 * 1024 * Mebibyte), 8U);
  EXPECT_EQ(workersFor(8, 2048 * Mebibyte), 4U);
  EXPECT_EQ(workersFor(8, 100 * Mebibyte), 1U);
  EXPECT_EQ(workersFor(8, std::nullopt), 8U);
  EXPECT_EQ(workersFor(0, std::nullopt), 1U);
}

}  // namespace

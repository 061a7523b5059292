#include "tool/driver/progress.h"

#include <gtest/gtest.h>

namespace {

using status_lint::driver::ProgressMeter;
using namespace std::chrono_literals;

constexpr ProgressMeter::Time Start{};

TEST(Progress, TheBarTellsHowLongTheRestTakes) {
  ProgressMeter progress(100, Start);
  progress.advance(1, "a.cpp", Start + 1s);
  EXPECT_EQ(progress.bar(), "[....................] 1/100 a.cpp");
  progress.advance(25, "b.cpp", Start + 10s);
  EXPECT_EQ(progress.bar(), "[#####...............] 25/100, 0:30 left b.cpp");
  progress.advance(100, "z.cpp", Start + 40s);
  EXPECT_EQ(progress.bar(), "[####################] 100/100 z.cpp");
}

TEST(Progress, WhatTheCacheKnewTookNoTime) {
  ProgressMeter progress(1000, Start);
  progress.advance(901, "a.cpp", Start + 3s);
  progress.advance(910, "b.cpp", Start + 100s);
  EXPECT_NE(progress.bar().find(" 910/1000, 15:00 left "), std::string::npos) << progress.bar();
}

TEST(Progress, HoursAreTold) {
  ProgressMeter progress(7201, Start);
  progress.advance(1, "a.cpp", Start + 2s);
  EXPECT_NE(progress.bar().find(", 4:00:00 left "), std::string::npos) << progress.bar();
}

TEST(Progress, TheBarFitsIntoOneRow) {
  ProgressMeter progress(10, Start);
  progress.advance(1, std::string(200, 'x') + "end", Start + 3s);
  EXPECT_EQ(progress.bar().size(), 78U);
  EXPECT_TRUE(progress.bar().ends_with("xend"));
}

TEST(Progress, ALogGetsALineEachTenthOrTenSeconds) {
  ProgressMeter progress(100, Start);
  progress.advance(50, "a.cpp", Start + 9s);
  EXPECT_EQ(progress.line(), std::nullopt) << "short runs are silent";
  progress.advance(50, "a.cpp", Start + 10s);
  EXPECT_EQ(progress.line(), "50 of 100 sources done (50 %), 8:20 left");
  progress.advance(59, "a.cpp", Start + 15s);
  EXPECT_EQ(progress.line(), std::nullopt);
  progress.advance(60, "a.cpp", Start + 15s);
  EXPECT_EQ(progress.line(), "60 of 100 sources done (60 %), 0:55 left");
  progress.advance(70, "a.cpp", Start + 15s + 500ms);
  EXPECT_EQ(progress.line(), std::nullopt) << "not twice in a second";
  progress.advance(71, "a.cpp", Start + 25s);
  EXPECT_TRUE(progress.line().has_value());
  progress.advance(72, "a.cpp", Start + 35s);
  EXPECT_TRUE(progress.line().has_value()) << "ten seconds";
  progress.advance(100, "a.cpp", Start + 60s);
  EXPECT_EQ(progress.line(), std::nullopt) << "the summary follows";
}

}  // namespace

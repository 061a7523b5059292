// Which versions of the tool a project takes.
#include "tool/driver/version_range.h"

#include <gtest/gtest.h>

namespace status_lint::driver {
namespace {

TEST(VersionRange, AllComparisonsMustHold) {
  EXPECT_TRUE(*isInRange("0.4.1", ">=0.4"));
  EXPECT_TRUE(*isInRange("0.4.0", "==0.4"));
  EXPECT_TRUE(*isInRange("0.10.0", ">0.9,<1,!=0.9.5"));
  EXPECT_FALSE(*isInRange("0.4.1", ">=0.4, <0.4.1"));
  EXPECT_FALSE(*isInRange("0.4.1", "<=0.4"));
  EXPECT_FALSE(*isInRange("0.4.1", "!=0.4.1"));
  EXPECT_FALSE(*isInRange("2.0.0", "<1, >=0"));
}

TEST(VersionRange, WhatIsNoneIsAnError) {
  for (const std::string_view range :
       {"", "0.4", ">=", ">=x", ">=1.2.3.4", ">=1..2", "~>1", ">=1,"}) {
    EXPECT_FALSE(isInRange("0.4.1", range).has_value()) << range;
  }
}

}  // namespace
}  // namespace status_lint::driver

#include "tool/http/status_code.h"
#include "tool/http/unregistered_status.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace status_lint::http {
namespace {

TEST(UnregisteredStatus, WellKnownCodesAreThere) {
  for (const int code : {420, 430, 440, 444, 449, 450, 460, 463, 494, 495, 496, 497, 498, 499,
                         509, 520, 521, 522, 523, 524, 525, 526, 527, 529, 530, 561, 598, 599}) {
    ASSERT_NE(findUnregistered(code), nullptr) << code;
    EXPECT_EQ(findUnregistered(code)->code, code);
  }
  EXPECT_EQ(findUnregistered(404), nullptr);
  EXPECT_EQ(findUnregistered(432), nullptr);
}

TEST(UnregisteredStatus, RowsAreSound) {
  EXPECT_TRUE(std::ranges::is_sorted(
      unregisteredStatuses(), std::ranges::less_equal{}, &UnregisteredStatus::code));
  for (const UnregisteredStatus& row : unregisteredStatuses()) {
    SCOPED_TRACE(row.code);
    EXPECT_TRUE(isValid(row.code));
    EXPECT_FALSE(isRegistered(row.code));
    EXPECT_FALSE(row.name.empty());
    EXPECT_FALSE(row.usedBy.empty());
    for (const int code : row.instead) {
      EXPECT_TRUE(isRegistered(code));
      EXPECT_EQ(find(code)->registration, Registration::Registered);
    }
  }
}

TEST(UnregisteredStatus, Nearest) {
  EXPECT_EQ(nearestRegistered(420), 429);
  EXPECT_EQ(nearestRegistered(440), 401);
  EXPECT_EQ(nearestRegistered(444), 0);
  EXPECT_EQ(nearestRegistered(449), 409);
  EXPECT_EQ(nearestRegistered(498), 401);
  EXPECT_EQ(nearestRegistered(499), 0);
  EXPECT_EQ(nearestRegistered(509), 429);
  EXPECT_EQ(findUnregistered(509)->instead.back(), 503);
  EXPECT_EQ(nearestRegistered(520), 502);
  EXPECT_EQ(nearestRegistered(522), 504);
  EXPECT_EQ(nearestRegistered(524), 504);
  EXPECT_EQ(nearestRegistered(529), 503);
  EXPECT_EQ(nearestRegistered(598), 504);
  EXPECT_EQ(nearestRegistered(599), 504);
}

TEST(UnregisteredStatus, NearestOfOtherNumbers) {
  EXPECT_EQ(nearestRegistered(404), 404);
  EXPECT_EQ(nearestRegistered(299), 200);
  EXPECT_EQ(nearestRegistered(432), 400);
  EXPECT_EQ(nearestRegistered(0), 0);
  EXPECT_EQ(nearestRegistered(999), 0);
  for (int code = 100; code < 600; ++code) {
    const int nearest = nearestRegistered(code);
    EXPECT_TRUE(nearest == 0 || isRegistered(nearest)) << code;
  }
}

}  // namespace
}  // namespace status_lint::http

#include "tests/report/fabricated.h"
#include "tool/report/writers.h"

#include <gtest/gtest.h>

namespace status_lint::report {
namespace {

TEST(Concise, IsOneLineForEachFinding) {
  EXPECT_EQ(concise(fabricated::report(), {}),
            "src/users.cpp:1:16: warning: 201 (Created) response has no Location field "
            "[created-without-location]\n"
            "src/users.cpp:2:52: error: 204 (No Content) response carries content "
            "[no-content-with-body]\n"
            "src/users.cpp:3:3: note: 999 is not a status code: those are 100 to 599 "
            "[invalid-status-code]\n"
            "/elsewhere/generated.cpp:9:1: warning: 420 is not a registered status code; \xff "
            "[unregistered-status]\n");
}

TEST(Concise, IsEmptyWithoutFindings) {
  EXPECT_EQ(concise({}, {}), "");
}

TEST(Sites, AreOneLineEach) {
  EXPECT_EQ(sitesText(fabricated::sites(), "/project"),
            "src/users.cpp:1:16: 201 cpp-httplib createUser\n"
            "src/users.cpp:2:52: 200|204 cpp-httplib\n"
            "src/users.cpp:3:3: computed crow remove\n");
}

TEST(Sites, PathsOutsideTheRootStayAsTheyAre) {
  EXPECT_TRUE(sitesText(fabricated::sites(), "/pro").starts_with("/project/src/users.cpp:1:16"));
  EXPECT_TRUE(sitesText(fabricated::sites(), "").starts_with("/project/src/users.cpp:1:16"));
  EXPECT_TRUE(sitesText(fabricated::sites(), "/project/").starts_with("src/users.cpp:1:16"));
}

}  // namespace
}  // namespace status_lint::report

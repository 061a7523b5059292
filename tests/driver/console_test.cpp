#include "tool/driver/console.h"

#include <gtest/gtest.h>

#include <sstream>

namespace {

using status_lint::driver::Console;

TEST(Console, ProgressIsForTerminalsOnly) {
  std::ostringstream file;
  Console(file, false, false).progress(1, 2, "a.cpp");
  EXPECT_EQ(file.str(), "");
  std::ostringstream quiet;
  Console(quiet, true, true).progress(1, 2, "a.cpp");
  EXPECT_EQ(quiet.str(), "");
}

TEST(Console, ProgressIsWipedBeforeAnythingElse) {
  std::ostringstream out;
  Console console(out, true, false);
  console.progress(1, 2, "a.cpp");
  console.error("bad");
  console.endProgress();
  EXPECT_EQ(out.str(), "\r\x1b[K[1/2] a.cpp\r\x1b[Kerror: bad\n");
}

TEST(Console, ProgressFitsIntoOneRow) {
  std::ostringstream out;
  Console(out, true, false).progress(1, 2, std::string(200, 'x') + "end");
  EXPECT_LT(out.str().size(), 90U);
  EXPECT_TRUE(out.str().ends_with("xend"));
}

TEST(Console, QuietSilencesNotesAndKeepsErrors) {
  std::ostringstream out;
  Console console(out, true, true);
  console.note("by the way");
  console.warning("odd");
  console.error("bad");
  console.detail("why");
  EXPECT_EQ(out.str(), "warning: odd\nerror: bad\n  why\n");
}

}  // namespace

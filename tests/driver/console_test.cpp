#include "tool/driver/console.h"

#include <gtest/gtest.h>

#include <sstream>

namespace {

using status_lint::driver::Console;

/// What is shown of a source that is done.
std::string shown(Console console, std::ostringstream& out) {
  console.startProgress(2);
  console.progress(1, "a.cpp");
  console.error("bad");
  console.endProgress();
  return out.str();
}

TEST(Console, TheBarIsForTerminalsOnly) {
  std::ostringstream file;
  EXPECT_EQ(shown(Console(file, false, false), file), "error: bad\n");
  std::ostringstream quiet;
  EXPECT_EQ(shown(Console(quiet, true, true), quiet), "error: bad\n");
  std::ostringstream without;
  EXPECT_EQ(shown(Console(without, true, false, false), without), "error: bad\n");
}

TEST(Console, TheBarIsWipedBeforeAnythingElse) {
  std::ostringstream out;
  EXPECT_EQ(shown(Console(out, true, false), out),
            "\r\x1b[K[##########..........] 1/2 a.cpp\r\x1b[Kerror: bad\n");
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

#include "tests/driver/temporary_folder.h"
#include "tool/base/hash.h"
#include "tool/driver/source_lines.h"

#include <gtest/gtest.h>

namespace {

using status_lint::driver::SourceLines;
using status_lint::ir::Module;
using status_lint::tests::TemporaryFolder;

TEST(SourceLines, GivesLinesOfFilesThatAreStillTheSame) {
  const TemporaryFolder folder;
  const std::string text = "one\r\n\nthree";
  Module module;
  module.files.resize(3);
  module.files[1].path = folder.write("a.cpp", text);
  module.files[1].hash = status_lint::base::hexadecimal(status_lint::base::hash(text));
  module.files[2].path = folder.write("b.cpp", "changed");
  module.files[2].hash = module.files[1].hash;
  SourceLines lines(std::span(&module, 1));
  EXPECT_EQ(lines.line(folder.path("a.cpp"), 1), "one");
  EXPECT_EQ(lines.line(folder.path("a.cpp"), 2), "");
  EXPECT_EQ(lines.line(folder.path("a.cpp"), 3), "three");
  EXPECT_EQ(lines.line(folder.path("a.cpp"), 4), std::nullopt);
  EXPECT_EQ(lines.line(folder.path("a.cpp"), 0), std::nullopt);
  EXPECT_EQ(lines.line(folder.path("b.cpp"), 1), std::nullopt);
  EXPECT_EQ(lines.line(folder.write("c.cpp", "not analysed"), 1), std::nullopt);
}

}  // namespace

// Pages of the documentation show what the program prints, and name formats that exist.
#include "tests/cli/page_run.h"
#include "tool/base/text.h"
#include "tool/report/report.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

namespace status_lint::tests {
namespace {

std::string read(std::string_view path) {
  std::ostringstream out;
  out << std::ifstream(std::filesystem::path(STATUS_LINT_SOURCE_DIR) / path).rdbuf();
  return out.str();
}

TEST(GettingStartedPage, ShowsWhatIsPrinted) {
  EXPECT_EQ(expectPageShowsWhatIsPrinted("docs/getting_started.md", "orders.cpp"), 5);
}

TEST(ExitStatusPage, ShowsWhatIsPrinted) {
  EXPECT_EQ(expectPageShowsWhatIsPrinted("docs/exit_status.md", "orders.cpp"), 4);
}

TEST(ModelPage, ShowsWhatIsPrinted) {
  EXPECT_GT(expectPageShowsWhatIsPrinted("docs/modelling_a_framework.md", "orders.cpp"), 5);
}

TEST(DoctorPage, ShowsWhatIsPrinted) {
  EXPECT_EQ(expectPageShowsWhatIsPrinted("docs/doctor.md", "orders.cpp"), 3);
}

TEST(ConfigurationPage, ShowsWhatIsPrinted) {
  EXPECT_EQ(expectPageShowsWhatIsPrinted("docs/configuration.md", "src/api/orders.cpp"), 5);
}

TEST(BaselinePage, ShowsWhatIsPrinted) {
  EXPECT_EQ(expectPageShowsWhatIsPrinted("docs/baselines.md", "orders.cpp"), 4);
}

TEST(FormatsPage, ShowsEveryFormatAsItIsPrinted) {
  const auto commands = expectPageShowsWhatIsPrinted("docs/formats.md", "orders.cpp");
  EXPECT_GE(static_cast<std::size_t>(commands), report::formats().size());
}

TEST(FormatsPage, ListsTheFormats) {
  const std::string page = read("docs/formats.md");
  for (const report::Format& format : report::formats()) {
    const std::string row =
        base::cat("| [", format.name, "](#", format.name, ") | ", format.summary, " |\n");
    EXPECT_NE(page.find(row), std::string::npos) << row;
    EXPECT_NE(page.find(base::cat("--format ", format.name)), std::string::npos) << format.name;
  }
}

TEST(CiPages, NameFormatsThatExist) {
  static const std::regex Use("--(?:output|format)[ =]\"?([a-z]+)");
  for (const std::string_view path : {"docs/ci.md", "docs/formats.md", "action.yml"}) {
    const std::string page = read(path);
    int uses = 0;
    for (std::sregex_iterator at(page.begin(), page.end(), Use), end; at != end; ++at) {
      EXPECT_NE(report::findFormat((*at)[1].str()), nullptr) << path << ": " << (*at)[1];
      ++uses;
    }
    EXPECT_GT(uses, 0) << path;
  }
}

/// Where a page uses the action, it gives inputs that the action has.
TEST(CiPages, UseInputsOfTheAction) {
  const std::string action = read("action.yml");
  const std::string page = read("docs/ci.md");
  const std::size_t use = page.find("uses: your-org/status-lint");
  ASSERT_NE(use, std::string::npos);
  std::istringstream lines(page.substr(page.find("with:", use)));
  std::string line;
  std::getline(lines, line);
  int inputs = 0;
  while (std::getline(lines, line) && line.starts_with("          ")) {
    const std::string name(base::trim(line.substr(0, line.find(':'))));
    EXPECT_NE(action.find("\n  " + name + ":\n"), std::string::npos) << name;
    ++inputs;
  }
  EXPECT_GT(inputs, 0);
}

}  // namespace
}  // namespace status_lint::tests

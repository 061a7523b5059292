// The README shows a finding as it is printed, a line of a model that works, and commands that
// exist.
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace status_lint {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream in(path);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string outputOf(const std::string& command) {
  std::string out;
  FILE* pipe = popen(command.c_str(), "r");
  char buffer[4096];
  while (pipe != nullptr && std::fgets(buffer, sizeof buffer, pipe) != nullptr) {
    out += buffer;
  }
  if (pipe != nullptr) {
    pclose(pipe);
  }
  return out;
}

/// The indented block that follows the marker, without its indentation.
std::string blockAfter(const std::string& text, const std::string& marker) {
  std::istringstream in(text.substr(text.find(marker)));
  std::string line;
  std::string out;
  std::getline(in, line);
  while (std::getline(in, line) && line.starts_with("    ")) {
    out += line.substr(4) + "\n";
  }
  return out;
}

TEST(Readme, ShowsAFindingAsItIsPrinted) {
  const fs::path root = STATUS_LINT_SOURCE_DIR;
  const std::string shown =
      blockAfter(read(root / "README.md"), "<!-- finding: tests/demo/users.cpp -->");
  ASSERT_FALSE(shown.empty());
  const fs::path folder = fs::temp_directory_path() / "status-lint-readme";
  fs::create_directories(folder);
  const fs::path database = folder / "compile_commands.json";
  std::ofstream(database)
      << R"([{"directory": ")" << root.generic_string()
      << R"(", "file": "tests/demo/users.cpp", "arguments": ["c++", "-std=c++17", "-c", "tests/demo/users.cpp"]},)"
      << R"({"directory": ")" << root.generic_string()
      << R"(", "file": "tests/demo/errors.cpp", "arguments": ["c++", "-std=c++17", "-c", "tests/demo/errors.cpp"]}])";
  const std::string printed = outputOf(std::string(STATUS_LINT_BINARY) + " --no-cache --root " +
                                       root.string() + " " + database.string() + " 2>/dev/null");
  EXPECT_NE(printed.find(shown), std::string::npos) << "README.md shows:\n"
                                                    << shown << "\nprinted:\n"
                                                    << printed;
}

TEST(Readme, ShowsALineOfTheModelInTheTutorial) {
  const fs::path root = STATUS_LINT_SOURCE_DIR;
  const std::string page = "docs/modelling_a_framework.md";
  std::string shown = blockAfter(read(root / "README.md"), "<!-- model: " + page + " -->");
  ASSERT_FALSE(shown.empty());
  shown.pop_back();  // the end of the line
  EXPECT_NE(read(root / page).find(shown), std::string::npos) << shown;
}

TEST(Readme, NamesCommandsThatExist) {
  for (const char* command : {"tool/lint.sh",
                              "tests/run.sh",
                              "tests/validate_formats.sh",
                              "tests/packages/debian.sh",
                              "tests/editors.sh"}) {
    EXPECT_TRUE(fs::exists(fs::path(STATUS_LINT_SOURCE_DIR) / command)) << command;
  }
}

}  // namespace
}  // namespace status_lint

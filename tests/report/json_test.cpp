#include "tests/report/fabricated.h"
#include "tool/report/writers.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace status_lint::report {
namespace {

/// With STATUS_LINT_UPDATE=1 the file is written.
const std::filesystem::path Golden =
    std::filesystem::path(STATUS_LINT_SOURCE_DIR) / "tests/report/version1.json";

TEST(Json, IsVersion1) {
  const std::string actual = json(fabricated::report(), {});
  const char* update = std::getenv("STATUS_LINT_UPDATE");
  if (update != nullptr && std::string_view(update) == "1") {
    std::ofstream(Golden, std::ios::binary) << actual;
  }
  std::ostringstream expected;
  expected << std::ifstream(Golden, std::ios::binary).rdbuf();
  EXPECT_EQ(actual, expected.str());
}

TEST(Json, AnEmptyReportHasEveryKey) {
  const auto parsed = nlohmann::json::parse(json({}, {}), nullptr, false);
  ASSERT_TRUE(parsed.is_object());
  for (const char* key :
       {"schemaVersion", "tool", "summary", "findings", "incomplete", "failures"}) {
    EXPECT_TRUE(parsed.contains(key)) << key;
  }
  EXPECT_TRUE(parsed["findings"].is_array());
}

TEST(Json, SitesHaveCodesOrNull) {
  const auto parsed =
      nlohmann::json::parse(sitesJson(fabricated::sites(), "/project"), nullptr, false);
  ASSERT_TRUE(parsed.is_object());
  EXPECT_EQ(parsed["schemaVersion"], 1);
  ASSERT_EQ(parsed["sites"].size(), 3U);
  EXPECT_EQ(parsed["sites"][0],
            (nlohmann::json{{"path", "src/users.cpp"},
                            {"line", 1},
                            {"column", 16},
                            {"status", {201}},
                            {"framework", "cpp-httplib"},
                            {"handler", "createUser"}}));
  EXPECT_EQ(parsed["sites"][1]["status"], (nlohmann::json{200, 204}));
  EXPECT_TRUE(parsed["sites"][2]["status"].is_null());
}

}  // namespace
}  // namespace status_lint::report

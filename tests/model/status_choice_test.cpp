#include "tool/model/status_choice.h"

#include <gtest/gtest.h>

namespace status_lint::model {
namespace {

std::string errorOf(std::string_view json) {
  const auto out = parseStatusChoices(json, "s.json");
  return out ? "" : out.error().front().message;
}

TEST(StatusChoices, AreSorted) {
  const auto choices = parseStatusChoices(
      R"({"schemaVersion": 1, "statuses": [
        {"framework": "crow", "method": "PUT", "path": "/b", "status": 204},
        {"framework": "crow", "method": "GET", "path": "/a", "reason": "`x` is true", "status": 404}]})",
      "s.json");
  ASSERT_TRUE(choices);
  EXPECT_EQ(*choices,
            (std::vector<StatusChoice>{{"crow", "GET", "/a", "`x` is true", 404},
                                       {"crow", "PUT", "/b", "", 204}}));
}

TEST(StatusChoices, WhatIsNoneSaysWhy) {
  EXPECT_TRUE(errorOf("[").starts_with("s.json: line 1, column 2: syntax error"));
  EXPECT_EQ(errorOf("{}"),
            "s.json: no \"statuses\"; 'status-lint dump statuses --format json' writes them");
  EXPECT_EQ(errorOf(R"({"statuses": [{"status": 7}]})"),
            "s.json: /statuses/0/status: 7 is not a status code (100 to 999)");
  EXPECT_EQ(errorOf(R"({"schemaVersion": 2, "statuses": []})"),
            "s.json: /schemaVersion: 2 is not a version that is known (1 to 1)");
}

}  // namespace
}  // namespace status_lint::model

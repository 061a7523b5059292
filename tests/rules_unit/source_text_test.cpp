#include "rules/display_name.h"
#include "tool/base/source_text.h"

#include <gtest/gtest.h>

namespace status_lint::rules {
namespace {

TEST(SourceText, IsWrittenAsPeopleWriteIt) {
  EXPECT_EQ(base::readable("req . has_param ( \"a . b ( c )\" )"),
            "req.has_param(\"a . b ( c )\")");
  EXPECT_EQ(base::readable("! it -> second . empty ( )"), "!it->second.empty()");
  EXPECT_EQ(base::readable("a == b && std :: size ( x [ 1 ] ) > 3"),
            "a == b && std::size(x[1]) > 3");
  EXPECT_EQ(base::readable("f ( a , b )"), "f(a, b)");
  EXPECT_EQ(base::readable("c == ' ' || d"), "c == ' ' || d");
  EXPECT_EQ(base::readable("\"\\\" ( \" + x"), "\"\\\" ( \" + x");
  EXPECT_EQ(base::readable(""), "");
}

TEST(DisplayName, IsWhatUsersWrite) {
  EXPECT_EQ(displayName("nlohmann::detail::parse_error"), "nlohmann::json::parse_error");
  EXPECT_EQ(displayName("nlohmann::basic_json::parse"), "nlohmann::json::parse");
  EXPECT_EQ(displayName("std::invalid_argument"), "std::invalid_argument");
  EXPECT_EQ(displayName(""), "");
}

}  // namespace
}  // namespace status_lint::rules

#include "tool/http/citation.h"

#include <gtest/gtest.h>

namespace status_lint::http {
namespace {

TEST(Citation, Text) {
  EXPECT_EQ(text({"RFC 9110", "15.3.2"}), "RFC 9110 section 15.3.2");
  EXPECT_EQ(text({"RFC 2518", ""}), "RFC 2518");
  EXPECT_EQ(text({}), "");
}

TEST(Citation, Url) {
  EXPECT_EQ(url({"RFC 9110", "15.3.2"}), "https://www.rfc-editor.org/rfc/rfc9110#section-15.3.2");
  EXPECT_EQ(url({"RFC 2518", ""}), "https://www.rfc-editor.org/rfc/rfc2518");
  EXPECT_EQ(url({"Fetch Standard", "CORS protocol"}), "");
}

TEST(Citation, KeyWords) {
  static_assert(keyWord(Strength::Must) == "MUST");
  EXPECT_EQ(keyWord(Strength::MustNot), "MUST NOT");
  EXPECT_EQ(keyWord(Strength::ShouldNot), "SHOULD NOT");
  EXPECT_EQ(keyWord(Strength::Should), "SHOULD");
  EXPECT_EQ(keyWord(Strength::May), "MAY");
}

}  // namespace
}  // namespace status_lint::http

#include "tool/driver/shell_words.h"

#include <gtest/gtest.h>

namespace {

using status_lint::driver::Quoting;
using status_lint::driver::splitWords;
using Words = std::vector<std::string>;

Words shell(std::string_view text) {
  return splitWords(text, Quoting::Shell).value_or(Words{"<error>"});
}

Words responseFile(std::string_view text) {
  return splitWords(text, Quoting::ResponseFile).value_or(Words{"<error>"});
}

TEST(ShellWords, SplitsAtWhiteSpace) {
  EXPECT_EQ(shell("g++  -c\ta.cpp \n-o b"), (Words{"g++", "-c", "a.cpp", "-o", "b"}));
  EXPECT_EQ(shell(""), Words{});
  EXPECT_EQ(shell("   "), Words{});
}

TEST(ShellWords, QuotesKeepSpacesAndMayBeEmpty) {
  EXPECT_EQ(shell(R"("a b" 'c d' x"y z"w '' "")"), (Words{"a b", "c d", "xy zw", "", ""}));
}

TEST(ShellWords, EscapedQuotesOfMacroDefinitions) {
  EXPECT_EQ(shell(R"(-DNAME=\"x\" "-DPATH=\"a b\"" '-DRAW="q"')"),
            (Words{R"(-DNAME="x")", R"(-DPATH="a b")", R"(-DRAW="q")"}));
}

TEST(ShellWords, BackslashInQuotesFollowsThePosixShell) {
  EXPECT_EQ(shell(R"("a\nb" 'a\\b' "a\\b" a\ b)"), (Words{R"(a\nb)", R"(a\\b)", R"(a\b)", "a b"}));
}

TEST(ShellWords, BackslashAtTheEndIsItself) {
  EXPECT_EQ(shell("a\\"), Words{"a\\"});
}

TEST(ShellWords, ResponseFilesEscapeEverywhere) {
  EXPECT_EQ(responseFile(R"("a\nb" 'c\'d' e\ f)"), (Words{"anb", "c'd", "e f"}));
}

TEST(ShellWords, UnclosedQuoteIsAnError) {
  const auto words = splitWords("g++ \"-DX=1 a.cpp", Quoting::Shell);
  ASSERT_FALSE(words.has_value());
  EXPECT_EQ(words.error().message, "a \" quote is never closed");
}

}  // namespace

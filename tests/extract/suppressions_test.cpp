#include "tool/extract/suppressions.h"

#include <gtest/gtest.h>

#include <limits>

namespace status_lint::extract {
namespace {

using Lines = std::vector<std::string>;

/// "3-5 allow a, b: reason" for each comment; "!" and the fault where there is one.
Lines found(std::string_view content) {
  Lines out;
  for (const ir::Suppression& each : findSuppressions(content)) {
    std::string rules;
    for (const std::string& rule : each.rules) {
      rules += (rules.empty() ? "" : ", ") + rule;
    }
    const bool isToTheEnd = each.targetEnd == std::numeric_limits<std::uint32_t>::max();
    out.push_back(std::to_string(each.targetLine) + "-" +
                  (isToTheEnd ? "end" : std::to_string(each.targetEnd)) + " " + each.word + " " +
                  rules + (each.reason.empty() ? "" : ": " + each.reason) +
                  (each.until.empty() ? "" : " until " + each.until) +
                  (each.fault.empty() ? "" : " ! " + each.fault));
  }
  return out;
}

TEST(Suppressions, SpeakOfTheirLine) {
  EXPECT_EQ(found("a();\nb();  // status-lint: allow(one, two) why so\nc();\n"),
            Lines{"2-2 allow one, two: why so"});
  EXPECT_EQ(found("b(); /* status-lint: allow(one) why */ c();\n"), Lines{"1-1 allow one: why"});
  EXPECT_EQ(found("f(\"// status-lint: allow(one) no comment\");\n"), Lines{});
  EXPECT_EQ(found("R\"(\n// status-lint: allow(one) no comment\n)\";\n"), Lines{});
}

TEST(Suppressions, OnALineOfTheirOwnSpeakOfTheNextStatement) {
  EXPECT_EQ(found("// status-lint: allow(one) why\n\n// more\nres.status =\n    499;\nb();\n"),
            Lines{"4-5 allow one: why"});
  EXPECT_EQ(found("// status-lint: allow(one) why\nsend(Reply{\n  .status = 499,\n});\nb();\n"),
            Lines{"2-4 allow one: why"});
  EXPECT_EQ(found("// status-lint: allow(one) why\nreturn Reply{\n  499};\nb();\n"),
            Lines{"2-3 allow one: why"});
  EXPECT_EQ(found("// status-lint: allow(one) why\n// status-lint: allow(two) too\nb();\n"),
            (Lines{"3-3 allow one: why", "3-3 allow two: too"}));
}

TEST(Suppressions, ABlockEndsTheHeadOfAStatement) {
  for (const char* code : {"if (a\n    && b) {\n  x();\n}\n",
                           "server.Post(\"/a\",\n  [](auto& q, auto& r) {\n  x();\n});\n",
                           "server.Post(\"/a\",\n  [&](auto& q) mutable {\n  x();\n});\n",
                           "auto f(int a)\n    -> Reply {\n  x();\n}\n",
                           "struct Handler\n    : Base {\n  int x;\n};\n",
                           "for (int i = 0;\n     i < 3; ++i) {\n  x();\n}\n"}) {
    EXPECT_EQ(found(std::string("// status-lint: allow(one) why\n") + code),
              Lines{"2-3 allow one: why"})
        << code;
  }
}

TEST(Suppressions, BeginAndEnd) {
  EXPECT_EQ(found("// status-lint: begin-allow(one) why\na();\nb();\n"
                  "// status-lint: end-allow(one)\nc();\n"),
            Lines{"1-4 begin-allow one: why"});
  EXPECT_EQ(found("// status-lint: begin-allow(one) why\n// status-lint: begin-allow(two) why\n"
                  "// status-lint: end-allow(one)\n// status-lint: end-allow()\n"),
            (Lines{"1-3 begin-allow one: why", "2-4 begin-allow two: why"}));
  EXPECT_EQ(found("// status-lint: begin-allow(one) why\na();\n"),
            Lines{"1-end begin-allow one: why ! is never ended; write end-allow"});
  EXPECT_EQ(found("// status-lint: end-allow(one)\n"), Lines{"1-1 end-allow  ! ends nothing"});
}

TEST(Suppressions, OfAFile) {
  EXPECT_EQ(found("a();\n// status-lint: allow-file(one) generated\n"),
            Lines{"1-end allow-file one: generated"});
}

TEST(Suppressions, UntilADay) {
  EXPECT_EQ(found("a(); // status-lint: allow(one) until=2027-01-31 clients move\n"),
            Lines{"1-1 allow one: clients move until 2027-01-31"});
  EXPECT_EQ(found("a(); // status-lint: allow(one) until=soon\n"),
            Lines{"1-1 allow one: until=soon ! has a date that is none; write until=2027-01-31"});
}

TEST(Suppressions, WhatIsMisspeltHasAFault) {
  EXPECT_EQ(found("a(); // status-lint: alow(one) why\n"),
            Lines{"1-1 alow one: why ! is nothing that status-lint knows; did you mean 'allow'?"});
  EXPECT_EQ(found("a(); // status-lint: allow() why\n"), Lines{"1-1 allow : why ! names no rule"});
  EXPECT_EQ(found("// status-lint: it reports misuse (of codes)\na();\n"), Lines{});
}

TEST(Suppressions, ForClangTidy) {
  EXPECT_EQ(found("a(); // NOLINT(status-lint-one, bugprone-x)\n"), Lines{"1-1 NOLINT one"});
  EXPECT_EQ(found("// NOLINTNEXTLINE(status-lint-*) why\na();\n"),
            Lines{"2-2 NOLINTNEXTLINE *: why"});
  EXPECT_EQ(found("// NOLINTBEGIN(status-lint-one)\na();\n// NOLINTEND(status-lint-one)\n"),
            Lines{"1-3 NOLINTBEGIN one"});
  EXPECT_EQ(found("// NOLINTBEGIN(status-lint-one)\n"),
            Lines{"1-end NOLINTBEGIN one ! is never ended; write NOLINTEND"});
  EXPECT_EQ(found("a(); // NOLINT  status-lint-one\nb(); // NOLINT(bugprone-x) status-lint\n"),
            Lines{});
}

}  // namespace
}  // namespace status_lint::extract

#include "tests/harness/compare.h"
#include "tests/harness/documentation.h"
#include "tests/harness/fixture.h"

#include <gtest/gtest.h>

namespace status_lint::harness {
namespace {

Fixture parse(std::string_view text) {
  auto fixture = parseFixture(text, "f.cpp");
  EXPECT_TRUE(fixture) << fixture.error().message;
  return fixture ? *fixture : Fixture{};
}

std::string errorOf(std::string_view text) {
  const auto fixture = parseFixture(text, "f.cpp");
  return fixture ? "" : fixture.error().message;
}

Reported report(std::string rule, std::size_t line, std::string message = "a message") {
  return {.rule = std::move(rule),
          .line = line,
          .column = 3,
          .severity = "warning",
          .message = std::move(message)};
}

std::string updated(std::string_view text, const std::vector<Reported>& reported) {
  const Fixture fixture = parse(text);
  return update(fixture, compare(fixture, reported));
}

std::string described(std::string_view text, const std::vector<Reported>& reported) {
  const Fixture fixture = parse(text);
  return describe(fixture, compare(fixture, reported));
}

TEST(ParseFixture, ReadsAnAnnotationAtTheEndOfItsLine) {
  const Fixture fixture = parse("int a;\nint b;  // finding: some-rule \"has no\"\n");
  ASSERT_EQ(fixture.annotations.size(), 1U);
  const Annotation& annotation = fixture.annotations.front();
  EXPECT_EQ(annotation.claim, Claim::Finding);
  EXPECT_EQ(annotation.rule, "some-rule");
  EXPECT_EQ(annotation.text, "has no");
  EXPECT_EQ(annotation.line, 1U);
  EXPECT_FALSE(annotation.alone);
}

TEST(ParseFixture, StacksAnnotationsAboveALine) {
  const Fixture fixture =
      parse("  // finding: a\n  // missed: b  because of that\n  int x;  // finding: c\n");
  ASSERT_EQ(fixture.annotations.size(), 3U);
  for (const Annotation& annotation : fixture.annotations) {
    EXPECT_EQ(annotation.line, 2U);
  }
  EXPECT_EQ(fixture.annotations[1].text, "because of that");
  EXPECT_TRUE(fixture.annotations[1].alone);
  EXPECT_FALSE(fixture.annotations[2].alone);
}

TEST(ParseFixture, SplitsIntoPartsAndKeepsTheirLines) {
  const Fixture fixture =
      parse("int a;\n// --- util/b.h\nint b;\n// --- c.cpp\nint c;  // finding: r\n");
  ASSERT_EQ(fixture.parts.size(), 3U);
  EXPECT_EQ(fixture.parts[0].name, "main.cpp");
  EXPECT_EQ(fixture.parts[1].name, "util/b.h");
  EXPECT_FALSE(fixture.parts[1].isSource());
  EXPECT_EQ(fixture.parts[2].text, "int c;  // finding: r\n");
  EXPECT_EQ(fixture.parts[2].first, 4U);
  EXPECT_EQ(fixture.annotations.front().line, 4U);
}

TEST(ParseFixture, HasNoMainPartWhenOnlyCommentsStandBeforeTheFirstSplit) {
  const Fixture fixture = parse("// About this.\n\n// --- a.cpp\nint a;\n");
  ASSERT_EQ(fixture.parts.size(), 1U);
  EXPECT_EQ(fixture.parts[0].name, "a.cpp");
}

TEST(ParseFixture, PassesOptions) {
  EXPECT_EQ(parse("// args: --std=c++20 --define=A=1\nint a;\n").arguments,
            (std::vector<std::string>{"-std=c++20", "-DA=1"}));
}

TEST(ParseFixture, NamesWhatMakesNoSense) {
  EXPECT_EQ(errorOf("int a;  // missed: rule\n"),
            "f.cpp:1: the annotation needs a reason: why is it so?");
  EXPECT_EQ(errorOf("int a;  // false: rule\n"),
            "f.cpp:1: the annotation needs a reason: why is it so?");
  EXPECT_EQ(errorOf("int a;\nint b;  // finding:\n"), "f.cpp:2: the annotation names no rule");
  EXPECT_EQ(errorOf("int a;  // finding: rule some words\n"),
            "f.cpp:1: after the rule only a quoted part of the message may stand");
  EXPECT_EQ(errorOf("// finding: rule\n\nint a;\n"),
            "f.cpp:1: the annotation stands above no line of code");
  EXPECT_EQ(errorOf("int a;\n// finding: rule\n"),
            "f.cpp:2: the annotation stands above no line of code");
  EXPECT_EQ(
      errorOf("// args: --sdt=c++20\nint a;\n"),
      "f.cpp:1: unknown option '--sdt=c++20': there are --std=, --define=, --include= and --pic");
  EXPECT_EQ(errorOf("// --- a.h\nint a;\n// --- a.h\n"), "f.cpp:3: a second part named a.h");
  EXPECT_EQ(errorOf("// --- ../a.h\nint a;\n"), "f.cpp:1: '// --- ' needs a relative file name");
}

TEST(ParseFixture, LeavesCommentsAboutAnnotationsAlone) {
  EXPECT_TRUE(parse("// as in // finding: rule\nint a;\n").annotations.empty());
}

TEST(Compare, AgreesWhenClaimsAndReportsAreTheSame) {
  const Fixture fixture =
      parse("// finding: a\nint x;  // finding: b\nint y;  // false: a  it is wrong\n"
            "int z;  // missed: a  it is hard\n");
  EXPECT_TRUE(compare(fixture, {report("a", 1), report("b", 1), report("a", 2)}).empty());
}

TEST(Compare, TellsOfAFindingThatNothingClaims) {
  EXPECT_EQ(described("int a;\n  int b;\n", {report("some-rule", 1, "it has none")}),
            "f.cpp:2:\n  int b;\n    expected: nothing\n"
            "    actual:   warning at column 3: it has none [some-rule]\n");
}

TEST(Compare, TellsOfAFindingThatIsNotThere) {
  EXPECT_EQ(described("int a;  // finding: some-rule\n", {}),
            "f.cpp:1:\n  int a;  // finding: some-rule\n    expected: some-rule\n"
            "    actual:   not reported\n");
}

TEST(Compare, HoldsEachFindingAgainstOneClaim) {
  const Fixture once = parse("int a;  // finding: r\n");
  EXPECT_EQ(compare(once, {report("r", 0), report("r", 0)}).size(), 1U);
  const Fixture twice = parse("// finding: r\nint a;  // finding: r\n");
  EXPECT_TRUE(compare(twice, {report("r", 1), report("r", 1)}).empty());
  EXPECT_EQ(compare(twice, {report("r", 1)}).size(), 1U);
}

TEST(Compare, HoldsTheMessageAgainstItsQuotedPart) {
  const Fixture fixture = parse("// finding: r\nint a;  // finding: r \"second\"\n");
  EXPECT_TRUE(
      compare(fixture, {report("r", 1, "the second"), report("r", 1, "the first")}).empty());
  EXPECT_EQ(compare(fixture, {report("r", 1, "the first"), report("r", 1, "the third")}).size(),
            2U);
}

TEST(Compare, TellsWhenAMissedFindingIsFound) {
  EXPECT_EQ(described("int a;  // missed: r  it is hard\n", {report("r", 0)}),
            "f.cpp:1:\n  int a;  // missed: r  it is hard\n    expected: missed: r (it is hard)\n"
            "    actual:   now found: change to finding; warning at column 3: a message [r]\n");
}

TEST(Compare, TellsWhenAFalseFindingIsGone) {
  EXPECT_EQ(described("int a;  // false: r  it is wrong\n", {}),
            "f.cpp:1:\n  int a;  // false: r  it is wrong\n    expected: false: r (it is wrong)\n"
            "    actual:   no longer reported: delete the annotation\n");
}

TEST(Update, ChangesNothingWhenNothingDiffers) {
  const std::string text = "int a;  // finding: r\n\n// a comment\nint b;\n";
  EXPECT_EQ(updated(text, {report("r", 0)}), text);
}

TEST(Update, AddsAndRemovesAnnotations) {
  EXPECT_EQ(updated("int a;  // finding: r\n  int b;\n", {report("s", 1)}),
            "int a;\n  int b;  // finding: s\n");
  EXPECT_EQ(updated("  // finding: r\n  int a;\n", {}), "  int a;\n");
}

TEST(Update, StacksASecondAnnotationAboveTheLine) {
  EXPECT_EQ(updated("  int a;  // finding: r\n", {report("r", 0), report("s", 0)}),
            "  // finding: s\n  int a;  // finding: r\n");
}

TEST(Update, PutsTheAnnotationAboveALongLine) {
  const std::string code = "  " + std::string(90, 'x') + ";";
  EXPECT_EQ(updated(code + "\n", {report("r", 0)}), "  // finding: r\n" + code + "\n");
}

TEST(Update, TurnsMissedIntoFinding) {
  EXPECT_EQ(updated("int a;  // missed: r  it is hard\n", {report("r", 0)}),
            "int a;  // finding: r\n");
  EXPECT_EQ(updated("// missed: r  it is hard\nint a;\n", {report("r", 1)}),
            "int a;  // finding: r\n");
}

TEST(Update, GivesAFixtureThatAgrees) {
  const std::vector<Reported> reports = {report("r", 1), report("s", 1), report("r", 3)};
  const std::string text =
      updated("// above\nint a;  // missed: r  why\nint b;  // false: r  why\nint c;\n", reports);
  EXPECT_EQ(text,
            "// above\n// finding: s\nint a;  // finding: r\nint b;\nint c;  // finding: r\n");
}

constexpr std::string_view Documentation = R"(## What it reports
Text.
## Example
```cpp
#include <chrono>
svr.Post("/a", handler);  // finding: some-rule
```
## Instead
```cpp
void f();
```
)";

TEST(Documentation, FindsTheBlocksOfAHeading) {
  EXPECT_EQ(codeBlocks(Documentation, "Instead"), std::vector<std::string>{"void f();\n"});
  EXPECT_TRUE(codeBlocks(Documentation, "Why").empty());
}

TEST(Documentation, BecomesOneTranslationUnit) {
  const auto text = documentationFixture(Documentation, "some-rule");
  ASSERT_TRUE(text) << text.error().message;
  EXPECT_TRUE(text->contains("#include <chrono>\n\nnamespace example1 {\n"
                             "void routes(httplib::Server& svr) {\nsvr.Post("));
  EXPECT_TRUE(text->contains("namespace instead1 {\nvoid f();\n"));
}

TEST(Documentation, MustShowWhatItClaims) {
  EXPECT_EQ(documentationFixture("## Example\n```cpp\nint a;\n```\n## Instead\n```cpp\n```\n", "r")
                .error()
                .message,
            "documentation of r: the Example block has no finding");
  EXPECT_EQ(
      documentationFixture("## Example\n```cpp\nint a;  // finding: r\n```\n", "r").error().message,
      "documentation of r: no code block under 'Instead'");
}

}  // namespace
}  // namespace status_lint::harness

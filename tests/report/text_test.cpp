#include "tests/report/fabricated.h"

#include <gtest/gtest.h>

namespace status_lint::report {
namespace {

constexpr const char* Golden =
    R"(src/users.cpp:1:16: warning: 201 (Created) response has no Location field [created-without-location]
    1 |   res.status = 201;
      |                ^~~
src/users.cpp:1:16: note: the status code is set to 201 here
src/users.cpp:4:1: note: the handler returns here
  and 2 more paths

src/users.cpp:2:52: error: 204 (No Content) response carries content [no-content-with-body]
)"
    "    2 | \tres.set_content(\"\xc3\xbc\", \"text/plain\"), res.status = 204;\n"
    "      | \t                                                 ^~~\n"
    R"(src/users.cpp:2:52: note: to send 200 (OK), write '200'

src/users.cpp:3:3: note: 999 is not a status code: those are 100 to 599 [invalid-status-code]
    3 |   FAIL(res); // ?[31mred
      |   ^~~~~~~~~
src/errors.h:7:40: note: expanded from macro FAIL

)"
    "/elsewhere/generated.cpp:9:1: warning: 420 is not a registered status code; \xff "
    "[unregistered-status]\n"
    R"(
src/broken.cpp: error: not analysed: the parser crashed
src/users.cpp:1:1: note: paths of createUser are left out: more than 256 paths
12 translation units analysed, 3 skipped, 1 failed; 8 handlers, 21 status sites; 1 error, 2 warnings, 1 note
)";

TEST(Text, ShowsFindingsLikeACompiler) {
  EXPECT_EQ(text(fabricated::report(), fabricated::sources(), Colour::Off), Golden);
}

std::string withoutEscapes(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\x1b') {
      i = text.find('m', i);
    } else {
      out += text[i];
    }
  }
  return out;
}

TEST(Text, ColourAddsNothingButEscapes) {
  const std::string coloured = text(fabricated::report(), fabricated::sources(), Colour::On);
  EXPECT_NE(coloured, Golden);
  EXPECT_EQ(withoutEscapes(coloured), Golden);
  EXPECT_EQ(coloured.find("\x1b[31mred"), std::string::npos) << "a source line steers the terminal";
}

TEST(Text, DoesWithoutSource) {
  const std::string plain = text(fabricated::report(), {}, Colour::Off);
  EXPECT_EQ(plain.find(" | "), std::string::npos);
  EXPECT_NE(plain.find("[created-without-location]\nsrc/users.cpp:1:16: note:"), std::string::npos);
}

TEST(Text, MarksARangeThatGoesOnToTheLinesEnd) {
  Report report;
  rules::Finding& finding = report.findings.emplace_back();
  finding.at = fabricated::at("/project/src/users.cpp", 1, 3, 5);
  finding.at.endLine = 4;
  finding.message = "m";
  EXPECT_NE(text(report, fabricated::sources(), Colour::Off).find("      |   ^~~~~~~~~~~~~~~~~\n"),
            std::string::npos);
}

TEST(Text, SurvivesPlacesOutsideTheLine) {
  Report report;
  rules::Finding& finding = report.findings.emplace_back();
  finding.at = fabricated::at("/project/src/users.cpp", 4, 90, 95);
  finding.message = "m";
  EXPECT_NE(text(report, fabricated::sources(), Colour::Off).find("    4 | }\n      |  ^\n"),
            std::string::npos);
}

TEST(Text, AnEmptyReportIsItsClosingLine) {
  EXPECT_EQ(
      text({}, {}, Colour::Off),
      "0 translation units analysed, 0 skipped, 0 failed; 0 handlers, 0 status sites; 0 errors, 0 "
      "warnings, 0 notes\n");
}

}  // namespace
}  // namespace status_lint::report

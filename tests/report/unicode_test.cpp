#include "tool/report/line_hashes.h"
#include "tool/report/unicode.h"
#include "tool/report/uri.h"
#include "tool/report/xml.h"

#include <gtest/gtest.h>

namespace status_lint::report {
namespace {

using Lines = std::vector<std::string>;

TEST(Unicode, DecodesAndReplaces) {
  EXPECT_EQ(utf16("a\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80z"), u"a\u00e4\u20ac\U0001f600z");
  EXPECT_EQ(utf16("\xff\xfe"), u"\ufffd\ufffd");
  EXPECT_EQ(utf16("\xc0\xaf"), u"\ufffd\ufffd");                // too long for what it says
  EXPECT_EQ(utf16("\xed\xa0\x80"), u"\ufffd\ufffd\ufffd");      // half of a pair
  EXPECT_EQ(utf16("\xf0\x9f\x98z\xe2\x82"), u"\ufffdz\ufffd");  // cut off
  EXPECT_EQ(validUtf8("a\xc3\xa4\xff\xe2\x82"), "a\xc3\xa4\xef\xbf\xbd\xef\xbf\xbd");
}

TEST(Unicode, ColumnsAreCountedInUtf16Units) {
  const Sources sources = {.line =
                               [](const std::string&, std::uint32_t line) {
                                 return line == 1 ? std::optional<std::string>(
                                                        "\xc3\xa4\xf0\x9f\x98\x80z")
                                                  : std::nullopt;
                               },
                           .content = {}};
  EXPECT_EQ(utf16Column(sources, "a.cpp", 1, 1), 1U);
  EXPECT_EQ(utf16Column(sources, "a.cpp", 1, 3), 2U);
  EXPECT_EQ(utf16Column(sources, "a.cpp", 1, 7), 4U);
  EXPECT_EQ(utf16Column(sources, "a.cpp", 1, 8), 5U);  // behind the line's end
  EXPECT_EQ(utf16Column(sources, "a.cpp", 1, 99), 99U);
  EXPECT_EQ(utf16Column(sources, "a.cpp", 2, 7), 7U);
  EXPECT_EQ(utf16Column({}, "a.cpp", 1, 7), 7U);
}

/// The expected values are those of GitHub's upload action.
TEST(LineHashes, AreThoseOfGitHub) {
  EXPECT_EQ(lineHashes(""), Lines{"c129715d7a2bc9a3:1"});
  EXPECT_EQ(
      lineHashes(" a\nb\n  \t\tc\n d"),
      (Lines{
          "271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"}));
  const Lines greetings = {"e9496ae3ebfced30:1",
                           "fb7c023a8b9ccb3f:1",
                           "ce8ba1a563dcdaca:1",
                           "e20e36e16fcb0cc8:1",
                           "b3edc88f2938467e:1",
                           "c8e28b0b4002a3a0:1",
                           "c129715d7a2bc9a3:1"};
  EXPECT_EQ(lineHashes(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n"), greetings);
  EXPECT_EQ(lineHashes(" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n"), greetings);
  EXPECT_EQ(lineHashes(" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n"), greetings);
}

TEST(LineHashes, CountEqualLines) {
  std::string text;
  for (int i = 0; i < 10; ++i) {
    text += "Lorem ipsum dolor sit amet.\n";
  }
  const Lines hashes = lineHashes(text);
  ASSERT_EQ(hashes.size(), 11U);
  EXPECT_EQ(hashes[0], "a7f2ff13bc495cf2:1");
  EXPECT_EQ(hashes[5], "a7f2ff13bc495cf2:6");
  EXPECT_EQ(hashes[6], "a7f2ff1481e87703:1");
}

TEST(Uri, EncodesWhatAPathMayHold) {
  EXPECT_EQ(uriOf("src/a-b_c.cpp"), "src/a-b_c.cpp");
  EXPECT_EQ(uriOf("/tmp/a b%.cpp"), "file:///tmp/a%20b%25.cpp");
  EXPECT_EQ(uriOf("c:#?\xc3\xa4.cpp"), "c%3A%23%3F%C3%A4.cpp");
}

TEST(Xml, HoldsNothingThatXmlCannot) {
  EXPECT_EQ(escapedXml("<a b=\"c\">&'\n\t\r"), "&lt;a b=&quot;c&quot;&gt;&amp;'&#10;&#9;&#13;");
  EXPECT_EQ(escapedXml("\x01\xff\xef\xbf\xbf."), "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd.");
}

}  // namespace
}  // namespace status_lint::report

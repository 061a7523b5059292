#include "tool/http/cache_control.h"
#include "tool/http/challenge.h"
#include "tool/http/content_range.h"
#include "tool/http/grammar.h"
#include "tool/http/media_type.h"
#include "tool/http/retry_after.h"
#include "tool/http/uri_reference.h"

#include <gtest/gtest.h>

namespace status_lint::http {
namespace {

using Views = std::vector<std::string_view>;

TEST(Grammar, Tokens) {
  EXPECT_TRUE(isToken("GET"));
  EXPECT_TRUE(isToken("X-My_Field.1!"));
  for (const char* bad : {"", "a b", "a,b", "a/b", "\"a\"", "a=b", "\x80"}) {
    EXPECT_FALSE(isToken(bad)) << bad;
  }
}

TEST(Grammar, QuotedStrings) {
  for (const char* good : {"\"\"", "\"a\"", R"("a \"b\" c")", R"("\\")"}) {
    EXPECT_TRUE(isQuotedString(good)) << good;
  }
  for (const char* bad : {"", "\"", "a", "\"a", "a\"", R"("a"b")", R"("a\")", "\"a\nb\""}) {
    EXPECT_FALSE(isQuotedString(bad)) << bad;
  }
}

TEST(Grammar, ListsHaveEmptyElementsThatDoNotCount) {
  EXPECT_EQ(listElements("foo , ,bar,charlie"), (Views{"foo", "bar", "charlie"}));
  EXPECT_EQ(listElements(", ,"), Views());
  EXPECT_EQ(listElements(R"(a="1, 2", b)"), (Views{R"(a="1, 2")", "b"}));
  EXPECT_EQ(listElements(R"(a="1\", 2", b)"), (Views{R"(a="1\", 2")", "b"}));
  EXPECT_EQ(tokenList("GET, HEAD, PUT"), (Views{"GET", "HEAD", "PUT"}));
  EXPECT_EQ(tokenList(""), Views());
  EXPECT_EQ(tokenList("GET; POST"), std::nullopt);
  EXPECT_EQ(tokenList("GET POST"), std::nullopt);
  EXPECT_TRUE(listContains("keep-alive, Upgrade", "upgrade"));
  EXPECT_FALSE(listContains("keep-alive", "upgrade"));
}

TEST(Grammar, Protocols) {
  EXPECT_TRUE(isProtocolList("websocket"));
  EXPECT_TRUE(isProtocolList("HTTP/2.0, SHTTP/1.3, IRC/6.9, RTA/x11"));
  EXPECT_FALSE(isProtocolList(""));
  EXPECT_FALSE(isProtocolList("HTTP/"));
  EXPECT_FALSE(isProtocolList("web socket"));
}

TEST(RetryAfter, TakesSecondsAndDates) {
  for (const char* good : {"120",
                           "0",
                           " 5 ",
                           "Fri, 31 Dec 1999 23:59:59 GMT",
                           "Sun, 06 Nov 1994 08:49:37 GMT",
                           "Sunday, 06-Nov-94 08:49:37 GMT",
                           "Sun Nov  6 08:49:37 1994",
                           "Sun Nov 16 08:49:60 1994"}) {
    EXPECT_TRUE(isRetryAfter(good)) << good;
  }
}

TEST(RetryAfter, TakesNothingElse) {
  for (const char* bad : {"",
                          "30s",
                          "-1",
                          "+1",
                          "1.5",
                          "5 minutes",
                          "PT30S",
                          "soon",
                          "Sun, 06 Nov 1994 08:49:37 UTC",
                          "Sun, 6 Nov 1994 08:49:37 GMT",
                          "Sun, 31 Nov 1994 08:49:37 GMT",
                          "Sun, 06 Nov 1994 24:49:37 GMT",
                          "Sun, 06 Nov 1994 08:49:37 GMT+1",
                          "Sun Nov 6 08:49:37 1994",
                          "1994-11-06T08:49:37Z"}) {
    EXPECT_FALSE(isRetryAfter(bad)) << bad;
  }
}

TEST(Challenge, ParsesTheExamplesOfTheRfc) {
  const auto basic = parseChallenges(R"(Basic realm="simple", Newauth realm="apps", type=1, )"
                                     R"(title="Login to \"apps\"")");
  ASSERT_TRUE(basic);
  ASSERT_EQ(basic->size(), 2U);
  EXPECT_EQ(basic->at(0).scheme, "Basic");
  EXPECT_EQ(basic->at(1).parameters.size(), 3U);
  EXPECT_EQ(basic->at(1).parameters[1].second, "1");
  EXPECT_TRUE(parseChallenges(R"(Bearer realm="example", error="invalid_token")"));
  const auto token = parseChallenges("Negotiate YII=");
  ASSERT_TRUE(token);
  EXPECT_EQ(token->at(0).token68, "YII=");
  EXPECT_TRUE(parseChallenges("Negotiate, NTLM"));
  EXPECT_TRUE(parseChallenges(R"(Basic realm = "spaces")"));
  EXPECT_TRUE(parseChallenges("Cookie"));
}

TEST(Challenge, TellsWhatIsWrong) {
  const auto problem = [](std::string_view text) {
    const auto parsed = parseChallenges(text);
    return parsed ? std::string_view("nothing") : parsed.error();
  };
  EXPECT_EQ(problem(""), "it is empty");
  EXPECT_EQ(problem(" , "), "it is empty");
  EXPECT_EQ(problem(R"(realm="api")"), "it begins with no scheme");
  EXPECT_EQ(problem(R"("Basic")"), "it begins with no scheme");
  EXPECT_EQ(problem("Basic realm=api"), "the realm is not a quoted string");
  EXPECT_EQ(problem("Bearer"), "Bearer needs a parameter");
  EXPECT_EQ(problem("Basic realm=\"a"), "what follows the scheme is no parameter");
  EXPECT_EQ(problem("Basic my realm"), "what follows the scheme is no parameter");
}

TEST(ContentRange, ParsesTheExamplesOfTheRfc) {
  EXPECT_EQ(parseContentRange("bytes 42-1233/1234"),
            (ContentRange{"bytes", false, "42-1233", "1234"}));
  EXPECT_EQ(parseContentRange("bytes 42-1233/*"), (ContentRange{"bytes", false, "42-1233", "*"}));
  EXPECT_EQ(parseContentRange("bytes */1234"), (ContentRange{"bytes", true, "", "1234"}));
}

TEST(ContentRange, RejectsWhatIsNone) {
  for (const char* bad : {"",
                          "bytes",
                          "bytes=0-9/10",
                          "0-9/10",
                          "bytes 0-9",
                          "bytes 9-0/10",
                          "bytes 0-10/10",
                          "bytes */*",
                          "bytes a-b/10",
                          "bytes 0-9/x"}) {
    EXPECT_FALSE(parseContentRange(bad)) << bad;
  }
  EXPECT_TRUE(parseContentRange("bytes 007-10/011"));
}

TEST(UriReference, TakesUrisAndRelativeReferences) {
  for (const char* good : {"/x",
                           "x",
                           "../x?y=1#z",
                           "?page=2",
                           "//example.org/",
                           "http://[::1]:8080/a,b;c=(1)",
                           "mailto:a@example.org",
                           "/%C3%A9",
                           "/a,b"}) {
    EXPECT_EQ(locationProblem(good), "") << good;
  }
}

TEST(UriReference, TellsWhatIsWrong) {
  EXPECT_EQ(locationProblem(""), "it is empty");
  EXPECT_EQ(locationProblem("/my file"), "it holds a space");
  EXPECT_EQ(locationProblem("/a\r\nb"), "it holds a control character");
  EXPECT_EQ(locationProblem("\\x"), "it holds a backslash");
  EXPECT_EQ(locationProblem("<http://a/>"), "it holds a character that URIs do not have");
  EXPECT_EQ(locationProblem("/100%"), "a percent sign is not followed by two hexadecimal digits");
  EXPECT_EQ(locationProblem("http://a/, http://b/"), "it is a list");
}

TEST(CacheControl, ParsesDirectives) {
  EXPECT_EQ(parseCacheControl(R"(Max-Age=60, private="set-cookie, x", no-store)"),
            (std::vector<CacheDirective>{
                {"max-age", "60"}, {"private", "set-cookie, x"}, {"no-store", ""}}));
}

TEST(CacheControl, TellsWhatMayBeStored) {
  for (const char* yes : {"max-age=60",
                          "public",
                          "s-maxage=10",
                          "PUBLIC, MAX-AGE=1",
                          "max-age=0, s-maxage=5",
                          "max-age=\"60\""}) {
    EXPECT_TRUE(allowsStoring(yes)) << yes;
  }
  for (const char* no : {"",
                         "no-store",
                         "max-age=0",
                         "no-store, max-age=60",
                         "private",
                         "no-cache, public",
                         "public, max-age=0",
                         "max-age=x",
                         "must-revalidate"}) {
    EXPECT_FALSE(allowsStoring(no)) << no;
  }
}

TEST(MediaType, LeavesParametersOut) {
  EXPECT_EQ(mediaTypeOf("text/HTML;Charset=\"utf-8\""), "text/html");
  EXPECT_EQ(mediaTypeOf(" application/problem+json "), "application/problem+json");
  EXPECT_EQ(mediaTypeOf("text"), "");
  EXPECT_EQ(mediaTypeOf("text/a b"), "");
  EXPECT_TRUE(isJson("application/json"));
  EXPECT_TRUE(isJson("application/problem+json"));
  EXPECT_FALSE(isJson("text/plain"));
}

}  // namespace
}  // namespace status_lint::http

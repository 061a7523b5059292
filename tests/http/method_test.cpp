#include "tool/http/method.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace status_lint::http {
namespace {

TEST(Method, CoreMethods) {
  struct Expected {
    std::string_view name;
    bool safe;
    bool idempotent;
    MethodCaching caching;
    std::string_view section;
  };

  for (const Expected& expected :
       {Expected{"GET", true, true, MethodCaching::Yes, "9.3.1"},
        Expected{"HEAD", true, true, MethodCaching::Yes, "9.3.2"},
        Expected{"POST", false, false, MethodCaching::ExplicitOnly, "9.3.3"},
        Expected{"PUT", false, true, MethodCaching::No, "9.3.4"},
        Expected{"DELETE", false, true, MethodCaching::No, "9.3.5"},
        Expected{"CONNECT", false, false, MethodCaching::No, "9.3.6"},
        Expected{"OPTIONS", true, true, MethodCaching::No, "9.3.7"},
        Expected{"TRACE", true, true, MethodCaching::No, "9.3.8"}}) {
    SCOPED_TRACE(expected.name);
    const Method* method = findMethod(expected.name);
    ASSERT_NE(method, nullptr);
    EXPECT_EQ(method->name, expected.name);
    EXPECT_EQ(method->safe, expected.safe);
    EXPECT_EQ(method->idempotent, expected.idempotent);
    EXPECT_EQ(method->caching, expected.caching);
    EXPECT_EQ(method->source, (Citation{"RFC 9110", expected.section}));
    EXPECT_FALSE(method->webDav);
  }
}

TEST(Method, Patch) {
  const Method* patch = findMethod("PATCH");
  ASSERT_NE(patch, nullptr);
  EXPECT_FALSE(patch->safe);
  EXPECT_FALSE(patch->idempotent);
  EXPECT_EQ(patch->source.document, "RFC 5789");
}

TEST(Method, WebDav) {
  for (const std::string_view name :
       {"PROPFIND", "PROPPATCH", "MKCOL", "COPY", "MOVE", "LOCK", "UNLOCK"}) {
    const Method* method = findMethod(name);
    ASSERT_NE(method, nullptr) << name;
    EXPECT_TRUE(method->webDav) << name;
    EXPECT_EQ(method->source.document, "RFC 4918") << name;
    EXPECT_EQ(method->idempotent, name != "LOCK") << name;
    EXPECT_EQ(method->safe, name == "PROPFIND") << name;
  }
}

TEST(Method, NamesAreCaseSensitive) {
  EXPECT_EQ(findMethod("get"), nullptr);
  EXPECT_EQ(findMethod("Get"), nullptr);
  EXPECT_EQ(findMethod(""), nullptr);
  EXPECT_EQ(findMethod("FETCH"), nullptr);
}

TEST(Method, SafeMethods) {
  std::vector<std::string> safe;
  for (const Method& method : methods()) {
    if (method.safe) {
      safe.emplace_back(method.name);
    }
  }
  EXPECT_EQ(
      safe,
      (std::vector<std::string>{
          "GET", "HEAD", "OPTIONS", "PRI", "PROPFIND", "QUERY", "REPORT", "SEARCH", "TRACE"}));
}

TEST(Method, RowsAscendAndAreFound) {
  EXPECT_TRUE(std::ranges::is_sorted(methods(), std::ranges::less_equal{}, &Method::name));
  for (const Method& method : methods()) {
    EXPECT_EQ(findMethod(method.name), &method);
  }
}

}  // namespace
}  // namespace status_lint::http

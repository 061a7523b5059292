// Patterns of all frameworks, in one form.
#include "rules/path_template.h"

#include <gtest/gtest.h>

namespace status_lint::rules {
namespace {

using Steps = std::vector<std::string>;

TEST(PathTemplate, WhatVariesIsOneThing) {
  for (const char* pattern : {"/users/:id",
                              "/users/{id}",
                              "/users/{}",
                              "/users/<string>",
                              "/users/([^/]+)",
                              "^/users/([^/]+)$",
                              "\\/users\\/([^/]+)\\/",
                              "//Users/:id/"}) {
    EXPECT_EQ(templateOfRoute(pattern), (PathTemplate{.steps = {"users", "{}"}})) << pattern;
  }
  for (const char* pattern : {"/users/<int>",
                              R"(/users/(\d+))",
                              R"(/users/\d+)",
                              "/users/[0-9]+",
                              "/users/([0-9]{1,9})",
                              "/users/{id:[0-9]{4}}",
                              "/users/{id|[a-z]+}",
                              R"(/users/:id(\d+))"}) {
    EXPECT_EQ(templateOfRoute(pattern), (PathTemplate{.steps = {"users", "{}"}, .isNarrow = true}))
        << pattern;
  }
}

TEST(PathTemplate, PartsOfSteps) {
  EXPECT_EQ(templateOfRoute("/a/:from-:to.json").steps, (Steps{"a", "{}-{}.json"}));
  EXPECT_EQ(templateOfOperation("/a/{from}-{to}.json").steps, (Steps{"a", "{}-{}.json"}));
  EXPECT_EQ(templateOfOperation("/a/{id}:stop?now=#x").steps, (Steps{"a", "{}:stop"}));
  EXPECT_EQ(templateOfRoute("/a/{id}:stop").steps, (Steps{"a", "{}:stop"}));
  EXPECT_EQ(templateOfOperation("/").steps, Steps{});
  EXPECT_EQ(templateOfRoute(R"(/a\.b/c.d)").steps, (Steps{"a.b", "c.d"}));
}

TEST(PathTemplate, WhatMayTakeAnyNumberOfSteps) {
  for (const char* pattern : {"/files/*",
                              "/files/.*",
                              "/files/(.*)",
                              "/files/(.+)",
                              "/files/<path>",
                              "/files/{path:.*}",
                              "/files/{*path}",
                              "/files/:path*",
                              "/files/:id?",
                              "/files/(a|b/c)",
                              "/files/[0-9]*",
                              "/files/(?:x)",
                              "/files/(",
                              "/files/{",
                              "/files/<",
                              "/files/\\",
                              "/files/\\d"}) {
    EXPECT_EQ(templateOfRoute(pattern), (PathTemplate{.steps = {"files"}, .isWhole = false}))
        << pattern;
  }
}

TEST(PathTemplate, SharedRequests) {
  const auto share = [](const char* a, const char* b) {
    const bool forth = mayShareRequests(templateOfRoute(a), templateOfRoute(b));
    EXPECT_EQ(forth, mayShareRequests(templateOfRoute(b), templateOfRoute(a))) << a << ' ' << b;
    return forth;
  };
  EXPECT_TRUE(share("/a/:id", "/a/first"));
  EXPECT_TRUE(share("/a/.*", "/a/first/second"));
  EXPECT_TRUE(share("/a/.*", "/.*"));
  EXPECT_FALSE(share("/a/:id", "/b/:id"));
  EXPECT_FALSE(share("/a/:id", "/a"));
  EXPECT_FALSE(share("/a/b/.*", "/a"));
}

}  // namespace
}  // namespace status_lint::rules

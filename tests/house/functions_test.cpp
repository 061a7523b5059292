// The scan for functions, which the limit of their length stands on.
#include "tests/house/functions.h"

#include <gtest/gtest.h>

#include <utility>

namespace status_lint::house {
namespace {

using Extents = std::vector<std::pair<std::size_t, std::size_t>>;

/// First line and number of lines of each body.
Extents extents(std::string_view text) {
  Extents out;
  for (const FunctionBody& body : functionBodies(text)) {
    out.emplace_back(body.line, body.lines);
  }
  return out;
}

TEST(Functions, StandInNamespacesAndClasses) {
  EXPECT_EQ(extents(R"cpp(namespace a::b {
namespace {

int one() {
  return 1;
}

class C : public B {
public:
  C() : x_(1) {}

  template <class T>
  bool two(int a,
           int b) const {
    if (a) {
      return true;
    }
    return false;
  }
};

}  // namespace
}
extern "C" {
void three() {
}
}
)cpp"),
            (Extents{{4, 3}, {10, 1}, {14, 6}, {25, 2}}));
}

TEST(Functions, TablesAndEnumerationsAreNone) {
  EXPECT_EQ(extents(R"cpp(
constexpr Row Rows[] = {
    {1, "a"},
    {2, "b"},
};
constexpr auto Names = std::to_array<std::string_view>({
    "a",
});
enum class E {
  A,
  B
};
TEST(A, B) {
  f([] {
    g();
  });
}
)cpp"),
            (Extents{{13, 5}}));
}

TEST(Functions, BracesThatAreNoCodeDoNotCount) {
  EXPECT_EQ(extents("#define BEGIN namespace x { \\\n  {\n"
                    "// {\n"
                    "/* {\n{ */\n"
                    "int f() {\n"
                    "  return '{' + 1'000 + *\"{\\\"{\" + *R\"x({ )\" {)x\";\n"
                    "}\n"),
            (Extents{{6, 3}}));
}

TEST(Functions, TheFirstLineMayGiveAReason) {
  const std::vector<FunctionBody> bodies = functionBodies("void f() {\n  // long: a table\n}\n");
  ASSERT_EQ(bodies.size(), 1U);
  EXPECT_TRUE(isReasonForLength(bodies.front().firstLine));
  EXPECT_FALSE(isReasonForLength("// longer"));
  EXPECT_FALSE(isReasonForLength("f();  // long: too late"));
}

}  // namespace
}  // namespace status_lint::house

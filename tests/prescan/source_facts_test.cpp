#include "tool/prescan/source_facts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>

namespace status_lint::prescan {
namespace {

SourceFacts all(std::string_view text) {
  return readFacts(text, Detail::Everything);
}

bool has(const Names& names, std::string_view name) {
  return std::ranges::binary_search(names, nameOf(name));
}

TEST(SourceFacts, IncludesHaveTheirFormAndConditions) {
  const SourceFacts facts =
      all("#ifndef A_H\n#define A_H\n#include \"own.h\"\n#  include <lib/x.h>\n"
          "#ifdef _WIN32\n#include <windows.h>\n#endif\n"
          "#include_next <y.h>\n#include CONFIG // why\n#endif\n");
  using Form = Include::Form;
  const std::vector<Include> expected = {{"own.h", Form::Quoted, false, false},
                                         {"lib/x.h", Form::Angled, false, false},
                                         {"windows.h", Form::Angled, true, false},
                                         {"y.h", Form::Angled, false, true},
                                         {"CONFIG", Form::Computed, false, false}};
  EXPECT_EQ(facts.includes, expected);
}

TEST(SourceFacts, TextsAndCommentsHoldNoIncludes) {
  EXPECT_TRUE(
      all("// #include <a.h>\n/*\n#include <b.h>\n*/\nauto t = R\"x(\n#include <c.h>\n)x\";\n"
          "const char* u = \"\\\"\\\n#include <d.h>\";\n")
          .includes.empty());
}

TEST(SourceFacts, MacrosMayNameHeaders) {
  const SourceFacts facts = all("#define IMPL <crow.h>\n#define ROUTE(a) \\\n  add(a)\n");
  ASSERT_EQ(facts.headerMacros.size(), 1U);
  EXPECT_EQ(facts.headerMacros[0].first, "IMPL");
  EXPECT_EQ(facts.headerMacros[0].second.name, "crow.h");
  EXPECT_TRUE(has(facts.uses, "add"));
}

TEST(SourceFacts, FunctionsAreDefinedWhereTheirBodiesAre) {
  const SourceFacts facts =
      all("namespace a { inline namespace b {\n"
          "bool load(const Row& row);\n"
          "static bool save(const Row& row) noexcept { return store(row); }\n"
          "}}\n"
          "extern \"C\" { int hook(void) { return 1'000; } }\n"
          "Db::Db(int n) : size_{n}, rows_(n) { open(); }\n"
          "auto Db::find(Id id) const -> Row try { throw Gone(id); } catch (...) { fail(); }\n");
  EXPECT_TRUE(has(facts.defines, "save"));
  EXPECT_TRUE(has(facts.defines, "hook"));
  EXPECT_FALSE(has(facts.defines, "load"));
  EXPECT_TRUE(has(facts.declares, "load"));
  EXPECT_TRUE(has(facts.members, "Db"));
  EXPECT_TRUE(has(facts.members, "find"));
  for (const char* used : {"store", "open", "Gone", "fail"}) {
    EXPECT_TRUE(has(facts.uses, used)) << used;
  }
  EXPECT_FALSE(has(facts.uses, "load"));
}

TEST(SourceFacts, ClassesDeclareAndOverride) {
  const SourceFacts facts =
      all("class Reply;\nstruct Store { virtual ~Store(); virtual Row get(Id) = 0; };\n"
          "struct Pg final : Store {\npublic:\n  Row get(Id id) override { return row(id); }\n"
          "  int size() const { return 1; }\n};\n"
          "struct stat* info(const char* p) { return read(p); }\n");
  EXPECT_TRUE(has(facts.forwards, "Reply"));
  EXPECT_FALSE(has(facts.forwards, "Store"));
  EXPECT_TRUE(has(facts.members, "get"));
  EXPECT_TRUE(has(facts.overrides, "get"));
  EXPECT_TRUE(has(facts.members, "size"));
  EXPECT_FALSE(has(facts.overrides, "size"));
  EXPECT_TRUE(has(facts.defines, "info"));
  EXPECT_TRUE(has(facts.uses, "read"));
}

TEST(SourceFacts, TablesAreDefinedAndTheirValuesUsed) {
  const SourceFacts facts = all("const std::map<Error, int> statuses = {{Error::Gone, 410}};\n"
                                "auto handler = [](Ctx& c) { reply(c, 404); };\n"
                                "void f(int code = fallback());\n");
  EXPECT_TRUE(has(facts.defines, "statuses"));
  EXPECT_TRUE(has(facts.defines, "handler"));
  for (const char* used : {"Gone", "reply", "fallback"}) {
    EXPECT_TRUE(has(facts.uses, used)) << used;
  }
}

TEST(SourceFacts, BracesOfBothBranchesCountOnce) {
  const SourceFacts facts =
      all("#ifdef A\nvoid f(int) {\n#else\nvoid f() {\n#endif\n  g();\n}\nvoid h() { i(); }\n");
  EXPECT_TRUE(has(facts.defines, "f"));
  EXPECT_TRUE(has(facts.defines, "h"));
  EXPECT_TRUE(has(facts.uses, "g"));
}

TEST(SourceFacts, MacrosThatDefineTellTheirNames) {
  EXPECT_TRUE(has(all("DEFINE_HANDLER(hello, GET) { reply(404); }\n").defines, "hello"));
}

TEST(SourceFacts, ModulesAreTold) {
  EXPECT_TRUE(all("import web.server;\n").isModule);
  EXPECT_TRUE(all("export module a;\n").isModule);
  EXPECT_FALSE(all("void f() { important(); }\n").isModule);
}

TEST(SourceFacts, TextThatEndsAnywhereIsRead) {
  const std::string_view text =
      "#define A \\\nx\nR\"(a)\" /* b */ class C : D { void f(int = {1}) { 'c'; \"d\\\"\" } };";
  for (std::size_t i = 0; i <= text.size(); ++i) {
    static_cast<void>(all(text.substr(0, i)));
    static_cast<void>(all(text.substr(i)));
  }
}

}  // namespace
}  // namespace status_lint::prescan

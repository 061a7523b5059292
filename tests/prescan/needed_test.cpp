#include "tool/prescan/include_graph.h"
#include "tool/prescan/needed.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace status_lint::prescan {
namespace {

/// Files by their paths.
class Memory : public Reader {
public:
  explicit Memory(std::map<std::string, std::string> files) : files_(std::move(files)) {}

  bool isFile(const std::string& path) override { return files_.contains(path); }

  std::optional<SourceFacts> read(const std::string& path, Detail detail) override {
    const std::vector<std::string> markers = {"\"HTTP/1.1 "};
    return readFacts(files_.at(path), detail, markers);
  }

private:
  std::map<std::string, std::string> files_;
};

/// The sources that are needed: all of /p/*.cpp are compiled with /p/include and /lib on the path;
/// crow.h is a framework's header, Reply a class of it.
std::string needed(std::map<std::string, std::string> files) {
  std::vector<std::string> sources;
  for (const auto& [path, text] : files) {
    if (path.ends_with(".cpp")) {
      sources.push_back(path);
    }
  }
  Memory memory(std::move(files));
  const Interest interest{
      .isForeign = [](const std::string& path) { return !path.starts_with("/p/"); },
      .isFrameworkHeader = [](const std::string& path) { return path.ends_with("/crow.h"); }};
  IncludeGraph graph(memory, interest);
  std::vector<Closure> units;
  std::vector<bool> speaking;
  for (const std::string& source : sources) {
    units.push_back(graph.closureOf(
        {.directory = "/p", .file = source, .paths = {{}, {"/p/include", "/lib"}}}));
    speaking.push_back(speaks(graph.files(), units.back(), {nameOf("Reply")}));
  }
  const std::vector<bool> chosen = neededUnits(graph.files(), units, speaking);
  std::string out;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (chosen[i]) {
      out += (out.empty() ? "" : " ") + sources[i].substr(3, sources[i].size() - 7);
    }
  }
  return out;
}

TEST(Needed, WhatReadsAFrameworkSpeaks) {
  EXPECT_EQ(needed({{"/p/a.cpp", "#include \"a.h\"\n"},
                    {"/p/include/a.h", "#include <lib.h>\n"},
                    {"/lib/lib.h", "#include \"crow.h\"\n"},
                    {"/lib/crow.h", ""},
                    {"/p/b.cpp", "int b() { return 1; }\n"}}),
            "a");
}

TEST(Needed, AFrameworkThatIsNotInstalledIsStillNamed) {
  EXPECT_EQ(needed({{"/p/a.cpp", "#if CROW\n#include <crow.h>\n#endif\n"}}), "a");
}

TEST(Needed, ComputedIncludesAreFollowed) {
  EXPECT_EQ(needed({{"/p/a.cpp", "#include \"config.h\"\n#include SERVER\n"},
                    {"/p/include/config.h", "#define SERVER \"server.h\"\n"},
                    {"/p/include/server.h", "#include <crow.h>\n"},
                    {"/p/b.cpp", "#include \"config.h\"\nint b;\n"},
                    {"/p/c.cpp", "#include NOBODY_KNOWS\n"}}),
            "a c");
}

TEST(Needed, MissingHeadersOfTheProjectMayHoldAnything) {
  EXPECT_EQ(needed({{"/p/a.cpp", "#include \"generated.h\"\n"},
                    {"/p/b.cpp", "#ifdef _WIN32\n#include <windows.h>\n#endif\n"}}),
            "a");
}

TEST(Needed, ClassesOfAFrameworkMayBeDeclaredByHand) {
  EXPECT_EQ(needed({{"/p/a.cpp", "#include \"fail.h\"\nvoid h(Reply& r) { fail(r, 500); }\n"},
                    {"/p/include/fail.h",
                     "namespace web { class Reply; }\nvoid fail(web::Reply&, int);\n"},
                    {"/p/b.cpp", "class Row;\n"}}),
            "a");
}

TEST(Needed, TextsOfRawServersAreMarkers) {
  EXPECT_EQ(needed({{"/p/a.cpp", "auto s = \"HTTP/1.1 404 Not Found\";\n"}, {"/p/b.cpp", ""}}),
            "a");
}

/// ctx.cpp hides the framework behind a class of its own.
const std::map<std::string, std::string> Hidden = {
    {"/p/ctx.cpp",
     "#include <crow.h>\n#include \"ctx.h\"\nvoid reply(Ctx& c, int s) { c.set(s); }\n"},
    {"/p/include/ctx.h", "struct Ctx;\nvoid reply(Ctx&, int);\n"},
    {"/lib/crow.h", ""}};

std::string neededWith(std::map<std::string, std::string> more) {
  more.insert(Hidden.begin(), Hidden.end());
  return needed(std::move(more));
}

TEST(Needed, CallersOfAWrapper) {
  EXPECT_EQ(
      neededWith({{"/p/a.cpp", "#include \"ctx.h\"\nvoid get(Ctx& c) { reply(c, 200); }\n"},
                  {"/p/b.cpp", "void reply(struct Ctx&, int);\nvoid g(Ctx& c) { reply(c, 1); }\n"},
                  {"/p/c.cpp", "#include \"ctx.h\"\nint three() { return 3; }\n"}}),
      "a b ctx");
}

TEST(Needed, CallersThroughAHeaderAndMain) {
  EXPECT_EQ(neededWith(
                {{"/p/include/short.h", "#include \"ctx.h\"\n#define NOT_FOUND(c) reply(c, 404)\n"},
                 {"/p/a.cpp", "#include \"short.h\"\nvoid get(Ctx& c) { NOT_FOUND(c); }\n"},
                 {"/p/include/app.h", "void start();\n"},
                 {"/p/app.cpp",
                  "#include \"app.h\"\nvoid get(struct Ctx&);\nvoid start() { on(get); }\n"},
                 {"/p/main.cpp",
                  "#include \"app.h\"\n#include \"log.h\"\nint main() { begin(); start(); }\n"},
                 {"/p/include/log.h", "void begin();\n"},
                 {"/p/log.cpp", "#include \"log.h\"\nvoid begin() {}\n"}}),
            "a app ctx main");
}

TEST(Needed, WhatHandlersLearnFromOthers) {
  EXPECT_EQ(
      needed({{"/p/a.cpp",
               "#include <crow.h>\n#include \"db.h\"\n#include \"store.h\"\n"
               "void h(Store& s) { load(1); s.get(2); Db db; }\n"},
              {"/lib/crow.h", ""},
              {"/p/include/db.h",
               "void load(int);\nvoid drop(int);\nstruct Db { Db(); void close(); };\n"},
              {"/p/include/store.h", "struct Store { virtual int get(int) = 0; };\n"},
              {"/p/db.cpp", "#include \"db.h\"\nvoid load(int) { deeper(); }\nvoid deeper();\n"},
              {"/p/deep.cpp", "void deeper() { throw 1; }\n"},
              {"/p/drop.cpp", "#include \"db.h\"\nvoid drop(int) {}\n"},
              {"/p/ctor.cpp", "#include \"db.h\"\nDb::Db() { throw 2; }\n"},
              {"/p/pg.cpp", "#include \"pg.h\"\nint made;\n"},
              {"/p/include/pg.h",
               "#include \"store.h\"\nstruct Pg : Store { int get(int) override { throw 3; } };\n"},
              {"/p/same.cpp",
               "struct Other { int get(int); };\nint Other::get(int) { return 1; }\n"}}),
      "a ctor db deep pg");
}

}  // namespace
}  // namespace status_lint::prescan

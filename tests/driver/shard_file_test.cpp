#include "tool/driver/shard_file.h"

#include <gtest/gtest.h>

namespace {

using status_lint::driver::decodeShard;
using status_lint::driver::encode;
using status_lint::driver::Shard;

Shard shard() {
  status_lint::ir::Module module;
  module.mainFile = "/p/a.cpp";
  module.errorCount = 3;
  Shard out{.number = 2,
            .count = 3,
            .root = "/p",
            .database = "/p/db.json",
            .written = {"/p/a.cpp"},
            .isSelection = true,
            .hasAll = true,
            .models = {{{"m.json", "{}"}}, {"crow"}, {"poco"}},
            .settings = status_lint::cache::hashOf("settings"),
            .sources = status_lint::cache::hashOf("sources"),
            .split = status_lint::cache::hashOf("split"),
            .skipped = 4,
            .broken = {{"/p/x.cpp", "cause", "message"}},
            .units = {}};
  out.units.push_back({{"/p", "/p/a.cpp", {"c++", "-c"}}, {module, {}}});
  out.units.push_back({{"/p", "/p/b.cpp", {}}, {std::nullopt, "lost"}});
  return out;
}

std::string error(const std::string& bytes) {
  const auto decoded = decodeShard(bytes);
  return decoded ? "<no error>" : decoded.error().message;
}

TEST(ShardFile, ComesBackAsItWas) {
  const Shard before = shard();
  const auto after = decodeShard(encode(before));
  ASSERT_TRUE(after) << after.error().message;
  EXPECT_EQ(after->number, before.number);
  EXPECT_EQ(after->count, before.count);
  EXPECT_EQ(after->root, before.root);
  EXPECT_EQ(after->database, before.database);
  EXPECT_EQ(after->written, before.written);
  EXPECT_EQ(after->hasAll, before.hasAll);
  EXPECT_EQ(after->isSelection, before.isSelection);
  EXPECT_EQ(after->models, before.models);
  EXPECT_EQ(after->settings, before.settings);
  EXPECT_EQ(after->sources, before.sources);
  EXPECT_EQ(after->split, before.split);
  EXPECT_EQ(after->skipped, before.skipped);
  EXPECT_EQ(after->broken, before.broken);
  ASSERT_EQ(after->units.size(), 2U);
  EXPECT_EQ(after->units[0].input.arguments, before.units[0].input.arguments);
  EXPECT_EQ(after->units[0].unit.module, before.units[0].unit.module);
  EXPECT_EQ(after->units[1].input.file, "/p/b.cpp");
  EXPECT_FALSE(after->units[1].unit.module);
  EXPECT_EQ(after->units[1].unit.reason, "lost");
}

TEST(ShardFile, ALargeOneHasSeveralBlocks) {
  Shard large = shard();
  for (int i = 0; i < 6; ++i) {
    large.units.push_back(
        {{"/p", "/p/c.cpp", {std::string(1 << 20, 'x')}}, {std::nullopt, "lost"}});
  }
  EXPECT_EQ(decodeShard(encode(large))->units.size(), 8U);
  large.units.clear();
  EXPECT_TRUE(decodeShard(encode(large))->units.empty());
}

TEST(ShardFile, DamageIsSeen) {
  const std::string bytes = encode(shard());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    EXPECT_NE(error(bytes.substr(0, length)), "<no error>") << length;
  }
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x41);
    EXPECT_NE(error(changed), "<no error>") << at;
  }
  EXPECT_EQ(error(bytes + "x"), "is damaged; extract this shard again");
  EXPECT_EQ(error(""), "is empty; extract this shard again");
  EXPECT_EQ(error("{}"), "is no file that 'status-lint extract' wrote; name such files");
}

TEST(ShardFile, AnotherProgramWroteIt) {
  std::string bytes = encode(shard());
  const std::size_t version = std::string_view("status-lint shard\n").size();
  std::string older = bytes;
  older[version + 1] = '9';
  EXPECT_TRUE(error(older).starts_with("was written by status-lint 9")) << error(older);
  const std::size_t build = version + 1 + static_cast<std::size_t>(bytes[version]);
  bytes[build] = static_cast<char>(bytes[build] ^ 1);
  EXPECT_TRUE(error(bytes).starts_with("was written by another build of status-lint "))
      << error(bytes);
}

}  // namespace

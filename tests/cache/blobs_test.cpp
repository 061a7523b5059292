#include "tests/driver/temporary_folder.h"
#include "tool/cache/blobs.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

namespace status_lint::cache {
namespace {

namespace fs = std::filesystem;

class BlobsOfAFolder : public testing::Test {
protected:
  static std::string bytes(char letter) { return std::string(1000, letter); }

  /// Keeps a thousand of the letter, last used that long ago.
  Hash keep(char letter, std::chrono::hours ago, const Blobs::Limits& limits) {
    const auto name = blobs_.keep(bytes(letter), limits);
    EXPECT_TRUE(name.has_value());
    for (const fs::directory_entry& file : fs::directory_iterator(folder_.path("blobs"))) {
      std::ifstream in(file.path());
      if (in.get() == letter) {
        fs::last_write_time(file.path(), fs::file_time_type::clock::now() - ago);
      }
    }
    return name.value_or(Hash());
  }

  [[nodiscard]] bool has(const Hash& name) const { return blobs_.find(name).has_value(); }

  tests::TemporaryFolder folder_;
  Blobs blobs_{folder_.path("blobs")};
};

TEST_F(BlobsOfAFolder, GivesWhatWasKept) {
  const Hash name = keep('a', std::chrono::hours(0), {.bytes = 5000});
  const auto blob = blobs_.find(name);
  ASSERT_TRUE(blob.has_value());
  EXPECT_EQ(blob->bytes(), bytes('a'));
  EXPECT_FALSE(has(Hash()));
  EXPECT_EQ(keep('a', std::chrono::hours(0), {.bytes = 5000}), name);
  EXPECT_EQ(blobs_.status().count, 1U);
  EXPECT_EQ(blobs_.status().bytes, 1000U);
  EXPECT_EQ(blobs_.clear(), 1U);
  EXPECT_FALSE(has(name));
  EXPECT_EQ(blob->bytes(), bytes('a')) << "what was given stays";
}

TEST_F(BlobsOfAFolder, DropsTheLongestUnused) {
  const Blobs::Limits limits{.bytes = 3000};
  const Hash a = keep('a', std::chrono::hours(3), limits);
  const Hash b = keep('b', std::chrono::hours(2), limits);
  const Hash c = keep('c', std::chrono::hours(1), limits);
  EXPECT_TRUE(has(a)) << "it is used now";
  keep('d', std::chrono::hours(0), limits);
  EXPECT_TRUE(has(a));
  EXPECT_FALSE(has(b));
  EXPECT_TRUE(has(c));
  EXPECT_EQ(blobs_.status().bytes, 3000U);
}

TEST_F(BlobsOfAFolder, DropsTheOld) {
  const Blobs::Limits limits{.bytes = 5000, .unused = std::chrono::days(2)};
  const Hash a = keep('a', std::chrono::hours(49), limits);
  const Hash b = keep('b', std::chrono::hours(47), limits);
  EXPECT_FALSE(has(a));
  EXPECT_TRUE(has(b));
}

TEST_F(BlobsOfAFolder, KeepsNothingThatIsTooMuch) {
  EXPECT_FALSE(blobs_.keep(bytes('a'), {.bytes = 999}).has_value());
  EXPECT_EQ(blobs_.status().count, 0U);
}

TEST_F(BlobsOfAFolder, DoesNotGiveTheDamaged) {
  const Hash name = keep('a', std::chrono::hours(0), {.bytes = 5000});
  const fs::path file = fs::directory_iterator(folder_.path("blobs"))->path();
  std::fstream(file, std::ios::in | std::ios::out).seekp(500).put('b');
  EXPECT_FALSE(has(name));
  EXPECT_FALSE(fs::exists(file));
}

TEST_F(BlobsOfAFolder, NeedsAFolder) {
  folder_.write("file", "");
  EXPECT_FALSE(Blobs(folder_.path("file/x")).keep("a", {.bytes = 10}).has_value());
  EXPECT_EQ(Blobs(folder_.path("none")).status().count, 0U);
}

}  // namespace
}  // namespace status_lint::cache

#include "tests/driver/temporary_folder.h"
#include "tool/cache/files.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>

namespace status_lint::cache {
namespace {

namespace fs = std::filesystem;
using tests::TemporaryFolder;

Seen contentOf(const std::string& path, std::string_view content) {
  return {path, Kind::Content, hashOf(content)};
}

TEST(CacheHash, IsThatOfTheContent) {
  EXPECT_EQ(hashOf("a"), hashOf("a"));
  EXPECT_NE(hashOf("a"), hashOf("b"));
  EXPECT_EQ(Hash::of(hashOf("a").view()), hashOf("a"));
  EXPECT_EQ(Hash::of("short"), Hash());
}

TEST(CacheHash, KeepsTextsApart) {
  const std::vector<std::string> one = {"ab", "c"};
  const std::vector<std::string> other = {"a", "bc"};
  EXPECT_NE(hashOf(one), hashOf(other));
}

TEST(CacheHash, FingerprintsAreWhatOthersCompute) {
  // Of the reference implementation: xxhsum -H2.
  EXPECT_EQ(fingerprintOf(""), "99aa06d3014798d86001c324468d497f");
  EXPECT_NE(fingerprintOf("a"), fingerprintOf("b"));
}

TEST(CacheRecorder, KeepsWhatTellsMost) {
  Recorder recorder;
  recorder.absent("/late");
  recorder.file("/late");
  recorder.content("/late", "text");
  recorder.file("/late");
  const auto seen = decodeSeen(recorder.encode());
  ASSERT_TRUE(seen);
  EXPECT_EQ(*seen, (std::vector<Seen>{contentOf("/late", "text")}));
}

TEST(CacheRecorder, RefusesWhatItDidNotWrite) {
  Recorder recorder;
  recorder.content("/a", "text");
  const std::string bytes = recorder.encode();
  EXPECT_FALSE(decodeSeen(bytes.substr(0, bytes.size() - 1)));
  EXPECT_FALSE(decodeSeen(bytes + "x"));
  EXPECT_FALSE(decodeSeen("\xff\xff\xff\xff\x0f"));
}

TEST(CacheFiles, TellWhatIsStillThere) {
  const TemporaryFolder folder;
  const std::string file = folder.write("file", "text");
  const std::string missing = folder.path("missing");
  Files files;
  EXPECT_TRUE(files.isStill(contentOf(file, "text"), {}));
  EXPECT_FALSE(files.isStill(contentOf(file, "other"), {}));
  EXPECT_TRUE(files.isStill({file, Kind::File}, {}));
  EXPECT_FALSE(files.isStill({file, Kind::Folder}, {}));
  EXPECT_FALSE(files.isStill({file, Kind::Absent}, {}));
  EXPECT_TRUE(files.isStill({folder.path(), Kind::Folder}, {}));
  EXPECT_FALSE(files.isStill({folder.path(), Kind::File}, {}));
  EXPECT_TRUE(files.isStill({missing, Kind::Absent}, {}));
  EXPECT_FALSE(files.isStill(contentOf(missing, ""), {}));
}

TEST(CacheFiles, TellWhichNamesAreInAFolder) {
  const TemporaryFolder folder;
  folder.write("in/one", "");
  Recorder recorder;
  recorder.listing(folder.path("in"));
  const Seen seen = decodeSeen(recorder.encode())->front();
  EXPECT_TRUE(Files().isStill(seen, {}));
  folder.write("in/one", "more");
  EXPECT_TRUE(Files().isStill(seen, {}));
  folder.write("in/two", "");
  EXPECT_FALSE(Files().isStill(seen, {}));
}

TEST(CacheFiles, TakeTextsThatAreNotSaved) {
  const TemporaryFolder folder;
  const std::string file = folder.write("file", "text");
  const std::string missing = folder.path("missing");
  const auto settled = Files().settledStamp("/usr/include/stdio.h");
  Files files({{file, status_lint::cache::hashOf("edited")},
               {missing, status_lint::cache::hashOf("new")},
               {"/usr/include/stdio.h", status_lint::cache::hashOf("edited")}});
  EXPECT_TRUE(files.isStill(contentOf(file, "edited"), {}));
  EXPECT_TRUE(files.isStill(contentOf(folder.path("sub/../file"), "edited"), {}));
  EXPECT_FALSE(files.isStill(contentOf(file, "text"), {}));
  EXPECT_FALSE(files.isStill({missing, Kind::Absent}, {}));
  EXPECT_TRUE(files.isStill(contentOf(missing, "new"), {}));
  // The stamp of the file says nothing of the text.
  EXPECT_FALSE(files.isStill(contentOf("/usr/include/stdio.h", "before"), settled));
  EXPECT_EQ(files.settledStamp("/usr/include/stdio.h"), std::nullopt);
}

TEST(CacheFiles, LookOnceInARun) {
  const TemporaryFolder folder;
  const std::string file = folder.write("file", "text");
  Files files;
  EXPECT_TRUE(files.isStill(contentOf(file, "text"), {}));
  fs::remove(file);
  EXPECT_TRUE(files.isStill(contentOf(file, "text"), {}));
  EXPECT_FALSE(Files().isStill(contentOf(file, "text"), {}));
}

/// What was written just now may be written again without a new time.
TEST(CacheFiles, TrustNoStampOfThisMoment) {
  const TemporaryFolder folder;
  EXPECT_FALSE(Files().settledStamp(folder.write("file", "text")));
  EXPECT_FALSE(Files().settledStamp(folder.path("missing")));
  EXPECT_TRUE(Files().settledStamp("/usr/include/stdio.h"));
}

TEST(CacheFiles, TakeAStampForTheContent) {
  const auto stamp = Files().settledStamp("/usr/include/stdio.h");
  ASSERT_TRUE(stamp);
  const Seen wrong = contentOf("/usr/include/stdio.h", "not that");
  EXPECT_TRUE(Files().isStill(wrong, stamp));
  Stamp other = *stamp;
  ++other.changed;
  EXPECT_FALSE(Files().isStill(wrong, other));
}

}  // namespace
}  // namespace status_lint::cache

#include "tests/driver/temporary_folder.h"
#include "tool/cache/store.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <sys/wait.h>
#include <unistd.h>

namespace status_lint::cache {
namespace {

namespace fs = std::filesystem;
using tests::TemporaryFolder;

Key keyOf(const std::string& job, const std::string& context = "build") {
  return {hashOf(job), hashOf(context)};
}

class CacheStore : public testing::Test {
protected:
  [[nodiscard]] std::unique_ptr<Store> open(const Limits& limits = {}) const {
    auto store = Store::open(folder_.path("cache"), limits);
    EXPECT_TRUE(store) << store.error().message;
    return *std::move(store);
  }

  void keep(const Key& key,
            std::vector<Seen> seen,
            const std::string& bytes,
            const Limits& limits = {}) const {
    const auto store = open(limits);
    store->keep({key, std::move(seen), bytes, std::chrono::milliseconds(7)});
    store->finish();
  }

  [[nodiscard]] std::optional<std::string> find(const Key& key) const {
    std::optional<std::string> found;
    const auto store = open();
    store->find({&key, 1}, [&](std::size_t, std::string_view bytes) { found = bytes; });
    store->finish();
    return found;
  }

  [[nodiscard]] Seen seen(const std::string& name, const std::string& content) const {
    return {folder_.write(name, content), Kind::Content, hashOf(content)};
  }

  [[nodiscard]] std::string file() const { return folder_.path("cache/results-1.sqlite"); }

  TemporaryFolder folder_;
};

TEST_F(CacheStore, GivesBackWhatItKept) {
  const Seen header = seen("a.h", "text");
  keep(keyOf("a"), {header, {folder_.path("b.h"), Kind::Absent}}, "result");
  EXPECT_EQ(find(keyOf("a")), "result");
  EXPECT_EQ(find(keyOf("b")), std::nullopt);
  EXPECT_EQ(find(keyOf("a", "other build")), std::nullopt);
  EXPECT_EQ(open()->cost(hashOf("a")), std::chrono::milliseconds(7));
  EXPECT_EQ(open()->cost(hashOf("b")), std::chrono::milliseconds(0));
}

TEST_F(CacheStore, KnowsBigAndEmptyResults) {
  const std::string big(10'000'000, 'x');
  keep(keyOf("big"), {}, big);
  keep(keyOf("empty"), {}, "");
  EXPECT_EQ(find(keyOf("big")), big);
  EXPECT_EQ(find(keyOf("empty")), "");
}

TEST_F(CacheStore, ForgetsWhatChanged) {
  keep(keyOf("a"), {seen("a.h", "text"), {folder_.path("b.h"), Kind::Absent}}, "result");
  folder_.write("a.h", "new text");
  EXPECT_EQ(find(keyOf("a")), std::nullopt);
  folder_.write("a.h", "text");
  EXPECT_EQ(find(keyOf("a")), "result");
  folder_.write("b.h", "");
  EXPECT_EQ(find(keyOf("a")), std::nullopt);
}

TEST_F(CacheStore, KnowsSeveralContents) {
  for (const char* content : {"1", "2", "3"}) {
    keep(keyOf("a"), {seen("a.h", content)}, content);
  }
  for (const char* content : {"2", "1", "3"}) {
    folder_.write("a.h", content);
    EXPECT_EQ(find(keyOf("a")), content);
  }
}

TEST_F(CacheStore, KeepsAFewContentsOnly) {
  for (int i = 0; i < 10; ++i) {
    keep(keyOf("a"), {seen("a.h", std::to_string(i))}, "result");
  }
  EXPECT_EQ(open()->status().results, 4U);
  EXPECT_EQ(find(keyOf("a")), "result");
}

TEST_F(CacheStore, KeepsAResultOnce) {
  keep(keyOf("a"), {seen("a.h", "text")}, "result");
  keep(keyOf("a"), {seen("a.h", "text")}, "result");
  EXPECT_EQ(open()->status().results, 1U);
}

TEST_F(CacheStore, ClearDropsAll) {
  keep(keyOf("a"), {seen("a.h", "text")}, "result");
  EXPECT_EQ(open()->clear(), 1U);
  EXPECT_EQ(find(keyOf("a")), std::nullopt);
  EXPECT_EQ(open()->status().files, 0U);
}

TEST_F(CacheStore, DropsTheOldestWhenThereIsTooMuch) {
  for (int i = 0; i < 20; ++i) {
    std::string bytes;  // that cannot be compressed
    for (int j = 0; j < 2000; ++j) {
      bytes += hashOf(std::to_string(1000 * i + j)).view();
    }
    keep(keyOf(std::to_string(i)), {seen(std::to_string(i), "text")}, bytes, {.bytes = 300'000});
  }
  const Status status = open()->status();
  EXPECT_LT(status.bytes, 300'000U);
  EXPECT_GT(status.results, 2U);
  EXPECT_EQ(status.files, status.results);
  EXPECT_TRUE(find(keyOf("19")));
  EXPECT_FALSE(find(keyOf("0")));
}

TEST_F(CacheStore, DropsWhatNobodyUses) {
  keep(keyOf("old"), {seen("a.h", "text")}, "result");
  // Whatever was used until now is too old.
  keep(keyOf("new"),
       {seen("b.h", "text")},
       "result",
       {.bytes = 0, .unused = std::chrono::hours(-1)});
  EXPECT_EQ(open()->status().results, 0U);
  EXPECT_EQ(open()->status().files, 0U);
}

TEST_F(CacheStore, BeginsAnewWhenTheFileIsNoDatabase) {
  keep(keyOf("a"), {seen("a.h", "text")}, "result");
  folder_.write("cache/results-1.sqlite", std::string(5000, 'x'));
  EXPECT_EQ(find(keyOf("a")), std::nullopt);
  keep(keyOf("a"), {seen("a.h", "text")}, "result");
  EXPECT_EQ(find(keyOf("a")), "result");
}

/// Some byte of the file is another: the result is found as it was, or not at all, and can
/// be kept again.
TEST_F(CacheStore, NeverGivesWhatWasNotKept) {
  const std::vector<Seen> needed = {seen("a.h", "text"), {folder_.path("b.h"), Kind::Absent}};
  keep(keyOf("a"), needed, "the result that was kept");
  const std::string whole = folder_.read("cache/results-1.sqlite");
  std::size_t lost = 0;
  for (std::size_t at = 0; at < whole.size(); at += whole[at] == '\0' ? 97 : 5) {
    std::string damaged = whole;
    damaged[at] = static_cast<char>(~damaged[at]);
    for (const char* part : {"-wal", "-shm"}) {
      fs::remove(file() + part);
    }
    folder_.write("cache/results-1.sqlite", damaged);
    const auto found = find(keyOf("a"));
    EXPECT_TRUE(!found || found == "the result that was kept") << at << ": " << *found;
    if (!found) {
      ++lost;
      keep(keyOf("a"), needed, "the result that was kept");
      EXPECT_EQ(find(keyOf("a")), "the result that was kept") << at;
    }
  }
  EXPECT_GT(lost, 0U);
}

TEST_F(CacheStore, SaysWhyItCannotBeUsed) {
  folder_.write("file", "");
  const auto store = Store::open(folder_.path("file/cache"));
  ASSERT_FALSE(store);
  EXPECT_EQ(store.error().message,
            "the cache '" + folder_.path("file/cache") + "' cannot be used: Not a directory");
}

TEST_F(CacheStore, SeveralRunsAtOnce) {
  const std::vector<Seen> needed = {seen("a.h", "text")};
  std::vector<pid_t> runs;
  for (int run = 0; run < 4; ++run) {
    const pid_t child = ::fork();
    if (child == 0) {
      auto store = Store::open(folder_.path("cache"));
      bool isGood = store.has_value();
      for (int i = 0; isGood && i < 200; ++i) {
        const Key key = keyOf(std::to_string(i % 50));
        (*store)->keep({key, needed, std::string(1000, static_cast<char>('a' + i % 50)), {}});
        (*store)->find({&key, 1}, [&](std::size_t, std::string_view bytes) {
          isGood = isGood && bytes == std::string(1000, static_cast<char>('a' + i % 50));
        });
      }
      if (isGood) {
        (*store)->finish();
      }
      ::_exit(isGood ? 0 : 1);
    }
    runs.push_back(child);
  }
  for (const pid_t run : runs) {
    int status = 0;
    ::waitpid(run, &status, 0);
    EXPECT_EQ(status, 0);
  }
  EXPECT_EQ(open()->status().results, 50U);
  EXPECT_EQ(open()->status().damaged, 0U);
}

}  // namespace
}  // namespace status_lint::cache

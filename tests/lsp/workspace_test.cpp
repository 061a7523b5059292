// What the server does for an editor with several folders, and how it shows that it works.
#include "tests/driver/temporary_folder.h"
#include "tests/lsp/client.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <thread>

namespace {

namespace fs = std::filesystem;
using status_lint::base::cat;
using status_lint::tests::Client;
using status_lint::tests::Json;
using status_lint::tests::TemporaryFolder;

constexpr std::string_view Headers = STATUS_LINT_SOURCE_DIR "/tests/include/std";

constexpr std::string_view Server = R"(#include <httplib.h>
#include "answer.h"

void handle(const httplib::Request&, httplib::Response& res) {
  res.status = Answer;
}

int main() {
  httplib::Server server;
  server.Post("/orders", handle);
  server.listen("0.0.0.0", 80);
}
)";

constexpr std::string_view Slow = "constexpr long spin() {\n"
                                  "  long sum = 0;\n"
                                  "  for (long i = 0; i < 1'000'000'000; ++i) { sum += i; }\n"
                                  "  return sum;\n"
                                  "}\n"
                                  "static_assert(spin() > 0);\n";

class LspFolders : public testing::Test {
protected:
  LspFolders() {
    project("orders", {"server.cpp"});
    project("users", {"server.cpp"});
    folder_.write("orders/answer.h", "constexpr int Answer = 201;\n");
    folder_.write("users/answer.h", "constexpr int Answer = 200;\n");
  }

  void project(std::string_view name, const std::vector<std::string>& sources) {
    folder_.write(cat(name, "/server.cpp"), Server);
    Json database = Json::array();
    for (const std::string& source : sources) {
      database.push_back({{"directory", folder_.path(name)},
                          {"file", source},
                          {"arguments",
                           {"clang++",
                            "-std=c++17",
                            "-nostdinc++",
                            "-fconstexpr-steps=2000000000",
                            "-isystem",
                            Headers,
                            "-c",
                            source}}});
    }
    folder_.write(cat(name, "/compile_commands.json"), database.dump());
  }

  [[nodiscard]] std::string uri(std::string_view name) const {
    return cat("file://", folder_.path(name));
  }

  using Names = std::vector<std::string>;

  [[nodiscard]] Json named(const Names& names) const {
    Json folders = Json::array();
    for (const std::string& name : names) {
      folders.push_back({{"uri", uri(name)}, {"name", name}});
    }
    return folders;
  }

  Client start(const std::vector<std::string>& more) { return Client(folder_.path(), more); }

  void initialize(Client& client, const Names& folders, bool showsProgress = false) {
    const Json result = client.initializeWith(
        {{"processId", nullptr},
         {"rootUri", nullptr},
         {"workspaceFolders", named(folders)},
         {"capabilities", {{"window", {{"workDoneProgress", showsProgress}}}}}});
    EXPECT_EQ(result["capabilities"]["workspace"]["workspaceFolders"],
              (Json{{"supported", true}, {"changeNotifications", true}}));
  }

  void open(Client& client, std::string_view name) {
    client.notify("textDocument/didOpen",
                  {{"textDocument",
                    {{"uri", uri(name)},
                     {"languageId", "cpp"},
                     {"version", 1},
                     {"text", folder_.read(name)}}}});
  }

  void changeFolders(Client& client, const Names& added, const Names& removed) {
    client.notify("workspace/didChangeWorkspaceFolders",
                  {{"event", {{"added", named(added)}, {"removed", named(removed)}}}});
  }

  TemporaryFolder folder_;
};

TEST_F(LspFolders, EachHasItsOwnDatabase) {
  Client client = start({"--cache-dir", folder_.path("cache")});
  initialize(client, {"users", "orders"});
  open(client, "orders/server.cpp");
  open(client, "users/server.cpp");
  const Json found = client.diagnosticsOf(uri("orders/server.cpp"));
  ASSERT_EQ(found.size(), 1U) << found;
  EXPECT_EQ(found[0]["code"], "created-without-location");
  EXPECT_EQ(client.diagnosticsOf(uri("users/server.cpp")).size(), 0U);
  // A header that is not saved counts where it lies.
  client.notify("textDocument/didOpen",
                {{"textDocument",
                  {{"uri", uri("users/answer.h")},
                   {"languageId", "cpp"},
                   {"version", 1},
                   {"text", "constexpr int Answer = 201;\n"}}}});
  EXPECT_EQ(client.diagnosticsOf(uri("users/server.cpp")).size(), 1U);
  EXPECT_FALSE(client.comes("window/workDoneProgress/create", 0)) << "nobody asked for it";
}

TEST_F(LspFolders, ComeAndGo) {
  Client client = start({"--cache-dir", folder_.path("cache")});
  initialize(client, {"users"});
  open(client, "orders/server.cpp");
  EXPECT_EQ(client.diagnosticsOf(uri("orders/server.cpp")).size(), 0U) << "not of that program";
  client.forget();
  changeFolders(client, {"orders"}, {});
  EXPECT_EQ(client.diagnosticsOf(uri("orders/server.cpp")).size(), 0U);
  EXPECT_EQ(client.diagnosticsOf(uri("orders/server.cpp")).size(), 1U);
  changeFolders(client, {}, {"orders"});
  EXPECT_EQ(client.diagnosticsOf(uri("orders/server.cpp")).size(), 0U);
  client.forget();
  // One in another: the inner one counts.
  changeFolders(client, {""}, {});
  changeFolders(client, {"orders"}, {"users", "unheard"});
  open(client, "users/server.cpp");
  client.forget();
  open(client, "orders/server.cpp");
  EXPECT_EQ(client.diagnosticsOf(uri("orders/server.cpp")).size(), 1U);
}

TEST_F(LspFolders, AFolderWithoutADatabaseIsNamedAndDoesNotStopTheOther) {
  fs::remove(folder_.path("users/compile_commands.json"));
  Client client = start({"--cache-dir", folder_.path("cache")});
  initialize(client, {"users", "orders"});
  open(client, "users/server.cpp");
  open(client, "orders/server.cpp");
  const std::string shown = client.waitFor("window/showMessage")["params"]["message"];
  EXPECT_NE(shown.find("compile_commands.json"), std::string::npos) << shown;
  EXPECT_EQ(client.diagnosticsOf(uri("orders/server.cpp")).size(), 1U);
}

TEST_F(LspFolders, ProgressIsShownWhileTheProgramIsParsed) {
  project("orders", {"server.cpp", "slow.cpp"});
  folder_.write("orders/slow.cpp", cat("#include <httplib.h>\n", Slow));
  Client client = start({"--no-cache", "--full-parse", "--timeout", "3"});
  initialize(client, {"orders"}, true);
  open(client, "orders/server.cpp");
  const Json asked = client.waitFor("window/workDoneProgress/create");
  const Json token = asked["params"]["token"];
  EXPECT_TRUE(token.is_string()) << asked;
  EXPECT_FALSE(client.comes("$/progress", 0)) << "before the editor agreed";
  client.answer(asked, true);
  const Json begin = client.waitFor("$/progress")["params"];
  EXPECT_EQ(begin["token"], token);
  EXPECT_EQ(begin["value"]["kind"], "begin");
  EXPECT_EQ(begin["value"]["title"], "status-lint: orders");
  Json last = begin["value"];
  for (;;) {
    const Json next = client.waitFor("$/progress")["params"];
    EXPECT_EQ(next["token"], token);
    if (next["value"]["kind"] == "end" || next.is_null()) {
      break;
    }
    EXPECT_GT(next["value"]["percentage"], last["percentage"]);
    last = next["value"];
  }
  EXPECT_EQ(last["percentage"], 100);
  EXPECT_EQ(last["message"], "2 of 2 sources");
  EXPECT_EQ(client.diagnosticsOf(uri("orders/server.cpp")).size(), 1U);
}

TEST_F(LspFolders, AnEditorMayRefuseToShowProgress) {
  Client client = start({"--no-cache"});
  initialize(client, {"orders"}, true);
  open(client, "orders/server.cpp");
  client.answer(client.waitFor("window/workDoneProgress/create"), false);
  EXPECT_EQ(client.diagnosticsOf(uri("orders/server.cpp")).size(), 1U);
  EXPECT_FALSE(client.comes("$/progress", 500));
}

/// The folder that holds temporary ones, as long as this lives.
class OwnTemporaries {
public:
  explicit OwnTemporaries(std::string folder) : folder_(std::move(folder)) {
    fs::create_directories(folder_);
    ::setenv("TMPDIR", folder_.c_str(), 1);
  }

  ~OwnTemporaries() { ::unsetenv("TMPDIR"); }

  OwnTemporaries(const OwnTemporaries&) = delete;
  OwnTemporaries& operator=(const OwnTemporaries&) = delete;

  /// Has it become empty, some seconds from now at the latest?
  [[nodiscard]] bool becomesEmpty() const {
    for (int tenths = 0; tenths < 200 && !fs::is_empty(folder_); ++tenths) {
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return fs::is_empty(folder_);
  }

  [[nodiscard]] bool isEmpty() const { return fs::is_empty(folder_); }

private:
  std::string folder_;
};

TEST_F(LspFolders, NothingIsLeftWhenTheServerIsKilled) {
  const OwnTemporaries temporaries(folder_.path("temporaries"));
  {
    Client client = start({"--no-cache"});
    initialize(client, {"orders"});
    open(client, "orders/server.cpp");
    EXPECT_EQ(client.diagnosticsOf(uri("orders/server.cpp")).size(), 1U);
    EXPECT_FALSE(temporaries.isEmpty());
    client.kill();
  }
  EXPECT_TRUE(temporaries.becomesEmpty());
  // While it parses.
  project("orders", {"server.cpp", "slow.cpp"});
  folder_.write("orders/slow.cpp", cat("#include <httplib.h>\n", Slow));
  {
    Client client = start({"--no-cache", "--full-parse"});
    initialize(client, {"orders"}, true);
    open(client, "orders/server.cpp");
    client.answer(client.waitFor("window/workDoneProgress/create"), true);
    client.waitFor("$/progress");
    EXPECT_FALSE(temporaries.isEmpty());
    client.kill();
  }
  EXPECT_TRUE(temporaries.becomesEmpty());
}

TEST_F(LspFolders, NothingIsLeftWhenTheServerEnds) {
  const OwnTemporaries temporaries(folder_.path("temporaries"));
  Client client = start({"--no-cache"});
  initialize(client, {"orders"});
  open(client, "orders/server.cpp");
  EXPECT_EQ(client.diagnosticsOf(uri("orders/server.cpp")).size(), 1U);
  client.request("shutdown", nullptr);
  client.notify("exit", nullptr);
  EXPECT_EQ(client.end(), 0);
  EXPECT_TRUE(temporaries.isEmpty());
}

}  // namespace

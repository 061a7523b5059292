// The server for editors, as an editor meets it.
#include "tests/driver/temporary_folder.h"
#include "tests/lsp/client.h"
#include "tool/base/text.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>

namespace {

using status_lint::base::cat;
using status_lint::tests::Client;
using status_lint::tests::Json;
using status_lint::tests::TemporaryFolder;

constexpr std::string_view Headers = STATUS_LINT_SOURCE_DIR "/tests/include/std";

/// The folder's name needs escapes in a URI.
constexpr std::string_view Folder = "my sërver/";

constexpr std::string_view Answers = R"(#pragma once
#include <httplib.h>

void done(httplib::Response& res);

inline void created(httplib::Response& res) {
  res.status = 201;
}
)";

constexpr std::string_view Done = R"(#include "answers.h"

void done(httplib::Response& res) {
  /* ü𝄞 */ res.status = 204;
}
)";

constexpr std::string_view Server = R"(#include "answers.h"

void removeUser(const httplib::Request&, httplib::Response& res) {
  done(res);
  res.set_content("gone", "text/plain");
}

void createUser(const httplib::Request&, httplib::Response& res) {
  created(res);
}

void removeAll(const httplib::Request&, httplib::Response& res) {
  res.status = 204;
  res.set_content("gone", "text/plain");
}

int main() {
  httplib::Server server;
  server.Delete("/users/1", removeUser);
  server.Delete("/users", removeAll);
  server.Post("/users", createUser);
  server.listen("0.0.0.0", 80);
}
)";

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string out(text);
  out.replace(out.find(from), from.size(), to);
  return out;
}

Json place(int line, int character) {
  return {{"line", line}, {"character", character}};
}

class Lsp : public testing::Test {
protected:
  Lsp() {
    write("answers.h", Answers);
    write("done.cpp", Done);
    write("server.cpp", Server);
    database({"done.cpp", "server.cpp"});
  }

  void database(const std::vector<std::string>& sources) {
    Json database = Json::array();
    for (const std::string& source : sources) {
      database.push_back({{"directory", path("")},
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
    write("compile_commands.json", database.dump());
  }

  [[nodiscard]] std::string path(std::string_view name) const {
    return folder_.path(cat(Folder, name));
  }

  /// As many an editor writes it, ':' and letters in their own way too.
  [[nodiscard]] std::string uri(std::string_view name) const {
    return cat("file://", folder_.path(), "/my%20s%c3%abrver/", name);
  }

  void write(std::string_view name, std::string_view text) const {
    folder_.write(cat(Folder, name), text);
  }

  Client start(const std::vector<std::string>& more = {}) {
    std::vector<std::string> words = {"--cache-dir", folder_.path("cache")};
    words.insert(words.end(), more.begin(), more.end());
    return Client(folder_.path(), words);
  }

  void open(Client& client, std::string_view name, std::string_view text) {
    client.notify("textDocument/didOpen",
                  {{"textDocument",
                    {{"uri", uri(name)}, {"languageId", "cpp"}, {"version", 1}, {"text", text}}}});
  }

  void change(Client& client, std::string_view name, int version, std::string_view text) {
    client.notify("textDocument/didChange",
                  {{"textDocument", {{"uri", uri(name)}, {"version", version}}},
                   {"contentChanges", Json::array({{{"text", text}}})}});
  }

  void save(Client& client, std::string_view name, std::string_view text) {
    write(name, text);
    client.notify("textDocument/didSave", {{"textDocument", {{"uri", uri(name)}}}});
  }

  Json actions(Client& client, std::string_view name, int line) {
    return client.request("textDocument/codeAction",
                          {{"textDocument", {{"uri", uri(name)}}},
                           {"range", {{"start", place(line, 0)}, {"end", place(line, 40)}}},
                           {"context", {{"diagnostics", Json::array()}}}})["result"];
  }

  void shutDown(Client& client) {
    const Json answer = client.request("shutdown", nullptr);
    EXPECT_TRUE(answer.contains("result") && answer["result"].is_null()) << answer;
    client.notify("exit", nullptr);
    EXPECT_EQ(client.end(), 0);
  }

  TemporaryFolder folder_;
};

TEST_F(Lsp, ShowsFindingsWithTheirPaths) {
  Client client = start();
  const Json capabilities = client.initialize(uri(""))["capabilities"];
  EXPECT_EQ(capabilities["positionEncoding"], "utf-16");
  open(client, "done.cpp", Done);
  const Json found = client.diagnosticsOf(uri("done.cpp"));
  ASSERT_EQ(found.size(), 1U) << found;
  EXPECT_EQ(found[0]["code"], "no-content-with-body");
  EXPECT_EQ(found[0]["source"], "status-lint");
  EXPECT_EQ(found[0]["severity"], 1);
  // "  /* ü𝄞 */ res.status = ": the second character of the comment has two units.
  EXPECT_EQ(found[0]["range"], (Json{{"start", place(3, 25)}, {"end", place(3, 28)}}));
  bool isInServer = false;
  for (const Json& step : found[0]["relatedInformation"]) {
    EXPECT_FALSE(step["message"].get<std::string>().empty());
    isInServer = isInServer || step["location"]["uri"].get<std::string>().ends_with(
                                   "/my%20s%C3%ABrver/server.cpp");
  }
  EXPECT_TRUE(isInServer) << found;
  shutDown(client);
}

TEST_F(Lsp, FollowsWhatIsTyped) {
  Client client = start();
  client.initialize(uri(""));
  write("server.cpp", replaced(Server, "  res.status = 204;\n  res.set", "  res.set"));
  open(client, "done.cpp", Done);
  open(client, "server.cpp", folder_.read(cat(Folder, "server.cpp")));
  EXPECT_EQ(client.diagnosticsOf(uri("server.cpp")).size(), 0U);
  // Nothing of it is saved.
  change(client, "server.cpp", 2, Server);
  const Json found = client.diagnosticsOf(uri("server.cpp"));
  ASSERT_EQ(found.size(), 1U) << found;
  EXPECT_EQ(found[0]["range"]["start"], place(12, 15));
  client.forget();
  // Half a statement brings no news, and takes nothing away.
  change(
      client, "server.cpp", 3, replaced(Server, "  res.status = 204;", "  res.status = 204; if ("));
  EXPECT_FALSE(client.comes("textDocument/publishDiagnostics", 3000));
  // A change here mends the other file.
  change(client,
         "server.cpp",
         4,
         replaced(Server, "  res.set_content(\"gone\", \"text/plain\");\n", ""));
  EXPECT_EQ(client.diagnosticsOf(uri("done.cpp")).size(), 0U);
  shutDown(client);
}

TEST_F(Lsp, MendsByCodeAction) {
  Client client = start();
  client.initialize(uri(""));
  open(client, "server.cpp", Server);
  ASSERT_EQ(client.diagnosticsOf(uri("server.cpp")).size(), 1U);
  EXPECT_EQ(actions(client, "server.cpp", 0).size(), 0U);
  const Json offered = actions(client, "server.cpp", 12);
  ASSERT_GE(offered.size(), 1U);
  EXPECT_EQ(offered[0]["kind"], "quickfix");
  EXPECT_EQ(offered[0]["isPreferred"], true);
  EXPECT_EQ(offered[0]["diagnostics"][0]["code"], "no-content-with-body");
  const Json edits = offered[0]["edit"]["changes"][uri("server.cpp")];
  ASSERT_EQ(edits.size(), 1U) << offered;
  EXPECT_EQ(edits[0]["newText"], "");
  // The whole line goes.
  EXPECT_EQ(edits[0]["range"], (Json{{"start", place(13, 0)}, {"end", place(14, 0)}}));
  const std::string mended =
      replaced(Server,
               "  res.status = 204;\n  res.set_content(\"gone\", \"text/plain\");\n",
               "  res.status = 204;\n");
  change(client, "server.cpp", 2, mended);
  EXPECT_EQ(actions(client, "server.cpp", 12).size(), 0U);  // of a text that is gone
  EXPECT_EQ(client.diagnosticsOf(uri("server.cpp")).size(), 0U);
  save(client, "server.cpp", mended);
  EXPECT_EQ(client.diagnosticsOf(uri("server.cpp")).size(), 0U);
  shutDown(client);
}

TEST_F(Lsp, KnowsHeaders) {
  Client client = start();
  client.initialize(uri(""));
  open(client, "answers.h", Answers);
  const Json found = client.diagnosticsOf(uri("answers.h"));
  ASSERT_EQ(found.size(), 1U) << found;
  EXPECT_EQ(found[0]["code"], "created-without-location");
  const std::string mended = replaced(Answers, "201", "200");
  change(client, "answers.h", 2, mended);
  EXPECT_EQ(client.diagnosticsOf(uri("answers.h")).size(), 0U);
  change(client, "answers.h", 3, Answers);
  EXPECT_EQ(client.diagnosticsOf(uri("answers.h")).size(), 1U);
  change(client, "answers.h", 4, mended);
  save(client, "answers.h", mended);
  EXPECT_EQ(client.diagnosticsOf(uri("answers.h")).size(), 0U);
  client.notify("textDocument/didClose", {{"textDocument", {{"uri", uri("answers.h")}}}});
  EXPECT_EQ(client.diagnosticsOf(uri("answers.h")).size(), 0U);
  shutDown(client);
}

TEST_F(Lsp, KnowsFilesBehindLinks) {
  std::filesystem::create_directory_symlink(path(""), folder_.path("link"));
  const std::string linked = cat("file://", folder_.path(), "/link/server.cpp");
  Client client = start();
  client.initialize(uri(""));
  open(client, "server.cpp", Server);
  client.notify("textDocument/didOpen",
                {{"textDocument",
                  {{"uri", linked}, {"languageId", "cpp"}, {"version", 1}, {"text", Server}}}});
  EXPECT_EQ(client.diagnosticsOf(uri("server.cpp")).size(), 1U);
  EXPECT_EQ(client.diagnosticsOf(linked).size(), 1U);
  shutDown(client);
}

TEST_F(Lsp, ShowsWhatWasTypedLast) {
  Client client = start();
  client.initialize(uri(""));
  open(client, "server.cpp", Server);
  EXPECT_EQ(client.diagnosticsOf(uri("server.cpp")).size(), 1U);
  std::string text(Server);
  for (int version = 2; version < 40; ++version) {
    text.insert(0, "\n");
    change(client, "server.cpp", version, text);
  }
  const Json message = client.waitFor("textDocument/publishDiagnostics")["params"];
  EXPECT_EQ(message["version"], 39);
  EXPECT_EQ(message["diagnostics"][0]["range"]["start"], place(12 + 38, 15));
  EXPECT_FALSE(client.comes("textDocument/publishDiagnostics", 1500));
  shutDown(client);
}

TEST_F(Lsp, WaitsWithAHeaderOfManySourcesUntilItIsSaved) {
  std::vector<std::string> sources = {"done.cpp", "server.cpp"};
  for (const char* name : {"1.cpp", "2.cpp", "3.cpp", "4.cpp", "5.cpp", "6.cpp", "7.cpp"}) {
    write(name, "#include \"answers.h\"\n");
    sources.emplace_back(name);
  }
  database(sources);
  Client client = start();
  client.initialize(uri(""));
  open(client, "answers.h", Answers);
  open(client, "server.cpp", Server);
  EXPECT_EQ(client.diagnosticsOf(uri("answers.h")).size(), 1U);
  client.forget();
  const std::string mended = replaced(Answers, "201", "200");
  change(client, "answers.h", 2, mended);
  EXPECT_EQ(client.diagnosticsOf(uri("server.cpp")).size(), 1U);
  EXPECT_FALSE(client.comes("textDocument/publishDiagnostics", 2000));
  save(client, "answers.h", mended);
  EXPECT_EQ(client.diagnosticsOf(uri("answers.h")).size(), 0U);
  shutDown(client);
}

TEST_F(Lsp, GoesOnWithoutASourceThatTakesTooLong) {
  write("slow.cpp",
        "#include \"answers.h\"\n"
        "constexpr long spin() {\n"
        "  long sum = 0;\n"
        "  for (long i = 0; i < 1'000'000'000; ++i) { sum += i; }\n"
        "  return sum;\n"
        "}\n"
        "static_assert(spin() > 0);\n");
  database({"done.cpp", "server.cpp", "slow.cpp"});
  Client client = start({"--timeout", "3"});
  client.initialize(uri(""));
  open(client, "server.cpp", Server);
  EXPECT_EQ(client.diagnosticsOf(uri("server.cpp")).size(), 1U);
  const std::string told = client.waitFor("window/logMessage")["params"]["message"];
  EXPECT_NE(told.find("slow.cpp: worker lost: not done after 3 s"), std::string::npos) << told;
  // It is not waited for again.
  const auto before = std::chrono::steady_clock::now();
  change(client, "server.cpp", 2, cat("\n", Server));
  EXPECT_EQ(client.diagnosticsOf(uri("server.cpp")).size(), 1U);
  EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(3));
  shutDown(client);
}

TEST_F(Lsp, TakesACommandInPlaceOfADatabase) {
  std::filesystem::remove(path("compile_commands.json"));
  Client client = start({"--", "-std=c++17", "-nostdinc++", "-isystem", std::string(Headers)});
  client.initialize(uri(""));
  open(client, "answers.h", Answers);
  EXPECT_FALSE(client.comes("textDocument/publishDiagnostics", 1000));
  open(client, "server.cpp", Server);
  EXPECT_EQ(client.diagnosticsOf(uri("server.cpp")).size(), 1U);
  EXPECT_EQ(client.diagnosticsOf(uri("answers.h")).size(), 1U);
  open(client, "done.cpp", Done);
  EXPECT_EQ(client.diagnosticsOf(uri("done.cpp")).size(), 1U);  // which the server's source calls
  shutDown(client);
}

TEST_F(Lsp, SaysOnceThatThereIsNoDatabase) {
  std::filesystem::remove(path("compile_commands.json"));
  Client client = start({"--no-cache"});
  client.initialize(uri(""));
  open(client, "done.cpp", Done);
  const Json shown = client.waitFor("window/showMessage")["params"];
  EXPECT_EQ(shown["type"], 1);
  EXPECT_NE(shown["message"].get<std::string>().find("compile_commands.json"), std::string::npos);
  change(client, "done.cpp", 2, Answers);
  save(client, "done.cpp", Done);
  EXPECT_FALSE(client.comes("window/showMessage", 2000));
  shutDown(client);
}

TEST_F(Lsp, AnswersWhatIsNoMessage) {
  Client client = start();
  client.send({{"jsonrpc", "2.0"}, {"id", "a"}, {"method", "textDocument/codeAction"}});
  EXPECT_EQ(client.waitFor("")["error"]["code"], -32002);
  client.initialize(uri(""));
  client.sendRaw("Content-Length: 5\r\n\r\n{nope");
  EXPECT_EQ(client.waitFor("")["error"]["code"], -32700);
  client.sendRaw("Content-Length: many\r\n\r\n");
  EXPECT_EQ(client.waitFor("")["error"]["code"], -32700);
  client.sendRaw("noise\r\nContent-Type: x\r\ncontent-length: 2\r\n\r\n[]");
  EXPECT_EQ(client.waitFor("")["error"]["code"], -32600);
  client.send({{"jsonrpc", "2.0"}, {"id", 7}, {"method", "no/such"}});
  EXPECT_EQ(client.waitFor("")["error"]["code"], -32601);
  client.send(
      {{"jsonrpc", "2.0"}, {"id", 8}, {"method", "textDocument/codeAction"}, {"params", 3}});
  EXPECT_EQ(client.waitFor("")["error"]["code"], -32602);
  client.notify("textDocument/didChange", {{"textDocument", 3}});
  EXPECT_EQ(client.waitFor("window/logMessage")["params"]["type"], 1);
  client.notify("$/unheard", nullptr);
  client.notify("textDocument/didOpen",
                {{"textDocument", {{"uri", "untitled:1"}, {"version", 1}, {"text", ""}}}});
  EXPECT_EQ(client.request("initialize", Json::object())["error"]["code"], -32600);
  client.sendRaw("Content-Length: 4000\r\n\r\n{");
  EXPECT_EQ(client.end(), 1);  // the stream ends in a message, and nobody said 'shutdown'
}

TEST_F(Lsp, EndsAsTheProtocolWantsIt) {
  Client hasty = start();
  hasty.initialize(uri(""));
  hasty.notify("exit", nullptr);
  EXPECT_EQ(hasty.end(), 1);
  Client client = start();
  client.initialize(uri(""));
  open(client, "server.cpp", Server);
  client.request("shutdown", nullptr);
  EXPECT_EQ(client.request("shutdown", nullptr)["error"]["code"], -32600);
  client.notify("exit", nullptr);
  EXPECT_EQ(client.end(), 0);
}

}  // namespace

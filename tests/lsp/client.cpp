#include "tests/lsp/client.h"

#include "tool/base/text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace status_lint::tests {
namespace {

/// Far more than any answer takes, on a machine that has other work too.
constexpr int Long = 120'000;

}  // namespace

Client::Client(const std::string& folder, const std::vector<std::string>& arguments) {
  int toServer[2];
  int fromServer[2];
  if (::pipe(toServer) != 0 || ::pipe(fromServer) != 0) {
    std::abort();
  }
  std::signal(SIGPIPE, SIG_IGN);
  server_ = ::fork();
  if (server_ == 0) {
    ::dup2(toServer[0], STDIN_FILENO);
    ::dup2(fromServer[1], STDOUT_FILENO);
    for (const int descriptor : {toServer[0], toServer[1], fromServer[0], fromServer[1]}) {
      ::close(descriptor);
    }
    std::vector<char*> words = {const_cast<char*>("status-lint"), const_cast<char*>("lsp")};
    for (const std::string& argument : arguments) {
      words.push_back(const_cast<char*>(argument.c_str()));
    }
    words.push_back(nullptr);
    if (::chdir(folder.c_str()) == 0) {
      ::execv(STATUS_LINT_BINARY, words.data());
    }
    ::_exit(127);
  }
  ::close(toServer[0]);
  ::close(fromServer[1]);
  in_ = toServer[1];
  out_ = fromServer[0];
}

Client::~Client() {
  if (server_ > 0) {
    kill();
  }
}

void Client::kill() {
  ::kill(server_, SIGKILL);
  end();
}

void Client::sendRaw(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(in_, bytes.data(), bytes.size());
    if (written <= 0) {
      ADD_FAILURE() << "the server does not listen any more";
      return;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void Client::send(const Json& message) {
  const std::string text = message.dump();
  sendRaw(base::cat("Content-Length: ", text.size(), "\r\n\r\n", text));
}

void Client::notify(std::string_view method, const Json& parameters) {
  send({{"jsonrpc", "2.0"}, {"method", method}, {"params", parameters}});
}

Json Client::request(std::string_view method, const Json& parameters) {
  const int id = ++requests_;
  send({{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", parameters}});
  Json answer = waitFor("");
  EXPECT_EQ(answer.value("id", 0), id) << answer;
  return answer;
}

Json Client::initialize(const std::string& folderUri) {
  return initializeWith(
      {{"processId", nullptr},
       {"rootUri", folderUri},
       {"capabilities",
        {{"textDocument", {{"publishDiagnostics", {{"relatedInformation", true}}}}}}}});
}

Json Client::initializeWith(const Json& parameters) {
  const Json answer = request("initialize", parameters);
  notify("initialized", Json::object());
  return answer.value("result", Json());
}

void Client::answer(const Json& request, bool isAccepted) {
  Json message = {{"jsonrpc", "2.0"}, {"id", request["id"]}};
  if (isAccepted) {
    message["result"] = nullptr;
  } else {
    message["error"] = {{"code", -32603}, {"message", "not now"}};
  }
  send(message);
}

bool Client::read(int milliseconds) {
  pollfd polled{out_, POLLIN, 0};
  if (::poll(&polled, 1, milliseconds) <= 0) {
    return false;
  }
  char bytes[1 << 16];
  const ssize_t got = ::read(out_, bytes, sizeof bytes);
  if (got <= 0) {
    return false;
  }
  buffer_.append(bytes, static_cast<std::size_t>(got));
  for (;;) {
    constexpr std::string_view Head = "Content-Length: ";
    const std::size_t end = buffer_.find("\r\n\r\n");
    if (end == std::string::npos) {
      return true;
    }
    EXPECT_TRUE(buffer_.starts_with(Head)) << buffer_.substr(0, 100);
    const std::size_t length = std::stoul(buffer_.substr(Head.size(), end - Head.size()));
    if (buffer_.size() < end + 4 + length) {
      return true;
    }
    messages_.push_back(Json::parse(buffer_.substr(end + 4, length)));
    buffer_.erase(0, end + 4 + length);
  }
}

bool Client::comes(std::string_view method, int milliseconds) {
  return find([&](const Json& message) { return message.value("method", "") == method; },
              milliseconds) != messages_.end();
}

Json Client::waitFor(std::string_view method) {
  return take([&](const Json& message) { return message.value("method", "") == method; }, method);
}

Json Client::diagnosticsOf(const std::string& uri) {
  const Json message = take(
      [&](const Json& one) {
        return one.value("method", "") == "textDocument/publishDiagnostics" &&
               one["params"]["uri"] == uri;
      },
      uri);
  return message.is_null() ? Json::array() : message["params"]["diagnostics"];
}

void Client::forget() {
  while (read(1000)) {
  }
  messages_.clear();
}

Client::Messages::iterator Client::find(const Wanted& isWanted, int milliseconds) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
  for (;;) {
    const auto found = std::ranges::find_if(messages_, isWanted);
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        until - std::chrono::steady_clock::now());
    if (found != messages_.end() || left.count() <= 0 || !read(static_cast<int>(left.count()))) {
      return std::ranges::find_if(messages_, isWanted);
    }
  }
}

Json Client::take(const Wanted& isWanted, std::string_view what) {
  const auto found = find(isWanted, Long);
  if (found == messages_.end()) {
    ADD_FAILURE() << "no message '" << what << "' came";
    return nullptr;
  }
  Json message = std::move(*found);
  messages_.erase(found);
  return message;
}

int Client::end() {
  ::close(in_);
  int status = 0;
  ::waitpid(server_, &status, 0);
  server_ = -1;
  ::close(out_);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace status_lint::tests

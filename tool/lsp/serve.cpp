#include "tool/lsp/serve.h"

#include "tool/lsp/framing.h"
#include "tool/lsp/server.h"
#include "tool/lsp/temporary_folder.h"

#include <cerrno>
#include <csignal>
#include <poll.h>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <vector>

namespace status_lint::lsp {
namespace {

void write(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
    if (written < 0 && errno != EINTR) {
      return;  // nobody listens; the end of the input follows
    }
    text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
  }
}

}  // namespace

/// A server looks at the program after each change: without results of earlier looks it would parse
/// all of it each time. Where the user keeps none, they are kept as long as the server lives.
int serve(driver::Options options, const std::string& workingDirectory) {
  std::signal(SIGPIPE, SIG_IGN);
  const TemporaryFolder cache("status-lint");
  MessageReader reader;
  Server server(std::move(options), workingDirectory, cache.path(), [](const Json& message) {
    write(framed(message.dump(-1, ' ', false, Json::error_handler_t::replace)));
  });
  while (!server.isOver()) {
    std::vector<pollfd> polled = {{STDIN_FILENO, POLLIN, 0}};
    for (const int descriptor : server.descriptors()) {
      polled.push_back({descriptor, POLLIN, 0});
    }
    const auto wait = server.wait();
    ::poll(polled.data(), polled.size(), wait ? static_cast<int>(wait->count()) : -1);
    if (polled[0].revents != 0) {
      char buffer[1 << 16];
      const ssize_t got = ::read(STDIN_FILENO, buffer, sizeof buffer);
      if (got == 0 || (got < 0 && errno != EINTR)) {
        break;
      }
      reader.add(std::string_view(buffer, got < 0 ? 0 : static_cast<std::size_t>(got)));
      while (const auto message = reader.next()) {
        server.receive(*message);
      }
    }
    server.step();
  }
  return server.exitStatus();
}

}  // namespace status_lint::lsp

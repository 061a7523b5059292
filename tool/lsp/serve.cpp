#include "tool/lsp/serve.h"

#include "tool/lsp/framing.h"
#include "tool/lsp/server.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <poll.h>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace status_lint::lsp {
namespace {

namespace fs = std::filesystem;

void write(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
    if (written < 0 && errno != EINTR) {
      return;  // nobody listens; the end of the input follows
    }
    text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
  }
}

/// A server looks at the program after each change: without results of earlier looks it would parse
/// all of it each time. Where the user keeps none, they are kept as long as the server lives.
class OwnCache {
public:
  OwnCache() {
    std::string name = (fs::temp_directory_path() / "status-lint-XXXXXX").string();
    if (::mkdtemp(name.data()) != nullptr) {
      folder_ = name;
    }
  }

  ~OwnCache() {
    std::error_code ignored;
    if (!folder_.empty()) {
      fs::remove_all(folder_, ignored);
    }
  }

  OwnCache(const OwnCache&) = delete;
  OwnCache& operator=(const OwnCache&) = delete;

  /// Empty where none can be made.
  [[nodiscard]] const std::string& folder() const { return folder_; }

private:
  std::string folder_;
};

}  // namespace

int serve(driver::Options options, const std::string& workingDirectory) {
  std::signal(SIGPIPE, SIG_IGN);
  const OwnCache cache;
  MessageReader reader;
  Server server(std::move(options), workingDirectory, cache.folder(), [](const Json& message) {
    write(framed(message.dump(-1, ' ', false, Json::error_handler_t::replace)));
  });
  while (!server.isOver()) {
    pollfd polled[] = {{STDIN_FILENO, POLLIN, 0}, {server.descriptor(), POLLIN, 0}};
    const auto wait = server.wait();
    ::poll(polled, 2, wait ? static_cast<int>(wait->count()) : -1);
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
    // What came in may have ended the analysis that was polled, and others may have begun.
    pollfd analysis{server.descriptor(), POLLIN, 0};
    const bool isReadable = ::poll(&analysis, 1, 0) > 0;
    if (isReadable || server.descriptor() < 0) {
      server.step();
    }
  }
  return server.exitStatus();
}

}  // namespace status_lint::lsp

// A scripted editor: starts `status-lint lsp` and talks to it.
#pragma once

#include <nlohmann/json.hpp>

#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace status_lint::tests {

using Json = nlohmann::json;

class Client {
public:
  /// Starts the server in the folder with these arguments behind `lsp`.
  Client(const std::string& folder, const std::vector<std::string>& arguments);

  /// Ends the server if it still runs.
  ~Client();

  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  void sendRaw(std::string_view bytes);
  void send(const Json& message);
  void notify(std::string_view method, const Json& parameters);

  /// Sends a request and waits for what answers it; gives all of it.
  Json request(std::string_view method, const Json& parameters);

  /// The result of 'initialize' for a project in this folder, then sends 'initialized'.
  Json initialize(const std::string& folderUri);

  /// The same, with these parameters in place of the usual ones.
  Json initializeWith(const Json& parameters);

  /// Answers a request of the server: with null, or with an error.
  void answer(const Json& request, bool isAccepted);

  /// Waits for a message that has this method (or, empty, is an answer); others before it are kept
  /// for later. Null and a failed test when none comes for long.
  Json waitFor(std::string_view method);

  /// Waits for the next diagnostics of a document; those of others are kept for later.
  Json diagnosticsOf(const std::string& uri);

  /// Is there a message with this method now, or within the time?
  bool comes(std::string_view method, int milliseconds);

  /// Drops what came, once nothing more comes for a second.
  void forget();

  /// Ends the server as no program can help.
  void kill();

  /// Closes the stream and waits for the end; gives the exit status.
  int end();

private:
  using Messages = std::deque<Json>;
  using Wanted = std::function<bool(const Json& message)>;

  bool read(int milliseconds);
  Messages::iterator find(const Wanted& isWanted, int milliseconds);
  Json take(const Wanted& isWanted, std::string_view what);

  pid_t server_ = -1;
  int in_ = -1;
  int out_ = -1;
  int requests_ = 0;
  std::string buffer_;
  Messages messages_;
};

}  // namespace status_lint::tests

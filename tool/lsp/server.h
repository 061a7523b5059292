// What the server knows of the editor, and what it answers.
#pragma once

#include "tool/base/error.h"
#include "tool/driver/options.h"
#include "tool/lsp/client.h"
#include "tool/lsp/document.h"
#include "tool/lsp/json.h"
#include "tool/lsp/project.h"

#include <chrono>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace status_lint::lsp {

class Server {
public:
  /// `workingDirectory` counts until the editor names folders to work in. In `cacheFolder` results
  /// are kept if the user keeps none; empty = they are not.
  Server(driver::Options options,
         std::string workingDirectory,
         std::string cacheFolder,
         std::function<void(const Json& message)> send)
      : options_(std::move(options)),
        workingDirectory_(std::move(workingDirectory)),
        cacheFolder_(std::move(cacheFolder)) {
    client_.send = std::move(send);
  }

  /// Takes one message, or what was wrong with its frame.
  void receive(const std::expected<std::string, base::Error>& content);

  /// To be called when one of `descriptors` can be read, and when `wait` is over: shows what
  /// analyses found, and starts the next.
  void step();

  /// Of the analyses that run.
  [[nodiscard]] std::vector<int> descriptors() const;

  /// Until an analysis is due; nothing when none is.
  [[nodiscard]] std::optional<std::chrono::milliseconds> wait() const;

  /// Has the editor said 'exit'?
  [[nodiscard]] bool isOver() const { return state_ == State::Over; }

  /// 0 when 'shutdown' came first.
  [[nodiscard]] int exitStatus() const { return wasShutDown_ ? 0 : 1; }

private:
  enum class State : std::uint8_t { Created, Running, ShutDown, Over };

  void dispatch(const Json& message);
  void request(const Json& message, const std::string& method);
  void notify(const std::string& method, const Json& parameters);
  Json initialize(const Json& parameters);
  Json answerCodeActions(const Json& parameters);
  void open(const Json& parameters);
  void change(const Json& parameters);
  void close(const Json& parameters);
  void lookAtAll();
  void takeFolders(const Json& event);
  void addFolder(const std::string& folder);
  void shareOut();
  Project& projectOf(const Document& document);
  Document* documentOf(const Json& parameters);
  void fail(const Json& id, int code, const std::string& message);

  driver::Options options_;
  std::string workingDirectory_;
  std::string cacheFolder_;
  Client client_;
  State state_ = State::Created;
  bool wasShutDown_ = false;
  Documents documents_;
  /// One for each folder of the editor, in its order; where it names none, of the working
  /// directory.
  std::vector<std::unique_ptr<Project>> projects_;
};

}  // namespace status_lint::lsp

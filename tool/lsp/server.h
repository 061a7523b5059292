// What the server knows of the editor, and what it answers.
#pragma once

#include "tool/base/error.h"
#include "tool/driver/options.h"
#include "tool/lsp/background.h"
#include "tool/lsp/document.h"
#include "tool/lsp/json.h"

#include <chrono>
#include <expected>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace status_lint::lsp {

class Server {
public:
  using Clock = std::chrono::steady_clock;
  using Send = std::function<void(const Json& message)>;

  /// `workingDirectory` counts until the editor names the folder of the project. In `cacheFolder`
  /// results are kept if the user keeps none; empty = they are not.
  Server(driver::Options options, std::string workingDirectory, std::string cacheFolder, Send send)
      : options_(std::move(options)),
        workingDirectory_(std::move(workingDirectory)),
        cacheFolder_(std::move(cacheFolder)),
        send_(std::move(send)) {}

  /// Takes one message, or what was wrong with its frame.
  void receive(const std::expected<std::string, base::Error>& content);

  /// To be called when `descriptor` can be read, and when `wait` is over: shows what an analysis
  /// found, and starts the next.
  void step();

  /// Of the analysis that runs; -1 = none does.
  [[nodiscard]] int descriptor() const { return background_.descriptor(); }

  /// Until an analysis is due; nothing when none is.
  [[nodiscard]] std::optional<std::chrono::milliseconds> wait() const;

  /// Has the editor said 'exit'?
  [[nodiscard]] bool isOver() const { return state_ == State::Over; }

  /// 0 when 'shutdown' came first.
  [[nodiscard]] int exitStatus() const { return wasShutDown_ ? 0 : 1; }

private:
  enum class State : std::uint8_t { Created, Running, ShutDown, Over };

  /// How much an analysis may parse: all that changed on disk, or little, since the next change
  /// comes soon.
  enum class Pace : std::uint8_t { Thorough, Typing };

  void dispatch(const Json& message);
  void request(const Json& message, const std::string& method);
  void notify(const std::string& method, const Json& parameters);
  Json initialize(const Json& parameters);
  Json answerCodeActions(const Json& parameters);
  void open(const Json& parameters);
  void change(const Json& parameters);
  void close(const Json& parameters);
  Document* documentOf(const Json& parameters);

  void want(Pace pace);
  void start();
  void take(const Json& result);
  void showFindings(const Json& found, const std::set<std::string>& unsaved);
  void publish(const Document& document);
  void fail(const Json& id, int code, const std::string& message);
  void tell(std::string_view method, int type, const std::string& message);

  driver::Options options_;
  std::string workingDirectory_;
  std::string cacheFolder_;
  Send send_;
  State state_ = State::Created;
  bool wasShutDown_ = false;
  bool takesRelated_ = false;
  Documents documents_;

  Background background_;
  std::optional<Pace> wanted_;
  Clock::time_point due_;
  Pace running_ = Pace::Thorough;
  std::map<std::string, int> asked_;         ///< `changes` of the documents that the analysis sees
  std::set<std::string> unsavedThen_;        ///< of which the editor's text differs from the disk
  std::set<std::string> failing_;            ///< sources that failed when all was looked at
  std::set<std::string, std::less<>> lost_;  ///< whose reading gave nothing
  std::set<std::string> told_;               ///< what the user was shown, once
};

}  // namespace status_lint::lsp

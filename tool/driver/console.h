// What the user hears on standard error: errors, warnings, notes, progress.
#pragma once

#include "tool/driver/progress.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <ostream>
#include <string_view>
#include <utility>

namespace status_lint::driver {

class Console {
public:
  /// `isQuiet` silences notes and progress, `isTerminal` is where a bar may be drawn. Borrows the
  /// stream.
  Console(std::ostream& stream, bool isTerminal, bool isQuiet, bool hasProgress = true)
      : stream_(stream),
        isTerminal_(isTerminal),
        isQuiet_(isQuiet),
        hasProgress_(hasProgress && !isQuiet) {}

  void error(std::string_view message) { line("error: ", message); }

  void warning(std::string_view message) { line("warning: ", message); }

  void note(std::string_view message) {
    if (!isQuiet_) {
      line("note: ", message);
    }
  }

  /// A line that belongs to the one before.
  void detail(std::string_view message) { line("  ", message); }

  /// From now on so many sources are worked on. Nothing of it is shown if the user wants none.
  void startProgress(std::size_t total);

  /// Somebody else who wants to know how far it is, quiet or not.
  void watchProgress(std::function<void(std::size_t done, std::size_t total)> watcher) {
    watcher_ = std::move(watcher);
  }

  /// A terminal shows a bar that is drawn over the one before, a log gets a line from time to time.
  void progress(std::size_t done, std::string_view file);

  /// As it is, whatever else is silenced.
  void text(std::string_view lines);

  /// Wipes the progress away.
  void endProgress();

private:
  void line(std::string_view head, std::string_view message);

  std::ostream& stream_;
  bool isTerminal_;
  bool isQuiet_;
  bool hasProgress_;
  std::optional<ProgressMeter> progress_;
  std::function<void(std::size_t done, std::size_t total)> watcher_;
  std::size_t total_ = 0;
  bool isDrawn_ = false;
};

}  // namespace status_lint::driver

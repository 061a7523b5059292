// What the user hears on standard error: errors, warnings, notes, progress.
#pragma once

#include <cstddef>
#include <ostream>
#include <string_view>

namespace status_lint::driver {

class Console {
public:
  /// `isQuiet` silences notes and progress, `isTerminal` is where progress may be drawn. Borrows
  /// the stream.
  Console(std::ostream& stream, bool isTerminal, bool isQuiet)
      : stream_(stream), isTerminal_(isTerminal), isQuiet_(isQuiet) {}

  void error(std::string_view message) { line("error: ", message); }

  void warning(std::string_view message) { line("warning: ", message); }

  void note(std::string_view message) {
    if (!isQuiet_) {
      line("note: ", message);
    }
  }

  /// A line that belongs to the one before.
  void detail(std::string_view message) { line("  ", message); }

  /// Draws "[3/50] file" over what was drawn before; nothing where there is no terminal.
  void progress(std::size_t done, std::size_t total, std::string_view file);

  /// Wipes the progress away.
  void endProgress();

private:
  void line(std::string_view head, std::string_view message);

  std::ostream& stream_;
  bool isTerminal_;
  bool isQuiet_;
  bool isDrawn_ = false;
};

}  // namespace status_lint::driver

#include "tool/driver/console.h"

#include "tool/base/text.h"

namespace status_lint::driver {
namespace {

/// Longer lines would wrap on a narrow terminal, and a carriage return wipes one row only.
constexpr std::size_t ProgressWidth = 78;

constexpr std::string_view WipeLine = "\r\x1b[K";

}  // namespace

void Console::progress(std::size_t done, std::size_t total, std::string_view file) {
  if (!isTerminal_ || isQuiet_) {
    return;
  }
  const std::string head = base::cat('[', done, '/', total, "] ");
  if (head.size() + file.size() > ProgressWidth) {
    file.remove_prefix(head.size() + file.size() - ProgressWidth);
  }
  stream_ << WipeLine << head << file << std::flush;
  isDrawn_ = true;
}

void Console::endProgress() {
  if (isDrawn_) {
    stream_ << WipeLine << std::flush;
    isDrawn_ = false;
  }
}

void Console::line(std::string_view head, std::string_view message) {
  endProgress();
  stream_ << head << message << '\n';
}

}  // namespace status_lint::driver

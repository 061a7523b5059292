#include "tool/driver/console.h"

#include <chrono>

namespace status_lint::driver {
namespace {

constexpr std::string_view WipeLine = "\r\x1b[K";

}  // namespace

void Console::startProgress(std::size_t total) {
  total_ = total;
  if (hasProgress_) {
    progress_.emplace(total, std::chrono::steady_clock::now());
  }
}

void Console::progress(std::size_t done, std::string_view file) {
  if (watcher_) {
    watcher_(done, total_);
  }
  if (!progress_) {
    return;
  }
  progress_->advance(done, file, std::chrono::steady_clock::now());
  if (isTerminal_) {
    stream_ << WipeLine << progress_->bar() << std::flush;
    isDrawn_ = true;
  } else if (const auto told = progress_->line()) {
    stream_ << *told << std::endl;
  }
}

void Console::endProgress() {
  if (isDrawn_) {
    stream_ << WipeLine << std::flush;
    isDrawn_ = false;
  }
}

void Console::text(std::string_view lines) {
  endProgress();
  stream_ << lines;
}

void Console::line(std::string_view head, std::string_view message) {
  endProgress();
  stream_ << head << message << '\n';
}

}  // namespace status_lint::driver

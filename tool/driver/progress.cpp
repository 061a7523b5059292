#include "tool/driver/progress.h"

#include "tool/base/text.h"

namespace status_lint::driver {
namespace {

using base::cat;
using namespace std::chrono_literals;

/// Longer lines would wrap on a narrow terminal, and a carriage return wipes one row only.
constexpr std::size_t Width = 78;
constexpr std::size_t BarWidth = 20;
constexpr auto Pause = 10s;      ///< between two lines of a log
constexpr auto ShortPause = 1s;  ///< even where tenths follow each other quickly
constexpr auto FirstGuess = 2s;  ///< from the start; before that an estimate is worth nothing

/// "1:05", "2:00:00".
std::string clock(std::chrono::seconds time) {
  const auto pad = [](std::int64_t number) {
    return cat(number < 10 ? "0" : "", number);
  };
  const std::int64_t seconds = time.count();
  const std::int64_t minutes = seconds / 60;
  return minutes < 60 ? cat(minutes, ':', pad(seconds % 60))
                      : cat(minutes / 60, ':', pad(minutes % 60), ':', pad(seconds % 60));
}

}  // namespace

void ProgressMeter::advance(std::size_t done, std::string_view file, Time now) {
  if (!known_) {
    known_ = done == 0 ? 0 : done - 1;
  }
  done_ = done;
  file_ = file;
  now_ = now;
}

std::string ProgressMeter::left() const {
  const auto passed = now_ - start_;
  const std::size_t parsed = done_ - known_.value_or(0);
  if (passed < FirstGuess || parsed == 0 || done_ >= total_) {
    return {};
  }
  const auto rest = passed * (total_ - done_) / parsed;
  return cat(", ", clock(std::chrono::ceil<std::chrono::seconds>(rest)), " left");
}

std::string ProgressMeter::bar() const {
  const std::size_t filled = percent() * BarWidth / 100;
  const std::string head = cat('[',
                               std::string(filled, '#'),
                               std::string(BarWidth - filled, '.'),
                               "] ",
                               done_,
                               '/',
                               total_,
                               left(),
                               ' ');
  std::string_view file = file_;
  if (head.size() + file.size() > Width) {
    file.remove_prefix(head.size() + file.size() - Width);
  }
  return cat(head, file);
}

std::optional<std::string> ProgressMeter::line() {
  const std::size_t tenths = percent() / 10;
  const bool isTime = now_ - shown_ >= Pause;
  const bool isTenth =
      tenths > shownTenths_ && now_ - start_ >= Pause && now_ - shown_ >= ShortPause;
  if (done_ >= total_ || !(isTime || isTenth)) {
    return std::nullopt;
  }
  shown_ = now_;
  shownTenths_ = tenths;
  return cat(done_, " of ", base::count(total_, "source"), " done (", percent(), " %)", left());
}

}  // namespace status_lint::driver

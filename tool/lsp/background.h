// Work in a process of its own, while this one goes on to listen.
#pragma once

#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>

namespace status_lint::lsp {

/// One job at a time.
class Background {
public:
  Background() = default;

  ~Background() { cancel(); }

  Background(const Background&) = delete;
  Background& operator=(const Background&) = delete;

  /// Takes one line, without its end.
  using Report = std::function<void(std::string_view line)>;

  /// Gives one line too, which has no end.
  using Job = std::function<std::string(const Report& report)>;

  /// Runs the job in a child; false when the system gives no process. None may be running, and the
  /// process must have one thread.
  bool start(const Job& job);

  /// Ends the job and all that it has begun.
  void cancel();

  [[nodiscard]] bool isRunning() const { return descriptor_ >= 0; }

  /// Readable when there is something for `read`; -1 when nothing runs.
  [[nodiscard]] int descriptor() const { return descriptor_; }

  /// Reads what is there, without waiting: hands on what the job reports. Gives what it returned,
  /// or why it was lost, once it is over.
  std::optional<std::expected<std::string, std::string>> read(const Report& report);

private:
  int reap();

  pid_t child_ = -1;
  int descriptor_ = -1;
  std::string output_;
};

}  // namespace status_lint::lsp

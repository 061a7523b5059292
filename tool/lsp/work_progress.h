// What an editor shows while a look at the program takes its time.
#pragma once

#include "tool/lsp/client.h"

#include <cstddef>
#include <string>

namespace status_lint::lsp {

/// Of one piece of work at a time. Silent where the editor does not take it.
class WorkProgress {
public:
  explicit WorkProgress(Client& client) : client_(client) {}

  /// Asks the editor for a place to show it; nothing is shown before the editor agrees.
  void begin(const std::string& title);

  /// What answers a request of ours; others' are passed over.
  void answered(const Json& id, bool isAccepted);

  /// So many sources are done. What has not got further is not sent.
  void advance(std::size_t done, std::size_t total);

  void end();

private:
  enum class State : std::uint8_t { Idle, Asked, Shown };

  void send(const Json& value);

  Client& client_;
  State state_ = State::Idle;
  std::string token_;
  std::string title_;
  std::size_t percent_ = 0;
};

}  // namespace status_lint::lsp

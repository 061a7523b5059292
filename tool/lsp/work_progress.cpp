#include "tool/lsp/work_progress.h"

#include "tool/base/text.h"

namespace status_lint::lsp {

using base::cat;

void WorkProgress::begin(const std::string& title) {
  if (!client_.takesProgress) {
    return;
  }
  end();
  state_ = State::Asked;
  token_ = cat("status-lint/", ++client_.requests);
  title_ = title;
  percent_ = 0;
  client_.request(token_, "window/workDoneProgress/create", {{"token", token_}});
}

void WorkProgress::answered(const Json& id, bool isAccepted) {
  if (state_ != State::Asked || id != token_) {
    return;
  }
  state_ = isAccepted ? State::Shown : State::Idle;
  if (isAccepted) {
    send({{"kind", "begin"}, {"title", title_}, {"cancellable", false}, {"percentage", percent_}});
  }
}

void WorkProgress::advance(std::size_t done, std::size_t total) {
  const std::size_t percent = total == 0 ? 0 : done * 100 / total;
  if (percent <= percent_) {
    return;
  }
  percent_ = percent;
  if (state_ == State::Shown) {
    send({{"kind", "report"},
          {"message", cat(done, " of ", base::count(total, "source"))},
          {"percentage", percent}});
  }
}

void WorkProgress::end() {
  if (state_ == State::Shown) {
    send({{"kind", "end"}});
  }
  state_ = State::Idle;
}

void WorkProgress::send(const Json& value) {
  client_.notify("$/progress", {{"token", token_}, {"value", value}});
}

}  // namespace status_lint::lsp

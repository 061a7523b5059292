// Coroutines return with co_return; co_await is transparent.
#include "httplib.h"

#include <coroutine>

struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_value(int) {}
    void unhandled_exception() {}
  };
  bool await_ready() { return true; }
  void await_suspend(std::coroutine_handle<>) {}
  int await_resume() { return 1; }
};

Task load(int id);

Task answer(httplib::Response& res) {
  const int found = co_await load(1);
  if (found == 0) {
    res.status = 404;
    co_return 1;
  }
  res.status = 200;
  co_return 0;
}

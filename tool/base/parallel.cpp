#include "tool/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace status_lint::base {
namespace {

thread_local std::size_t number = 0;

}  // namespace

void runParallel(std::size_t count,
                 std::size_t threads,
                 const std::function<void(std::size_t index)>& job) {
  std::atomic<std::size_t> next = 0;
  std::mutex guard;
  std::exception_ptr failure;
  std::size_t failed = count;
  const auto work = [&] {
    for (std::size_t index = next++; index < count; index = next++) {
      try {
        job(index);
      } catch (...) {
        const std::scoped_lock lock(guard);
        if (index < failed) {
          failed = index;
          failure = std::current_exception();
        }
      }
    }
  };
  std::vector<std::thread> others;
  try {
    for (std::size_t i = 1; i < std::min(threads, count); ++i) {
      others.emplace_back([&work, i] {
        number = i;
        work();
      });
    }
  } catch (const std::system_error&) {
    // The system gives no more threads: those that there are do the work.
  }
  work();
  for (std::thread& other : others) {
    other.join();
  }
  if (failure) {
    std::rethrow_exception(failure);
  }
}

std::size_t threadNumber() {
  return number;
}

}  // namespace status_lint::base

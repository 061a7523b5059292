// Work on several threads, all of which have ended when the call returns.
#pragma once

#include <cstddef>
#include <functional>

namespace status_lint::base {

/// Calls `job` for 0 .. count-1, each once, on this thread and at most `threads` - 1 others, which
/// have ended when this returns. Which thread runs which job is not known: jobs must not depend on
/// each other, and what they make is put together by index. The exception of the first job (by
/// index) that throws one is thrown here.
void runParallel(std::size_t count,
                 std::size_t threads,
                 const std::function<void(std::size_t index)>& job);

/// Which of the threads that work together this is; 0 is the one that called runParallel.
std::size_t threadNumber();

}  // namespace status_lint::base

// The heap of a process that is about to take much memory.
#pragma once

#include <cstddef>

namespace status_lint::driver {

/// Is a sanitizer built in which takes terabytes of addresses? A limit on them is none then.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool HasShadowMemory = true;
#elif defined(__has_feature)
inline constexpr bool HasShadowMemory =
    __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
inline constexpr bool HasShadowMemory = false;
#endif

/// Reserves the addresses of so many bytes for what is allocated next, and asks the system for huge
/// pages there: a parse that takes 200 MB stumbles over 48,000 pages of 4 KiB one by one, or over
/// 100 of 2 MiB. No memory is taken before it is used. Where it cannot be done (another C library,
/// no huge pages, a limit on addresses, more than 32 MiB free at its end) the heap grows as ever.
/// Does nothing where so much is free already. Call it while the process has one thread.
void reserveHeap(std::size_t bytes);

}  // namespace status_lint::driver

#include "tool/driver/heap.h"

#if defined(__GLIBC__)
#include <algorithm>
#include <array>
#include <climits>
#include <cstdlib>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace status_lint::driver {

#if defined(__GLIBC__)

void reserveHeap(std::size_t bytes) {
  constexpr int LargestInHeap = 32 << 20;  // what the C library allows
  constexpr int UsualStep = 1 << 20;
  const std::size_t atEnd = ::mallinfo2().keepcost;
  if (atEnd >= bytes) {
    return;
  }
  // What is set switches off that the C library sets it itself, so each is.
  ::mallopt(M_MMAP_THRESHOLD, LargestInHeap);
  const std::size_t kept = 2 * (bytes + LargestInHeap);  // of what becomes free at the end
  ::mallopt(M_TRIM_THRESHOLD, static_cast<int>(std::min<std::size_t>(kept, INT_MAX)));
  ::mallopt(M_TOP_PAD, static_cast<int>(std::min<std::size_t>(bytes, INT_MAX)));
  auto* const begin = static_cast<char*>(::sbrk(0));
  // More than is free at the end makes it grow; the first may find room elsewhere.
  std::array<void*, 4> blocks{};
  for (void*& block : blocks) {
    block = ::sbrk(0) == begin ? std::malloc(std::max<std::size_t>(atEnd + 1, UsualStep)) : nullptr;
  }
  std::ranges::for_each(blocks, std::free);
  ::mallopt(M_TOP_PAD, UsualStep);
  const auto* const end = static_cast<char*>(::sbrk(0));
  if (begin < end) {
    ::madvise(begin, static_cast<std::size_t>(end - begin), MADV_HUGEPAGE);
  }
}

#else

void reserveHeap(std::size_t) {}

#endif

}  // namespace status_lint::driver

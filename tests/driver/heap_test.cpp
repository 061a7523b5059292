#include "tool/driver/heap.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <malloc.h>
#include <sstream>
#include <string>

namespace status_lint::driver {
namespace {

constexpr std::size_t Reserved = std::size_t{64} << 20U;

struct Mapping {
  std::uintptr_t begin = 0;
  std::uintptr_t end = 0;
  std::string flags;
};

/// The mapping that the address lies in.
Mapping mappingOf(const void* address) {
  const auto wanted = reinterpret_cast<std::uintptr_t>(address);
  std::ifstream all("/proc/self/smaps");
  Mapping found;
  for (std::string line; std::getline(all, line);) {
    std::uintptr_t begin = 0;
    std::uintptr_t end = 0;
    char dash = 0;
    if (std::istringstream(line) >> std::hex >> begin >> dash >> end && dash == '-') {
      found = {.begin = begin, .end = end, .flags = {}};
    } else if (line.starts_with("VmFlags:") && found.begin <= wanted && wanted < found.end) {
      found.flags = line.substr(line.find(':') + 1) + " ";
      return found;
    }
  }
  return {};
}

TEST(Heap, WhatIsReservedIsOneMappingOfHugePages) {
  if (::mallinfo2().arena == 0 || !std::filesystem::exists("/sys/kernel/mm/transparent_hugepage")) {
    GTEST_SKIP() << "another allocator, or a system without huge pages";
  }
  reserveHeap(Reserved);
  EXPECT_GE(::mallinfo2().keepcost, Reserved);
  void* block = std::malloc(std::size_t{8} << 20U);
  const Mapping mapping = mappingOf(static_cast<char*>(block) + (std::size_t{4} << 20U));
  std::free(block);
  EXPECT_GE(mapping.end - mapping.begin, Reserved);
  EXPECT_NE(mapping.flags.find(" hg "), std::string::npos) << mapping.flags;
}

TEST(Heap, WhatIsFreeIsNotReservedAgain) {
  if (::mallinfo2().arena == 0) {
    GTEST_SKIP() << "another allocator";
  }
  reserveHeap(Reserved);
  const std::size_t before = ::mallinfo2().keepcost;
  reserveHeap(Reserved);
  EXPECT_EQ(::mallinfo2().keepcost, before);
}

}  // namespace
}  // namespace status_lint::driver

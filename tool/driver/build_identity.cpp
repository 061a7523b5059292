#include "tool/driver/build_identity.h"

#include "tool/base/text.h"

#include <cstdint>
#include <cstring>
#include <link.h>
#include <string_view>
#include <sys/stat.h>

namespace status_lint::driver {
namespace {

using base::cat;

constexpr std::size_t aligned(std::size_t size) {
  return (size + 3) / 4 * 4;
}

/// The identity that the linker wrote into a file, as raw bytes; empty when there is none.
std::string_view linkerIdentity(const dl_phdr_info& object) {
  for (std::size_t i = 0; i < object.dlpi_phnum; ++i) {
    const ElfW(Phdr) & segment = object.dlpi_phdr[i];
    if (segment.p_type != PT_NOTE) {
      continue;
    }
    const char* at = reinterpret_cast<const char*>(object.dlpi_addr + segment.p_vaddr);
    const char* end = at + segment.p_memsz;
    while (at + sizeof(ElfW(Nhdr)) <= end) {
      ElfW(Nhdr) note;
      std::memcpy(&note, at, sizeof note);
      const char* name = at + sizeof note;
      const char* content = name + aligned(note.n_namesz);
      if (note.n_type == NT_GNU_BUILD_ID &&
          std::string_view(name, note.n_namesz) == std::string_view("GNU", 4)) {
        return {content, note.n_descsz};
      }
      at = content + aligned(note.n_descsz);
    }
  }
  return {};
}

int add(dl_phdr_info* object, std::size_t /*size*/, void* into) {
  const std::string_view path = object->dlpi_name;
  const bool isProgram = path.empty();
  if (!isProgram && !path.contains("libLLVM") && !path.contains("libclang")) {
    return 0;
  }
  std::string& out = *static_cast<std::string*>(into);
  if (const std::string_view identity = linkerIdentity(*object); !identity.empty()) {
    out += cat(identity, '\n');
    return 0;
  }
  struct stat info{};
  if (::stat(isProgram ? "/proc/self/exe" : object->dlpi_name, &info) == 0) {
    out += cat(path, ' ', info.st_size, ' ', info.st_mtim.tv_sec, ' ', info.st_mtim.tv_nsec, '\n');
  }
  return 0;
}

}  // namespace

std::string buildIdentity() {
  // The program itself has no name in the list; the kernel's own object may have none either, but
  // differs with the kernel only.
  std::string out;
  ::dl_iterate_phdr(add, &out);
  return out;
}

}  // namespace status_lint::driver

// Which function a place lies in.
#pragma once

#include "tool/base/source_range.h"
#include "tool/ir/module.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace status_lint::driver {

/// The functions of a program, by where they stand.
class Functions {
public:
  explicit Functions(std::span<const ir::Module> modules);

  /// The innermost function around the place, with its scope and the types of its parameters; empty
  /// outside of all that are known.
  [[nodiscard]] std::string around(const base::SourceRange& at) const;

private:
  struct Extent {
    std::uint32_t begin = 0;  ///< offsets in the file
    std::uint32_t end = 0;
    std::string name;
  };

  std::map<std::string, std::vector<Extent>> byPath_;
};

}  // namespace status_lint::driver

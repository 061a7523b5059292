#include "tool/driver/functions.h"

#include "tool/base/text.h"
#include "tool/flow/walk.h"

#include <algorithm>
#include <tuple>

namespace status_lint::driver {
namespace {

std::string nameOf(const ir::Function& function) {
  std::vector<std::string> types;
  for (std::size_t i = 0; i < function.parameterCount && i < function.variables.size(); ++i) {
    types.push_back(function.variables[i].type);
  }
  return base::cat(function.name, '(', base::join(types, ", "), ')');
}

/// Behind the last that is known of its body.
std::uint32_t endOf(const ir::Function& function, const ir::Module& module) {
  const ir::Location& name = module.locations[function.location];
  std::uint32_t end = name.endOffset;
  const auto reach = [&](ir::LocationId id) {
    if (id != 0 && id < module.locations.size() && module.locations[id].file == name.file) {
      end = std::max(end, module.locations[id].endOffset);
    }
  };
  flow::walk(function.body,
             {.statement = [&](const ir::Statement& each) { reach(each.location); },
              .value = [&](const ir::Value& each) { reach(each.location); }});
  return end;
}

}  // namespace

Functions::Functions(std::span<const ir::Module> modules) {
  for (const ir::Module& module : modules) {
    for (const ir::Function& function : module.functions) {
      if (function.location == 0 || function.location >= module.locations.size()) {
        continue;
      }
      const ir::Location& at = module.locations[function.location];
      if (at.file < module.files.size()) {
        byPath_[module.files[at.file].path].push_back(
            {at.offset, endOf(function, module), nameOf(function)});
      }
    }
  }
}

std::string Functions::around(const base::SourceRange& at) const {
  const Extent* innermost = nullptr;
  const auto extents = byPath_.find(at.path);
  if (extents == byPath_.end()) {
    return {};
  }
  for (const Extent& extent : extents->second) {
    const bool isAround = extent.begin <= at.offset && at.offset < extent.end;
    // Instantiations of a template stand at one place; one of them speaks for all.
    if (isAround && (innermost == nullptr || extent.begin > innermost->begin ||
                     (extent.begin == innermost->begin && extent.name < innermost->name))) {
      innermost = &extent;
    }
  }
  return innermost != nullptr ? innermost->name : std::string();
}

}  // namespace status_lint::driver

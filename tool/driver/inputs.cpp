#include "tool/driver/inputs.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <string_view>
#include <system_error>
#include <utility>

namespace status_lint::driver {
namespace {

bool isSource(std::string_view path) {
  constexpr auto Extensions = std::to_array<std::string_view>(
      {".C",   ".c",  ".c++", ".c++m", ".cc",  ".ccm", ".cpp", ".cppm", ".cxx", ".cxxm", ".h",
       ".h++", ".hh", ".hpp", ".hxx",  ".inl", ".ipp", ".ixx", ".tcc",  ".tpp", ".txx"});
  return std::ranges::any_of(Extensions,
                             [&](std::string_view extension) { return path.ends_with(extension); });
}

/// A folder may have any name, "llama.cpp" too.
bool isFolder(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::is_directory(path, ignored);
}

}  // namespace

void takeInputs(std::vector<std::string> inputs, Options& options) {
  auto first = inputs.begin();
  const bool areFiles = options.database || options.command;
  if (!areFiles && first != inputs.end() && (isFolder(*first) || !isSource(*first))) {
    options.database = *first++;
  }
  options.files.assign(std::make_move_iterator(first), std::make_move_iterator(inputs.end()));
}

}  // namespace status_lint::driver

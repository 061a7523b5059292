// Lines of source files for reports, from files that are still what was analysed.
#pragma once

#include "tool/ir/module.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>

namespace status_lint::driver {

/// Reads each file once. A file that changed since the analysis gives no lines: they would be the
/// wrong ones.
class SourceLines {
public:
  /// Remembers the hashes that the modules recorded. The texts of `unsaved` count in place of what
  /// these files hold.
  explicit SourceLines(std::span<const ir::Module> modules,
                       std::map<std::string, std::string, std::less<>> unsaved = {});

  /// The line (1-based) without its line end, or nothing when it cannot be had.
  std::optional<std::string> line(const std::string& path, std::uint32_t number);

  /// The whole file, or nothing when it cannot be had.
  std::optional<std::string> content(const std::string& path);

private:
  struct Content {
    bool isKnown = false;
    std::string text;
    std::vector<std::size_t> starts;  ///< offset of each line
  };

  const Content& load(const std::string& path);

  std::map<std::string, std::string> hashes_;
  std::map<std::string, std::string, std::less<>> unsaved_;
  std::map<std::string, Content> contents_;
};

}  // namespace status_lint::driver

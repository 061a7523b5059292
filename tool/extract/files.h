// The files of one translation unit: which are foreign, and what goes into Module::files.
#pragma once

#include "tool/extract/extract.h"

#include "clang/Basic/SourceManager.h"

#include <map>
#include <string>
#include <unordered_map>

namespace status_lint::extract {

class Files {
public:
  /// Borrows all; they must outlive the object.
  Files(const clang::SourceManager& sources, const Input& input, const Settings& settings);

  /// Is the place in a header that is not the project's? Macros count where they are expanded.
  bool isForeign(clang::SourceLocation location);
  bool isForeign(clang::FileID file);

  /// Absolute, normalised path; empty for built-in buffers.
  const std::string& path(clang::FileID file);

  /// Id in Module::files, entered on first use.
  ir::FileId id(clang::FileID file, ir::Module& module);

  /// Every file that was read, sorted: absolute, normalised.
  std::vector<std::string> read();

private:
  struct Entry {
    std::string path;
    bool foreign = true;
  };

  const Entry& entry(clang::FileID file);
  std::string normalised(llvm::StringRef path) const;

  const clang::SourceManager& sources_;
  const Input& input_;
  const Settings& settings_;
  std::string mainPath_;
  std::unordered_map<int, Entry> entries_;
  std::map<std::string, ir::FileId> ids_;
};

}  // namespace status_lint::extract

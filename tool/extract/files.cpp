#include "tool/extract/files.h"

#include "tool/base/hash.h"
#include "tool/extract/suppressions.h"

#include "llvm/Support/Path.h"

#include <set>

namespace status_lint::extract {

Files::Files(const clang::SourceManager& sources, const Input& input, const Settings& settings)
    : sources_(sources), input_(input), settings_(settings), mainPath_(normalised(input.file)) {}

std::string Files::normalised(llvm::StringRef path) const {
  llvm::SmallString<256> full(path);
  if (!llvm::sys::path::is_absolute(full)) {
    full = input_.directory;
    llvm::sys::path::append(full, path);
  }
  llvm::sys::path::remove_dots(full, true);
  return full.str().str();
}

const Files::Entry& Files::entry(clang::FileID file) {
  const int key = static_cast<int>(file.getHashValue());
  if (const auto it = entries_.find(key); it != entries_.end()) {
    return it->second;
  }
  Entry made;
  if (const auto ref = sources_.getFileEntryRefForID(file)) {
    made.path = file == sources_.getMainFileID() ? mainPath_ : normalised(ref->getName());
    const clang::SourceLocation start = sources_.getLocForStartOfFile(file);
    const bool system = sources_.isInSystemHeader(start) && made.path != mainPath_;
    made.foreign = system || (made.path != mainPath_ && isForeignPath(made.path, settings_));
  }
  return entries_.emplace(key, std::move(made)).first->second;
}

bool Files::isForeign(clang::FileID file) {
  return entry(file).foreign;
}

bool Files::isForeign(clang::SourceLocation location) {
  return location.isInvalid() ||
         entry(sources_.getFileID(sources_.getExpansionLoc(location))).foreign;
}

const std::string& Files::path(clang::FileID file) {
  return entry(file).path;
}

ir::FileId Files::id(clang::FileID file, ir::Module& module) {
  const Entry& known = entry(file);
  if (known.path.empty()) {
    return 0;
  }
  const auto [it, isNew] =
      ids_.try_emplace(known.path, static_cast<ir::FileId>(module.files.size()));
  if (isNew) {
    const llvm::StringRef content = sources_.getBufferData(file);
    ir::File made;
    made.path = known.path;
    made.hash = base::hexadecimal(base::hash(std::string_view(content.data(), content.size())));
    made.foreign = known.foreign;
    if (!known.foreign) {
      made.suppressions = findSuppressions(content);
    }
    module.files.push_back(std::move(made));
  }
  return it->second;
}

std::vector<std::string> Files::read() {
  std::set<std::string> paths;
  for (auto it = sources_.fileinfo_begin(); it != sources_.fileinfo_end(); ++it) {
    paths.insert(normalised(it->first.getName()));
  }
  return {paths.begin(), paths.end()};
}

}  // namespace status_lint::extract

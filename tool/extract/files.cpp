#include "tool/extract/files.h"

#include "tool/base/hash.h"
#include "tool/base/text.h"

#include "clang/Basic/LangOptions.h"
#include "clang/Lex/Lexer.h"
#include "llvm/Support/Path.h"

#include <algorithm>
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

bool Files::isForeignPath(const std::string& path) const {
  if (path == mainPath_) {
    return false;
  }
  const std::string& root = settings_.root;
  const bool inside =
      root.empty() ||
      (path.starts_with(root) &&
       (root.ends_with('/') || path.size() == root.size() || path[root.size()] == '/'));
  if (!inside) {
    return true;
  }
  const std::string_view below = std::string_view(path).substr(root.size());
  for (const std::string& folder : settings_.foreignFolders) {
    if (below.find("/" + folder + "/") != std::string_view::npos ||
        below.starts_with(folder + "/")) {
      return true;
    }
  }
  return settings_.index->isFrameworkHeader(path);
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
    made.foreign = system || isForeignPath(made.path);
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

namespace {

/// Parses what follows "status-lint:"; no rules when it is not an `allow(...)`.
ir::Suppression parseSuppression(std::string_view text) {
  ir::Suppression suppression;
  text = base::trim(text);
  if (!text.starts_with("allow(")) {
    return suppression;
  }
  const std::size_t close = text.find(')');
  if (close == std::string_view::npos) {
    return suppression;
  }
  for (const std::string& rule : base::split(text.substr(6, close - 6), ',')) {
    if (const std::string_view name = base::trim(rule); !name.empty()) {
      suppression.rules.emplace_back(name);
    }
  }
  std::string_view reason = text.substr(close + 1);
  if (reason.ends_with("*/")) {
    reason.remove_suffix(2);
  }
  suppression.reason = std::string(base::trim(reason.substr(0, reason.find('\n'))));
  return suppression;
}

}  // namespace

std::vector<ir::Suppression> findSuppressions(llvm::StringRef content) {
  constexpr llvm::StringLiteral Marker = "status-lint:";
  std::vector<ir::Suppression> found;
  if (!content.contains(Marker)) {
    return found;
  }
  clang::LangOptions options;
  options.CPlusPlus = true;
  options.LineComment = true;
  clang::Lexer lexer(
      clang::SourceLocation(), options, content.begin(), content.begin(), content.end());
  lexer.SetCommentRetentionState(true);
  clang::Token token;
  std::uint32_t line = 1;
  const char* counted = content.begin();
  std::uint32_t lastCodeLine = 0;
  std::vector<std::size_t> waiting;  // suppressions that speak of the next line of code
  bool atEnd = false;
  while (!atEnd) {
    atEnd = lexer.LexFromRawLexer(token);
    const char* begin = content.begin() + lexer.getCurrentBufferOffset() - token.getLength();
    line += static_cast<std::uint32_t>(std::count(counted, begin, '\n'));
    counted = begin;
    if (token.is(clang::tok::eof)) {
      break;
    }
    if (token.isNot(clang::tok::comment)) {
      for (const std::size_t index : waiting) {
        found[index].targetLine = line;
      }
      waiting.clear();
      lastCodeLine = line;
      continue;
    }
    const llvm::StringRef text(begin, token.getLength());
    const std::size_t at = text.find(Marker);
    if (at == llvm::StringRef::npos) {
      continue;
    }
    const llvm::StringRef rest = text.substr(at + Marker.size());
    ir::Suppression suppression = parseSuppression(std::string_view(rest.data(), rest.size()));
    if (suppression.rules.empty()) {
      continue;
    }
    suppression.line = line;
    suppression.targetLine = line;
    found.push_back(std::move(suppression));
    if (lastCodeLine != line) {
      waiting.push_back(found.size() - 1);
    }
  }
  return found;
}

}  // namespace status_lint::extract

#include "tool/driver/source_lines.h"

#include "tool/base/hash.h"
#include "tool/driver/files.h"

#include <string_view>
#include <utility>

namespace status_lint::driver {

SourceLines::SourceLines(std::span<const ir::Module> modules,
                         std::map<std::string, std::string, std::less<>> unsaved)
    : unsaved_(std::move(unsaved)) {
  for (const ir::Module& module : modules) {
    for (const ir::File& file : module.files) {
      const auto [known, isNew] = hashes_.emplace(file.path, file.hash);
      if (!isNew && known->second != file.hash) {
        known->second = "changed during the run";  // which no content has
      }
    }
  }
}

const SourceLines::Content& SourceLines::load(const std::string& path) {
  const auto [at, isNew] = contents_.try_emplace(path);
  const auto recorded = hashes_.find(path);
  if (!isNew || recorded == hashes_.end()) {
    return at->second;
  }
  const auto edited = unsaved_.find(path);
  auto text = edited == unsaved_.end() ? readFile(path) : edited->second;
  const bool isSame = text && (recorded->second.empty() ||
                               base::hexadecimal(base::hash(*text)) == recorded->second);
  if (!isSame) {
    return at->second;
  }
  Content& content = at->second;
  content.text = *std::move(text);
  content.isKnown = true;
  for (std::size_t start = 0; start < content.text.size();) {
    content.starts.push_back(start);
    const std::size_t end = content.text.find('\n', start);
    start = end == std::string::npos ? content.text.size() : end + 1;
  }
  return content;
}

std::optional<std::string> SourceLines::line(const std::string& path, std::uint32_t number) {
  const Content& content = load(path);
  if (number == 0 || number > content.starts.size()) {
    return std::nullopt;
  }
  std::string_view text = std::string_view(content.text).substr(content.starts[number - 1]);
  text = text.substr(0, text.find('\n'));
  if (text.ends_with('\r')) {
    text.remove_suffix(1);
  }
  return std::string(text);
}

std::optional<std::string> SourceLines::content(const std::string& path) {
  const Content& content = load(path);
  return content.isKnown ? std::optional(content.text) : std::nullopt;
}

}  // namespace status_lint::driver

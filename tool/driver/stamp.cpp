#include "tool/driver/stamp.h"

#include "tool/base/text.h"
#include "tool/driver/files.h"

#include <filesystem>
#include <set>
#include <string_view>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;

/// A path as a word of a rule for Make.
std::string makeWord(std::string_view path) {
  std::string out;
  for (const char c : path) {
    out += c == ' ' || c == '#' ? std::string("\\") : c == '$' ? std::string("$") : std::string();
    out += c;
  }
  return out;
}

}  // namespace

std::vector<std::string> filesRead(const Gathered& gathered, const std::string& workingDirectory) {
  std::set<std::string> paths;
  const auto add = [&](const std::string& path) {
    std::error_code ignored;
    const fs::path whole = (fs::path(workingDirectory) / path).lexically_normal();
    if (!path.empty() && fs::is_regular_file(whole, ignored)) {
      paths.insert(whole.string());
    }
  };
  for (const std::string& path : gathered.read) {
    add(path);
  }
  add(gathered.database);
  const Options& options = gathered.options;
  for (const auto* names : {&options.models, &options.situations, &options.descriptions}) {
    for (const std::string& name : *names) {
      add(name);
    }
  }
  add(options.earlier);
  if (gathered.criteria.baseline) {
    add(gathered.criteria.baseline->path);
  }
  for (const std::string& path : gathered.configuration.paths()) {
    add(path);
  }
  return {paths.begin(), paths.end()};
}

std::expected<void, base::Error> writeStamp(const std::string& name,
                                            const std::vector<std::string>& files,
                                            const std::string& workingDirectory) {
  const std::string path = (fs::path(workingDirectory) / name).string();
  std::string rule = base::cat(makeWord(name), ':');
  for (const std::string& file : files) {
    rule += base::cat(" \\\n  ", makeWord(file));
  }
  const auto written = writeFile(base::cat(path, ".d"), base::cat(rule, '\n'));
  return written ? writeFile(path, "") : written;
}

}  // namespace status_lint::driver

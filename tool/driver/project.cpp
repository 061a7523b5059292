#include "tool/driver/project.h"

#include "tool/base/text.h"

#include <algorithm>
#include <filesystem>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;

bool isForeign(const fs::path& path) {
  const std::string text = path.string();
  if (text.starts_with("/usr/") || text.starts_with("/opt/")) {
    return true;
  }
  return std::ranges::any_of(path, [](const fs::path& part) {
    return std::ranges::find(foreignFolders(), part.string()) != foreignFolders().end();
  });
}

fs::path commonAncestor(const fs::path& a, const fs::path& b) {
  fs::path common;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end() && *i == *j; ++i, ++j) {
    common /= *i;
  }
  return common;
}

fs::path ancestorOf(const std::vector<fs::path>& sources) {
  fs::path common = sources.front().parent_path();
  for (const fs::path& source : sources) {
    common = commonAncestor(common, source.parent_path());
  }
  return common;
}

}  // namespace

const std::vector<std::string>& foreignFolders() {
  static const std::vector<std::string> Names = {"third_party",
                                                 "third-party",
                                                 "thirdparty",
                                                 "3rdparty",
                                                 "external",
                                                 "vendor",
                                                 "deps",
                                                 "_deps"};
  return Names;
}

std::string commonFolder(std::span<const std::string> sources) {
  std::vector<fs::path> own;
  std::vector<fs::path> all;
  for (const std::string& source : sources) {
    all.emplace_back(source);
    if (!isForeign(all.back())) {
      own.push_back(all.back());
    }
  }
  if (all.empty()) {
    return "/";
  }
  return ancestorOf(own.empty() ? all : own).string();
}

std::string checkoutOf(const std::string& folder) {
  std::error_code ignored;
  for (fs::path at = folder; at.has_relative_path(); at = at.parent_path()) {
    if (fs::exists(at / ".git", ignored)) {
      return at.string();
    }
  }
  return folder;
}

std::string findRoot(std::span<const std::string> sources) {
  return sources.empty() ? "/" : checkoutOf(commonFolder(sources));
}

std::expected<std::string, base::Error> namedRoot(const std::string& root,
                                                  const std::string& workingDirectory) {
  fs::path path = (fs::path(workingDirectory) / root).lexically_normal();
  if (!path.has_filename() && path.has_relative_path()) {
    path = path.parent_path();
  }
  std::error_code ignored;
  if (!fs::is_directory(path, ignored)) {
    return std::unexpected(base::Error{base::cat("--root ", root, ": no such directory")});
  }
  return path.string();
}

std::string movedPaths(std::string text, const std::string& from, const std::string& to) {
  constexpr std::string_view OfNames =
      "-._0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  const bool isRoot = from.size() <= 1;
  for (std::size_t at = isRoot ? std::string::npos : text.find(from); at != std::string::npos;) {
    const std::size_t end = at + from.size();
    const bool isWhole = end == text.size() || !OfNames.contains(text[end]);
    if (isWhole) {
      text.replace(at, from.size(), to);
    }
    at = text.find(from, at + (isWhole ? to.size() : from.size()));
  }
  return text;
}

std::string relativePath(const std::string& path, const std::string& root) {
  if (root.empty() || root == "/" || !path.starts_with(root) || path.size() <= root.size() + 1 ||
      path[root.size()] != '/') {
    return path;
  }
  return path.substr(root.size() + 1);
}

}  // namespace status_lint::driver

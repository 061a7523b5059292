#include "tool/driver/response_file.h"

#include "tool/base/text.h"
#include "tool/driver/files.h"
#include "tool/driver/shell_words.h"

#include <filesystem>

namespace status_lint::driver {
namespace {

/// Deeper nesting means that files include each other.
constexpr int MaxDepth = 16;

std::expected<void, base::Error> expand(const std::vector<std::string>& arguments,
                                        const std::filesystem::path& directory,
                                        std::string_view remedy,
                                        int depth,
                                        std::vector<std::string>& out) {
  for (const std::string& argument : arguments) {
    if (argument.size() < 2 || argument.front() != '@') {
      out.push_back(argument);
      continue;
    }
    const std::string path = (directory / argument.substr(1)).lexically_normal().string();
    if (depth == MaxDepth) {
      return std::unexpected(base::Error{
          base::cat("response file '", path, "' is nested too deeply; does it include itself?")});
    }
    const auto text = readFile(path);
    if (!text) {
      if (path.ends_with(".modmap")) {
        continue;
      }
      return std::unexpected(base::Error{base::cat(
          "cannot read response file '", path, "' (", text.error().message, "); ", remedy)});
    }
    const auto words = splitWords(*text, Quoting::ResponseFile);
    if (!words) {
      return std::unexpected(
          base::Error{base::cat("response file '", path, "': ", words.error().message)});
    }
    if (auto inner = expand(*words, directory, remedy, depth + 1, out); !inner) {
      return inner;
    }
  }
  return {};
}

}  // namespace

std::expected<std::vector<std::string>, base::Error>
expandResponseFiles(const std::vector<std::string>& arguments,
                    const std::string& directory,
                    std::string_view remedy) {
  std::vector<std::string> out;
  if (auto done = expand(arguments, directory, remedy, 0, out); !done) {
    return std::unexpected(done.error());
  }
  return out;
}

}  // namespace status_lint::driver

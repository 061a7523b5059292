#include "tool/driver/files.h"

#include "tool/base/text.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;

std::unexpected<base::Error> systemError() {
  return std::unexpected(base::Error{std::strerror(errno)});
}

bool writeAll(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = ::write(descriptor, content.data(), content.size());
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written < 0) {
      return false;
    }
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool isSpecial(const std::string& path) {
  std::error_code ignored;
  return fs::exists(path, ignored) && !fs::is_regular_file(path, ignored);
}

std::string folderOf(const std::string& path) {
  const std::string folder = fs::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

std::unexpected<base::Error> cannotWrite(const std::string& path) {
  return std::unexpected(
      base::Error{base::cat("cannot write '", path, "': ", std::strerror(errno))});
}

/// Without another file that takes its place.
std::expected<void, base::Error>
writeTo(const std::string& path, int flags, std::string_view content) {
  constexpr mode_t AnyNewFile = 0666;
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | flags, AnyNewFile);
  if (descriptor < 0) {
    return cannotWrite(path);
  }
  const bool done = writeAll(descriptor, content);
  if (::close(descriptor) != 0 || !done) {
    return cannotWrite(path);
  }
  return {};
}

}  // namespace

std::expected<std::string, base::Error> readFile(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    return systemError();
  }
  std::string content;
  char buffer[1 << 16];
  while (true) {
    const ssize_t got = ::read(descriptor, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got < 0) {
      const int cause = errno;
      ::close(descriptor);
      errno = cause;
      return systemError();
    }
    if (got == 0) {
      ::close(descriptor);
      return content;
    }
    content.append(buffer, static_cast<std::size_t>(got));
  }
}

std::expected<void, base::Error> checkWritable(const std::string& path) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) {
    return std::unexpected(
        base::Error{base::cat("cannot write '", path, "': it is a directory; name a file in it")});
  }
  if (isSpecial(path)) {
    return {};
  }
  const std::string folder = folderOf(path);
  if (!fs::is_directory(folder, ignored)) {
    return std::unexpected(base::Error{
        base::cat("cannot write '", path, "': there is no folder '", folder, "'; make it first")});
  }
  if (::access(folder.c_str(), W_OK | X_OK) != 0) {
    return std::unexpected(base::Error{
        base::cat("cannot write '", path, "': the folder '", folder, "' is not writable")});
  }
  return {};
}

std::expected<void, base::Error> writeFile(const std::string& path, std::string_view content) {
  if (isSpecial(path)) {
    return writeTo(path, 0, content);
  }
  std::string temporary = base::cat(path, ".XXXXXX");
  const int descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (descriptor < 0) {
    return cannotWrite(path);
  }
  // mkostemp makes the file private; it gets the permissions of what it replaces, or of any new
  // file.
  constexpr mode_t Permissions = 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  struct stat old{};
  const mode_t mode = ::stat(path.c_str(), &old) == 0 ? old.st_mode & Permissions : 0666 & ~mask;
  const bool done = ::fchmod(descriptor, mode) == 0 && writeAll(descriptor, content);
  const bool closed = ::close(descriptor) == 0;
  if (!done || !closed || ::rename(temporary.c_str(), path.c_str()) != 0) {
    const int cause = errno;
    ::unlink(temporary.c_str());
    errno = cause;
    return cannotWrite(path);
  }
  return {};
}

std::expected<void, base::Error> appendFile(const std::string& path, std::string_view content) {
  return writeTo(path, O_CREAT | O_APPEND, content);
}

}  // namespace status_lint::driver

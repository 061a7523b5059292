// A folder that is gone when its owner is, however that ends.
#pragma once

#include <string>
#include <string_view>
#include <sys/types.h>

namespace status_lint::lsp {

class TemporaryFolder {
public:
  /// Makes a folder with this name and some letters. A process of its own waits for the end of this
  /// one, of the children that it has then, and removes the folder: nobody else can where a signal
  /// ends the program that none may catch. Must be called while the process has one thread.
  explicit TemporaryFolder(std::string_view name);

  /// Removes it, and all that is in it.
  ~TemporaryFolder();

  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  /// Empty where none can be made.
  [[nodiscard]] const std::string& path() const { return path_; }

private:
  std::string path_;
  pid_t keeper_ = -1;
  int alive_ = -1;  ///< the end of a pipe of which the keeper has the other
};

}  // namespace status_lint::lsp

#include "tool/extract/witnessed_files.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <memory>
#include <string>
#include <utility>

namespace status_lint::extract {
namespace {

namespace vfs = llvm::vfs;

std::string_view view(llvm::StringRef text) {
  return {text.data(), text.size()};
}

/// An open file that tells when its content is read.
class WitnessedFile : public vfs::File {
public:
  WitnessedFile(std::unique_ptr<vfs::File> file, std::string path, Witness& witness)
      : file_(std::move(file)), path_(std::move(path)), witness_(witness) {}

  llvm::ErrorOr<vfs::Status> status() override { return file_->status(); }

  llvm::ErrorOr<std::string> getName() override { return file_->getName(); }

  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> getBuffer(const llvm::Twine& name,
                                                               std::int64_t size,
                                                               bool endsWithNull,
                                                               bool isVolatile) override {
    auto buffer = file_->getBuffer(name, size, endsWithNull, isVolatile);
    if (buffer) {
      witness_.content(path_, view((*buffer)->getBuffer()));
    }
    return buffer;
  }

  std::error_code close() override { return file_->close(); }

private:
  std::unique_ptr<vfs::File> file_;
  std::string path_;
  Witness& witness_;
};

class WitnessedFiles : public vfs::ProxyFileSystem {
public:
  WitnessedFiles(compat::FileSystem files, Witness& witness)
      : ProxyFileSystem(std::move(files)), witness_(witness) {}

  llvm::ErrorOr<vfs::Status> status(const llvm::Twine& path) override {
    auto found = ProxyFileSystem::status(path);
    const std::string full = absolute(path);
    if (!found) {
      witness_.absent(full);
    } else if (found->isDirectory()) {
      witness_.folder(full);
    } else {
      witness_.file(full);
    }
    return found;
  }

  bool exists(const llvm::Twine& path) override {
    const auto found = status(path);
    return found && found->exists();
  }

  llvm::ErrorOr<std::unique_ptr<vfs::File>> openFileForRead(const llvm::Twine& path) override {
    auto opened = ProxyFileSystem::openFileForRead(path);
    if (!opened) {
      status(path);
      return opened;
    }
    std::string full = absolute(path);
    const auto found = (*opened)->status();
    if (found && found->isDirectory()) {
      witness_.folder(full);
    } else {
      witness_.file(full);
    }
    return std::make_unique<WitnessedFile>(std::move(*opened), std::move(full), witness_);
  }

  vfs::directory_iterator dir_begin(const llvm::Twine& path, std::error_code& error) override {
    auto names = ProxyFileSystem::dir_begin(path, error);
    if (error) {
      status(path);
    } else {
      witness_.listing(absolute(path));
    }
    return names;
  }

private:
  /// ".." stays: it is not the folder above when a link comes before it.
  std::string absolute(const llvm::Twine& path) {
    llvm::SmallString<256> full;
    path.toVector(full);
    static_cast<void>(makeAbsolute(full));
    llvm::sys::path::remove_dots(full, false);
    return full.str().str();
  }

  Witness& witness_;
};

}  // namespace

compat::FileSystem openFileSystem(const Settings& settings, Witness* witness) {
  compat::FileSystem files(vfs::createPhysicalFileSystem().release());
  if (!settings.unsaved.empty()) {
    const auto texts = llvm::makeIntrusiveRefCnt<vfs::InMemoryFileSystem>();
    for (const auto& [path, text] : settings.unsaved) {
      texts->addFile(path, 0, llvm::MemoryBuffer::getMemBufferCopy(text, path));
    }
    const auto both = llvm::makeIntrusiveRefCnt<vfs::OverlayFileSystem>(std::move(files));
    both->pushOverlay(texts);
    files = both;
  }
  return witness == nullptr ? files
                            : llvm::makeIntrusiveRefCnt<WitnessedFiles>(std::move(files), *witness);
}

}  // namespace status_lint::extract

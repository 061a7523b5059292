#include "tool/extract/header_search.h"

#include "tool/extract/invocation.h"
#include "tool/extract/witnessed_files.h"

#include "clang/Lex/HeaderSearchOptions.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace status_lint::extract {
namespace {

std::string
absolute(const std::string& path, const std::string& directory, const compat::FileSystem& files) {
  llvm::SmallString<256> full(llvm::sys::path::is_absolute(path) ? "" : directory);
  llvm::sys::path::append(full, path);
  llvm::SmallString<256> plain(full);
  llvm::sys::path::remove_dots(plain, true);
  // ".." behind a link leads elsewhere than the text says: /lib/gcc/../../include, where /lib is a
  // link to /usr/lib.
  const auto there = files->status(full);
  const auto said = files->status(plain);
  if (there && !(said && said->equivalent(*there))) {
    llvm::SmallString<256> real;
    if (!files->getRealPath(full, real)) {
      return real.str().str();
    }
  }
  return plain.str().str();
}

/// Headers that come by other ways than a folder: nobody can follow them by name.
bool hasOtherWays(const clang::HeaderSearchOptions& search,
                  const clang::PreprocessorOptions& preprocessor,
                  const clang::LangOptions& language) {
  return !search.VFSOverlayFiles.empty() || !search.PrebuiltModulePaths.empty() ||
         !search.PrebuiltModuleFiles.empty() || !preprocessor.ImplicitPCHInclude.empty() ||
         !preprocessor.RemappedFiles.empty() || language.Modules;
}

enum class Order : std::uint8_t { Quoted, Angled, System, After };

using Folders = std::map<Order, std::vector<std::string>>;

/// -I comes before -isystem wherever they stand, -idirafter behind both.
Order orderOf(clang::frontend::IncludeDirGroup group) {
  if (group == clang::frontend::Quoted) {
    return Order::Quoted;
  }
  if (group == clang::frontend::Angled) {
    return Order::Angled;
  }
  return group == clang::frontend::After ? Order::After : Order::System;
}

/// In the order of the look. A folder of -I that is one of the system's too counts as that.
std::vector<std::string> joined(Folders& folders) {
  const std::vector<std::string>& system = folders[Order::System];
  std::vector<std::string> out = std::move(folders[Order::Angled]);
  std::erase_if(out, [&](const std::string& folder) {
    return std::ranges::find(system, folder) != system.end();
  });
  out.insert(out.end(), system.begin(), system.end());
  out.insert(out.end(), folders[Order::After].begin(), folders[Order::After].end());
  return out;
}

}  // namespace

std::optional<HeaderSearch>
headerSearch(const Input& input, const Settings& settings, Witness* witness) {
  const compat::FileSystem files = openFileSystem(settings, witness);
  if (files->setCurrentWorkingDirectory(input.directory)) {
    return std::nullopt;
  }
  const auto invocation = makeInvocation(input, settings, files);
  if (!invocation) {
    return std::nullopt;
  }
  const clang::HeaderSearchOptions& search = (*invocation)->getHeaderSearchOpts();
  const clang::PreprocessorOptions& preprocessor = (*invocation)->getPreprocessorOpts();
  if (hasOtherWays(search, preprocessor, (*invocation)->getLangOpts())) {
    return std::nullopt;
  }
  HeaderSearch out;
  Folders folders;
  for (const clang::HeaderSearchOptions::Entry& entry : search.UserEntries) {
    if (entry.IsFramework) {
      return std::nullopt;
    }
    const bool isBelowRoot = !entry.IgnoreSysRoot && search.Sysroot != "/" &&
                             !search.Sysroot.empty() && entry.Path.starts_with('/');
    folders[orderOf(entry.Group)].push_back(
        absolute(isBelowRoot ? search.Sysroot + entry.Path : entry.Path, input.directory, files));
  }
  out.quoted = std::move(folders[Order::Quoted]);
  out.folders = joined(folders);
  out.forced = preprocessor.Includes;
  out.forced.insert(
      out.forced.end(), preprocessor.MacroIncludes.begin(), preprocessor.MacroIncludes.end());
  return out;
}

}  // namespace status_lint::extract

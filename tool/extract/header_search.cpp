#include "tool/extract/header_search.h"

#include "tool/extract/invocation.h"
#include "tool/extract/witnessed_files.h"

#include "clang/Lex/HeaderSearchOptions.h"
#include "clang/Lex/PreprocessorOptions.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"

#include <vector>

namespace status_lint::extract {
namespace {

std::string absolute(const std::string& path, const std::string& directory) {
  llvm::SmallString<256> full(path);
  llvm::sys::path::make_absolute(directory, full);
  llvm::sys::path::remove_dots(full, true);
  return full.str().str();
}

/// Headers that come by other ways than a folder: nobody can follow them by name.
bool hasOtherWays(const clang::HeaderSearchOptions& search,
                  const clang::PreprocessorOptions& preprocessor,
                  const clang::LangOptions& language) {
  return !search.VFSOverlayFiles.empty() || !search.PrebuiltModulePaths.empty() ||
         !search.PrebuiltModuleFiles.empty() || !preprocessor.ImplicitPCHInclude.empty() ||
         !preprocessor.RemappedFiles.empty() || language.Modules;
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
  for (const clang::HeaderSearchOptions::Entry& entry : search.UserEntries) {
    if (entry.IsFramework) {
      return std::nullopt;
    }
    const bool isBelowRoot = !entry.IgnoreSysRoot && search.Sysroot != "/" &&
                             !search.Sysroot.empty() && entry.Path.starts_with('/');
    std::string folder =
        absolute(isBelowRoot ? search.Sysroot + entry.Path : entry.Path, input.directory);
    (entry.Group == clang::frontend::Quoted ? out.quoted : out.folders)
        .push_back(std::move(folder));
  }
  out.forced = preprocessor.Includes;
  out.forced.insert(
      out.forced.end(), preprocessor.MacroIncludes.begin(), preprocessor.MacroIncludes.end());
  return out;
}

}  // namespace status_lint::extract

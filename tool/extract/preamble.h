// What the leading includes of a source parse to, as bytes that can be kept: a precompiled header
// of Clang's, and what a parse that begins behind it cannot know.
#pragma once

#include "tool/extract/compat.h"
#include "tool/extract/extract.h"
#include "tool/extract/files.h"

#include "clang/Lex/Lexer.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::extract {

struct Preamble {
  std::vector<std::uint64_t> declarations;         ///< of project headers, in order: numbers in it
  std::vector<std::string> files;                  ///< every file that was read, sorted
  std::set<std::string, std::less<>> heldMarkers;  ///< texts of models that project headers hold
  std::string_view ast;                            ///< the precompiled header; borrowed
};

/// The source as it is now, and how much of it leads.
struct Leading {
  std::string name;  ///< of the file, as Clang is asked for it
  std::unique_ptr<llvm::MemoryBuffer> source;
  clang::PreambleBounds bounds{0, false};

  [[nodiscard]] std::string_view text() const { return {source->getBufferStart(), bounds.Size}; }
};

/// The lines before the first token of code, where they include something. Nothing when what they
/// parse to cannot be kept: of C++ modules, or of a command with a precompiled header of its own.
std::optional<Leading> leadingLines(const clang::CompilerInvocation& invocation,
                                    llvm::vfs::FileSystem& files);

/// Parses the leading lines. Empty when they do not compile. The invocation is taken.
std::string makePreamble(std::unique_ptr<clang::CompilerInvocation> invocation,
                         const Leading& leading,
                         const compat::FileSystem& files,
                         const Input& input,
                         const Settings& settings);

/// What makePreamble gave, which must outlive the result; nothing when the bytes are something
/// else.
std::optional<Preamble> readPreamble(std::string_view bytes);

/// Lets the parse that the invocation asks for begin behind the leading lines. Gives the files that
/// it is to see; the preamble is borrowed.
compat::FileSystem beginBehind(const Preamble& preamble,
                               Leading leading,
                               clang::CompilerInvocation& invocation,
                               const compat::FileSystem& files);

/// How many types of a kind to make room for where a source is parsed behind the preamble: a source
/// that includes little is short, and pays for each table.
unsigned typesBehind(const Preamble& preamble);

/// The declarations of project headers in the preamble that the compiler has read.
std::vector<clang::Decl*> declarationsIn(const Preamble& preamble,
                                         const clang::CompilerInstance& compiler);

/// Which of the texts stand in project files that this parse has read, a preamble's left out?
std::set<std::string, std::less<>> heldMarkers(const std::vector<std::string>& markers,
                                               const clang::SourceManager& sources,
                                               Files& files);

}  // namespace status_lint::extract

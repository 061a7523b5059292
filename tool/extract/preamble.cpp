#include "tool/extract/preamble.h"

#include "tool/base/bytes.h"
#include "tool/extract/invocation.h"
#include "tool/extract/type_tables.h"

#include "clang/AST/DeclCXX.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Serialization/ASTReader.h"
#include "clang/Serialization/ASTWriter.h"
#include "llvm/Support/MemoryBuffer.h"

#include <algorithm>
#include <utility>

namespace status_lint::extract {
namespace {

/// Where the parse finds the precompiled header: no file of the machine.
constexpr llvm::StringLiteral PathOfAst = "/status-lint-preamble.pch";

/// The precompiled header, opened.
class AstFile : public llvm::vfs::File {
public:
  AstFile(llvm::vfs::Status status, llvm::StringRef bytes)
      : status_(std::move(status)), bytes_(bytes) {}

  llvm::ErrorOr<llvm::vfs::Status> status() override { return status_; }

  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
  getBuffer(const llvm::Twine&, std::int64_t, bool endsWithNull, bool) override {
    return llvm::MemoryBuffer::getMemBuffer(bytes_, PathOfAst, endsWithNull);
  }

  std::error_code close() override { return {}; }

private:
  llvm::vfs::Status status_;
  llvm::StringRef bytes_;
};

/// The files of the machine and the precompiled header, whose 40 MB LLVM's own files in memory
/// would hash each time.
class FilesAndAst : public llvm::vfs::ProxyFileSystem {
public:
  FilesAndAst(compat::FileSystem files, llvm::StringRef bytes)
      : ProxyFileSystem(std::move(files)),
        status_(PathOfAst,
                llvm::vfs::getNextVirtualUniqueID(),
                llvm::sys::TimePoint<>(),
                0,
                0,
                bytes.size(),
                llvm::sys::fs::file_type::regular_file,
                llvm::sys::fs::perms::all_read),
        bytes_(bytes) {}

  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine& path) override {
    return path.str() == PathOfAst ? status_ : ProxyFileSystem::status(path);
  }

  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
  openFileForRead(const llvm::Twine& path) override {
    if (path.str() == PathOfAst) {
      return std::make_unique<AstFile>(status_, bytes_);
    }
    return ProxyFileSystem::openFileForRead(path);
  }

private:
  llvm::vfs::Status status_;
  llvm::StringRef bytes_;
};

/// Is it the project's, or does a block of extern "C" hold something that is?
bool holdsProject(const clang::Decl& decl, Files& files) {
  if (!files.isForeign(decl.getLocation())) {
    return true;
  }
  const auto* block = llvm::dyn_cast<clang::LinkageSpecDecl>(&decl);
  return block && std::ranges::any_of(block->decls(), [&](const clang::Decl* member) {
           return holdsProject(*member, files);
         });
}

/// Is the source itself read as a header by what it includes? Then its leading lines alone are not
/// what is read.
bool includesItself(const clang::SourceManager& sources) {
  const auto main = sources.getFileEntryRefForID(sources.getMainFileID());
  unsigned times = 0;
  for (unsigned i = 1; main && i < sources.local_sloc_entry_size(); ++i) {
    const clang::SrcMgr::SLocEntry& entry = sources.getLocalSLocEntry(i);
    times += entry.isFile() && entry.getFile().getContentCache().OrigEntry == main ? 1 : 0;
  }
  return times != 1;
}

/// Clang reads tables in a precompiled header in place: it begins at a round address where the
/// bytes do.
constexpr std::size_t paddingOf(std::size_t size) {
  constexpr std::size_t Alignment = 16;
  return (Alignment - size % Alignment) % Alignment;
}

void append(std::string& out, const auto& texts) {
  base::appendNumber(out, texts.size());
  for (const std::string& text : texts) {
    base::appendText(out, text);
  }
}

/// Parses as the parse of the whole source does, and writes what came of it.
class Consumer : public compat::PchGenerator {
public:
  Consumer(clang::CompilerInstance& compiler,
           const Input& input,
           const Settings& settings,
           std::string& out)
      : PchGenerator(compiler, std::make_shared<clang::PCHBuffer>()),
        sources_(compiler.getSourceManager()),
        settings_(settings),
        files_(sources_, input, settings),
        out_(out) {}

  bool HandleTopLevelDecl(clang::DeclGroupRef group) override {
    for (const clang::Decl* decl : group) {
      if (holdsProject(*decl, files_)) {
        declarations_.push_back(decl);
      }
    }
    return true;
  }

  bool shouldSkipFunctionBody(clang::Decl* decl) override {
    return files_.isForeign(decl->getLocation());
  }

  void HandleTranslationUnit(clang::ASTContext& context) override {
    PchGenerator::HandleTranslationUnit(context);
    if (!hasEmittedPCH() || includesItself(sources_)) {
      return;
    }
    base::appendNumber(out_, declarations_.size());
    for (const clang::Decl* decl : declarations_) {
      base::appendNumber(out_, getWriter().getDeclID(decl).getRawValue());
    }
    append(out_, files_.read());
    std::vector<std::string> markers;
    for (const model::Model* model : settings_.index->models()) {
      markers.insert(markers.end(), model->markers.begin(), model->markers.end());
    }
    append(out_, heldMarkers(markers, sources_, files_));
    out_.append(paddingOf(out_.size()), '\0');
    out_.append(getPCH().data(), getPCH().size());
  }

private:
  const clang::SourceManager& sources_;
  const Settings& settings_;
  Files files_;
  std::string& out_;
  std::vector<const clang::Decl*> declarations_;
};

class Action : public clang::ASTFrontendAction {
public:
  Action(const Input& input, const Settings& settings, std::string& out)
      : input_(input), settings_(settings), out_(out) {}

  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance& compiler,
                                                        llvm::StringRef) override {
    ignoreDiagnosticPragmas(compiler.getPreprocessor());
    reserveTypes(compiler.getASTContext(), TypesOfWhole);
    return std::make_unique<Consumer>(compiler, input_, settings_, out_);
  }

  clang::TranslationUnitKind getTranslationUnitKind() override { return clang::TU_Prefix; }

private:
  const Input& input_;
  const Settings& settings_;
  std::string& out_;
};

/// Whether the language has them says nothing: C++20 does.
bool usesModules(const clang::CompilerInvocation& invocation) {
  const clang::HeaderSearchOptions& headers = invocation.getHeaderSearchOpts();
  return headers.ImplicitModuleMaps || !headers.PrebuiltModuleFiles.empty() ||
         !invocation.getFrontendOpts().ModuleFiles.empty();
}

/// Has it a word of C++ modules in the place of a directive?
bool usesModules(llvm::StringRef text) {
  llvm::SmallVector<llvm::StringRef, 64> lines;
  text.split(lines, '\n');
  return std::ranges::any_of(lines, [](llvm::StringRef line) {
    line = line.ltrim();
    line.consume_front("export ");
    return line.starts_with("import") || line.starts_with("module");
  });
}

}  // namespace

std::optional<Leading> leadingLines(const clang::CompilerInvocation& invocation,
                                    llvm::vfs::FileSystem& files) {
  const auto& inputs = invocation.getFrontendOpts().Inputs;
  const clang::PreprocessorOptions& preprocessor = invocation.getPreprocessorOpts();
  if (inputs.size() != 1 || !inputs.front().isFile() || inputs.front().isPreprocessed() ||
      !preprocessor.ImplicitPCHInclude.empty() || usesModules(invocation)) {
    return std::nullopt;
  }
  Leading leading{.name = inputs.front().getFile().str(), .source = nullptr};
  const auto status = files.status(leading.name);
  if (!status || !status->isRegularFile()) {
    return std::nullopt;  // a pipe can be read once
  }
  auto source = files.getBufferForFile(leading.name);
  if (!source) {
    return std::nullopt;
  }
  leading.source = std::move(*source);
  const llvm::StringRef whole = leading.source->getBuffer();
  leading.bounds = clang::Lexer::ComputePreamble(whole, invocation.getLangOpts());
  const llvm::StringRef text = leading.text();
  if (!text.contains("include") || usesModules(text) || whole.ltrim().starts_with("module")) {
    return std::nullopt;
  }
  return leading;
}

std::string makePreamble(std::unique_ptr<clang::CompilerInvocation> invocation,
                         const Leading& leading,
                         const compat::FileSystem& files,
                         const Input& input,
                         const Settings& settings) {
  clang::PreprocessorOptions& preprocessor = invocation->getPreprocessorOpts();
  preprocessor.GeneratePreamble = true;
  preprocessor.addRemappedFile(
      leading.name, llvm::MemoryBuffer::getMemBufferCopy(leading.text(), leading.name).release());
  invocation->getFrontendOpts().SkipFunctionBodies = settings.skipForeignBodies;
  // What templates in headers need is made once, not after each edit.
  invocation->getLangOpts().PCHInstantiateTemplates = true;
  clang::IgnoringDiagConsumer ignored;
  const auto compiler = makeCompiler(std::move(invocation), files, ignored);
  std::string out;
  Action action(input, settings, out);
  compiler->ExecuteAction(action);
  return out;
}

std::optional<Preamble> readPreamble(std::string_view bytes) {
  base::ByteReader from(bytes);
  Preamble preamble;
  std::uint64_t count = 0;
  if (!from.count(count)) {
    return std::nullopt;
  }
  preamble.declarations.resize(count);
  for (std::uint64_t& number : preamble.declarations) {
    if (!from.number(number)) {
      return std::nullopt;
    }
  }
  std::vector<std::string> markers;
  for (std::vector<std::string>* texts : {&preamble.files, &markers}) {
    if (!from.count(count)) {
      return std::nullopt;
    }
    for (std::string_view text; texts->size() < count;) {
      if (!from.text(text)) {
        return std::nullopt;
      }
      texts->emplace_back(text);
    }
  }
  preamble.heldMarkers = {markers.begin(), markers.end()};
  std::string_view padding;
  if (!from.bytes(paddingOf(bytes.size() - from.rest().size()), padding)) {
    return std::nullopt;
  }
  preamble.ast = from.rest();
  return preamble.ast.empty() ? std::nullopt : std::optional(std::move(preamble));
}

compat::FileSystem beginBehind(const Preamble& preamble,
                               Leading leading,
                               clang::CompilerInvocation& invocation,
                               const compat::FileSystem& files) {
  clang::PreprocessorOptions& preprocessor = invocation.getPreprocessorOpts();
  preprocessor.PrecompiledPreambleBytes = {leading.bounds.Size,
                                           leading.bounds.PreambleEndsAtStartOfLine};
  preprocessor.ImplicitPCHInclude = PathOfAst.str();
  // It is known to hold; what it was made with is what the options were.
  preprocessor.DisablePCHOrModuleValidation = clang::DisableValidationForModuleKind::PCH;
  preprocessor.UsePredefines = false;
  // Else Clang would take the leading lines, which the precompiled header holds, for the source.
  preprocessor.addRemappedFile(leading.name, leading.source.release());
  return llvm::makeIntrusiveRefCnt<FilesAndAst>(files, preamble.ast);
}

unsigned typesBehind(const Preamble& preamble) {
  constexpr std::size_t BytesPerType = 1024;
  return static_cast<unsigned>(
      std::min<std::size_t>(preamble.ast.size() / BytesPerType, TypesOfWhole));
}

std::vector<clang::Decl*> declarationsIn(const Preamble& preamble,
                                         const clang::CompilerInstance& compiler) {
  std::vector<clang::Decl*> out;
  const auto reader = compiler.getASTReader();
  if (!reader) {
    return out;
  }
  clang::serialization::ModuleFile& file = reader->getModuleManager().getPrimaryModule();
  for (const std::uint64_t number : preamble.declarations) {
    if (clang::Decl* decl =
            reader->GetLocalDecl(file, clang::LocalDeclID::get(*reader, file, number))) {
      out.push_back(decl);
    }
  }
  return out;
}

std::set<std::string, std::less<>> heldMarkers(const std::vector<std::string>& markers,
                                               const clang::SourceManager& sources,
                                               Files& files) {
  std::set<std::string, std::less<>> held;
  if (markers.empty()) {
    return held;
  }
  for (unsigned i = 1; i < sources.local_sloc_entry_size(); ++i) {
    const clang::SrcMgr::SLocEntry& entry = sources.getLocalSLocEntry(i);
    if (!entry.isFile()) {
      continue;
    }
    const clang::FileID file =
        sources.getFileID(clang::SourceLocation::getFromRawEncoding(entry.getOffset()));
    if (files.path(file).empty() || files.isForeign(file)) {
      continue;
    }
    const llvm::StringRef content = sources.getBufferData(file);
    for (const std::string& marker : markers) {
      if (content.contains(marker)) {
        held.insert(marker);
      }
    }
  }
  return held;
}

}  // namespace status_lint::extract

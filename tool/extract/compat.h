// The differences between the LLVM versions that this layer builds with (19 to 22), in one place.
#pragma once

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/DiagnosticOptions.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Serialization/ASTWriter.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/VirtualFileSystem.h"

#if LLVM_VERSION_MAJOR >= 22
#include "clang/Driver/CreateInvocationFromArgs.h"
#else
#include "clang/Frontend/Utils.h"
#endif

#include <memory>
#include <string>
#include <vector>

namespace status_lint::extract::compat {

using FileSystem = llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>;
using Diagnostics = llvm::IntrusiveRefCntPtr<clang::DiagnosticsEngine>;

inline clang::QualType recordType(const clang::ASTContext& context,
                                  const clang::CXXRecordDecl& record) {
#if LLVM_VERSION_MAJOR >= 22
  return context.getCanonicalTagType(&record);
#else
  return context.getRecordType(&record);
#endif
}

/// Types are to print with the scopes they are written with: the value of
/// PrintingPolicy::SuppressScope that does it.
inline constexpr bool SuppressedScopesAreAsWritten = LLVM_VERSION_MAJOR >= 22;

/// Options and the engine made from them; the options outlive the engine.
struct Engine {
#if LLVM_VERSION_MAJOR >= 21
  clang::DiagnosticOptions options;
#else
  llvm::IntrusiveRefCntPtr<clang::DiagnosticOptions> options =
      llvm::makeIntrusiveRefCnt<clang::DiagnosticOptions>();
#endif
  Diagnostics diagnostics;

  /// The consumer is borrowed.
  Engine(llvm::vfs::FileSystem& files, clang::DiagnosticConsumer& consumer) {
#if LLVM_VERSION_MAJOR >= 21
    diagnostics = clang::CompilerInstance::createDiagnostics(files, options, &consumer, false);
#elif LLVM_VERSION_MAJOR >= 20
    diagnostics =
        clang::CompilerInstance::createDiagnostics(files, options.get(), &consumer, false);
#else
    static_cast<void>(files);
    diagnostics = clang::CompilerInstance::createDiagnostics(options.get(), &consumer, false);
#endif
  }
};

/// The invocation of the compiler's front end that the command line stands for, or null.
inline std::unique_ptr<clang::CompilerInvocation>
createInvocation(const std::vector<const char*>& arguments,
                 const FileSystem& files,
                 const Diagnostics& diagnostics) {
  clang::CreateInvocationOptions options;
  options.Diags = diagnostics;
  options.VFS = files;
  options.RecoverOnError = true;
  options.ProbePrecompiled = false;
  return clang::createInvocation(arguments, options);
}

/// Is it a warning that is an error unless an option says otherwise?
inline bool isErrorByDefault(clang::diag::kind id, const clang::DiagnosticIDs& known) {
#if LLVM_VERSION_MAJOR >= 20
  return known.isWarningOrExtension(id) && known.isDefaultMappingAsError(id);
#else
  return clang::DiagnosticIDs::isBuiltinWarningOrExtension(id) && known.isDefaultMappingAsError(id);
#endif
}

/// A compiler over the file system that reports to the consumer (borrowed).
inline std::unique_ptr<clang::CompilerInstance>
createCompiler(std::unique_ptr<clang::CompilerInvocation> invocation,
               const FileSystem& files,
               clang::DiagnosticConsumer& consumer) {
#if LLVM_VERSION_MAJOR >= 21
  auto compiler = std::make_unique<clang::CompilerInstance>(
      std::shared_ptr<clang::CompilerInvocation>(std::move(invocation)));
#else
  auto compiler = std::make_unique<clang::CompilerInstance>();
  compiler->setInvocation(std::shared_ptr<clang::CompilerInvocation>(std::move(invocation)));
#endif
#if LLVM_VERSION_MAJOR >= 22
  compiler->setVirtualFileSystem(files);
  compiler->createDiagnostics(&consumer, false);
  compiler->createFileManager();
#elif LLVM_VERSION_MAJOR >= 20
  compiler->createDiagnostics(*files, &consumer, false);
  compiler->createFileManager(files);
#else
  compiler->createDiagnostics(&consumer, false);
  compiler->createFileManager(files);
#endif
  return compiler;
}

/// Writes a precompiled header of what the compiler parses into the buffer, without the times of
/// files.
class PchGenerator : public clang::PCHGenerator {
public:
  PchGenerator(clang::CompilerInstance& compiler, std::shared_ptr<clang::PCHBuffer> buffer)
      : PCHGenerator(compiler.getPreprocessor(),
                     compiler.getModuleCache(),
                     "",
                     "",
                     std::move(buffer),
#if LLVM_VERSION_MAJOR >= 21
                     compiler.getCodeGenOpts(),
#endif
                     {},
                     /*AllowASTWithErrors=*/false,
                     /*IncludeTimestamps=*/false) {
  }
};

}  // namespace status_lint::extract::compat

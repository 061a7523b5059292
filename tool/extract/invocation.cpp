#include "tool/extract/invocation.h"

#include "tool/base/text.h"

#include "clang/Basic/DiagnosticIDs.h"
#include "clang/Frontend/FrontendOptions.h"
#include "clang/Lex/Pragma.h"
#include "clang/Lex/Preprocessor.h"

#include <string>
#include <vector>

namespace status_lint::extract {
namespace {

/// Keeps the first error.
class FirstError : public clang::DiagnosticConsumer {
public:
  void HandleDiagnostic(clang::DiagnosticsEngine::Level level,
                        const clang::Diagnostic& info) override {
    if (level >= clang::DiagnosticsEngine::Error && text.empty()) {
      llvm::SmallString<128> formatted;
      info.FormatDiagnostic(formatted);
      text = formatted.str().str();
    }
  }

  std::string text;
};

std::vector<const char*>
commandLine(const Input& input, const Settings& settings, std::vector<std::string>& storage) {
  storage = input.arguments;
  if (storage.empty()) {
    storage = {"clang++", input.file};
  }
  storage.insert(storage.begin() + 1, {"-fsyntax-only", "-w", "-ferror-limit=0"});
  if (!settings.resourceDirectory.empty()) {
    storage.push_back("-resource-dir=" + settings.resourceDirectory);
  }
  std::vector<const char*> arguments;
  for (const std::string& argument : storage) {
    arguments.push_back(argument.c_str());
  }
  return arguments;
}

/// One by one: a table of all warnings would go into each preamble.
void ignoreDefaultErrors(clang::DiagnosticsEngine& diagnostics) {
  std::vector<clang::diag::kind> all;
  clang::DiagnosticIDs::getAllDiagnostics(clang::diag::Flavor::WarningOrError, all);
  for (const clang::diag::kind id : all) {
    if (compat::isErrorByDefault(id, *diagnostics.getDiagnosticIDs())) {
      diagnostics.setSeverity(id, clang::diag::Severity::Ignored, clang::SourceLocation());
    }
  }
}

}  // namespace

void adjust(clang::CompilerInvocation& invocation, const Input& input, const Settings& settings) {
  invocation.getFrontendOpts().DisableFree = settings.processEndsSoon;
  invocation.getFrontendOpts().ProgramAction = clang::frontend::ParseSyntaxOnly;
  invocation.getFrontendOpts().Plugins.clear();
  invocation.getFrontendOpts().AddPluginActions.clear();
  invocation.getDependencyOutputOpts() = {};
  invocation.getPreprocessorOutputOpts() = {};
  invocation.getDiagnosticOpts().IgnoreWarnings = true;
  invocation.getDiagnosticOpts().Warnings.clear();
  invocation.getDiagnosticOpts().Remarks.clear();
  invocation.getDiagnosticOpts().ErrorLimit = 0;
  invocation.getFileSystemOpts().WorkingDir = input.directory;
  invocation.getLangOpts().SpellChecking = false;
}

std::expected<std::unique_ptr<clang::CompilerInvocation>, base::Error>
makeInvocation(const Input& input, const Settings& settings, const compat::FileSystem& files) {
  FirstError error;
  compat::Engine engine(*files, error);
  std::vector<std::string> storage;
  auto invocation =
      compat::createInvocation(commandLine(input, settings, storage), files, engine.diagnostics);
  if (!invocation) {
    return std::unexpected(
        base::Error{error.text.empty() ? "Clang finds nothing to compile in it" : error.text});
  }
  adjust(*invocation, input, settings);
  return invocation;
}

std::unique_ptr<clang::CompilerInstance>
makeCompiler(std::unique_ptr<clang::CompilerInvocation> invocation,
             const compat::FileSystem& files,
             clang::DiagnosticConsumer& consumer) {
  auto compiler = compat::createCompiler(std::move(invocation), files, consumer);
  ignoreDefaultErrors(compiler->getDiagnostics());
  return compiler;
}

/// Handlers are known by their names; the one that goes is some bytes that nobody frees, since the
/// preprocessor gives it up and does not hand it out.
void ignoreDiagnosticPragmas(clang::Preprocessor& preprocessor) {
  for (const char* space : {"GCC", "clang"}) {
    auto* handler = new clang::EmptyPragmaHandler("diagnostic");  // owned by the preprocessor
    preprocessor.RemovePragmaHandler(space, handler);
    preprocessor.AddPragmaHandler(space, handler);
  }
}

void forgetDiagnosticStates(clang::DiagnosticsEngine& diagnostics) {
  const bool suppressesSystem = diagnostics.getSuppressSystemWarnings();
  const clang::diag::Severity extensions = diagnostics.getExtensionHandlingBehavior();
  diagnostics.Reset();
  diagnostics.setSuppressSystemWarnings(suppressesSystem);
  diagnostics.setExtensionHandlingBehavior(extensions);
  diagnostics.setIgnoreAllWarnings(true);
  ignoreDefaultErrors(diagnostics);
}

}  // namespace status_lint::extract

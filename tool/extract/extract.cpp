#include "tool/extract/extract.h"

#include "tool/base/text.h"
#include "tool/extract/compat.h"
#include "tool/extract/invocation.h"
#include "tool/extract/preamble.h"
#include "tool/extract/reparse.h"
#include "tool/extract/trim.h"
#include "tool/extract/type_tables.h"
#include "tool/extract/unit.h"
#include "tool/extract/walk.h"
#include "tool/extract/witnessed_files.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/Frontend/FrontendAction.h"
#include "llvm/Support/FileSystem.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace status_lint::extract {

namespace {

/// Keeps compile errors; warnings are somebody else's business.
class ErrorCollector : public clang::DiagnosticConsumer {
public:
  void HandleDiagnostic(clang::DiagnosticsEngine::Level level,
                        const clang::Diagnostic& info) override {
    if (level < clang::DiagnosticsEngine::Error) {
      return;
    }
    constexpr std::size_t MaxErrors = 10;
    ++count;
    if (errors.size() >= MaxErrors) {
      return;
    }
    ir::Diagnostic made;
    llvm::SmallString<128> text;
    info.FormatDiagnostic(text);
    made.message = text.str().str();
    if (info.hasSourceManager() && info.getLocation().isValid()) {
      const clang::PresumedLoc place = info.getSourceManager().getPresumedLoc(info.getLocation());
      if (place.isValid()) {
        made.path = place.getFilename();
        made.line = place.getLine();
        made.column = place.getColumn();
      }
    }
    errors.push_back(std::move(made));
  }

  std::vector<ir::Diagnostic> errors;
  std::uint32_t count = 0;
};

/// Gives the ids of Module::locations to everything that is kept.
struct LocationResolver {
  LocationTable& table;
  ir::Module& module;

  void location(ir::LocationId& id) { id = table.resolve(id, module); }

  void value(ir::Value&) {}

  void path(ir::Path&) {}

  void statement(ir::Statement&) {}
};

/// Adds what the framework's enumeration lists in the headers at hand.
void addSendable(const std::string& enumeration,
                 const clang::ASTContext& context,
                 std::vector<std::int64_t>& sendable) {
  const auto* found = enumeration.empty()
                          ? nullptr
                          : llvm::dyn_cast_or_null<clang::EnumDecl>(lookUp(context, enumeration));
  if (!found || !found->getDefinition()) {
    return;
  }
  for (const clang::EnumConstantDecl* enumerator : found->getDefinition()->enumerators()) {
    const std::int64_t code = low64(enumerator->getInitVal());
    if (std::ranges::find(sendable, code) == sendable.end()) {
      sendable.push_back(code);
    }
  }
}

ir::Wire wireOf(const model::Model& model, const clang::ASTContext& context) {
  const model::Wire& from = model.wire;
  ir::Wire wire;
  wire.framework = model.framework;
  wire.defaultStatus = from.status.value_or(0);
  if (from.unset) {
    wire.unset = {*from.unset};
  }
  wire.sendable.assign(from.sendable.begin(), from.sendable.end());
  addSendable(from.sendableEnum, context, wire.sendable);
  wire.unsendableBecomes = from.otherwise.value_or(0);
  wire.drops = from.drops;
  wire.throws = from.throws;
  wire.fills = from.fills;
  wire.adds = from.adds;
  wire.sends = from.sends;
  wire.http2Only = from.http2Only;
  wire.wrongMethodStatus = from.wrongMethodStatus.value_or(0);
  wire.wrongMethodAllow = from.wrongMethodAllow;
  wire.noRouteStatus = from.noRoute.value_or(0);
  wire.exceptionStatus = from.exception.value_or(0);
  wire.noReply = from.noReply;
  wire.writesStatusText = from.writesStatusText;
  wire.setField = model.setField;
  wire.isOneObject = std::ranges::any_of(model.responses, [&](const std::string& type) {
    return std::ranges::find(model.requests, type) != model.requests.end();
  });
  return wire;
}

/// Calls of functions that were dropped because they do nothing cannot throw.
struct QuietCalls {
  const std::set<std::string>& dropped;

  void location(ir::LocationId&) {}

  void value(ir::Value&) {}

  void path(ir::Path&) {}

  void statement(ir::Statement& statement) {
    if (auto* call = std::get_if<ir::Call>(&statement.node)) {
      call->mayThrow = call->mayThrow && (call->isVirtual || !dropped.contains(call->callee.usr));
    }
  }
};

/// Of a generic lambda that a function gives back, an instance is made where it is registered,
/// which may come after the lambda: the instance is what runs, under the name that refers to the
/// lambda.
ir::Function lowerLatest(Unit& unit, Pending pending) {
  const clang::FunctionDecl& named = *pending.function;
  const clang::FunctionTemplateDecl* pattern = named.getDescribedFunctionTemplate();
  if (pending.lambda && pattern) {
    if (const clang::FunctionDecl* instance = instanceOf(*pattern)) {
      pending.function = instance;
      ir::Function function = lowerFunction(unit, pending);
      function.usr = unit.names.usr(named);
      return function;
    }
  }
  return lowerFunction(unit, pending);
}

void lowerAll(Unit& unit, const std::vector<clang::Decl*>& topLevel) {
  ir::Module& module = unit.module;
  collect(unit, topLevel);
  std::vector<ir::Function> functions;
  std::set<std::string> dropped;
  std::set<std::string> inMainFile;
  const auto keep = [&](ir::Function function) {
    trim(function);
    if (matters(function)) {
      functions.push_back(std::move(function));
    } else {
      dropped.insert(function.usr);
    }
  };
  keep(lowerGlobals(unit));
  while (!unit.queue.empty()) {
    const Pending pending = std::move(unit.queue.front());
    unit.queue.pop_front();
    const clang::SourceLocation place =
        unit.sources.getExpansionLoc(pending.function->getLocation());
    if (unit.sources.getFileID(place) == unit.sources.getMainFileID()) {
      inMainFile.insert(unit.names.usr(*pending.function));
    }
    keep(lowerLatest(unit, pending));
  }
  dropUnreachable(functions, inMainFile);
  // Templates are instantiated in another order behind a preamble: it must not show.
  std::ranges::stable_sort(functions, {}, &ir::Function::usr);
  LocationResolver resolver{unit.locations, module};
  Walk walk(resolver);
  QuietCalls quiet{dropped};
  for (ir::Function& function : functions) {
    Walk(quiet).block(function.body);
    resolver.location(function.location);
    for (ir::DocumentedStatus& status : function.documents) {
      resolver.location(status.location);
    }
    walk.block(function.body);
  }
  for (ir::Candidate& candidate : module.candidates) {
    resolver.location(candidate.location);
  }
  std::ranges::sort(module.candidates, {}, [](const ir::Candidate& each) {
    return std::tie(each.type, each.header, each.name, each.argument, each.code, each.location);
  });
  keepEdits(unit);
  std::ranges::sort(functions, [](const ir::Function& left, const ir::Function& right) {
    return std::tie(left.usr, left.location) < std::tie(right.usr, right.location);
  });
  module.functions = std::move(functions);
  module.types = unit.types.take(unit.index.facts(), unit.exceptionTypes);
  module.matched = unit.matched();
  for (const model::Model* model : unit.index.models()) {
    const bool isMarked = !model->markers.empty() && model->wire.status && unit.holdsMarker(*model);
    if (isMarked || unit.roles.seen().contains(model) || !model->headers.empty()) {
      module.wires.push_back(wireOf(*model, unit.ast));
    }
  }
  std::ranges::sort(module.wires, {}, &ir::Wire::framework);
}

class Consumer : public clang::ASTConsumer {
public:
  Consumer(clang::CompilerInstance& compiler,
           const Input& input,
           const Settings& settings,
           const Preamble* preamble,
           ir::Module& module)
      : compiler_(compiler),
        input_(input),
        settings_(settings),
        preamble_(preamble),
        module_(module),
        files_(compiler.getSourceManager(), input, settings) {
    base::endStage(settings.timeline, "prepare");
  }

  bool HandleTopLevelDecl(clang::DeclGroupRef group) override {
    for (clang::Decl* decl : group) {
      if (!files_.isForeign(decl->getLocation()) || llvm::isa<clang::LinkageSpecDecl>(decl)) {
        topLevel_.push_back(decl);
      }
    }
    return true;
  }

  /// What Clang reads of a preamble before anybody asks for it.
  void HandleInterestingDecl(clang::DeclGroupRef) override {}

  bool shouldSkipFunctionBody(clang::Decl* decl) override {
    return files_.isForeign(decl->getLocation());
  }

  void HandleTranslationUnit(clang::ASTContext&) override {
    base::endStage(settings_.timeline, "parse");
    // A name means something only where the framework's headers are read: two share some.
    const model::Index index(settings_.index->activeIn(filesRead()), settings_.index->facts());
    std::vector<clang::Decl*> topLevel;
    if (preamble_) {
      topLevel = declarationsIn(*preamble_, compiler_);
    }
    topLevel.insert(topLevel.end(), topLevel_.begin(), topLevel_.end());
    Unit unit(compiler_.getSema(), input_, settings_, index, preamble_, module_);
    lowerAll(unit, topLevel);
    base::endStage(settings_.timeline, "lower");
  }

private:
  std::vector<std::string> filesRead() {
    std::vector<std::string> files = files_.read();
    if (preamble_) {
      files.insert(files.end(), preamble_->files.begin(), preamble_->files.end());
      std::ranges::sort(files);
      files.erase(std::ranges::unique(files).begin(), files.end());
    }
    return files;
  }

  clang::CompilerInstance& compiler_;
  const Input& input_;
  const Settings& settings_;
  const Preamble* preamble_;
  ir::Module& module_;
  Files files_;
  std::vector<clang::Decl*> topLevel_;
};

class Action : public clang::ASTFrontendAction {
public:
  Action(const Input& input, const Settings& settings, const Preamble* preamble, ir::Module& module)
      : input_(input), settings_(settings), preamble_(preamble), module_(module) {}

  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance& compiler,
                                                        llvm::StringRef) override {
    ignoreDiagnosticPragmas(compiler.getPreprocessor());
    reserveTypes(compiler.getASTContext(), preamble_ ? typesBehind(*preamble_) : TypesOfWhole);
    return std::make_unique<Consumer>(compiler, input_, settings_, preamble_, module_);
  }

  void ExecuteAction() override {
    if (preamble_) {
      forgetDiagnosticStates(getCompilerInstance().getDiagnostics());
    }
    ASTFrontendAction::ExecuteAction();
  }

  bool BeginInvocation(clang::CompilerInstance& compiler) override {
    compiler.getFrontendOpts().SkipFunctionBodies = settings_.skipForeignBodies;
    return true;
  }

private:
  const Input& input_;
  const Settings& settings_;
  const Preamble* preamble_;
  ir::Module& module_;
};

std::expected<ir::Module, base::Error> parse(std::unique_ptr<clang::CompilerInvocation> invocation,
                                             const compat::FileSystem& files,
                                             const Input& input,
                                             const Settings& settings,
                                             const Preamble* preamble = nullptr) {
  ir::Module module;
  module.mainFile = input.file;
  module.files.emplace_back();
  module.locations.emplace_back();
  ErrorCollector errors;
  const auto compiler = makeCompiler(std::move(invocation), files, errors);
  compiler->getDiagnostics().setFatalsAsError(true);  // a missing header does not end the parse
  Action action(input, settings, preamble, module);
  if (!compiler->ExecuteAction(action) && errors.count == 0) {
    return std::unexpected(base::Error{base::cat(input.file, ": Clang could not start on it")});
  }
  module.errors = std::move(errors.errors);
  for (ir::Diagnostic& error : module.errors) {
    if (!error.path.empty() && !error.path.starts_with('/')) {
      const std::filesystem::path full = std::filesystem::path(input.directory) / error.path;
      error.path = full.lexically_normal().string();
    }
  }
  module.errorCount = errors.count;
  return module;
}

/// Parses what follows the leading includes alone, where it can.
std::expected<ir::Module, base::Error>
parseBehind(std::unique_ptr<clang::CompilerInvocation> invocation,
            const compat::FileSystem& files,
            const Input& input,
            const Settings& settings,
            PreambleKeeper& preambles) {
  auto leading = leadingLines(*invocation, *files);
  if (!leading) {
    return parse(std::move(invocation), files, input, settings);
  }
  std::string made;
  std::optional<std::string_view> bytes = preambles.find(leading->text());
  if (!bytes) {
    const compat::FileSystem seen = openFileSystem(settings, &preambles.witness());
    if (seen->setCurrentWorkingDirectory(input.directory)) {
      return parse(std::move(invocation), files, input, settings);
    }
    made = makePreamble(
        std::make_unique<clang::CompilerInvocation>(*invocation), *leading, seen, input, settings);
    preambles.keep(leading->text(), made);
    bytes = made;
  }
  const auto preamble = readPreamble(*bytes);
  if (!preamble) {
    return parse(std::move(invocation), files, input, settings);
  }
  const compat::FileSystem behind = beginBehind(*preamble, *std::move(leading), *invocation, files);
  return parse(std::move(invocation), behind, input, settings, &*preamble);
}

}  // namespace

std::expected<ir::Module, base::Error>
extractWith(std::unique_ptr<clang::CompilerInvocation> invocation,
            const compat::FileSystem& files,
            const Input& input,
            const Settings& settings) {
  adjust(*invocation, input, settings);
  return parse(std::move(invocation), files, input, settings);
}

std::expected<ir::Module, base::Error>
extract(const Input& input, const Settings& settings, Witness* witness, PreambleKeeper* preambles) {
  const auto fail = [](std::string message) {
    return std::unexpected(base::Error{std::move(message)});
  };
  if (!llvm::sys::fs::is_directory(input.directory)) {
    return fail(base::cat(input.file, ": the directory of its command is gone: ", input.directory));
  }
  if (!llvm::sys::fs::exists(input.file)) {
    return fail(base::cat(
        input.file, ": no such file; run the build's configuration again to refresh the database"));
  }
  const compat::FileSystem files = openFileSystem(settings, witness);
  if (files->setCurrentWorkingDirectory(input.directory)) {
    return fail(
        base::cat(input.file, ": cannot enter the directory of its command: ", input.directory));
  }
  auto invocation = makeInvocation(input, settings, files);
  if (!invocation) {
    return fail(
        base::cat(input.file, ": its command cannot be used: ", invocation.error().message));
  }
  return preambles == nullptr
             ? parse(*std::move(invocation), files, input, settings)
             : parseBehind(*std::move(invocation), files, input, settings, *preambles);
}

std::vector<std::string> heededEnvironment() {
  std::vector<std::string> out;
  for (const char* name : {"C_INCLUDE_PATH",
                           "CPATH",
                           "CPLUS_INCLUDE_PATH",
                           "COMPILER_PATH",
                           "GCC_EXEC_PREFIX",
                           "LIBRARY_PATH",
                           "SDKROOT",
                           "SOURCE_DATE_EPOCH"}) {
    if (const char* value = std::getenv(name)) {
      out.push_back(base::cat(name, '=', value));
    }
  }
  return out;
}

std::string findResourceDirectory() {
  namespace fs = std::filesystem;
  std::error_code ignored;
  std::vector<fs::path> candidates;
  const std::string major = std::to_string(LLVM_VERSION_MAJOR);
  // Beside the program, where somebody put them; then where they were when it was built.
  if (const fs::path program = fs::read_symlink("/proc/self/exe", ignored); !program.empty()) {
    candidates.push_back(program.parent_path().parent_path() / "lib" / "clang" / major);
  }
  candidates.emplace_back(STATUS_LINT_RESOURCE_DIR);
  candidates.emplace_back("/usr/lib/llvm-" + major + "/lib/clang/" + major);
  candidates.emplace_back("/usr/lib/clang/" + major);
  candidates.emplace_back("/usr/lib64/clang/" + major);
  candidates.emplace_back("/usr/local/lib/clang/" + major);
  for (const fs::path& candidate : candidates) {
    if (fs::exists(candidate / "include" / "stddef.h", ignored)) {
      return candidate.string();
    }
  }
  return {};
}

}  // namespace status_lint::extract

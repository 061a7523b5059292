#include "tool/clang_tidy/check.h"

#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/clang_tidy/findings.h"
#include "tool/driver/text_change.h"

#include "clang/ASTMatchers/ASTMatchers.h"
#include "clang/Basic/SourceManager.h"

#include <algorithm>
#include <utility>

namespace status_lint::clang_tidy {
namespace {

/// The place in the files that clang-tidy has read; invalid when it is in none of them.
clang::SourceLocation
locationOf(clang::SourceManager& sources, const std::string& path, std::uint32_t offset) {
  const auto file = sources.getFileManager().getOptionalFileRef(path);
  const clang::FileID id = file ? sources.translateFile(*file) : clang::FileID();
  return id.isValid() ? sources.getLocForStartOfFile(id).getLocWithOffset(static_cast<int>(offset))
                      : clang::SourceLocation();
}

clang::SourceLocation locationOf(clang::SourceManager& sources, const base::SourceRange& at) {
  return at.isKnown() ? locationOf(sources, at.path, at.offset) : clang::SourceLocation();
}

/// The fix as clang-tidy makes it; nothing when part of it cannot be made.
std::vector<clang::FixItHint> hintsOf(const rules::FixIt& fix, clang::SourceManager& sources) {
  std::vector<clang::FixItHint> hints;
  for (const rules::Edit& edit : fix.edits) {
    const clang::SourceLocation start = locationOf(sources, edit.at.path, 0);
    if (start.isInvalid()) {
      return {};
    }
    const llvm::StringRef content = sources.getBufferData(sources.getFileID(start));
    const driver::TextChange change =
        driver::changeOf(edit, std::string_view(content.data(), content.size()));
    const clang::SourceLocation begin = start.getLocWithOffset(static_cast<int>(change.begin));
    const clang::SourceLocation end = start.getLocWithOffset(static_cast<int>(change.end));
    hints.push_back(begin == end
                        ? clang::FixItHint::CreateInsertion(begin, change.text)
                        : clang::FixItHint::CreateReplacement(
                              clang::CharSourceRange::getCharRange(begin, end), change.text));
  }
  return hints;
}

std::string setting(const clang::tidy::ClangTidyContext& context, llvm::StringRef key) {
  const auto& all = context.getOptions().CheckOptions;
  const auto found = all.find(key);
  return found == all.end() ? "" : found->getValue().Value;
}

/// Is the check named in full? The '*' of a glob is no wish for a rule that is off by default.
bool isNamed(const clang::tidy::ClangTidyContext& context, const std::string& name) {
  std::string globs = context.getOptions().Checks.value_or("");
  std::ranges::replace(globs, '\n', ',');
  return std::ranges::any_of(base::split(globs, ','),
                             [&](const std::string& glob) { return base::trim(glob) == name; });
}

/// What says that nothing goes wrong yet is no warning: --warnings-as-errors leaves it alone. An
/// error would be taken for one of the compiler, after which clang-tidy makes no fixes.
clang::DiagnosticIDs::Level levelOf(rules::Severity severity) {
  return severity == rules::Severity::Note ? clang::DiagnosticIDs::Remark
                                           : clang::DiagnosticIDs::Warning;
}

}  // namespace

Check::Check(llvm::StringRef name,
             clang::tidy::ClangTidyContext* context,
             std::shared_ptr<Shared> shared)
    : ClangTidyCheck(name, context), context_(*context), shared_(std::move(shared)) {
  *shared_ = {};  // checks are made anew for each source
}

void Check::registerPPCallbacks(const clang::SourceManager& /*sources*/,
                                clang::Preprocessor* preprocessor,
                                clang::Preprocessor* /*expander*/) {
  preprocessor_ = preprocessor;
}

void Check::registerMatchers(clang::ast_matchers::MatchFinder* finder) {
  finder->addMatcher(clang::ast_matchers::translationUnitDecl().bind("unit"), this);
}

void Check::look() {
  Request request;
  for (const rules::Rule* rule : rules::catalog()) {
    const std::string name = base::cat(Prefix, rule->id);
    if (!context_.isCheckEnabled(name)) {
      request.unwanted.emplace(rule->id);
    } else if (!rule->onByDefault && isNamed(context_, name)) {
      request.named.emplace(rule->id);
    }
  }
  request.directory = context_.getCurrentBuildDirectory();
  request.file = context_.getCurrentFile().str();
  request.root = setting(context_, "status-lint.Root");
  if (const std::string models = setting(context_, "status-lint.Models"); !models.empty()) {
    request.models = base::split(models, ';');
  }
  request.config = setting(context_, "status-lint.Config");
  request.noConfig = setting(context_, "status-lint.NoConfig") == "true";
  Answer answer = findIn(*preprocessor_, request);
  *shared_ = {true, std::move(answer.findings), std::move(answer.error)};
  if (!shared_->error.empty()) {
    configurationDiag("status-lint: %0", clang::DiagnosticIDs::Error) << shared_->error;
  }
}

void Check::check(const clang::ast_matchers::MatchFinder::MatchResult& result) {
  if (!shared_->isKnown) {
    look();
  }
  for (const rules::Finding& finding : shared_->findings) {
    if (getID() == base::cat(Prefix, finding.rule)) {
      report(finding, *result.SourceManager);
    }
  }
}

void Check::report(const rules::Finding& finding, clang::SourceManager& sources) {
  const clang::SourceLocation place = locationOf(sources, finding.at);
  if (place.isInvalid()) {
    return;  // clang-tidy did not read this file: it would show no line of it
  }
  {
    auto warning = diag(place, "%0", levelOf(finding.severity)) << finding.message;
    // `--fix` makes what a warning carries without asking.
    if (!finding.fixes.empty() && finding.fixes.front().isSafe) {
      warning << hintsOf(finding.fixes.front(), sources);
    }
  }
  for (const flow::Step& step : finding.steps) {
    if (const clang::SourceLocation at = locationOf(sources, step.at); at.isValid()) {
      diag(at, "%0", clang::DiagnosticIDs::Note) << step.message;
    }
  }
  for (const rules::FixIt& fix : finding.fixes) {
    if (!fix.isSafe) {
      diag(place, "to %0", clang::DiagnosticIDs::Note) << fix.description << hintsOf(fix, sources);
    }
  }
}

}  // namespace status_lint::clang_tidy

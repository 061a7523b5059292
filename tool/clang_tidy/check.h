// One rule as a check of clang-tidy.
#pragma once

#include "rules/finding.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "clang-tidy/ClangTidyCheck.h"

namespace status_lint::clang_tidy {

/// Before the id of a rule in the name of its check.
inline constexpr std::string_view Prefix = "status-lint-";

/// What the checks of one translation unit share: the first that runs looks for all.
struct Shared {
  bool isKnown = false;
  std::vector<rules::Finding> findings;
  std::string error;
};

class Check : public clang::tidy::ClangTidyCheck {
public:
  /// The name is Prefix and the id of the rule.
  Check(llvm::StringRef name,
        clang::tidy::ClangTidyContext* context,
        std::shared_ptr<Shared> shared);

  /// What C answers is not known: see driver::selectUnits.
  bool isLanguageVersionSupported(const clang::LangOptions& language) const override {
    return language.CPlusPlus;
  }

  void registerPPCallbacks(const clang::SourceManager& sources,
                           clang::Preprocessor* preprocessor,
                           clang::Preprocessor* expander) override;
  void registerMatchers(clang::ast_matchers::MatchFinder* finder) override;
  void check(const clang::ast_matchers::MatchFinder::MatchResult& result) override;

private:
  void look();
  void report(const rules::Finding& finding, clang::SourceManager& sources);

  clang::tidy::ClangTidyContext& context_;
  std::shared_ptr<Shared> shared_;
  const clang::Preprocessor* preprocessor_ = nullptr;
};

}  // namespace status_lint::clang_tidy

#include "tool/clang_tidy/findings.h"

#include "rules/rule.h"
#include "tool/driver/filter.h"
#include "tool/driver/models.h"
#include "tool/driver/options.h"
#include "tool/driver/project.h"
#include "tool/extract/reparse.h"
#include "tool/flow/analyze.h"
#include "tool/model/index.h"

#include "clang/Basic/TargetInfo.h"
#include "clang/Basic/TargetOptions.h"
#include "clang/Frontend/CompilerInvocation.h"
#include "clang/Lex/HeaderSearch.h"
#include "clang/Lex/HeaderSearchOptions.h"
#include "clang/Lex/PreprocessorOptions.h"

#include <chrono>
#include <ctime>
#include <filesystem>
#include <memory>
#include <span>
#include <utility>

namespace status_lint::clang_tidy {
namespace {

std::unique_ptr<clang::CompilerInvocation> invocationLike(const clang::Preprocessor& preprocessor,
                                                          const std::string& file) {
  auto invocation = std::make_unique<clang::CompilerInvocation>();
  invocation->getLangOpts() = preprocessor.getLangOpts();
  invocation->getTargetOpts() = preprocessor.getTargetInfo().getTargetOpts();
  invocation->getPreprocessorOpts() = preprocessor.getPreprocessorOpts();
  invocation->getHeaderSearchOpts() = preprocessor.getHeaderSearchInfo().getHeaderSearchOpts();
  invocation->getFileSystemOpts() = preprocessor.getFileManager().getFileSystemOpts();
  invocation->getFrontendOpts().Inputs.emplace_back(file, clang::InputKind(clang::Language::CXX));
  return invocation;
}

std::string today() {
  const std::chrono::year_month_day day(
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  char text[sizeof "2027-01-31"];
  std::tm parts{};
  parts.tm_year = static_cast<int>(day.year()) - 1900;
  parts.tm_mon = static_cast<int>(static_cast<unsigned>(day.month())) - 1;
  parts.tm_mday = static_cast<int>(static_cast<unsigned>(day.day()));
  return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &parts)};
}

}  // namespace

Answer findIn(const clang::Preprocessor& preprocessor, const Request& request) {
  driver::Options options;
  options.models = request.models;
  const auto models = driver::loadModels(options, request.directory);
  const auto situations = driver::loadSituations(options, request.directory);
  if (!models) {
    return {{}, models.error().front().message};
  }
  if (!situations) {
    return {{}, situations.error().front().message};
  }
  const std::string file =
      (std::filesystem::path(request.directory) / request.file).lexically_normal().string();
  const model::Index index(models->all, model::shippedLibrary());
  extract::Settings settings;
  settings.index = &index;
  settings.root = request.root.empty() ? driver::findRoot(std::span(&file, 1)) : request.root;
  settings.foreignFolders = driver::foreignFolders();
  auto module =
      extract::extractWith(invocationLike(preprocessor, file),
                           preprocessor.getFileManager().getVirtualFileSystemPtr(),
                           {.directory = request.directory, .file = file, .arguments = {}},
                           settings);
  if (!module) {
    return {{}, module.error().message};
  }
  std::vector<ir::Module> modules;
  modules.push_back(*std::move(module));
  driver::Suppressions suppressions(modules);
  const flow::Analysis analysis = flow::analyze(std::move(modules));
  Answer answer;
  answer.findings =
      rules::check(analysis,
                   {.enabled = request.rules, .disabled = {std::string(rules::AllRules)}},
                   {.table = &*situations});
  suppressions.takeAllowed(answer.findings, today());
  return answer;
}

}  // namespace status_lint::clang_tidy

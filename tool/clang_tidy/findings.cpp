#include "tool/clang_tidy/findings.h"

#include "rules/rule.h"
#include "tool/driver/configuration.h"
#include "tool/driver/console.h"
#include "tool/driver/criteria.h"
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
#include <expected>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <sstream>
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

/// What the command line of `status-lint check` would say.
std::vector<std::string> wordsOf(const Request& request) {
  // Of one source nobody can say what a baseline lists that is gone, or was there before.
  std::vector<std::string> words = {"check", "--no-baseline"};
  for (const std::string& model : request.models) {
    words.insert(words.end(), {"--model", model});
  }
  if (!request.config.empty()) {
    words.insert(words.end(), {"--config", request.config});
  }
  if (request.noConfig) {
    words.emplace_back("--no-config");
  }
  return words;
}

std::vector<std::string> ownFiles(const ir::Module& module) {
  std::vector<std::string> paths;
  for (const ir::File& file : module.files) {
    if (!file.foreign && !file.path.empty()) {
      paths.push_back(file.path);
    }
  }
  return paths;
}

/// The first thing that the console was told.
Answer failed(std::string_view told) {
  constexpr std::string_view Head = "error: ";
  told.remove_prefix(told.starts_with(Head) ? Head.size() : 0);
  return {{}, std::string(told.substr(0, told.find('\n')))};
}

/// One source, from the files that configure it to what is found in it.
class Look {
public:
  Look(const clang::Preprocessor& preprocessor, const Request& request)
      : preprocessor_(preprocessor),
        request_(request),
        file_(
            (std::filesystem::path(request.directory) / request.file).lexically_normal().string()),
        console_(told_, false, true) {}

  Answer run() {
    auto configured = configure();
    if (!configured) {
      return failed(told_.str());
    }
    auto& [configuration, options] = *configured;
    if (configuration.exclusion(file_)) {
      return {};
    }
    const std::string root = !request_.root.empty() ? request_.root
                             : !configuration.root().empty()
                                 ? configuration.root()
                                 : driver::findRoot(std::span(&file_, 1));
    const auto models = driver::loadModels(options, request_.directory);
    if (!models) {
      return {{}, models.error().front().message};
    }
    auto criteria = driver::loadCriteria(options, root, request_.directory, console_);
    if (!criteria) {
      return failed(told_.str());
    }
    auto module = read(*models, root);
    if (!module) {
      return {{}, module.error().message};
    }
    if (!configuration.cover(ownFiles(*module), console_)) {
      return failed(told_.str());
    }
    rules::Selection& selection = criteria->rules;
    selection.enabled.insert(request_.named.begin(), request_.named.end());
    selection.disabled.insert(request_.unwanted.begin(), request_.unwanted.end());
    std::vector<ir::Module> modules;
    modules.push_back(*std::move(module));
    driver::Suppressions suppressions(modules);
    const flow::Analysis analysis = flow::analyze(std::move(modules));
    Answer answer;
    answer.findings =
        rules::check(analysis,
                     configuration.widened(selection),
                     {.table = &criteria->situations, .prefersSpecific = options.prefersSpecific});
    configuration.grade(answer.findings, selection);
    suppressions.takeAllowed(answer.findings, today());
    return answer;
  }

private:
  /// With the options that the files say; nothing when one is wrong.
  std::optional<std::pair<driver::Configuration, driver::Options>> configure() {
    const auto asGiven = driver::parseOptions(wordsOf(request_));
    if (!asGiven) {
      console_.error(asGiven.error().message);
      return std::nullopt;
    }
    driver::Options options = *asGiven;
    options.words = wordsOf(request_);
    auto configuration =
        driver::Configuration::load(options, std::span(&file_, 1), request_.directory, console_);
    if (!configuration) {
      return std::nullopt;
    }
    auto joined = configuration->over(options);
    if (!joined) {
      console_.error(joined.error().message);
      return std::nullopt;
    }
    return std::pair(*std::move(configuration), *std::move(joined));
  }

  std::expected<ir::Module, base::Error> read(const driver::Models& models,
                                              const std::string& root) {
    const model::Index index(models.all, model::shippedLibrary());
    extract::Settings settings;
    settings.index = &index;
    settings.root = root;
    settings.foreignFolders = driver::foreignFolders();
    return extract::extractWith(invocationLike(preprocessor_, file_),
                                preprocessor_.getFileManager().getVirtualFileSystemPtr(),
                                {.directory = request_.directory, .file = file_, .arguments = {}},
                                settings);
  }

  const clang::Preprocessor& preprocessor_;
  const Request& request_;
  std::string file_;
  std::ostringstream told_;
  driver::Console console_;
};

}  // namespace

Answer findIn(const clang::Preprocessor& preprocessor, const Request& request) {
  return Look(preprocessor, request).run();
}

}  // namespace status_lint::clang_tidy

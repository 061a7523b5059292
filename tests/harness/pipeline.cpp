#include "tests/harness/pipeline.h"

#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/extract/extract.h"
#include "tool/flow/analyze.h"
#include "tool/model/index.h"
#include "tool/model/model.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <system_error>

namespace status_lint::harness {
namespace {

/// The shipped models, and those that the fixture brings along.
struct Models {
  std::vector<model::Model> all;
  model::Index index;

  explicit Models(std::vector<model::Model> models)
      : all(std::move(models)), index(all, model::shippedLibrary()) {}
};

const Models& shippedModels() {
  static const Models Shipped(model::shippedModels());
  return Shipped;
}

std::unique_ptr<Models> modelsOf(const Fixture& fixture, std::vector<std::string>& problems) {
  std::vector<model::Model> own;
  for (const Part& part : fixture.parts) {
    if (!part.isModel()) {
      continue;
    }
    auto parsed = model::parseModel(part.text, part.name);
    if (parsed) {
      own.push_back(std::move(*parsed));
      continue;
    }
    for (const base::Error& error : parsed.error()) {
      problems.push_back(error.message);
    }
  }
  if (own.empty()) {
    return nullptr;
  }
  own.insert(own.end(), model::shippedModels().begin(), model::shippedModels().end());
  return std::make_unique<Models>(std::move(own));
}

/// What is found may not depend on it: the same annotations and goldens hold.
bool isFullParse() {
  return std::getenv("STATUS_LINT_FULL_PARSE") != nullptr;
}

// The stub library declares and does not define: an error to Clang where a template argument is a
// type of an anonymous namespace, and of no matter to what is analysed.
constexpr std::string_view UndefinedStub = "cannot be defined in any other translation unit";

/// Folders of the stub headers that come with the fixtures of frameworks, sorted.
const std::vector<std::string>& frameworkStubs(const std::filesystem::path& sourceDirectory) {
  static const std::vector<std::string> Folders = [&] {
    std::vector<std::string> out;
    for (const auto& each :
         std::filesystem::directory_iterator(sourceDirectory / "tests/frameworks")) {
      for (const char* below : {"stubs", "stubs/third_party"}) {
        if (std::filesystem::is_directory(each.path() / below)) {
          out.push_back((each.path() / below).string());
        }
      }
    }
    std::ranges::sort(out);
    return out;
  }();
  return Folders;
}

std::vector<std::string> commandLine(const Fixture& fixture,
                                     const Part& part,
                                     const std::filesystem::path& sourceDirectory,
                                     Headers headers) {
  std::vector<std::string> arguments = {"clang++", "-std=c++17"};
  if (headers == Headers::Stub) {
    arguments.insert(arguments.end(),
                     {"-nostdinc++", "-isystem", (sourceDirectory / "tests/include/std").string()});
    for (const std::string& folder : frameworkStubs(sourceDirectory)) {
      arguments.insert(arguments.end(), {"-isystem", folder});
    }
  }
  arguments.insert(arguments.end(), fixture.arguments.begin(), fixture.arguments.end());
  arguments.insert(arguments.end(), {"-fsyntax-only", part.name});
  return arguments;
}

template <typename Value>
void take(std::expected<Value, std::vector<base::Error>> parsed,
          std::vector<std::string>& problems,
          const auto& use) {
  if (parsed) {
    use(*std::move(parsed));
  } else {
    problems.push_back(parsed.error().front().message);
  }
}

/// What the program is compared with.
void readPolicy(const Fixture& fixture, rules::Policy& policy, std::vector<std::string>& problems) {
  for (const Part& part : fixture.parts) {
    if (part.isDescription()) {
      take(model::parseApiDescription(part.text, part.name), problems, [&](auto&& description) {
        policy.descriptions.push_back(std::move(description));
      });
    } else if (part.isEarlierRun()) {
      take(model::parseStatusChoices(part.text, part.name), problems, [&](auto&& choices) {
        policy.earlier = std::move(choices);
      });
    }
  }
}

}  // namespace

Workspace::Workspace(const Fixture& fixture, const std::filesystem::path& sourceDirectory) {
  std::string name = (std::filesystem::temp_directory_path() / "SLfixture.XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) {
    return;  // the run reports that no part can be read
  }
  // The canonical name, so that paths the parser resolved still lie below it.
  root_ = std::filesystem::canonical(name);
  const std::filesystem::path stubs = (sourceDirectory / fixture.path).parent_path() / "stubs";
  if (std::filesystem::is_directory(stubs)) {
    std::filesystem::copy(stubs, root_, std::filesystem::copy_options::recursive);
  }
  for (const Part& part : fixture.parts) {
    std::filesystem::create_directories((root_ / part.name).parent_path());
    std::ofstream(root_ / part.name) << part.text;
  }
}

Workspace::~Workspace() {
  if (!root_.empty()) {
    std::error_code ignored;
    std::filesystem::remove_all(root_, ignored);
  }
}

std::vector<ir::Module> extractAll(const Fixture& fixture,
                                   const Workspace& workspace,
                                   const std::filesystem::path& sourceDirectory,
                                   Headers headers,
                                   std::vector<std::string>& problems) {
  static const std::string ResourceDirectory = extract::findResourceDirectory();
  const std::unique_ptr<Models> own = modelsOf(fixture, problems);
  const Models& models = own != nullptr ? *own : shippedModels();
  std::vector<ir::Module> modules;
  for (const Part& part : fixture.parts) {
    if (!part.isSource()) {
      continue;
    }
    const extract::Input input{.directory = workspace.root().string(),
                               .file = (workspace.root() / part.name).string(),
                               .arguments = commandLine(fixture, part, sourceDirectory, headers)};
    const extract::Settings settings{.index = &models.index,
                                     .root = workspace.root().string(),
                                     .foreignFolders = {"third_party"},
                                     .skipForeignBodies = !isFullParse(),
                                     .resourceDirectory = ResourceDirectory};
    auto extracted = extract::extract(input, settings);
    if (!extracted) {
      problems.push_back(extracted.error().message);
      continue;
    }
    for (const ir::Diagnostic& error : extracted->errors) {
      if (error.message.contains(UndefinedStub)) {
        continue;
      }
      problems.push_back(
          base::cat(error.path, ":", error.line, ":", error.column, ": ", error.message));
    }
    modules.push_back(std::move(*extracted));
  }
  return modules;
}

Result run(const Fixture& fixture,
           const Workspace& workspace,
           const std::filesystem::path& sourceDirectory,
           Headers headers) {
  Result result;
  result.analysis =
      flow::analyze(extractAll(fixture, workspace, sourceDirectory, headers, result.problems));
  for (const flow::Incomplete& one : result.analysis.incomplete) {
    result.problems.push_back(
        base::cat(one.at.path, ":", one.at.line, ": ", one.what, ": ", one.why));
  }
  rules::Selection selection{.enabled = {std::string(rules::AllRules)}, .disabled = {}};
  for (const std::string& text : fixture.allowed) {
    if (auto allowance = rules::parseAllowance(text)) {
      selection.policy.allowed.push_back(*std::move(allowance));
    } else {
      result.problems.push_back(allowance.error().message);
    }
  }
  readPolicy(fixture, selection.policy, result.problems);
  result.findings = rules::check(result.analysis, selection);
  return result;
}

std::vector<Reported> reportsOf(const Fixture& fixture,
                                const Workspace& workspace,
                                Result& result,
                                const std::vector<std::string>& rules) {
  std::vector<Reported> out;
  for (const rules::Finding& finding : result.findings) {
    if (std::ranges::find(rules, finding.rule) == rules.end()) {
      continue;
    }
    const std::string path =
        std::filesystem::path(finding.at.path.str()).lexically_relative(workspace.root()).string();
    const auto part = std::ranges::find(fixture.parts, path, &Part::name);
    const std::size_t line = part == fixture.parts.end() ? 0 : part->first + finding.at.line - 1;
    if (part == fixture.parts.end() || finding.at.line == 0 || line >= fixture.lines.size()) {
      result.problems.push_back(base::cat("a finding outside of the fixture: ",
                                          finding.at.path,
                                          ":",
                                          finding.at.line,
                                          ": ",
                                          finding.message,
                                          " [",
                                          finding.rule,
                                          "]"));
      continue;
    }
    out.push_back({.rule = finding.rule,
                   .line = line,
                   .column = finding.at.column,
                   .severity = std::string(rules::name(finding.severity)),
                   .message = finding.message});
  }
  return out;
}

}  // namespace status_lint::harness

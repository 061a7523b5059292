// Every fixture, every framework and every rule's documentation as one test each, through the real
// pipeline.
//
// fixture_test [--gtest_...]: STATUS_LINT_UPDATE=1 rewrites annotations and goldens in place,
// STATUS_LINT_UPDATE=goldens only the goldens of what agrees.
//
// fixture_test --known: lists what is known to be missed or wrong, with the reasons.
#include "rules/rule.h"
#include "tests/harness/compare.h"
#include "tests/harness/documentation.h"
#include "tests/harness/fixture.h"
#include "tests/harness/golden.h"
#include "tests/harness/pipeline.h"
#include "tool/base/text.h"
#include "tool/flow/analyze.h"
#include "tool/model/model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace status_lint::harness {
namespace {

namespace fs = std::filesystem;

const fs::path SourceDirectory = STATUS_LINT_SOURCE_DIR;
constexpr std::string_view WholeFile = "real_headers.cpp";
constexpr std::string_view PartFile = "stub_headers.cpp";

enum class Mode : std::uint8_t { Check, Update, UpdateGoldens };

Mode mode() {
  const char* update = std::getenv("STATUS_LINT_UPDATE");
  const std::string_view value = update != nullptr ? update : "";
  return value == "1" ? Mode::Update : value == "goldens" ? Mode::UpdateGoldens : Mode::Check;
}

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string relativeName(const fs::path& path) {
  return path.lexically_relative(SourceDirectory).generic_string();
}

/// The folder's rule and every rule that the fixture speaks of; all rules that are on by default
/// and more than advice where the folder is that of a framework. Fails on an id that is no rule.
std::vector<std::string> rulesOf(const Fixture& fixture, const std::string& folder) {
  std::vector<std::string> known;
  std::vector<std::string> general;
  for (const rules::Rule* rule : rules::catalog()) {
    known.emplace_back(rule->id);
    if (rule->onByDefault && rule->severity > rules::Severity::Note) {
      general.emplace_back(rule->id);
    }
  }
  const bool isRule = std::ranges::find(known, folder) != known.end();
  std::vector<std::string> out = isRule ? std::vector{folder} : general;
  for (const Annotation& annotation : fixture.annotations) {
    if (std::ranges::find(known, annotation.rule) == known.end()) {
      ADD_FAILURE() << fixture.path << ":" << annotation.comment + 1 << ": no rule is named '"
                    << annotation.rule << "'; did you mean '"
                    << base::nearest(annotation.rule, known) << "'?";
    }
    out.push_back(annotation.rule);
  }
  return out;
}

/// Runs one fixture and compares. Gives the findings of the rule for the golden.
class Check {
public:
  Check(const Fixture& fixture, const std::string& rule, Headers headers = Headers::Stub)
      : fixture_(fixture), workspace_(fixture, SourceDirectory) {
    result_ = run(fixture, workspace_, SourceDirectory, headers);
    reported_ = reportsOf(fixture, workspace_, result_, rulesOf(fixture, rule));
    mismatches_ = compare(fixture_, reported_);
    for (const std::string& problem : result_.problems) {
      ADD_FAILURE() << fixture.path << ": " << problem;
    }
  }

  void expectAgreement() const {
    EXPECT_TRUE(mismatches_.empty()) << describe(fixture_, mismatches_);
  }

  /// Rewrites the annotations of the fixture's file, unless something kept it from being analysed.
  void rewrite(const fs::path& path) const {
    if (result_.problems.empty() && !mismatches_.empty()) {
      std::ofstream(path, std::ios::binary) << update(fixture_, mismatches_);
    }
  }

  [[nodiscard]] std::string rendering(const std::string& rule) const {
    return render(result_.findings, rule, workspace_.root());
  }

private:
  const Fixture& fixture_;
  Workspace workspace_;
  Result result_;
  std::vector<Reported> reported_;
  std::vector<Mismatch> mismatches_;
};

void compareGolden(const fs::path& golden, const std::string& actual) {
  if (mode() != Mode::Check) {
    // What fails has no rendering worth keeping.
    if (!testing::Test::HasFailure()) {
      std::ofstream(golden, std::ios::binary) << actual;
    }
    return;
  }
  EXPECT_TRUE(fs::exists(golden)) << relativeName(golden)
                                  << " is missing: STATUS_LINT_UPDATE=1 writes it";
  EXPECT_EQ(read(golden), actual) << relativeName(golden)
                                  << " differs: STATUS_LINT_UPDATE=1 rewrites it";
}

class FixtureTest : public testing::Test {
public:
  explicit FixtureTest(fs::path path) : path_(std::move(path)) {}

  void TestBody() override {
    const std::string rule = path_.parent_path().filename().string();
    EXPECT_NE(rules::find(rule), nullptr) << relativeName(path_) << ": no rule is named " << rule;
    const auto fixture = parseFixture(read(path_), relativeName(path_));
    ASSERT_TRUE(fixture) << fixture.error().message;
    const Check check(*fixture, rule);
    if (mode() == Mode::Update) {
      check.rewrite(path_);
    } else {
      check.expectAgreement();
    }
    if (path_.filename() == "reports.cpp") {
      compareGolden(path_.parent_path() / "golden.txt", check.rendering(rule));
    }
  }

private:
  fs::path path_;
};

class DocumentationTest : public testing::Test {
public:
  explicit DocumentationTest(const rules::Rule* rule) : rule_(rule) {}

  void TestBody() override {
    const std::string id(rule_->id);
    const auto text = documentationFixture(rule_->documentation, id);
    ASSERT_TRUE(text) << text.error().message;
    const auto fixture = parseFixture(*text, "documentation of " + id);
    ASSERT_TRUE(fixture) << fixture.error().message;
    Check(*fixture, id).expectAgreement();
  }

private:
  const rules::Rule* rule_;
};

/// Is the fixture to be read with stub headers too, that the framework's model matches? Where they
/// have but a part of the library, a file of its own keeps to that part.
bool hasStub(const fs::path& fixture, const std::string& framework) {
  if (fs::exists(fixture.parent_path() / PartFile)) {
    return fixture.filename() == PartFile;
  }
  for (const model::Model& each : model::shippedModels()) {
    if (each.framework == framework) {
      return std::ranges::any_of(each.headers, [](const std::string& header) {
        return fs::exists(SourceDirectory / "tests/include/std" / header);
      });
    }
  }
  return false;
}

/// A framework's model against its real headers: the outcomes of a fixture that uses all of it,
/// which must be the same with the stub headers where there are some.
class FrameworkTest : public testing::Test {
public:
  explicit FrameworkTest(fs::path path) : path_(std::move(path)) {}

  void TestBody() override {
    const auto fixture = parseFixture(read(path_), relativeName(path_));
    ASSERT_TRUE(fixture) << fixture.error().message;
    const std::string real = outcomes(*fixture, Headers::Real);
    compareGolden(fs::path(path_).replace_extension(".txt"), real);
    if (hasStub(path_, path_.parent_path().filename().string())) {
      EXPECT_EQ(real, outcomes(*fixture, Headers::Stub)) << "the stub headers are another library";
    }
  }

private:
  static std::string outcomes(const Fixture& fixture, Headers headers) {
    const Workspace workspace(fixture, SourceDirectory);
    const Result result = run(fixture, workspace, SourceDirectory, headers);
    for (const std::string& problem : result.problems) {
      ADD_FAILURE() << fixture.path << ": " << problem;
    }
    return flow::print(result.analysis, workspace.root().string());
  }

  fs::path path_;
};

/// Every entry of a framework's model is used by a line of its fixtures: what is not has never been
/// seen to match.
class CoverageTest : public testing::Test {
public:
  explicit CoverageTest(const model::Model* model) : model_(model) {}

  void TestBody() override {
    const std::string name = fs::path(model_->file).stem().string();
    const fs::path folder = SourceDirectory / "tests/frameworks" / name;
    ASSERT_TRUE(fs::exists(folder)) << "no fixtures for " << name;
    std::set<std::string> used;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
      if (entry.path().extension() != ".cpp") {
        continue;
      }
      const auto fixture = parseFixture(read(entry.path()), relativeName(entry.path()));
      ASSERT_TRUE(fixture) << fixture.error().message;
      const Workspace workspace(*fixture, SourceDirectory);
      std::vector<std::string> problems;  // told by the fixture's own test
      for (ir::Module& module :
           extractAll(*fixture, workspace, SourceDirectory, Headers::Real, problems)) {
        const std::vector<std::string>& pointers = module.matched[model_->framework];
        used.insert(pointers.begin(), pointers.end());
      }
    }
    const auto expect = [&](const std::string& pointer, const std::string& pattern) {
      EXPECT_TRUE(used.contains(pointer))
          << "rules/frameworks/" << name << ".json: " << pointer << " (" << pattern
          << ") is used by no line of tests/frameworks/" << name;
    };
    for (const model::Site& site : model_->sites) {
      expect(site.pointer, site.pattern);
    }
    for (const model::Handler& handler : model_->handlers) {
      expect(handler.pointer, handler.pattern);
    }
    for (const model::Symbol& symbol : model_->symbols) {
      if (!symbol.fold) {
        expect(symbol.pointer, symbol.pattern);
      }
    }
  }

private:
  const model::Model* model_;
};

/// A server written with a framework as people write them, with the framework's real headers:
/// the findings of all rules.
class ServerTest : public testing::Test {
public:
  explicit ServerTest(fs::path path) : path_(std::move(path)) {}

  void TestBody() override {
    const auto fixture = parseFixture(read(path_), relativeName(path_));
    ASSERT_TRUE(fixture) << fixture.error().message;
    const Check check(*fixture, path_.parent_path().filename().string(), Headers::Real);
    if (mode() == Mode::Update) {
      check.rewrite(path_);
    } else {
      check.expectAgreement();
    }
  }

private:
  fs::path path_;
};

/// All .cpp files below a folder of tests, sorted.
std::vector<fs::path> filesBelow(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const fs::directory_entry& entry :
       fs::recursive_directory_iterator(SourceDirectory / "tests" / folder)) {
    if (entry.is_regular_file() && entry.path().extension() == ".cpp") {
      out.push_back(entry.path());
    }
  }
  std::ranges::sort(out);
  return out;
}

void registerTests() {
  for (const fs::path& path : filesBelow("rules")) {
    const std::string folder = path.parent_path().filename().string();
    testing::RegisterTest(folder.c_str(),
                          path.stem().string().c_str(),
                          nullptr,
                          nullptr,
                          __FILE__,
                          __LINE__,
                          [path]() -> testing::Test* { return new FixtureTest(path); });
  }
  for (const fs::path& path : filesBelow("frameworks")) {
    const std::string name = path.parent_path().filename().string();
    const bool isWhole = path.filename() == WholeFile;
    const bool isOutcomes = isWhole || path.filename() == PartFile;
    testing::RegisterTest("frameworks",
                          (isWhole ? name : name + "." + path.stem().string()).c_str(),
                          nullptr,
                          nullptr,
                          __FILE__,
                          __LINE__,
                          [path, isOutcomes]() -> testing::Test* {
                            return isOutcomes ? static_cast<testing::Test*>(new FrameworkTest(path))
                                              : new ServerTest(path);
                          });
  }
  for (const model::Model& model : model::shippedModels()) {
    testing::RegisterTest("coverage",
                          fs::path(model.file).stem().c_str(),
                          nullptr,
                          nullptr,
                          __FILE__,
                          __LINE__,
                          [&model]() -> testing::Test* { return new CoverageTest(&model); });
  }
  for (const rules::Rule* rule : rules::catalog()) {
    testing::RegisterTest("documentation",
                          std::string(rule->id).c_str(),
                          nullptr,
                          nullptr,
                          __FILE__,
                          __LINE__,
                          [rule]() -> testing::Test* { return new DocumentationTest(rule); });
  }
}

int listKnown() {
  for (const fs::path& path : filesBelow("rules")) {
    const auto fixture = parseFixture(read(path), relativeName(path));
    if (!fixture) {
      std::cerr << fixture.error().message << "\n";
      return 1;
    }
    for (const Annotation& annotation : fixture->annotations) {
      if (annotation.claim != Claim::Finding) {
        std::cout << fixture->path << ":" << annotation.line + 1 << ": " << name(annotation.claim)
                  << ": " << annotation.rule << ": " << annotation.text << "\n";
      }
    }
  }
  return 0;
}

}  // namespace
}  // namespace status_lint::harness

int main(int argc, char** argv) {
  if (argc > 1 && std::string_view(argv[1]) == "--known") {
    return status_lint::harness::listKnown();
  }
  testing::InitGoogleTest(&argc, argv);
  if (argc > 1) {
    std::cerr << "fixture_test: unknown option '" << argv[1]
              << "': there are --known and --gtest_...\n";
    return 2;
  }
  status_lint::harness::registerTests();
  return RUN_ALL_TESTS();
}

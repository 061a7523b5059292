// Runs a fixture through the real pipeline: extract, link and flow, rules.
#pragma once

#include "rules/finding.h"
#include "tests/harness/compare.h"
#include "tests/harness/fixture.h"
#include "tool/flow/outcome.h"
#include "tool/ir/module.h"

#include <filesystem>
#include <string>
#include <vector>

namespace status_lint::harness {

/// A folder with the parts of a fixture, and the headers that it shares with the fixtures beside
/// it: what is in the folder `stubs`. Removed at the end of its life.
class Workspace {
public:
  /// Writes them below the machine's folder for temporary files.
  Workspace(const Fixture& fixture, const std::filesystem::path& sourceDirectory);
  ~Workspace();
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;

  [[nodiscard]] const std::filesystem::path& root() const { return root_; }

private:
  std::filesystem::path root_;
};

/// What the pipeline gave. A fixture is only sound when there is no problem: a part that does not
/// compile, a budget that was hit.
struct Result {
  flow::Analysis analysis;
  std::vector<rules::Finding> findings;  ///< paths are absolute, below the workspace
  std::vector<std::string> problems;
};

/// Which headers a fixture is compiled with.
enum class Headers : std::uint8_t {
  Stub,  ///< tests/include/std: a parse takes well under 100 ms
  Real   ///< those of the machine
};

/// The modules of all source parts, with the bodies of foreign functions when the environment has
/// STATUS_LINT_FULL_PARSE; what kept one from being whole goes to `problems`.
std::vector<ir::Module> extractAll(const Fixture& fixture,
                                   const Workspace& workspace,
                                   const std::filesystem::path& sourceDirectory,
                                   Headers headers,
                                   std::vector<std::string>& problems);

/// Analyses all source parts as one database. `sourceDirectory` holds tests/include/std.
Result run(const Fixture& fixture,
           const Workspace& workspace,
           const std::filesystem::path& sourceDirectory,
           Headers headers = Headers::Stub);

/// The findings of the rules that the fixture is about, at the lines of the fixture. A finding
/// outside its parts is a problem.
std::vector<Reported> reportsOf(const Fixture& fixture,
                                const Workspace& workspace,
                                Result& result,
                                const std::vector<std::string>& rules);

}  // namespace status_lint::harness

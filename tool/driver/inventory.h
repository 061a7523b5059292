// What the models found in a program, and what they may be missing.
#pragma once

#include "tool/flow/outcome.h"
#include "tool/ir/module.h"
#include "tool/model/model.h"
#include "tool/report/inventory.h"

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace status_lint::driver {

/// All models, sorted by name; `files` are those that are the user's.
report::Inventory listModels(std::span<const model::Model> models,
                             std::span<const std::string> files);

/// What the modules of a program say of the models, taken before the modules are linked.
class ModelUse {
public:
  explicit ModelUse(std::span<const ir::Module> modules);

  /// All models, sorted by name, with what the program has of each; candidates are uses of status
  /// codes that are no status site. `files` are the models that are the user's.
  [[nodiscard]] report::Inventory inventory(std::span<const model::Model> models,
                                            std::span<const std::string> files,
                                            const flow::Analysis& analysis) const;

  /// One line for each entry of the user's models (those of `files`) that nothing in the program
  /// uses, with file and JSON pointer. A model of which no source reads a header gives one line.
  [[nodiscard]] std::vector<std::string> unused(std::span<const model::Model> models,
                                                std::span<const std::string> files) const;

private:
  struct Candidate {
    ir::Candidate use;
    base::SourceRange at;
  };

  void unusedEntries(const model::Model& model, std::vector<std::string>& out) const;
  [[nodiscard]] std::vector<report::ResponseCandidate>
  candidates(std::span<const model::Model> models, const flow::Analysis& analysis) const;

  std::map<std::string, std::size_t> units_;              ///< framework -> modules that use it
  std::map<std::string, std::set<std::string>> matched_;  ///< framework -> pointers of used entries
  std::set<std::string> active_;                          ///< frameworks whose headers are read
  std::vector<Candidate> candidates_;
};

}  // namespace status_lint::driver

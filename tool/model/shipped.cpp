#include "tool/model/model.h"

#include <algorithm>
#include <cassert>
#include <span>
#include <utility>

namespace status_lint::model {

// Generated from rules/frameworks/ and rules/evidence/: (file name, content).
std::span<const std::pair<std::string_view, std::string_view>> embeddedModels();
std::span<const std::pair<std::string_view, std::string_view>> embeddedEvidence();

std::vector<Model> parseShippedModels() {
  std::vector<Model> models;
  models.reserve(embeddedModels().size());
  for (const auto& [file, content] : embeddedModels()) {
    auto model = parseModel(content, file);
    assert(model);
    if (model) {
      models.push_back(std::move(*model));
    }
  }
  std::ranges::sort(models, {}, &Model::framework);
  return models;
}

const std::vector<Model>& shippedModels() {
  static const std::vector<Model> Models = parseShippedModels();
  return Models;
}

const Library& shippedLibrary() {
  static const Library Facts = [] {
    Library library;
    for (const auto& [file, content] : embeddedEvidence()) {
      [[maybe_unused]] const auto added = parseLibrary(content, file, library);
      assert(added);
    }
    return library;
  }();
  return Facts;
}

}  // namespace status_lint::model

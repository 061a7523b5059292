#include "tool/driver/models.h"

#include "tool/base/text.h"
#include "tool/driver/files.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace status_lint::driver {

std::expected<std::vector<model::Model>, std::vector<base::Error>>
loadModels(std::span<const std::string> files, const std::string& workingDirectory) {
  std::vector<model::Model> models = model::shippedModels();
  std::vector<base::Error> errors;
  for (const std::string& file : files) {
    const auto text = readFile((std::filesystem::path(workingDirectory) / file).string());
    if (!text) {
      errors.push_back({base::cat(file, ": the model cannot be read: ", text.error().message)});
      continue;
    }
    auto parsed = model::parseModel(*text, file);
    if (!parsed) {
      std::ranges::move(parsed.error(), std::back_inserter(errors));
      continue;
    }
    const auto same = std::ranges::find(models, parsed->framework, &model::Model::framework);
    if (same != models.end()) {
      *same = *std::move(parsed);
    } else {
      models.push_back(*std::move(parsed));
    }
  }
  if (!errors.empty()) {
    return std::unexpected(std::move(errors));
  }
  return models;
}

}  // namespace status_lint::driver

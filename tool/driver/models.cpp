#include "tool/driver/models.h"

#include "tool/base/text.h"
#include "tool/driver/files.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

namespace status_lint::driver {

namespace {

void checkName(const std::string& name,
               const std::vector<model::Model>& models,
               std::vector<base::Error>& errors) {
  std::vector<std::string> names;
  for (const model::Model& model : models) {
    names.push_back(model.framework);
  }
  if (std::ranges::find(names, name) != names.end()) {
    return;
  }
  const std::string near = base::nearest(name, names);
  errors.push_back({base::cat("unknown framework '",
                              name,
                              "'; ",
                              near.empty() ? "see 'status-lint frameworks'"
                                           : base::cat("did you mean '", near, "'?"))});
}

/// Forces and leaves out what the options say.
void choose(const ModelChoice& choice,
            std::vector<model::Model>& models,
            std::vector<base::Error>& errors) {
  for (const std::string& name : choice.forced) {
    checkName(name, models, errors);
    if (std::ranges::find(choice.disabled, name) != choice.disabled.end()) {
      errors.push_back(
          {base::cat("framework '", name, "' is both forced and left out; drop one of the two")});
    }
  }
  for (const std::string& name : choice.disabled) {
    checkName(name, models, errors);
  }
  std::erase_if(models, [&](const model::Model& model) {
    return std::ranges::find(choice.disabled, model.framework) != choice.disabled.end();
  });
  for (model::Model& model : models) {
    model.isForced = std::ranges::find(choice.forced, model.framework) != choice.forced.end();
  }
}

/// The models of the choice; adds to the errors what is wrong with it.
std::expected<Models, std::vector<base::Error>> make(ModelChoice choice,
                                                     std::vector<base::Error> errors) {
  std::vector<model::Model> models = model::parseShippedModels();
  for (const auto& [name, text] : choice.own) {
    auto parsed = model::parseModel(text, name);
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
  choose(choice, models, errors);
  if (!errors.empty()) {
    return std::unexpected(std::move(errors));
  }
  return Models{std::move(models), std::move(choice)};
}

}  // namespace

std::string Models::identity() const {
  std::string out =
      base::cat(base::join(choice.forced, ","), '-', base::join(choice.disabled, ","));
  for (const auto& [name, text] : choice.own) {
    out += base::cat('\0', name, '\0', text);
  }
  return out;
}

std::vector<std::string> Models::ownFiles() const {
  std::vector<std::string> out;
  for (const ModelChoice::File& file : choice.own) {
    out.push_back(file.name);
  }
  return out;
}

std::expected<Models, std::vector<base::Error>> loadModels(const Options& options,
                                                           const std::string& workingDirectory) {
  ModelChoice choice{.own = {}, .forced = options.forced, .disabled = options.disabled};
  std::vector<base::Error> errors;
  for (const std::string& file : options.models) {
    auto text = readFile((std::filesystem::path(workingDirectory) / file).string());
    if (!text) {
      errors.push_back({base::cat(file, ": the model cannot be read: ", text.error().message)});
    } else {
      choice.own.push_back({file, *std::move(text)});
    }
  }
  return make(std::move(choice), std::move(errors));
}

std::expected<Models, std::vector<base::Error>> loadModels(ModelChoice choice) {
  return make(std::move(choice), {});
}

std::expected<model::Situations, std::vector<base::Error>>
loadSituations(const Options& options, const std::string& workingDirectory) {
  model::Situations table = model::shippedSituations();
  std::vector<base::Error> errors;
  for (const std::string& file : options.situations) {
    const auto text = readFile((std::filesystem::path(workingDirectory) / file).string());
    if (!text) {
      errors.push_back(
          {base::cat(file, ": the situations cannot be read: ", text.error().message)});
    } else if (auto added = model::parseSituations(*text, file, table); !added) {
      std::ranges::move(added.error(), std::back_inserter(errors));
    }
  }
  if (!errors.empty()) {
    return std::unexpected(std::move(errors));
  }
  return table;
}

std::expected<std::vector<model::ApiDescription>, std::vector<base::Error>>
loadDescriptions(const Options& options, const std::string& workingDirectory) {
  std::vector<model::ApiDescription> out;
  std::vector<base::Error> errors;
  for (const std::string& file : options.descriptions) {
    const auto text = readFile((std::filesystem::path(workingDirectory) / file).string());
    if (!text) {
      errors.push_back(
          {base::cat(file, ": the description of the API cannot be read: ", text.error().message)});
    } else if (auto parsed = model::parseApiDescription(*text, file)) {
      out.push_back(*std::move(parsed));
    } else {
      std::ranges::move(parsed.error(), std::back_inserter(errors));
    }
  }
  if (!errors.empty()) {
    return std::unexpected(std::move(errors));
  }
  return out;
}

std::expected<std::vector<model::StatusChoice>, std::vector<base::Error>>
loadEarlier(const Options& options, const std::string& workingDirectory) {
  if (options.earlier.empty()) {
    return {};
  }
  const auto text = readFile((std::filesystem::path(workingDirectory) / options.earlier).string());
  if (!text) {
    return std::unexpected(std::vector{base::Error{
        base::cat(options.earlier, ": the record cannot be read: ", text.error().message)}});
  }
  return model::parseStatusChoices(*text, options.earlier);
}

}  // namespace status_lint::driver

#include "tool/driver/inventory.h"

#include "tool/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace status_lint::driver {
namespace {

using base::cat;

base::SourceRange rangeOf(const ir::Module& module, ir::LocationId id) {
  const ir::Location& at = module.locations[id];
  base::SourceRange range;
  range.path = module.files[at.file].path;
  range.line = at.line;
  range.column = at.column;
  range.offset = at.offset;
  return range;
}

/// The entry of a model that names the use.
std::string entryFor(const ir::Candidate& use) {
  nlohmann::ordered_json entry;
  entry[use.argument < 0 ? "write" : "call"] = use.name;
  entry["status"] = use.argument < 0 ? "$value" : cat('$', use.argument);
  std::string text = entry.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  for (const std::string_view mark : {"\":", ","}) {
    for (std::size_t at = text.find(mark); at != std::string::npos;
         at = text.find(mark, at + mark.size())) {
      text.insert(at + mark.size(), " ");
    }
  }
  return cat("{ ", std::string_view(text).substr(1, text.size() - 2), " }");
}

bool isUsers(const model::Model& model, std::span<const std::string> files) {
  return std::ranges::find(files, model.file) != files.end();
}

}  // namespace

report::Inventory listModels(std::span<const model::Model> models,
                             std::span<const std::string> files) {
  report::Inventory out;
  for (const model::Model& model : models) {
    report::FrameworkUse use;
    use.framework = model.framework;
    use.versions = model.versions;
    use.headers = model.headers;
    use.file = isUsers(model, files) ? model.file : std::string();
    out.frameworks.push_back(std::move(use));
  }
  std::ranges::sort(out.frameworks, {}, &report::FrameworkUse::framework);
  return out;
}

ModelUse::ModelUse(std::span<const ir::Module> modules) {
  for (const ir::Module& module : modules) {
    for (const ir::Wire& wire : module.wires) {
      active_.insert(wire.framework);
    }
    for (const auto& [framework, pointers] : module.matched) {
      units_[framework] += pointers.empty() ? 0 : 1;
      matched_[framework].insert(pointers.begin(), pointers.end());
    }
    for (const ir::Candidate& use : module.candidates) {
      candidates_.push_back({use, rangeOf(module, use.location)});
    }
  }
}

report::Inventory ModelUse::inventory(std::span<const model::Model> models,
                                      std::span<const std::string> files,
                                      const flow::Analysis& analysis) const {
  report::Inventory out = listModels(models, files);
  out.hasProgram = true;
  for (report::FrameworkUse& use : out.frameworks) {
    const auto found = units_.find(use.framework);
    use.units = found != units_.end() ? found->second : 0;
    for (const flow::Server& server : analysis.servers) {
      for (const flow::Handler& handler : server.handlers) {
        const bool isOurs = handler.framework == use.framework;
        use.handlers += isOurs ? 1 : 0;
        use.withMethod += isOurs && !handler.methods.empty() ? 1 : 0;
      }
    }
    use.sites = static_cast<std::size_t>(
        std::ranges::count(analysis.sites, use.framework, &flow::Site::framework));
  }
  out.candidates = candidates(models, analysis);
  return out;
}

std::vector<report::ResponseCandidate> ModelUse::candidates(std::span<const model::Model> models,
                                                            const flow::Analysis& analysis) const {
  struct Found {
    report::ResponseCandidate shown;
    std::set<std::string> uses;
    std::set<base::SourceRange> places;
    std::set<std::int64_t> codes;
  };

  std::map<std::string, Found> byType;
  for (const Candidate& one : candidates_) {
    const bool isNamed = std::ranges::any_of(models, [&](const model::Model& model) {
      return std::ranges::find(model.responses, one.use.type) != model.responses.end() ||
             std::ranges::find(model.requests, one.use.type) != model.requests.end();
    });
    // What passes its code on to a response that is known needs no model.
    const bool isSite = std::ranges::any_of(analysis.sites, [&](const flow::Site& site) {
      return site.at.path == one.at.path && site.at.line == one.at.line;
    });
    if (isNamed || isSite) {
      continue;
    }
    Found& found = byType[one.use.type];
    found.shown.type = one.use.type;
    found.shown.header = one.use.header;
    found.uses.insert(entryFor(one.use));
    found.places.insert(one.at);
    found.codes.insert(one.use.code);
  }
  std::vector<report::ResponseCandidate> out;
  for (auto& [type, found] : byType) {
    if (found.codes.size() < 2) {
      continue;  // one number may mean anything
    }
    found.shown.uses.assign(found.uses.begin(), found.uses.end());
    found.shown.count = found.places.size();
    found.shown.example = *found.places.begin();
    out.push_back(std::move(found.shown));
  }
  std::ranges::stable_sort(out, std::ranges::greater(), &report::ResponseCandidate::count);
  return out;
}

std::vector<std::string> ModelUse::unused(std::span<const model::Model> models,
                                          std::span<const std::string> files) const {
  std::vector<std::string> out;
  for (const model::Model& model : models) {
    if (!isUsers(model, files)) {
      continue;
    }
    if (!active_.contains(model.framework)) {
      out.push_back(cat(model.file,
                        ": no source reads ",
                        model.headers.size() == 1 ? "the header " : "one of the headers ",
                        base::join(model.headers, ", "),
                        ": the model is not used"));
      continue;
    }
    unusedEntries(model, out);
  }
  return out;
}

void ModelUse::unusedEntries(const model::Model& model, std::vector<std::string>& out) const {
  std::vector<std::string> types;
  std::vector<std::string> names;
  for (const Candidate& one : candidates_) {
    types.push_back(one.use.type);
    names.push_back(one.use.name);
  }
  const auto used = matched_.find(model.framework);
  const auto tell = [&](const std::string& pointer,
                        std::string_view what,
                        const std::string& name,
                        const std::vector<std::string>& right) {
    if (used != matched_.end() && used->second.contains(pointer)) {
      return;
    }
    const std::string near = base::nearest(name, right);
    out.push_back(cat(model.file,
                      ": ",
                      pointer,
                      ": ",
                      what,
                      " '",
                      name,
                      near.empty() ? "'" : cat("'; did you mean '", near, "'?")));
  };
  for (std::size_t i = 0; i < model.responses.size(); ++i) {
    tell(cat("/response/", i), "the program has no class", model.responses[i], types);
  }
  for (std::size_t i = 0; i < model.requests.size(); ++i) {
    // A class that is both counts as the response.
    if (std::ranges::find(model.responses, model.requests[i]) == model.responses.end()) {
      tell(cat("/request/", i), "the program has no class", model.requests[i], {});
    }
  }
  for (const model::Site& site : model.sites) {
    tell(site.pointer, "nothing in the program uses", site.pattern, names);
  }
  for (const model::Handler& handler : model.handlers) {
    tell(handler.pointer, "nothing in the program makes handlers with", handler.pattern, {});
  }
  for (const model::Symbol& symbol : model.symbols) {
    tell(symbol.pointer, "nothing in the program uses", symbol.pattern, {});
  }
}

}  // namespace status_lint::driver

#include "tool/flow/status_maps.h"

#include "tool/flow/walk.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

namespace status_lint::flow {
namespace {

using Codes = std::map<const ir::Location*, int>;

/// Of one function.
class Search {
public:
  Search(const Definition& definition, const Linkage& linkage, const Codes& codes)
      : definition_(definition), linkage_(linkage), codes_(codes) {}

  std::vector<PartialMap> run() {
    visit(definition_.function->body);
    return std::move(out_);
  }

private:
  struct Choice {
    int code = 0;
    const ir::Location* at = nullptr;
  };

  /// The only status code that the code chooses: a block or a value.
  template <typename Code>
  std::optional<Choice> chosenIn(const Code& code) const {
    std::map<int, const ir::Location*> found;
    Walker walker;
    walker.value = [&](const ir::Value& value) {
      const ir::Location* at = definition_.location(value.location);
      if (const auto chosen = codes_.find(at); chosen != codes_.end()) {
        found.emplace(chosen->second, at);
      }
    };
    walk(code, walker);
    return found.size() == 1
               ? std::optional(Choice{.code = found.begin()->first, .at = found.begin()->second})
               : std::nullopt;
  }

  /// What the enumerators get that no label names: of `default:`, or of the statement behind.
  std::optional<Choice> otherwise(const ir::Switch& choice, const ir::Statement* behind) const {
    const auto byDefault = std::ranges::find(choice.sections, true, &ir::SwitchSection::isDefault);
    if (byDefault != choice.sections.end()) {
      return chosenIn(byDefault->body);
    }
    const auto* last = behind != nullptr ? std::get_if<ir::Return>(&behind->node) : nullptr;
    return last != nullptr && !last->value.empty() ? chosenIn(last->value.front()) : std::nullopt;
  }

  void note(const ir::Switch& choice, const ir::Location* at, const ir::Statement* behind) {
    const std::optional<Choice> other = otherwise(choice, behind);
    PartialMap map{.at = linkage_.range(at), .missing = choice.missing};
    for (const ir::SwitchSection& section : choice.sections) {
      map.isCommented = map.isCommented || (section.isDefault && section.isCommented);
      if (section.isDefault || section.body.empty()) {
        continue;
      }
      const std::optional<Choice> own = chosenIn(section.body);
      if (!own) {
        return;
      }
      map.codes.push_back(own->code);
    }
    if (other && map.codes.size() > 1) {
      map.other = other->code;
      map.otherAt = linkage_.range(other->at);
      out_.push_back(std::move(map));
    }
  }

  void visit(const ir::Block& block) {
    for (auto statement = block.begin(); statement != block.end(); ++statement) {
      if (const auto* choice = std::get_if<ir::Switch>(&statement->node)) {
        if (!choice->missing.empty() && choice->sections.size() > 1) {
          note(*choice,
               definition_.location(statement->location),
               std::next(statement) != block.end() ? &*std::next(statement) : nullptr);
        }
        for (const ir::SwitchSection& section : choice->sections) {
          visit(section.body);
        }
      } else if (const auto* branch = std::get_if<ir::If>(&statement->node)) {
        visit(branch->then);
        visit(branch->otherwise);
      } else if (const auto* loop = std::get_if<ir::Loop>(&statement->node)) {
        visit(loop->body);
      } else if (const auto* tried = std::get_if<ir::Try>(&statement->node)) {
        visit(tried->body);
        for (const ir::Catch& clause : tried->catches) {
          visit(clause.body);
        }
      }
    }
  }

  const Definition& definition_;
  const Linkage& linkage_;
  const Codes& codes_;
  std::vector<PartialMap> out_;
};

}  // namespace

std::vector<PartialMap> partialMaps(const Program& program,
                                    const std::vector<StatusSource>& sources) {
  std::map<const ir::Function*, Codes> byFunction;
  for (const StatusSource& source : sources) {
    if (source.code) {
      byFunction[source.in->function].emplace(source.at, *source.code);
    }
  }
  std::vector<PartialMap> out;
  for (const Definition& definition : program.functions()) {
    const auto codes = byFunction.find(definition.function);
    if (codes != byFunction.end() && codes->second.size() > 1 && !definition.function->foreign) {
      std::ranges::move(Search(definition, program.linkage(), codes->second).run(),
                        std::back_inserter(out));
    }
  }
  return out;
}

}  // namespace status_lint::flow

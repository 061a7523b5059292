#include "tool/flow/status_maps.h"

#include "tool/flow/walk.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <span>

namespace status_lint::flow {
namespace {

using Codes = std::map<const ir::Location*, int>;
using Statements = std::span<const ir::Statement>;

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

  /// The only status code that the statements choose.
  std::optional<Choice> chosenIn(Statements statements) const {
    std::map<int, const ir::Location*> found;
    Walker walker;
    walker.value = [&](const ir::Value& value) {
      const ir::Location* at = definition_.location(value.location);
      if (const auto code = codes_.find(at); code != codes_.end()) {
        found.emplace(code->second, at);
      }
    };
    const ir::Block block(statements.begin(), statements.end());
    walk(block, walker);
    return found.size() == 1
               ? std::optional(Choice{.code = found.begin()->first, .at = found.begin()->second})
               : std::nullopt;
  }

  /// What the enumerators get that no label names: of `default:`, or of the statement behind.
  std::optional<Choice> otherwise(const ir::Switch& choice, Statements behind) const {
    const auto byDefault = std::ranges::find(choice.sections, true, &ir::SwitchSection::isDefault);
    if (byDefault != choice.sections.end()) {
      return chosenIn(byDefault->body);
    }
    return !behind.empty() && std::holds_alternative<ir::Return>(behind.front().node)
               ? chosenIn(behind.first(1))
               : std::nullopt;
  }

  void note(const ir::Switch& choice, const ir::Location* at, Statements behind) {
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
               Statements(std::next(statement), block.end()));
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

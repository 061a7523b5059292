#include "tool/flow/dead_statuses.h"

#include "tool/flow/walk.h"

#include <algorithm>

namespace status_lint::flow {
namespace {

/// Why code cannot run.
struct Cause {
  const ir::Location* at = nullptr;
  std::string shadowed;
  std::string by;
};

bool leaves(const ir::Block& block);

/// Does control never go on to what stands behind the statement?
bool leaves(const ir::Statement& statement) {
  if (const auto* call = std::get_if<ir::Call>(&statement.node)) {
    return call->noReturn;
  }
  if (const auto* branch = std::get_if<ir::If>(&statement.node)) {
    return leaves(branch->then) && leaves(branch->otherwise);
  }
  return std::holds_alternative<ir::Return>(statement.node) ||
         std::holds_alternative<ir::Throw>(statement.node) ||
         std::holds_alternative<ir::Rethrow>(statement.node) ||
         std::holds_alternative<ir::Break>(statement.node) ||
         std::holds_alternative<ir::Continue>(statement.node);
}

bool leaves(const ir::Block& block) {
  return std::ranges::any_of(block,
                             [](const ir::Statement& statement) { return leaves(statement); });
}

class Search {
public:
  explicit Search(const Program& program) : program_(program) {}

  void visit(const Definition& definition) {
    if (!definition.function->isPattern && !jumps(definition.function->body)) {
      definition_ = &definition;
      visit(definition.function->body);
    }
  }

  std::map<const ir::Location*, Cause> dead;

private:
  /// Is there a jump that the tree does not show, so that any code may run?
  static bool jumps(const ir::Block& body) {
    bool found = false;
    Walker walker;
    walker.statement = [&](const ir::Statement& statement) {
      found = found || std::holds_alternative<ir::Opaque>(statement.node);
    };
    walk(body, walker);
    return found;
  }

  void visit(const ir::Block& block) {
    const auto last = std::ranges::find_if(
        block, [](const ir::Statement& statement) { return leaves(statement); });
    if (last != block.end()) {
      const ir::Block rest(last + 1, block.end());
      note(rest, {.at = definition_->location(last->location), .shadowed = {}, .by = {}});
    }
    for (const ir::Statement& statement : block) {
      visit(statement);
    }
  }

  void visit(const ir::Statement& statement) {
    if (const auto* branch = std::get_if<ir::If>(&statement.node)) {
      visit(branch->then);
      visit(branch->otherwise);
    } else if (const auto* choice = std::get_if<ir::Switch>(&statement.node)) {
      for (const ir::SwitchSection& section : choice->sections) {
        visit(section.body);
      }
    } else if (const auto* loop = std::get_if<ir::Loop>(&statement.node)) {
      visit(loop->body);
    } else if (const auto* labelled = std::get_if<ir::Labelled>(&statement.node)) {
      visit(labelled->body);
    } else if (const auto* tried = std::get_if<ir::Try>(&statement.node)) {
      visit(tried->body);
      for (const ir::Catch& clause : tried->catches) {
        visit(clause.body);
      }
      noteShadowed(*tried);
    }
  }

  void noteShadowed(const ir::Try& tried) {
    for (auto clause = tried.catches.begin(); clause != tried.catches.end(); ++clause) {
      const auto taker = std::find_if(tried.catches.begin(), clause, [&](const ir::Catch& earlier) {
        return !clause->type.empty() && !earlier.type.empty() &&
               program_.derives(clause->type, earlier.type);
      });
      if (taker != clause) {
        note(clause->body,
             {.at = definition_->location(taker->location),
              .shadowed = clause->type,
              .by = taker->type});
      }
    }
  }

  void note(const ir::Block& block, const Cause& cause) {
    Walker walker;
    walker.value = [&](const ir::Value& value) {
      if (std::holds_alternative<ir::Constant>(value.node) &&
          (!cause.shadowed.empty() || !isResult(block, value, cause))) {
        dead.emplace(definition_->location(value.location), cause);
      }
    };
    walk(block, walker);
  }

  static bool isWithin(const ir::Location* at, const ir::Location* whole) {
    return whole->file == at->file && whole->offset <= at->offset &&
           at->endOffset <= whole->endOffset;
  }

  /// Is it written in the statement that leaves, or in a return statement behind it, which is there
  /// for the compiler?
  bool isResult(const ir::Block& rest, const ir::Value& value, const Cause& cause) const {
    const ir::Location* at = definition_->location(value.location);
    return isWithin(at, cause.at) || std::ranges::any_of(rest, [&](const ir::Statement& statement) {
             return std::holds_alternative<ir::Return>(statement.node) &&
                    isWithin(at, definition_->location(statement.location));
           });
  }

  const Program& program_;
  const Definition* definition_ = nullptr;
};

}  // namespace

std::vector<DeadStatus> deadStatuses(const Program& program,
                                     const std::vector<StatusSource>& sources) {
  Search search(program);
  for (const Definition& definition : program.functions()) {
    search.visit(definition);
  }
  std::vector<DeadStatus> out;
  for (const StatusSource& source : sources) {
    const auto found = search.dead.find(source.at);
    if (!source.code || found == search.dead.end()) {
      continue;
    }
    const Cause& cause = found->second;
    out.push_back({.at = program.linkage().range(source.at),
                   .code = *source.code,
                   .cause = program.linkage().range(cause.at),
                   .shadowedType = cause.shadowed,
                   .takenBy = cause.by});
  }
  return out;
}

}  // namespace status_lint::flow

#include "tool/extract/trim.h"

#include "tool/extract/walk.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace status_lint::extract {

namespace {

/// How much a statement matters. Weak ones (break, continue) matter where the loop around them
/// does.
enum class Need { None, Weak, Strong };

/// Variables and temporaries that something reads.
struct Uses {
  std::set<std::uint32_t> variables;
  std::set<std::uint32_t> temporaries;

  bool add(const ir::Path& path) {
    if (path.root == ir::Path::Root::Variable) {
      return variables.insert(path.id).second;
    }
    return path.root == ir::Path::Root::Temporary && temporaries.insert(path.id).second;
  }

  [[nodiscard]] bool contains(const ir::Path& path) const {
    return path.root == ir::Path::Root::Variable    ? variables.contains(path.id)
           : path.root == ir::Path::Root::Temporary ? temporaries.contains(path.id)
                                                    : true;
  }
};

struct UseCollector {
  Uses& uses;
  bool changed = false;

  void location(ir::LocationId&) {}

  void value(ir::Value&) {}

  void statement(ir::Statement&) {}

  void path(ir::Path& path) { changed = uses.add(path) || changed; }
};

class Trimmer {
public:
  explicit Trimmer(ir::Function& function) : function_(function) {}

  void run() {
    do {
      changed_ = false;
      need(function_.body);
    } while (changed_);
    prune(function_.body);
  }

private:
  /// Writes to it are seen outside the function, or through another name.
  bool escapes(const ir::Path& path) const {
    if (path.root == ir::Path::Root::Temporary) {
      return false;
    }
    if (path.root != ir::Path::Root::Variable) {
      return true;
    }
    const ir::Variable& variable = function_.variables[path.id];
    return variable.storage != ir::Storage::Value || variable.role != ir::Role::None;
  }

  void use(ir::Value& value) {
    UseCollector collector{uses_};
    Walk(collector).value(value);
    changed_ = changed_ || collector.changed;
  }

  void use(ir::Statement& statement) {
    UseCollector collector{uses_};
    Walk(collector).statement(statement);
    changed_ = changed_ || collector.changed;
  }

  Need need(ir::Block& block) {
    Need most = Need::None;
    for (ir::Statement& statement : block) {
      most = std::max(most, need(statement));
    }
    return most;
  }

  Need before(ir::Condition& condition) {
    Need most = need(condition.before);
    for (ir::Condition& operand : condition.operands) {
      most = std::max(most, before(operand));
    }
    return most;
  }

  /// The condition's own tests are read by something that matters.
  void useTests(ir::Condition& condition) {
    for (std::vector<ir::Value>* values : {&condition.atom.subject, &condition.atom.other}) {
      for (ir::Value& value : *values) {
        use(value);
      }
    }
    UseCollector collector{uses_};
    for (ir::Path& path : condition.atom.depends) {
      collector.path(path);
    }
    changed_ = changed_ || collector.changed;
    for (ir::Condition& operand : condition.operands) {
      useTests(operand);
    }
  }

  Need need(ir::Statement& statement) {
    if (auto* assign = std::get_if<ir::Assign>(&statement.node)) {
      const bool rebinds = assign->mode == ir::Assign::Mode::Alias &&
                           assign->target.members.empty() &&
                           assign->target.root == ir::Path::Root::Variable;
      const bool isNeeded = uses_.contains(assign->target) || (!rebinds && escapes(assign->target));
      if (isNeeded) {
        use(assign->value);
        UseCollector collector{uses_};
        collector.path(assign->target);
        changed_ = changed_ || collector.changed;
      }
      return isNeeded ? Need::Strong : Need::None;
    }
    if (auto* choice = std::get_if<ir::If>(&statement.node)) {
      const Need own = before(choice->condition);
      const Need most = std::max({own, need(choice->then), need(choice->otherwise)});
      if (most != Need::None) {
        useTests(choice->condition);
      }
      return most;
    }
    if (auto* choice = std::get_if<ir::Switch>(&statement.node)) {
      Need most = Need::None;
      for (ir::SwitchSection& section : choice->sections) {
        most = std::max(most, need(section.body));
      }
      if (most == Need::Strong) {
        use(choice->subject);
      }
      return most == Need::Strong ? Need::Strong : Need::None;
    }
    if (auto* loop = std::get_if<ir::Loop>(&statement.node)) {
      Need most = std::max(need(loop->body), need(loop->step));
      for (ir::Condition& condition : loop->condition) {
        most = std::max(most, before(condition));
      }
      most = loop->endless || most == Need::Strong ? Need::Strong : Need::None;
      if (most == Need::Strong) {
        for (ir::Value& range : loop->over) {
          use(range);
        }
        for (ir::Condition& condition : loop->condition) {
          useTests(condition);
        }
      }
      return most;
    }
    if (auto* tried = std::get_if<ir::Try>(&statement.node)) {
      Need most = need(tried->body);
      for (ir::Catch& clause : tried->catches) {
        most = std::max(most, need(clause.body));
      }
      return most;
    }
    if (auto* labelled = std::get_if<ir::Labelled>(&statement.node)) {
      return need(labelled->body);
    }
    if (const auto* leave = std::get_if<ir::Break>(&statement.node)) {
      return leave->label.empty() ? Need::Weak : Need::Strong;
    }
    if (std::holds_alternative<ir::Continue>(statement.node)) {
      return Need::Weak;
    }
    use(statement);
    return Need::Strong;
  }

  void prune(ir::Condition& condition) {
    prune(condition.before);
    for (ir::Condition& operand : condition.operands) {
      prune(operand);
    }
  }

  void prune(ir::Block& block) {
    std::erase_if(block,
                  [this](ir::Statement& statement) { return need(statement) == Need::None; });
    for (ir::Statement& statement : block) {
      if (auto* call = std::get_if<ir::Call>(&statement.node)) {
        call->result = uses_.temporaries.contains(call->result) ? call->result : 0;
      } else if (auto* choice = std::get_if<ir::If>(&statement.node)) {
        prune(choice->condition);
        prune(choice->then);
        prune(choice->otherwise);
      } else if (auto* options = std::get_if<ir::Switch>(&statement.node)) {
        for (ir::SwitchSection& section : options->sections) {
          prune(section.body);
        }
      } else if (auto* loop = std::get_if<ir::Loop>(&statement.node)) {
        for (ir::Condition& condition : loop->condition) {
          prune(condition);
        }
        prune(loop->body);
        prune(loop->step);
      } else if (auto* tried = std::get_if<ir::Try>(&statement.node)) {
        prune(tried->body);
        for (ir::Catch& clause : tried->catches) {
          prune(clause.body);
        }
      } else if (auto* labelled = std::get_if<ir::Labelled>(&statement.node)) {
        prune(labelled->body);
      }
    }
  }

  ir::Function& function_;
  Uses uses_;
  bool changed_ = false;
};

bool saysSomething(const ir::Value& value) {
  const auto* unknown = std::get_if<ir::Unknown>(&value.node);
  return !unknown || !unknown->operands.empty();
}

bool matters(const ir::Block& block);

bool matters(const ir::Statement& statement) {
  if (const auto* back = std::get_if<ir::Return>(&statement.node)) {
    return std::ranges::any_of(back->value, saysSomething);
  }
  if (const auto* choice = std::get_if<ir::If>(&statement.node)) {
    return matters(choice->then) || matters(choice->otherwise) ||
           !choice->condition.before.empty() || !choice->condition.operands.empty();
  }
  if (const auto* labelled = std::get_if<ir::Labelled>(&statement.node)) {
    return matters(labelled->body);
  }
  return !std::holds_alternative<ir::Break>(statement.node) &&
         !std::holds_alternative<ir::Continue>(statement.node);
}

bool matters(const ir::Block& block) {
  return std::ranges::any_of(block,
                             [](const ir::Statement& statement) { return matters(statement); });
}

}  // namespace

void trim(ir::Function& function) {
  Trimmer(function).run();
}

namespace {

struct ReferenceCollector {
  std::vector<std::string>& out;

  void location(ir::LocationId&) {}

  void path(ir::Path&) {}

  void value(ir::Value& value) {
    if (const auto* callable = std::get_if<ir::Callable>(&value.node)) {
      out.push_back(callable->function.usr);
    }
  }

  void statement(ir::Statement& statement) {
    if (const auto* call = std::get_if<ir::Call>(&statement.node)) {
      out.push_back(call->callee.usr);
    }
  }
};

/// Is a handler given to a server there, at the function's own level? A static object of a
/// framework's template may be what calls it.
bool registers(const ir::Block& body) {
  return std::ranges::any_of(body, [](const ir::Statement& statement) {
    return std::holds_alternative<ir::Register>(statement.node);
  });
}

/// Says something to the outside on its own, or is run where nothing names it: whoever calls it.
bool isRoot(const ir::Function& function, const std::set<std::string>& inMainFile) {
  const auto isHandlerLike = [](const ir::Variable& variable) {
    return variable.isParameter && variable.role == ir::Role::Response;
  };
  return function.isMain || function.isVirtual || function.isDestructor ||
         !function.entries.empty() || !function.documents.empty() ||
         function.name.starts_with('(') || registers(function.body) ||
         (inMainFile.contains(function.usr) && function.externalLinkage && !function.isLambda) ||
         std::ranges::any_of(function.variables, isHandlerLike);
}

}  // namespace

void dropUnreachable(std::vector<ir::Function>& functions,
                     const std::set<std::string>& inMainFile) {
  std::unordered_map<std::string, std::vector<std::size_t>> byUsr;
  std::vector<std::size_t> work;
  std::vector<bool> reached(functions.size());
  for (std::size_t i = 0; i < functions.size(); ++i) {
    byUsr[functions[i].usr].push_back(i);
    if (isRoot(functions[i], inMainFile)) {
      reached[i] = true;
      work.push_back(i);
    }
  }
  std::vector<std::string> references;
  while (!work.empty()) {
    const std::size_t next = work.back();
    work.pop_back();
    references.clear();
    ReferenceCollector collector{references};
    Walk(collector).block(functions[next].body);
    for (const std::string& usr : references) {
      const auto found = byUsr.find(usr);
      for (const std::size_t target :
           found == byUsr.end() ? std::vector<std::size_t>() : found->second) {
        if (!reached[target]) {
          reached[target] = true;
          work.push_back(target);
        }
      }
    }
  }
  std::size_t index = 0;
  std::erase_if(functions, [&](const ir::Function&) { return !reached[index++]; });
}

bool matters(const ir::Function& function) {
  const auto hasRole = [](const ir::Variable& variable) {
    return variable.role != ir::Role::None;
  };
  return function.isMain || function.isLambda || function.isVirtual || !function.entries.empty() ||
         !function.documents.empty() || std::ranges::any_of(function.variables, hasRole) ||
         matters(function.body);
}

}  // namespace status_lint::extract

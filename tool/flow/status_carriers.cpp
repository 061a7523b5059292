#include "tool/flow/status_carriers.h"

#include "tool/flow/walk.h"

#include <algorithm>
#include <optional>

namespace status_lint::flow {
namespace {

constexpr std::int64_t LeastCode = 100;
constexpr std::int64_t GreatestCode = 599;

/// What a value is given to.
enum class Receiver : std::uint8_t { Nobody, Function, Response };

/// A value and the function that it stands in.
struct Use {
  const ir::Value* value = nullptr;
  const Definition* in = nullptr;
  Receiver receiver = Receiver::Nobody;
};

using Slot = std::pair<const ir::Function*, std::uint32_t>;
using Member = std::pair<std::string, std::string>;  ///< class that declares it, name

class Search {
public:
  explicit Search(const Program& program) : program_(program) {
    for (const Definition& definition : program.functions()) {
      collectHandlers(definition);
    }
    for (const Definition& definition : program.functions()) {
      collect(definition);
    }
  }

  StatusCarriers run() {
    while (!pending_.empty()) {
      auto [use, framework] = pending_.back();
      pending_.pop_back();
      visit(use, framework);
    }
    return std::move(found_);
  }

private:
  void collectHandlers(const Definition& definition) {
    if (!definition.function->entries.empty()) {
      handlers_.insert(definition.function->usr);
    }
    Walker walker;
    walker.statement = [&](const ir::Statement& statement) {
      const auto* made = std::get_if<ir::Register>(&statement.node);
      for (const ir::Value& value : made != nullptr ? made->handler : std::vector<ir::Value>()) {
        if (const auto* callable = std::get_if<ir::Callable>(&value.node)) {
          handlers_.insert(callable->function.usr);
        }
      }
    };
    walk(definition.function->body, walker);
  }

  void collect(const Definition& definition) {
    Walker walker;
    walker.statement = [&](const ir::Statement& statement) {
      if (const auto* effect = std::get_if<ir::Effect>(&statement.node)) {
        // What a function gives back is a response only where it is a handler.
        const bool isMeant = !effect->ifHandler || handlers_.contains(definition.function->usr);
        if (isMeant && effect->kind == ir::EffectKind::Status && !effect->value.empty()) {
          pending_.emplace_back(Use{&effect->value.front(), &definition, Receiver::Response},
                                effect->framework);
        }
      } else if (const auto* assigned = std::get_if<ir::Assign>(&statement.node)) {
        collect(definition, *assigned);
      } else if (const auto* node = std::get_if<ir::Return>(&statement.node)) {
        if (!node->value.empty()) {
          returned_[definition.function].push_back({&node->value.front(), &definition});
        }
      } else if (const auto* call = std::get_if<ir::Call>(&statement.node)) {
        collect(definition, *call);
      }
    };
    walk(definition.function->body, walker);
  }

  void collect(const Definition& definition, const ir::Assign& assigned) {
    const Use use{&assigned.value, &definition};
    const ir::Path& target = assigned.target;
    if (!target.members.empty()) {
      if (const auto member = memberOf(target, definition)) {
        members_[*member].push_back(use);
      }
    } else if (target.root == ir::Path::Root::Variable) {
      variables_[{definition.function, target.id}].push_back(use);
    } else if (target.root == ir::Path::Root::Temporary) {
      temporaries_[{definition.function, target.id}].push_back(use);
    }
    if (const auto* object = std::get_if<ir::Object>(&assigned.value.node)) {
      for (std::size_t i = 0; i < object->fields.size() && i < object->values.size(); ++i) {
        members_[{object->type, object->fields[i]}].push_back({&object->values[i], &definition});
      }
    }
  }

  void collect(const Definition& definition, const ir::Call& call) {
    const Definition* target = call.callee.usr.empty() || !call.framework.empty()
                                   ? nullptr
                                   : program_.resolve(call.callee, definition.moduleIndex);
    if (target == nullptr) {
      return;
    }
    for (std::uint32_t i = 0; i < call.arguments.size(); ++i) {
      variables_[{target->function, i}].push_back(
          {&call.arguments[i].value, &definition, Receiver::Function});
    }
    if (call.result != 0) {
      results_[{definition.function, call.result}].push_back(target->function);
    }
  }

  /// The member that the path ends in and the class that declares it, where the class table tells.
  [[nodiscard]] std::optional<Member> memberOf(const ir::Path& path,
                                               const Definition& definition) const {
    const ir::Function& function = *definition.function;
    std::string type =
        path.root == ir::Path::Root::This ? function.ownerClass
        : path.root == ir::Path::Root::Variable && path.id < function.variables.size()
            ? function.variables[path.id].type
            : std::string();
    std::optional<Member> out;
    for (const std::string& name : path.members) {
      const ir::TypeField* field = nullptr;
      for (const std::string_view each : program_.withBases(type)) {
        field = program_.field(each, name);
        if (field != nullptr) {
          out = Member{std::string(each), name};
          break;
        }
      }
      if (field == nullptr) {
        return std::nullopt;
      }
      type = field->type;
    }
    return out;
  }

  void push(const std::vector<Use>& uses, const std::string& framework) {
    for (const Use& use : uses) {
      pending_.emplace_back(use, framework);
    }
  }

  /// From a member, a parameter or the result of another function.
  [[nodiscard]] bool comesFromElsewhere(const ir::Path& path, const Slot& slot) const {
    return !path.members.empty() ||
           (path.root == ir::Path::Root::Variable && path.id < slot.first->parameterCount) ||
           (path.root == ir::Path::Root::Temporary && results_.contains(slot));
  }

  void visit(const Use& use, const std::string& framework) {
    if (const auto* constant = std::get_if<ir::Constant>(&use.value->node)) {
      if (constant->number >= LeastCode && constant->number <= GreatestCode) {
        found_.sources.push_back({.at = use.in->location(use.value->location),
                                  .code = static_cast<int>(constant->number),
                                  .in = use.in,
                                  .framework = framework});
      }
      return;
    }
    const auto* node = std::get_if<ir::Read>(&use.value->node);
    if (node == nullptr) {
      return;
    }
    const ir::Path& path = node->path;
    const Slot slot{use.in->function, path.id};
    if (use.receiver == Receiver::Response ||
        (use.receiver == Receiver::Function && comesFromElsewhere(path, slot))) {
      found_.sources.push_back({.at = use.in->location(use.value->location),
                                .code = {},
                                .in = use.in,
                                .framework = framework});
    }
    if (!path.members.empty()) {
      const auto member = memberOf(path, *use.in);
      if (member && seenMembers_.insert(*member).second) {
        found_.members.insert(member->second);
        push(members_[*member], framework);
      }
    } else if (path.root == ir::Path::Root::Variable && seenVariables_.insert(slot).second) {
      push(variables_[slot], framework);
    } else if (path.root == ir::Path::Root::Temporary && seenTemporaries_.insert(slot).second) {
      push(temporaries_[slot], framework);
      for (const ir::Function* callee : results_[slot]) {
        if (seenResults_.insert(callee).second) {
          push(returned_[callee], framework);
        }
      }
    }
  }

  const Program& program_;
  StatusCarriers found_;
  std::vector<std::pair<Use, std::string>> pending_;
  std::map<Slot, std::vector<Use>> variables_;  ///< assigned, or passed for a parameter
  std::map<Slot, std::vector<Use>> temporaries_;
  std::map<Slot, std::vector<const ir::Function*>> results_;
  std::map<Member, std::vector<Use>> members_;
  std::map<const ir::Function*, std::vector<Use>> returned_;
  std::set<std::string> handlers_;  ///< USRs of functions that answer requests
  std::set<Slot> seenVariables_;
  std::set<Slot> seenTemporaries_;
  std::set<Member> seenMembers_;
  std::set<const ir::Function*> seenResults_;
};

}  // namespace

StatusCarriers statusCarriers(const Program& program) {
  return Search(program).run();
}

}  // namespace status_lint::flow

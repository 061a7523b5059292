#include "tool/flow/predicates.h"

namespace status_lint::flow {
namespace {

const ir::Return* lastReturn(const ir::Block& body) {
  return body.empty() ? nullptr : std::get_if<ir::Return>(&body.back().node);
}

bool givesBack(const ir::Return* statement, std::int64_t number) {
  if (statement == nullptr || statement->value.size() != 1) {
    return false;
  }
  const auto* constant = std::get_if<ir::Constant>(&statement->value.front().node);
  return constant != nullptr && constant->number == number;
}

/// The place of the expression that decides, or 0.
ir::LocationId questionOf(const ir::Function& function) {
  const ir::Return* last = lastReturn(function.body);
  if (last == nullptr || last->value.size() != 1) {
    return 0;
  }
  const ir::If* choice = nullptr;
  for (const ir::Statement& statement : function.body) {
    if (const auto* found = std::get_if<ir::If>(&statement.node)) {
      if (choice != nullptr) {
        return 0;
      }
      choice = found;
    }
  }
  if (choice == nullptr) {
    return last->value.front().location;
  }
  const bool isAnswer = givesBack(lastReturn(choice->then), 1) && givesBack(last, 0);
  return isAnswer ? choice->condition.location : 0;
}

}  // namespace

std::string testWithin(const Program& program, std::string_view function) {
  const Definition* definition = function.empty() ? nullptr : program.named(function);
  const ir::LocationId question =
      definition != nullptr && definition->function->returnType == "bool"
          ? questionOf(*definition->function)
          : 0;
  return question != 0 ? program.linkage().range(definition->location(question)).text.str()
                       : std::string();
}

}  // namespace status_lint::flow

#include "tool/flow/walk.h"

namespace status_lint::flow {
namespace {

void walkAll(const std::vector<ir::Value>& values, const Walker& walker) {
  if (!walker.value) {
    return;  // values hold no statements
  }
  for (const ir::Value& value : values) {
    walk(value, walker);
  }
}

void walkCondition(const ir::Condition& condition, const Walker& walker) {
  walk(condition.before, walker);
  walkAll(condition.atom.subject, walker);
  walkAll(condition.atom.other, walker);
  for (const ir::Condition& operand : condition.operands) {
    walkCondition(operand, walker);
  }
}

struct Children {
  const Walker& walker;

  void operator()(const ir::Opaque&) const {}

  void operator()(const ir::Rethrow&) const {}

  void operator()(const ir::Break&) const {}

  void operator()(const ir::Continue&) const {}

  void operator()(const ir::Effect& node) const {
    walkAll(node.name, walker);
    walkAll(node.value, walker);
  }

  void operator()(const ir::Register& node) const {
    walkAll(node.handler, walker);
    walkAll(node.methods, walker);
    walkAll(node.path, walker);
  }

  void operator()(const ir::Call& node) const {
    walkAll(node.target, walker);
    walkAll(node.receiver, walker);
    if (walker.value) {
      for (const ir::Argument& argument : node.arguments) {
        walk(argument.value, walker);
      }
    }
  }

  void operator()(const ir::Assign& node) const { walk(node.value, walker); }

  void operator()(const ir::If& node) const {
    walkCondition(node.condition, walker);
    walk(node.then, walker);
    walk(node.otherwise, walker);
  }

  void operator()(const ir::Switch& node) const {
    walk(node.subject, walker);
    for (const ir::SwitchSection& section : node.sections) {
      walkAll(section.labels, walker);
      walk(section.body, walker);
    }
  }

  void operator()(const ir::Loop& node) const {
    walkAll(node.over, walker);
    for (const ir::Condition& condition : node.condition) {
      walkCondition(condition, walker);
    }
    walk(node.body, walker);
    walk(node.step, walker);
  }

  void operator()(const ir::Try& node) const {
    walk(node.body, walker);
    for (const ir::Catch& clause : node.catches) {
      walk(clause.body, walker);
    }
  }

  void operator()(const ir::Return& node) const { walkAll(node.value, walker); }

  void operator()(const ir::Throw& node) const { walkAll(node.object, walker); }

  void operator()(const ir::Labelled& node) const { walk(node.body, walker); }
};

}  // namespace

void walk(const ir::Block& block, const Walker& walker) {
  for (const ir::Statement& statement : block) {
    if (walker.statement) {
      walker.statement(statement);
    }
    std::visit(Children{walker}, statement.node);
  }
}

void walk(const ir::Value& value, const Walker& walker) {
  if (!walker.value) {
    return;
  }
  walker.value(value);
  if (const auto* composite = std::get_if<ir::Composite>(&value.node)) {
    walkAll(composite->parts, walker);
  } else if (const auto* unknown = std::get_if<ir::Unknown>(&value.node)) {
    walkAll(unknown->operands, walker);
  } else if (const auto* object = std::get_if<ir::Object>(&value.node)) {
    walkAll(object->values, walker);
  } else if (const auto* callable = std::get_if<ir::Callable>(&value.node)) {
    for (const ir::Capture& capture : callable->captures) {
      walkAll(capture.value, walker);
    }
    for (const ir::BoundArgument& bound : callable->bound) {
      walkAll(bound.value, walker);
    }
    walkAll(callable->receiver, walker);
  }
}

}  // namespace status_lint::flow

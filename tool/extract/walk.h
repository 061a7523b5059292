// Visits everything inside a piece of the response program.
#pragma once

#include "tool/ir/module.h"

#include <variant>

namespace status_lint::extract {

/// `Visitor` has `location(ir::LocationId&)`, `path(ir::Path&)`, `value(ir::Value&)` and
/// `statement(ir::Statement&)`, called for each one in source order, before what is inside it.
template <typename Visitor>
class Walk {
public:
  explicit Walk(Visitor& visitor) : visitor_(visitor) {}

  void block(ir::Block& block) {
    for (ir::Statement& one : block) {
      statement(one);
    }
  }

  void statement(ir::Statement& statement) {
    visitor_.location(statement.location);
    visitor_.statement(statement);
    std::visit([this](auto& node) { this->visit(node); }, statement.node);
  }

  void condition(ir::Condition& condition) {
    visitor_.location(condition.location);
    block(condition.before);
    values(condition.atom.subject);
    values(condition.atom.other);
    for (ir::Path& path : condition.atom.depends) {
      visitor_.path(path);
    }
    for (ir::Condition& operand : condition.operands) {
      this->condition(operand);
    }
  }

  void value(ir::Value& value) {
    visitor_.location(value.location);
    visitor_.value(value);
    std::visit([this](auto& node) { this->inner(node); }, value.node);
  }

  void values(std::vector<ir::Value>& values) {
    for (ir::Value& one : values) {
      value(one);
    }
  }

private:
  void inner(ir::Unknown& node) { values(node.operands); }

  void inner(ir::Constant&) {}

  void inner(ir::Null&) {}

  void inner(ir::Text&) {}

  void inner(ir::Composite& node) { values(node.parts); }

  void inner(ir::Read& node) { visitor_.path(node.path); }

  void inner(ir::Request&) {}

  void inner(ir::Callable& node) {
    for (ir::Capture& capture : node.captures) {
      values(capture.value);
    }
    for (ir::BoundArgument& bound : node.bound) {
      values(bound.value);
    }
    values(node.receiver);
  }

  void inner(ir::Object& node) { values(node.values); }

  void visit(ir::Opaque& node) {
    for (ir::Path& path : node.touches) {
      visitor_.path(path);
    }
  }

  void visit(ir::Effect& node) {
    visitor_.path(node.place);
    values(node.name);
    values(node.value);
  }

  void visit(ir::Register& node) {
    values(node.handler);
    values(node.methods);
    values(node.path);
    visitor_.path(node.server);
  }

  void visit(ir::Call& node) {
    values(node.target);
    values(node.receiver);
    for (ir::Argument& argument : node.arguments) {
      value(argument.value);
    }
  }

  void visit(ir::Assign& node) {
    visitor_.path(node.target);
    value(node.value);
  }

  void visit(ir::If& node) {
    condition(node.condition);
    block(node.then);
    block(node.otherwise);
  }

  void visit(ir::Switch& node) {
    value(node.subject);
    for (ir::Path& path : node.depends) {
      visitor_.path(path);
    }
    for (ir::SwitchSection& section : node.sections) {
      visitor_.location(section.location);
      values(section.labels);
      block(section.body);
    }
  }

  void visit(ir::Loop& node) {
    values(node.over);
    for (ir::Condition& one : node.condition) {
      condition(one);
    }
    block(node.body);
    block(node.step);
  }

  void visit(ir::Try& node) {
    block(node.body);
    for (ir::Catch& clause : node.catches) {
      visitor_.location(clause.location);
      block(clause.body);
    }
  }

  void visit(ir::Return& node) { values(node.value); }

  void visit(ir::Throw& node) { values(node.object); }

  void visit(ir::Rethrow&) {}

  void visit(ir::Break&) {}

  void visit(ir::Continue&) {}

  void visit(ir::Labelled& node) { block(node.body); }

  Visitor& visitor_;
};

}  // namespace status_lint::extract

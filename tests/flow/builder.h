// Writes small response programs by hand, so that flow is tested without Clang.
#pragma once

#include "tool/ir/module.h"

#include <string>
#include <utility>
#include <vector>

namespace status_lint::testing {

/// Builds one function `handler(req, res)` (variables 0 and 1) in a module of one file; every
/// statement stands on a line of its own, counted up.
class Builder {
public:
  static constexpr ir::VariableId Request = 0;
  static constexpr ir::VariableId Response = 1;

  Builder() {
    module.mainFile = "/p/main.cpp";
    module.files = {{}, {.path = "/p/main.cpp", .hash = {}, .suppressions = {}}};
    module.locations.emplace_back();
    module.wires = {
        {.framework = "test", .defaultStatus = 200, .exceptionStatus = 500, .noReply = "200"}};
  }

  ir::LocationId at(const std::string& text = {}) {
    const auto line = static_cast<std::uint32_t>(module.locations.size());
    module.locations.push_back({.file = 1,
                                .line = line,
                                .column = 1,
                                .endLine = line,
                                .endColumn = 2,
                                .offset = 10 * line,
                                .endOffset = 10 * line + 1,
                                .text = text,
                                .macro = {}});
    return line;
  }

  static ir::Path path(ir::VariableId id, std::vector<std::string> members = {}) {
    return {.id = id, .name = {}, .members = std::move(members)};
  }

  static ir::Path temporary(ir::TemporaryId id) {
    return {.root = ir::Path::Root::Temporary, .id = id, .name = {}, .members = {}};
  }

  ir::Value number(std::int64_t number) {
    return {.location = at(), .node = ir::Constant{.number = number, .name = {}}};
  }

  ir::Value text(std::string bytes) {
    return {.location = at(), .node = ir::Text{std::move(bytes)}};
  }

  ir::Value read(ir::Path from) {
    return {.location = at(), .node = ir::Read{.path = std::move(from)}};
  }

  ir::Value address(ir::Path from) {
    return {.location = at(), .node = ir::Read{.path = std::move(from), .address = true}};
  }

  ir::Value content() {
    return {.location = at(), .node = ir::Request{{.part = ir::RequestPart::Content, .name = {}}}};
  }

  ir::Statement statement(decltype(ir::Statement::node) node) {
    return {.location = at(), .node = std::move(node)};
  }

  ir::Statement effect(ir::EffectKind kind, ir::Value value, ir::Path place = path(Response)) {
    return statement(ir::Effect{.kind = kind,
                                .place = std::move(place),
                                .name = {},
                                .value = {std::move(value)},
                                .framework = "test",
                                .api = {}});
  }

  ir::Statement status(int code) { return effect(ir::EffectKind::Status, number(code)); }

  ir::Statement body(std::string bytes) {
    return effect(ir::EffectKind::Content, text(std::move(bytes)));
  }

  ir::Statement field(std::string name, std::string value) {
    ir::Statement out = effect(ir::EffectKind::Field, text(std::move(value)));
    std::get<ir::Effect>(out.node).name = {text(std::move(name))};
    return out;
  }

  ir::Statement leave() { return statement(ir::Return{}); }

  ir::Statement leave(ir::Value value) {
    return statement(ir::Return{.value = {std::move(value)}});
  }

  /// A test of a question that nothing else tells about.
  ir::Condition truth(ir::Value subject, std::string key = {}) {
    ir::Condition out;
    out.location = at("test");
    out.atom.key = std::move(key);
    out.atom.subject = {std::move(subject)};
    return out;
  }

  ir::Condition truth(const std::string& key) {
    return truth({.location = at(), .node = ir::Unknown{.reason = "test", .operands = {}}}, key);
  }

  static ir::Condition negated(ir::Condition condition) {
    ir::Condition out;
    out.kind = ir::Condition::Kind::Not;
    out.location = condition.location;
    out.operands = {std::move(condition)};
    return out;
  }

  ir::Statement when(ir::Condition condition, ir::Block then, ir::Block otherwise = {}) {
    return statement(ir::If{.condition = std::move(condition),
                            .then = std::move(then),
                            .otherwise = std::move(otherwise)});
  }

  ir::Statement
  call(std::string usr, std::vector<ir::Argument> arguments, ir::TemporaryId result = 0) {
    ir::Call out;
    out.callee = {.usr = usr, .name = usr};
    out.arguments = std::move(arguments);
    out.result = result;
    return statement(std::move(out));
  }

  ir::Argument response() {
    return {.value = address(path(Response)), .passing = ir::Passing::ByReference};
  }

  /// A function (req, res, more...); parameters are references unless `more` says otherwise.
  ir::Function&
  function(const std::string& name, ir::Block block, std::vector<ir::Variable> more = {}) {
    ir::Function out;
    out.usr = name;
    out.name = name;
    out.display = name + "(...)";
    out.location = at();
    out.bodyHash = name;
    out.variables = {{.name = "req",
                      .type = "Request",
                      .storage = ir::Storage::Reference,
                      .isParameter = true,
                      .isConst = true,
                      .role = ir::Role::Request,
                      .framework = "test"},
                     {.name = "res",
                      .type = "Response",
                      .storage = ir::Storage::Reference,
                      .isParameter = true,
                      .role = ir::Role::Response,
                      .framework = "test"}};
    out.variables.insert(out.variables.end(), more.begin(), more.end());
    out.parameterCount = 2;
    for (const ir::Variable& variable : more) {
      out.parameterCount += variable.isParameter ? 1 : 0;
    }
    out.body = std::move(block);
    module.functions.push_back(std::move(out));
    return module.functions.back();
  }

  ir::Module module;
};

}  // namespace status_lint::testing

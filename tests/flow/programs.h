// Whole small programs for the tests of flow, and what comes out of them.
#pragma once

#include "tests/flow/builder.h"
#include "tool/flow/analyze.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace status_lint::testing {

/// The outcomes of the handler of that name.
inline std::vector<flow::Outcome> outcomesOf(const flow::Analysis& analysis,
                                             const std::string& name = "handler(...)") {
  for (const flow::Server& server : analysis.servers) {
    for (const flow::Handler& handler : server.handlers) {
      if (handler.name == name) {
        return handler.outcomes;
      }
    }
  }
  return {};
}

inline std::vector<flow::Outcome> outcomesOf(const Builder& builder,
                                             const std::string& name = "handler(...)") {
  return outcomesOf(flow::analyze({builder.module}), name);
}

/// The status code of each outcome: 0 where none was set, -1 where it is computed.
inline std::multiset<int> codesOf(const std::vector<flow::Outcome>& outcomes) {
  std::multiset<int> out;
  for (const flow::Outcome& outcome : outcomes) {
    const bool isSet = outcome.status.kind == flow::Status::Kind::Set;
    out.insert(!isSet ? 0 : outcome.status.codes.size() == 1 ? outcome.status.code() : -1);
  }
  return out;
}

inline ir::Variable valueParameter(std::string name) {
  return {.name = std::move(name), .type = "int", .isParameter = true, .framework = {}};
}

inline ir::Variable referenceParameter(std::string name) {
  return {.name = std::move(name),
          .type = "int",
          .storage = ir::Storage::Reference,
          .isParameter = true,
          .framework = {}};
}

inline ir::Variable localVariable(std::string name) {
  return {.name = std::move(name), .type = "int", .framework = {}};
}

/// A function that has neither request nor response: its variables are numbered from 0.
inline void plainFunction(Builder& b,
                          const std::string& name,
                          ir::Block block,
                          std::vector<ir::Variable> variables = {}) {
  ir::Function& made = b.function(name, std::move(block));
  made.returnType = "int";
  made.parameterCount = 0;
  for (const ir::Variable& variable : variables) {
    made.parameterCount += variable.isParameter ? 1 : 0;
  }
  made.variables = std::move(variables);
}

inline ir::Statement assign(Builder& b, ir::Path target, ir::Value value) {
  return b.statement(ir::Assign{.target = std::move(target), .value = std::move(value)});
}

inline ir::Value unknown(Builder& b) {
  return {.location = b.at(), .node = ir::Unknown{.reason = "test", .operands = {}}};
}

/// So many statements that write a variable of their own, and do nothing else.
inline void pad(Builder& b, ir::Block& block, ir::VariableId variable, std::size_t statements) {
  for (std::size_t i = 0; i < statements; ++i) {
    block.push_back(assign(b, Builder::path(variable), unknown(b)));
  }
}

/// Gives the function to the server that is variable `server` of the set-up function.
inline ir::Statement registration(Builder& b,
                                  ir::HandlerKind kind,
                                  const std::string& function,
                                  ir::VariableId server = 0) {
  ir::Register out;
  out.kind = kind;
  out.handler = {{.location = b.at(),
                  .node = ir::Callable{.function = {.usr = function, .name = function},
                                       .captures = {},
                                       .bound = {},
                                       .receiver = {}}}};
  out.server = Builder::path(server);
  out.framework = "test";
  return b.statement(std::move(out));
}

/// `main`, which holds the registrations of two servers.
inline void setUp(Builder& b, ir::Block registrations) {
  plainFunction(
      b, "main", std::move(registrations), {localVariable("first"), localVariable("second")});
  b.module.functions.back().isMain = true;
}

}  // namespace status_lint::testing

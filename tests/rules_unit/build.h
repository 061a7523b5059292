// Short ways to make outcomes by hand.
#pragma once

#include "rules/rule.h"
#include "tool/flow/outcome.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace status_lint::rules::build {

/// A place of the project with the text of what stands there.
inline base::SourceRange at(std::uint32_t line, std::string text = "x", std::uint32_t column = 5) {
  base::SourceRange range;
  range.path = "/project/server.cpp";
  range.line = range.endLine = line;
  range.column = column;
  range.endColumn = column + static_cast<std::uint32_t>(text.size());
  range.offset = (line * 100) + column;
  range.endOffset = range.offset + static_cast<std::uint32_t>(text.size());
  range.text = std::move(text);
  return range;
}

/// A status code set at the line.
inline flow::Status status(int code, std::uint32_t line = 10) {
  flow::Status out;
  out.kind = flow::Status::Kind::Set;
  out.codes = {code};
  out.origin = at(line, std::to_string(code));
  out.setter = at(line, "res . status = " + std::to_string(code));
  out.api = "httplib::Response::status";
  return out;
}

/// A response with the status code and nothing else that returns at line 20.
inline flow::Outcome outcome(int code) {
  flow::Outcome out;
  out.status = status(code);
  out.end = at(20, "}");
  out.steps = {{out.status.origin, "the status code is set here"},
               {out.end, "the handler returns here"}};
  return out;
}

inline flow::Field field(std::string name, std::vector<std::string> literals = {}) {
  flow::Field out;
  out.name = std::move(name);
  out.present = flow::Known::Yes;
  out.allLiteral = !literals.empty();
  out.literals = std::move(literals);
  return out;
}

inline flow::Handler handler(flow::Outcome only,
                             std::vector<std::string> methods = {"POST"},
                             std::string path = "/orders") {
  flow::Handler out;
  out.name = "createOrder(const Request &, Response &)";
  out.framework = "cpp-httplib";
  out.at = at(5);
  out.methods = std::move(methods);
  if (only.methods.empty()) {
    only.methods = out.methods;
  }
  out.pathKnown = !path.empty();
  out.path = std::move(path);
  out.outcomes.push_back(std::move(only));
  return out;
}

inline flow::Analysis analysis(flow::Handler only) {
  flow::Analysis out;
  out.servers.emplace_back().handlers.push_back(std::move(only));
  return out;
}

/// All findings of one rule about the handler.
inline std::vector<Finding> run(std::string_view rule, flow::Handler only) {
  std::vector<Finding> out =
      check(analysis(std::move(only)), {.enabled = {std::string(AllRules)}, .disabled = {}});
  std::erase_if(out, [&](const Finding& finding) { return finding.rule != rule; });
  return out;
}

inline std::vector<Finding> run(std::string_view rule, flow::Outcome only) {
  return run(rule, handler(std::move(only)));
}

/// What comes at the line after the response was sent at line 12.
inline flow::LateChange late(flow::LateChange::Kind kind, std::uint32_t line) {
  flow::LateChange out;
  out.kind = kind;
  out.at = out.api = at(line);
  out.sentAt = at(12, "response . send ( )");
  return out;
}

/// A response with the status code that is sent at line 12 on a path that returns at line 20.
inline flow::Outcome sent(int code) {
  flow::Outcome out = outcome(code);
  out.sentThrough = {at(12, "response . send ( )")};
  return out;
}

inline flow::Provenance from(flow::Source source, std::string name = "", std::string callee = "") {
  flow::Provenance out;
  out.source = source;
  out.name = std::move(name);
  out.callee = std::move(callee);
  return out;
}

}  // namespace status_lint::rules::build

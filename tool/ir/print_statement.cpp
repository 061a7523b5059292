#include "tool/base/text.h"
#include "tool/ir/names.h"
#include "tool/ir/printer.h"

#include <array>

namespace status_lint::ir {
namespace {

/// "word text", or empty without a text.
std::string labelled(std::string_view word, std::string_view text) {
  return text.empty() ? std::string() : base::cat(word, ' ', text);
}

std::string when(bool holds, std::string_view text) {
  return holds ? std::string(text) : std::string();
}

}  // namespace

// --- Conditions ---------------------------------------------------------------------------------------

std::string Printer::atom(const Atom& atom) {
  const std::string subject = values(atom.subject);
  std::string out;
  switch (atom.comparison) {
  case Comparison::Truth: out = subject; break;
  case Comparison::Empty: out = base::cat("empty(", subject, ')'); break;
  case Comparison::Equal:
  case Comparison::Less:
  case Comparison::LessEqual:
  case Comparison::Greater:
  case Comparison::GreaterEqual:
    out = base::cat(subject, ' ', name(atom.comparison), ' ', values(atom.other));
    break;
  }
  std::string asks;
  if (atom.aspect != ResponseAspect::Nothing) {
    asks = base::cat("asks ",
                     name(atom.aspect),
                     atom.aspectName.empty() ? "" : base::cat(' ', quoted(atom.aspectName)));
  }
  return out + details({asks,
                        labelled("calls", atom.callee),
                        readsText(atom.reads),
                        labelled("words", base::join(atom.words, " ")),
                        atom.key.empty() ? "" : base::cat("key ", quoted(atom.key)),
                        labelled("depends", paths(atom.depends))});
}

std::string Printer::condition(const Condition& condition) {
  const LocationId outer = current_;
  std::string out;
  if (!condition.before.empty()) {
    out = base::cat('{', inlined(condition.before), "} ");
  }
  if (condition.location != 0) {
    const std::string line = lineOf(condition.location);
    out += !line.empty() && line != lineOf(outer) ? base::cat('@', line, ' ') : "";
    current_ = condition.location;
  }
  const auto operands = [&](std::string_view separator) {
    std::string text;
    for (const ir::Condition& operand : condition.operands) {
      text += base::cat(text.empty() ? "" : separator, this->condition(operand));
    }
    return base::cat('(', text, ')');
  };
  switch (condition.kind) {
  case Condition::Kind::Atom: out += atom(condition.atom); break;
  case Condition::Kind::And: out += operands(" && "); break;
  case Condition::Kind::Or: out += operands(" || "); break;
  case Condition::Kind::Not: out += base::cat('!', operands(", ")); break;
  case Condition::Kind::True: out += "true"; break;
  case Condition::Kind::False: out += "false"; break;
  }
  current_ = outer;
  return out;
}

/// A block on one line: "a; if x { b }".
std::string Printer::inlined(const Block& statements) {
  std::vector<Line> lines;
  block(statements, 0, lines);
  std::string out;
  int depth = 0;
  for (const Line& line : lines) {
    const bool deeper = line.depth > depth;
    for (; depth < line.depth; ++depth) {
      out += " { ";
    }
    const bool closes = line.depth < depth;
    for (; depth > line.depth; --depth) {
      out += " }";
    }
    out += out.empty() || deeper ? "" : (closes ? " " : "; ");
    out += line.text;
  }
  for (; depth > 0; --depth) {
    out += " }";
  }
  return out;
}

// --- Statements ---------------------------------------------------------------------------------------

std::string Printer::head(const Opaque& node) {
  return base::cat("opaque ",
                   quoted(node.reason),
                   node.touches.empty() ? "" : base::cat(" touches ", paths(node.touches)));
}

std::string Printer::head(const Effect& node) {
  std::string out = base::cat(name(node.kind), ' ', path(node.place));
  if (node.kind == EffectKind::Field || node.operation != FieldOperation::Set) {
    out += base::cat(' ', name(node.operation));
  }
  if (!node.name.empty()) {
    out += base::cat(' ', values(node.name));
  }
  if (!node.value.empty()) {
    out += base::cat(" <- ", values(node.value));
  }
  return out + details({when(node.presence == Presence::Some, "some content"),
                        when(node.presence == Presence::None, "no content"),
                        when(node.everyResponse, "every response"),
                        when(node.defaulted, "defaulted"),
                        when(node.ifResponse, "if a response"),
                        when(node.ifHandler, "if a handler"),
                        labelled("by", node.api),
                        labelled("of", node.framework)});
}

std::string Printer::head(const Register& node) {
  std::string out = base::cat("register ", name(node.kind), ' ', values(node.handler));
  if (!node.methods.empty()) {
    out += base::cat(" methods ", values(node.methods));
  }
  if (!node.path.empty()) {
    out += base::cat(" path ", values(node.path));
  }
  out += base::cat(" at ", path(node.server));
  return out + details({labelled("stops by", node.stops),
                        labelled("by", node.api),
                        labelled("of", node.framework)});
}

std::string Printer::head(const Call& node) {
  std::string out = "call ";
  if (node.result != 0) {
    out += base::cat('%', node.result, " = ");
  }
  if (!node.receiver.empty()) {
    out += base::cat(values(node.receiver), " -> ");
  }
  if (!node.target.empty()) {
    out += base::cat('(', values(node.target), ')');
  }
  out += node.callee.name;
  if (node.callee.name.empty() && !node.callee.usr.empty()) {
    out += base::cat('<', node.callee.usr, '>');
  }
  std::string arguments;
  for (std::size_t i = 0; i < node.arguments.size(); ++i) {
    const Argument& argument = node.arguments[i];
    arguments += i == 0 ? "" : ", ";
    switch (argument.passing) {
    case Passing::ByValue: break;
    case Passing::ByConstReference:
    case Passing::ByReference: arguments += base::cat(name(argument.passing), ' '); break;
    }
    arguments += value(argument.value);
  }
  out += base::cat('(', arguments, ')');
  std::string throws = labelled("throws", base::join(node.speaks.throws, ", "));
  return out + details({labelled("->", node.resultType),
                        when(node.isVirtual, "virtual"),
                        when(node.constReceiver, "const"),
                        when(!node.mayThrow, "nothrow"),
                        when(node.noReturn, "noreturn"),
                        when(node.resultNeverEmpty, "never empty"),
                        readsText(node.reads),
                        labelled("speaks of", node.speaks.of),
                        std::move(throws),
                        when(node.callee.usr.empty() && !node.callee.name.empty(), "no usr"),
                        labelled("of", node.framework)});
}

std::string Printer::head(const Assign& node) {
  constexpr std::array<std::string_view, 5> Signs = {" = ", " =& ", " += ", " +=? ", " +=! "};
  return base::cat(
      path(node.target), Signs.at(static_cast<std::size_t>(node.mode)), value(node.value));
}

std::string Printer::head(const If& node) {
  return base::cat("if ", condition(node.condition));
}

std::string Printer::head(const Switch& node) {
  return base::cat("switch ",
                   value(node.subject),
                   details({node.aspect == ResponseAspect::Nothing ? "" : "of the response",
                            readsText(node.reads),
                            node.key.empty() ? "" : base::cat("key ", quoted(node.key)),
                            labelled("depends", paths(node.depends))}));
}

std::string Printer::head(const Loop& node) {
  std::string out = "loop";
  for (const Value& each : node.over) {
    out += base::cat(" over ", value(each), " as %", node.element);
  }
  for (const Condition& each : node.condition) {
    out += base::cat(" while ", condition(each));
  }
  return out + details({when(node.bodyFirst, "body first"), when(node.endless, "endless")});
}

std::string Printer::head(const Try&) {
  return "try";
}

std::string Printer::head(const Return& node) {
  return base::cat("return", node.value.empty() ? "" : " ", values(node.value));
}

std::string Printer::head(const Throw& node) {
  return base::cat("throw ",
                   node.type.empty() ? "?" : node.type,
                   node.object.empty() ? "" : " <- ",
                   values(node.object));
}

std::string Printer::head(const Rethrow&) {
  return "rethrow";
}

std::string Printer::head(const Break& node) {
  return base::cat("break", node.label.empty() ? "" : " ", node.label);
}

std::string Printer::head(const Continue&) {
  return "continue";
}

std::string Printer::head(const Labelled& node) {
  return base::cat("label ", node.label);
}

void Printer::inner(const If& node, LocationId, int depth, std::vector<Line>& lines) {
  block(node.then, depth + 1, lines);
  if (!node.otherwise.empty()) {
    lines.push_back({depth, 0, "else"});
    block(node.otherwise, depth + 1, lines);
  }
}

void Printer::inner(const Switch& node, LocationId, int depth, std::vector<Line>& lines) {
  for (const SwitchSection& section : node.sections) {
    current_ = section.location;
    std::string text = section.labels.empty() ? "" : base::cat("case ", values(section.labels));
    if (section.isDefault) {
      text += text.empty() ? "default" : ", default";
    }
    text += section.fallsOnPurpose ? " (falls through)" : "";
    lines.push_back({depth, section.location, std::move(text)});
    block(section.body, depth + 1, lines);
  }
}

void Printer::inner(const Loop& node, LocationId, int depth, std::vector<Line>& lines) {
  block(node.body, depth + 1, lines);
  if (!node.step.empty()) {
    lines.push_back({depth, 0, "step"});
    block(node.step, depth + 1, lines);
  }
}

void Printer::inner(const Try& node, LocationId, int depth, std::vector<Line>& lines) {
  block(node.body, depth + 1, lines);
  for (const Catch& each : node.catches) {
    std::string text = base::cat("catch ", each.type.empty() ? "..." : each.type);
    for (const VariableId id : each.variable) {
      text += base::cat(' ', variable(id));
    }
    text += each.drops ? " (drops)" : "";
    lines.push_back({depth, each.location, std::move(text)});
    block(each.body, depth + 1, lines);
  }
}

void Printer::inner(const Labelled& node, LocationId, int depth, std::vector<Line>& lines) {
  block(node.body, depth + 1, lines);
}

void Printer::block(const Block& block, int depth, std::vector<Line>& lines) {
  const LocationId outer = current_;
  for (const Statement& statement : block) {
    current_ = statement.location;
    std::visit(
        [&](const auto& node) {
          std::string text = head(node);
          if (const Location* place = find(statement.location);
              place != nullptr && !place->macro.empty()) {
            text += base::cat("  (macro ", place->macro, ')');
          }
          lines.push_back({depth, statement.location, std::move(text)});
          if constexpr (requires { inner(node, LocationId{}, 0, lines); }) {
            inner(node, statement.location, depth, lines);
          }
        },
        statement.node);
  }
  current_ = outer;
}

}  // namespace status_lint::ir

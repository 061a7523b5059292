#include "tool/ir/print.h"

#include "tool/base/text.h"
#include "tool/ir/names.h"
#include "tool/ir/printer.h"

#include <limits>

namespace status_lint::ir {
namespace {

constexpr std::size_t MarginWidth = 6;

std::string labelled(std::string_view word, const std::vector<std::string>& texts) {
  return texts.empty() ? std::string() : base::cat(word, ' ', base::join(texts, ", "));
}

std::string number(std::string_view word, std::int64_t value) {
  return value == 0 ? std::string() : base::cat(word, ' ', value);
}

std::string when(bool holds, std::string_view text) {
  return holds ? std::string(text) : std::string();
}

void printFile(const File& file, std::string_view root, std::string& out) {
  if (file.suppressions.empty()) {
    return;
  }
  out += base::cat("file ", relativePath(file.path, root), file.foreign ? " [foreign]\n" : "\n");
  for (const Suppression& each : file.suppressions) {
    const bool isOneLine = each.targetEnd == each.targetLine;
    const bool isToTheEnd = each.targetEnd == std::numeric_limits<std::uint32_t>::max();
    out += base::cat("  ",
                     each.word,
                     ' ',
                     base::join(each.rules, ", "),
                     isOneLine ? " on line " : " from line ",
                     each.targetLine,
                     isOneLine    ? std::string()
                     : isToTheEnd ? std::string(" on")
                                  : base::cat(" to ", each.targetEnd),
                     " (written on ",
                     each.line,
                     ')',
                     each.reason.empty() ? "" : " ",
                     each.reason.empty() ? "" : quoted(each.reason),
                     each.until.empty() ? "" : " until ",
                     each.until,
                     each.fault.empty() ? "" : ": ",
                     each.fault,
                     '\n');
  }
}

void printType(const Type& type, std::string& out) {
  out += base::cat(
      "type ", type.name, type.bases.empty() ? "" : " : ", base::join(type.bases, ", "), '\n');
  for (const TypeField& field : type.fields) {
    out += base::cat("  field ", field.name, ": ", field.type, '\n');
  }
  for (const auto& [name, value] : type.enumerators) {
    out += base::cat("  enumerator ", name, " = ", value, '\n');
  }
  for (const auto& [method, overridden] : type.overrides) {
    out += base::cat("  override ", method, " of ", base::join(overridden, ", "), '\n');
  }
}

void printWire(const Wire& wire, std::string& out) {
  std::vector<std::string> sendable;
  for (const std::int64_t status : wire.sendable) {
    sendable.push_back(std::to_string(status));
  }
  std::vector<std::string> unset;
  for (const std::int64_t number : wire.unset) {
    unset.push_back(std::to_string(number));
  }
  out += base::cat("wire ",
                   wire.framework,
                   details({number("status", wire.defaultStatus),
                            labelled("unset", unset),
                            labelled("sendable", sendable),
                            number("else", wire.unsendableBecomes),
                            labelled("drops", wire.drops),
                            labelled("throws", wire.throws),
                            labelled("fills", wire.fills),
                            labelled("adds", wire.adds),
                            labelled("sends", wire.sends),
                            when(wire.http2Only, "HTTP/2 only"),
                            number("wrong method", wire.wrongMethodStatus),
                            when(wire.wrongMethodAllow, "with Allow"),
                            number("no route", wire.noRouteStatus),
                            number("exception", wire.exceptionStatus),
                            wire.noReply.empty() ? "" : base::cat("no reply ", wire.noReply),
                            when(wire.isOneObject, "request and response are one"),
                            when(wire.writesStatusText, "writes status text as it is")}),
                   '\n');
}

std::string variableText(const Printer& printer, const Function& function, VariableId id) {
  const Variable& variable = function.variables[id];
  std::string out = base::cat(printer.variable(id),
                              ": ",
                              variable.isConst ? "const " : "",
                              variable.type.empty() ? "?" : variable.type);
  switch (variable.storage) {
  case Storage::Value: break;
  case Storage::Reference: out += '&'; break;
  case Storage::Pointer:
  case Storage::Owner: out += '*'; break;
  }
  if (variable.role != Role::None || !variable.framework.empty()) {
    out += base::cat(" [",
                     name(variable.role),
                     variable.framework.empty() ? "" : " of ",
                     variable.framework,
                     ']');
  }
  return out;
}

std::string functionFlags(const Function& function) {
  return details({when(function.isMain, "main"),
                  when(function.isLambda, "lambda"),
                  when(function.isConstructor, "constructor"),
                  when(function.isDestructor, "destructor"),
                  when(function.isVirtual, "virtual"),
                  when(function.isCoroutine, "coroutine"),
                  when(function.isPattern, "pattern"),
                  when(function.noReturn, "noreturn"),
                  when(!function.externalLinkage, "internal"),
                  when(function.foreign, "foreign"),
                  function.ownerClass.empty() ? "" : base::cat("in ", function.ownerClass)});
}

void printFunction(const Module& module,
                   const Function& function,
                   std::string_view root,
                   std::string& out) {
  Printer printer(function, &module, root);
  std::string parameters;
  std::string locals;
  for (VariableId id = 0; id < function.variables.size(); ++id) {
    const std::string text = variableText(printer, function, id);
    if (function.variables[id].isParameter) {
      parameters += base::cat(parameters.empty() ? "" : ", ", text);
    } else {
      locals += base::cat(std::string(MarginWidth, ' '), "  var ", text, '\n');
    }
  }
  out += base::cat("function ",
                   function.name,
                   '(',
                   parameters,
                   ')',
                   function.returnType.empty() ? "" : " -> ",
                   function.returnType,
                   functionFlags(function));
  if (function.location != 0 && function.location < module.locations.size()) {
    const Location& place = module.locations[function.location];
    out += base::cat("   ",
                     place.file < module.files.size()
                         ? relativePath(module.files[place.file].path, root)
                         : std::string_view("?"),
                     ':',
                     place.line);
  }
  out += base::cat('\n', std::string(MarginWidth, ' '), "  ", function.display, '\n');
  for (const EntryMark& entry : function.entries) {
    out += base::cat(std::string(MarginWidth, ' '),
                     "  entry ",
                     name(entry.kind),
                     details({labelled("methods", entry.methods),
                              entry.path.empty() ? "" : base::cat("path ", quoted(entry.path)),
                              entry.framework.empty() ? "" : base::cat("of ", entry.framework)}),
                     '\n');
  }
  out += locals;
  std::vector<Printer::Line> lines;
  printer.block(function.body, 0, lines);
  for (const Printer::Line& line : lines) {
    std::string margin = printer.lineOf(line.location);
    margin.insert(0, margin.size() < MarginWidth ? MarginWidth - margin.size() : 0, ' ');
    out += base::cat(
        margin, "  ", std::string(static_cast<std::size_t>(line.depth) * 2, ' '), line.text, '\n');
  }
}

}  // namespace

std::string print(const Module& module, std::string_view root) {
  std::string out = base::cat("module ", relativePath(module.mainFile, root), '\n');
  for (const File& file : module.files) {
    printFile(file, root, out);
  }
  for (const Type& type : module.types) {
    printType(type, out);
  }
  for (const Wire& wire : module.wires) {
    printWire(wire, out);
  }
  for (const Candidate& one : module.candidates) {
    out += base::cat("candidate ",
                     one.type,
                     ": ",
                     one.name,
                     one.argument < 0 ? "" : base::cat("($", one.argument, ")"),
                     " <- ",
                     one.code,
                     " at line ",
                     module.locations[one.location].line,
                     '\n');
  }
  for (const auto& [reason, times] : module.unknowns) {
    out += base::cat("not lowered: ", reason, " (", times, ")\n");
  }
  for (const Diagnostic& each : module.errors) {
    out += base::cat("error ",
                     relativePath(each.path, root),
                     ':',
                     each.line,
                     ':',
                     each.column,
                     ": ",
                     each.message,
                     '\n');
  }
  if (module.errorCount != 0) {
    out += base::cat(base::count(module.errorCount, "error"), '\n');
  }
  for (const Function& function : module.functions) {
    out += '\n';
    printFunction(module, function, root, out);
  }
  return out;
}

std::string print(const Function& function, const Value& value) {
  return Printer(function).value(value);
}

std::string print(const Function& function, const Condition& condition) {
  return Printer(function).condition(condition);
}

}  // namespace status_lint::ir

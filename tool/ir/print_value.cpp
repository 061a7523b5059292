#include "tool/base/text.h"
#include "tool/ir/names.h"
#include "tool/ir/printer.h"

#include <algorithm>
#include <cassert>

namespace status_lint::ir {
namespace {

std::string readText(const RequestRead& read) {
  std::string out(name(read.part));
  if (!read.name.empty()) {
    out += base::cat(' ', quoted(read.name));
  }
  return out;
}

std::string functionName(const FunctionRef& function) {
  return function.name.empty() ? base::cat('<', function.usr, '>') : function.name;
}

}  // namespace

std::string quoted(std::string_view bytes) {
  constexpr std::string_view Digits = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else if (byte < 0x20 || byte >= 0x7F) {
      out += "\\x";
      out += Digits[byte >> 4U];
      out += Digits[byte & 0xFU];
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string_view relativePath(std::string_view path, std::string_view root) {
  while (root.ends_with('/')) {
    root.remove_suffix(1);
  }
  const bool inside = !root.empty() && path.size() > root.size() && path.starts_with(root) &&
                      path[root.size()] == '/';
  return inside ? path.substr(root.size() + 1) : path;
}

std::string details(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    if (!part.empty()) {
      out += out.empty() ? " [" : "; ";
      out += part;
    }
  }
  return out.empty() ? out : out + ']';
}

std::string readsText(const std::vector<RequestRead>& reads) {
  std::string out;
  for (const RequestRead& read : reads) {
    out += base::cat(out.empty() ? "reads " : ", ", readText(read));
  }
  return out;
}

const Location* Printer::find(LocationId location) const {
  const bool known = module_ != nullptr && location != 0 && location < module_->locations.size();
  return known ? &module_->locations[location] : nullptr;
}

std::string Printer::lineOf(LocationId location) const {
  const Location* place = find(location);
  if (place == nullptr) {
    return {};
  }
  const Location* home = find(function_->location);
  if ((home != nullptr && home->file == place->file) || place->file >= module_->files.size()) {
    return std::to_string(place->line);
  }
  return base::cat(relativePath(module_->files[place->file].path, root_), ':', place->line);
}

std::string Printer::variable(VariableId id) const {
  const std::vector<Variable>& all = function_->variables;
  if (id >= all.size()) {
    return base::cat('#', id);
  }
  const std::string& own = all[id].name;
  const bool unique =
      std::ranges::count_if(all, [&](const Variable& other) { return other.name == own; }) == 1;
  return unique && !own.empty() ? own : base::cat(own, '#', id);
}

std::string Printer::path(const Path& path) const {
  std::string out;
  switch (path.root) {
  case Path::Root::Variable: out = variable(path.id); break;
  case Path::Root::Temporary: out = base::cat('%', path.id); break;
  case Path::Root::This: out = "this"; break;
  case Path::Root::Global: out = base::cat("::", path.name); break;
  case Path::Root::Ambient: out = "<response>"; break;
  }
  for (const std::string& member : path.members) {
    out += base::cat(member.starts_with('[') ? "" : ".", member);
  }
  return out;
}

std::string Printer::paths(const std::vector<Path>& paths) const {
  std::string out;
  for (const Path& each : paths) {
    out += base::cat(out.empty() ? "" : ", ", path(each));
  }
  return out;
}

std::string Printer::values(const std::vector<Value>& values, std::string_view separator) {
  std::string out;
  for (std::size_t i = 0; i < values.size(); ++i) {
    out += base::cat(i == 0 ? std::string_view() : separator, value(values[i]));
  }
  return out;
}

std::string Printer::value(const Value& value) {
  std::string out = std::visit([&](const auto& node) { return text(node); }, value.node);
  const std::string line = lineOf(value.location);
  if (!line.empty() && line != lineOf(current_)) {
    out += base::cat('@', line);
  }
  return out;
}

std::string Printer::text(const Unknown& node) {
  return base::cat("unknown(",
                   node.reason,
                   node.maker.empty() ? "" : " by ",
                   node.maker,
                   node.operands.empty() ? "" : ": ",
                   values(node.operands),
                   ')');
}

std::string Printer::text(const Constant& node) {
  return base::cat(node.name, node.name.empty() ? "" : "=", node.number);
}

std::string Printer::text(const Null&) {
  return "null";
}

std::string Printer::text(const Text& node) {
  return quoted(node.bytes);
}

std::string Printer::text(const Composite& node) {
  return base::cat('(', values(node.parts, " + "), ')');
}

std::string Printer::text(const Read& node) const {
  return base::cat(node.address ? "&" : "", path(node.path));
}

std::string Printer::text(const Request& node) {
  return base::cat("request(", readText(node.read), ')');
}

std::string Printer::text(const Callable& node) {
  std::string out = base::cat("fn ", functionName(node.function));
  if (!node.captures.empty()) {
    std::string captures;
    for (const Capture& capture : node.captures) {
      // The variable is one of the lambda's own function, which names it.
      const Function* lambda = nullptr;
      if (module_ != nullptr) {
        const auto found = std::ranges::find(module_->functions, node.function.usr, &Function::usr);
        lambda = found == module_->functions.end() ? nullptr : &*found;
      }
      captures += base::cat(captures.empty() ? "" : ", ",
                            lambda != nullptr ? Printer(*lambda).variable(capture.variable)
                                              : base::cat('#', capture.variable),
                            " = ",
                            values(capture.value));
    }
    out += base::cat('[', captures, ']');
  }
  if (!node.bound.empty() || node.bindsFront) {
    std::string bound;
    for (const BoundArgument& argument : node.bound) {
      bound += base::cat(bound.empty() ? "" : ", ",
                         argument.placeholder != 0 ? base::cat('_', argument.placeholder)
                                                   : values(argument.value));
    }
    out += base::cat(node.bindsFront ? " bind-front(" : " bind(", bound, ')');
  }
  if (!node.receiver.empty()) {
    out += base::cat(" on ", values(node.receiver));
  }
  return out;
}

std::string Printer::text(const Object& node) {
  std::string out = base::cat(node.type, '{');
  for (std::size_t i = 0; i < std::max(node.fields.size(), node.values.size()); ++i) {
    out += base::cat(i == 0 ? "" : ", ",
                     i < node.fields.size() ? node.fields[i] : "?",
                     ": ",
                     i < node.values.size() ? value(node.values[i]) : "?");
  }
  return out + '}';
}

}  // namespace status_lint::ir

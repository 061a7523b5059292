// Text that is written to a connection, a buffer or a stream: it may be the head of a response.
#include "tool/extract/lowering.h"

#include <algorithm>

namespace status_lint::extract {

namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// A character is text of its own; `std::endl` ends a line.
ir::Value asText(ir::Value value, clang::QualType type) {
  const auto* constant = std::get_if<ir::Constant>(&value.node);
  if (constant && !type.isNull() && type.getNonReferenceType()->isAnyCharacterType()) {
    return {value.location, ir::Text{std::string(1, static_cast<char>(constant->number))}};
  }
  if (const auto* callable = std::get_if<ir::Callable>(&value.node)) {
    const std::string& name = callable->function.name;
    if (name == "std::endl" || name == "std::flush") {
      return {value.location, ir::Text{name == "std::endl" ? "\n" : ""}};
    }
  }
  return value;
}

/// One conversion of a printf format.
struct Conversion {
  std::size_t end = 0;       ///< behind it
  std::size_t arguments = 1; ///< that it takes
  bool isPlain = true;       ///< neither width nor precision
  char kind = 0;
};

Conversion conversionAt(std::string_view format, std::size_t at) {
  Conversion out;
  for (++at; at < format.size(); ++at) {
    const char c = format[at];
    if (c == '*') {
      ++out.arguments;
      out.isPlain = false;
    } else if (isDigit(c) || c == '.' || c == '-' || c == '+' || c == '#' || c == ' ') {
      out.isPlain = false;
    } else if (c != 'l' && c != 'h' && c != 'z' && c != 'j' && c != 't') {
      out.kind = c;
      ++at;
      break;
    }
  }
  out.end = at;
  return out;
}

/// The text that a printf format and its arguments give: literal parts, and the values between.
ir::Composite formatted(std::string_view format,
                        const ir::Value& literal,
                        const std::vector<ir::Value>& values) {
  ir::Composite out;
  std::string text;
  const auto flush = [&] {
    if (!text.empty()) {
      out.parts.push_back({literal.location, ir::Text{text}});
      text.clear();
    }
  };
  std::size_t next = 1;
  for (std::size_t at = 0; at < format.size();) {
    if (format[at] != '%') {
      text += format[at++];
      continue;
    }
    const Conversion conversion = conversionAt(format, at);
    at = conversion.end;
    if (conversion.kind == '%') {
      text += '%';
      continue;
    }
    next += conversion.arguments;
    const bool isText = conversion.kind == 's';
    const bool isNumber = conversion.kind == 'd' || conversion.kind == 'i' || conversion.kind == 'u';
    flush();
    if (next <= values.size() && conversion.isPlain && (isText || isNumber)) {
      out.parts.push_back(values[next - 1]);
    } else {
      out.parts.push_back({literal.location, ir::Unknown{"formatted", {}}});
    }
  }
  flush();
  return out;
}

/// Where programs write what people read.
bool isConsole(const ir::Value& value) {
  const ir::Path* path = pathOf(value);
  if (!path) {
    return std::holds_alternative<ir::Constant>(value.node);
  }
  constexpr std::array<std::string_view, 8> Names = {
      "stdout", "stderr", "stdin", "std::cout", "std::cerr", "std::clog", "std::wcout", "std::wcerr"};
  return path->root == ir::Path::Root::Global && std::ranges::find(Names, path->name) != Names.end();
}

bool isCharacterBuffer(const clang::Expr* expr) {
  const clang::QualType type = strip(expr)->getType();
  const clang::QualType element = type->isPointerType() ? type->getPointeeType()
                                  : type->isArrayType()
                                      ? type->getAsArrayTypeUnsafe()->getElementType()
                                      : clang::QualType();
  return !element.isNull() && element->isAnyCharacterType();
}

/// The buffer behind `buffer + length`, to which text is then added.
const ir::Path* offsetInto(const ir::Value& value) {
  const auto* unknown = std::get_if<ir::Unknown>(&value.node);
  return unknown && unknown->reason == "arithmetic" && !unknown->operands.empty()
             ? pathOf(unknown->operands.front())
             : nullptr;
}

/// A stream that is no file.
bool mayBeConnection(const clang::Expr* stream) {
  const clang::CXXRecordDecl* record = strip(stream)->getType()->getAsCXXRecordDecl();
  return !record || !(isStd(*record, "basic_ofstream") || isStd(*record, "basic_fstream"));
}

const clang::Expr* argumentOf(const model::Operand& operand, const Operands& operands) {
  if (operand.kind == model::Operand::Kind::This) {
    return operands.receiverExpr;
  }
  const bool isThere = operand.kind == model::Operand::Kind::Argument && operand.index >= 0 &&
                       static_cast<std::size_t>(operand.index) < operands.arguments.size();
  return isThere ? operands.arguments[static_cast<std::size_t>(operand.index)] : nullptr;
}

}  // namespace

bool Lowering::mayWriteHeads(const model::Model& model) {
  const auto [known, isNew] = writesHeads_.try_emplace(&model, model.markers.empty());
  if (!isNew || known->second) {
    return known->second;
  }
  std::vector<clang::FileID> files = {unit_.sources.getMainFileID()};
  if (decl_) {
    files.push_back(unit_.sources.getFileID(unit_.sources.getExpansionLoc(decl_->getLocation())));
  }
  for (const clang::FileID file : files) {
    const llvm::StringRef content = unit_.sources.getBufferData(file);
    known->second = known->second ||
                    std::ranges::any_of(model.markers, [&](const std::string& marker) {
                      return content.contains(marker);
                    });
  }
  return known->second;
}

std::optional<ir::Value> Lowering::emitText(const model::SiteMatch& match,
                                            const Operands& operands) {
  const model::Site& site = *match.site;
  const auto place = site.of ? operand(*site.of, operands) : operands.receiver;
  const clang::Expr* written = site.of ? argumentOf(*site.of, operands) : operands.receiverExpr;
  if (!place || !written || !site.content || isConsole(*place)) {
    return std::nullopt;
  }
  ir::Value text{operands.location, ir::Unknown{"text", {}}};
  if (auto content = operand(*site.content, operands)) {
    text = std::move(*content);
  }
  if (const auto* all = std::get_if<ir::Composite>(&text.node); all && site.content->rest) {
    const auto* format = all->parts.empty() ? nullptr : std::get_if<ir::Text>(&all->parts[0].node);
    text.node = format ? decltype(text.node)(formatted(format->bytes, all->parts[0], all->parts))
                       : decltype(text.node)(ir::Unknown{"format", {}});
  } else if (const clang::Expr* argument = argumentOf(*site.content, operands)) {
    text = asText(std::move(text), strip(argument)->getType());
  }
  const ir::Path* path = pathOf(*place);
  if (isCharacterBuffer(written)) {
    const ir::Path* inside = path ? nullptr : offsetInto(*place);
    if (inside || (path && site.contentAppends)) {
      path = inside ? inside : path;
      const ir::Value before{operands.location, ir::Read{*path, false}};
      text = {operands.location, ir::Composite{{before, std::move(text)}}};
    }
    return path ? std::optional(ir::Value{path == nullptr ? 0 : text.location, text.node})
                : std::nullopt;
  }
  ir::Effect effect;
  effect.kind = ir::EffectKind::Raw;
  effect.place = path ? resolveAlias(*path) : temporaryPath(newTemporary());
  effect.value.push_back(std::move(text));
  effect.framework = match.model->framework;
  effect.api = operands.api;
  emit(operands.location, std::move(effect));
  return std::nullopt;
}

}  // namespace status_lint::extract

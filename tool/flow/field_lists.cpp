// Header fields that are given all at once: as a block of text, or as a list of pairs.
#include "tool/base/text.h"
#include "tool/flow/interpreter.h"
#include "tool/http/field.h"

#include <optional>
#include <string>
#include <vector>

namespace status_lint::flow {
namespace {

struct ListedField {
  std::string name;
  std::optional<std::string> value;  ///< none = not known
};

/// The fields of a list of pairs; false where not all of their names are known.
bool fieldsInList(const AbstractValue& list, std::vector<ListedField>& out) {
  const std::optional<std::size_t> size = listSize(list);
  for (std::size_t i = 0; i < size; ++i) {
    const auto text = [&](std::string_view part) -> std::optional<std::string> {
      const auto found = list.members.find(base::cat("[", i, "]", part));
      const bool isKnown =
          found != list.members.end() && found->second->kind == AbstractValue::Kind::Text;
      return isKnown ? std::optional(found->second->text) : std::nullopt;
    };
    std::optional<std::string> name = text(".first");
    if (!name) {
      return false;
    }
    out.push_back({std::move(*name), text(".second")});
  }
  return size.has_value() || (list.members.empty() && list.from.empty());
}

/// The fields of a block such as "A: b\r\nC: d\r\n", or of a list of pairs; false where not all of
/// them are known.
bool fieldsIn(const AbstractValue& value, std::vector<ListedField>& out) {
  if (value.kind == AbstractValue::Kind::Null) {
    return true;
  }
  if (value.kind == AbstractValue::Kind::Aggregate) {
    return fieldsInList(value, out);
  }
  if (value.kind != AbstractValue::Kind::Text) {
    return value.empty == Known::Yes;
  }
  for (const std::string& line : base::split(value.text, '\n')) {
    const std::string_view written = base::trim(line);
    const std::size_t colon = written.find(':');
    if (written.empty()) {
      continue;
    }
    if (colon == std::string_view::npos) {
      return false;
    }
    out.push_back({std::string(base::trim(written.substr(0, colon))),
                   std::string(base::trim(written.substr(colon + 1)))});
  }
  return true;
}

}  // namespace

bool Interpreter::applyFieldList(const ir::Statement& statement,
                                 const ir::Effect& effect,
                                 const ValuePtr& value,
                                 ResponseState& response,
                                 const Frame& frame) const {
  std::vector<ListedField> fields;
  if (effect.value.empty() || !fieldsIn(*value, fields)) {
    return false;
  }
  for (auto& [name, text] : fields) {
    FieldRecord& field = response.fields[base::lowerCase(name)];
    const bool adds = effect.operation == ir::FieldOperation::Add && field.present == Known::Yes;
    const ir::Location* at = frame.definition->location(statement.location);
    field.before = adds && field.origin != at ? field.origin : nullptr;
    field.allLiteral = (!adds || field.allLiteral) && text;
    if (!adds) {
      field.literals.clear();
    }
    field.name = http::canonicalFieldName(name);
    field.present = Known::Yes;
    if (text) {
      field.literals.push_back(std::move(*text));
    }
    field.origin = at;
  }
  return true;
}

}  // namespace status_lint::flow

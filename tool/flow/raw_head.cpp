// Responses that are written as bytes: the pieces that go to one connection are read as RFC 9112
// says.
#include "tool/flow/raw_head.h"

#include "tool/base/text.h"
#include "tool/flow/interpreter.h"
#include "tool/flow/walk.h"
#include "tool/http/field.h"

#include <algorithm>
#include <utility>

namespace status_lint::flow {
namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

/// The bytes of a value, with UnknownPart for what is not known of them.
std::string bytesOf(const AbstractValue& value) {
  if (value.kind == AbstractValue::Kind::Text) {
    return value.text;
  }
  if (value.isNumber()) {
    return std::to_string(value.numbers.front());
  }
  const bool isPartial = value.kind == AbstractValue::Kind::Unknown && !value.text.empty();
  return isPartial ? value.text : std::string(1, UnknownPart);
}

/// The head that is written to the connection, or null. Two variables of one function are two
/// connections; what another function calls it cannot be told.
const std::pair<const ResponseId, ResponseState>* headOn(const Place& connection,
                                                         const State& state) {
  constexpr unsigned FrameShift = 36;
  const std::pair<const ResponseId, ResponseState>* latest = nullptr;
  for (const auto& entry : *state.responses) {
    const RawHead& raw = entry.second.raw;
    const bool isAnother = raw.connection != connection &&
                           raw.connection.base >> FrameShift == connection.base >> FrameShift;
    if (raw.part != RawHead::Part::None && !isAnother) {
      latest = &entry;
    }
  }
  return latest;
}

/// One line of the field section.
void addField(std::string_view line, const ir::Location* at, ResponseState& response) {
  const std::size_t colon = line.find(':');
  const std::string_view name = line.substr(0, colon);
  if (colon == std::string_view::npos || name.contains(UnknownPart)) {
    response.raw.isDoubtful = true;  // any fields
    return;
  }
  const std::string_view value = base::trim(line.substr(colon + 1));
  FieldRecord& field = response.fields[base::lowerCase(name)];
  if (field.present != Known::Yes) {
    field = {.name = http::canonicalFieldName(std::string(name)),
             .present = Known::Yes,
             .literals = {},
             .allLiteral = true};
  }
  field.origin = at;
  if (value.contains(UnknownPart)) {
    field.allLiteral = false;
  } else {
    field.literals.emplace_back(value);
  }
}

}  // namespace

bool startsHead(std::string_view text) {
  constexpr std::string_view Protocol = "HTTP/";
  return text.starts_with(Protocol) && text.size() > Protocol.size() &&
         (isDigit(text[Protocol.size()]) || text[Protocol.size()] == UnknownPart);
}

std::size_t codePosition(std::string_view statusLine) {
  const std::size_t space = statusLine.find(' ');
  return space == std::string_view::npos || space + 1 >= statusLine.size() ? std::string_view::npos
                                                                           : space + 1;
}

int codeOf(std::string_view statusLine) {
  constexpr std::size_t MostDigits = 6;
  const std::size_t start = codePosition(statusLine);
  if (start == std::string_view::npos) {
    return 0;
  }
  const std::string_view code = statusLine.substr(start, statusLine.find(' ', start) - start);
  return !code.empty() && code.size() <= MostDigits && std::ranges::all_of(code, isDigit)
             ? std::stoi(std::string(code))
             : 0;
}

void Interpreter::addPieces(const ir::Composite& node,
                            std::vector<ValuePtr>& pieces,
                            State& state,
                            Frame& frame) {
  for (const ir::Value& part : node.parts) {
    if (const auto* inner = std::get_if<ir::Composite>(&part.node)) {
      addPieces(*inner, pieces, state, frame);
    } else {
      pieces.push_back(content(evaluate(part, state, frame), state));
    }
  }
}

ValuePtr Interpreter::rawComposite(const ir::Composite& node,
                                   AbstractValue whole,
                                   State& state,
                                   Frame& frame) {
  std::vector<ValuePtr> pieces;
  addPieces(node, pieces, state, frame);
  std::string text;
  for (const ValuePtr& piece : pieces) {
    const bool hadCode = codePosition(text) != std::string_view::npos;
    text += bytesOf(*piece);
    if (!hadCode && codePosition(text) != std::string_view::npos) {
      whole.origin = piece->origin;  // it writes the status code
      whole.throughParameter = piece->throughParameter;
      whole.chosen = piece->chosen;
    }
  }
  whole.kind =
      text.contains(UnknownPart) ? AbstractValue::Kind::Unknown : AbstractValue::Kind::Text;
  whole.text = std::move(text);
  return std::make_shared<AbstractValue>(std::move(whole));
}

void Interpreter::applyRaw(const ir::Statement& statement,
                           const ir::Effect& effect,
                           State& state,
                           Frame& frame) {
  ValuePtr value = unknownValue();
  if (!effect.value.empty()) {
    const auto* composite = std::get_if<ir::Composite>(&effect.value.front().node);
    value = content(evaluate(effect.value.front(), state, frame), state);
    value = composite ? rawComposite(*composite, *value, state, frame) : value;
  }
  const Place connection = resolve(effect.place, state, frame).place;
  std::string bytes = bytesOf(*value);
  const auto* open = headOn(connection, state);
  const bool isInside = open != nullptr && open->second.raw.part != RawHead::Part::Content &&
                        !open->second.raw.line.empty() &&
                        open->second.raw.line.back() != UnknownPart;
  ResponseId id = open != nullptr ? open->first : 0;
  if (startsHead(bytes) && !isInside) {
    id = makeResponse(state, effect.framework, false);
    ResponseState& made = state.edit(id);
    made.raw = {.part = RawHead::Part::StatusLine, .connection = connection, .line = {}};
    made.status.kind = Status::Kind::Unknown;
    made.status.codes.clear();
    made.otherFields = Known::Unknown;  // until the empty line
    made.content.present = Known::Unknown;
  } else if (open == nullptr) {
    return;
  }
  ResponseState& response = state.edit(id);
  RawHead& raw = response.raw;
  const bool hadCode = codePosition(raw.line) != std::string_view::npos;
  if (raw.part == RawHead::Part::StatusLine && !hadCode &&
      codePosition(raw.line + bytes) != std::string_view::npos) {
    raw.code = value;
  }
  const ir::Location* at = frame.definition->location(statement.location);
  const bool isNotEmpty = raw.part == RawHead::Part::Content && value->empty == Known::No;
  while (raw.part != RawHead::Part::Content) {
    const std::size_t end = bytes.find('\n');
    raw.line += bytes.substr(0, end);
    if (end == std::string::npos) {
      return;
    }
    bytes.erase(0, end + 1);
    std::string line = std::exchange(raw.line, {});
    if (line.ends_with('\r')) {
      line.pop_back();
    }
    if (raw.part == RawHead::Part::StatusLine) {
      raw.part = RawHead::Part::Fields;
      writeStatusLine(line, statement, effect, response, state, frame);
    } else if (!line.empty()) {
      addField(line, at, response);
    } else if (response.ambient) {
      raw.part = RawHead::Part::Content;
      response.otherFields = raw.isDoubtful ? Known::Unknown : Known::No;
      response.content.present = Known::No;
      noteSend(statement, response, state, frame);
    } else {
      state.responses.edit().erase(id);  // an interim response
      return;
    }
  }
  addRawContent(bytes, isNotEmpty, at, response, state);
}

void Interpreter::writeStatusLine(const std::string& line,
                                  const ir::Statement& statement,
                                  const ir::Effect& effect,
                                  ResponseState& response,
                                  State& state,
                                  Frame& frame) {
  constexpr int FirstFinal = 200;
  const int code = codeOf(line);
  const ValuePtr value = response.raw.code;
  StatusRecord record = newStatus(statement, effect, state, frame);
  if (code != 0) {
    record.codes = {code};
  }
  if (value != nullptr) {
    record.from = value->from;
    record.throughParameter = value->throughParameter;
    record.choice =
        encloses(state.guards, value->chosen.guards) ? value->chosen.guards : record.choice;
    record.origin =
        value->origin != nullptr && value->origin->line != 0 ? value->origin : record.origin;
  }
  response.raw.code = nullptr;
  response.ownStatus = true;
  response.ambient = code == 0 || code >= FirstFinal || code < 100;
  if (response.ambient) {
    sites.push_back({.at = record.origin,
                     .codes = record.codes,
                     .framework = effect.framework,
                     .handler = handlerName});
  }
  response.status = std::move(record);
}

void Interpreter::addRawContent(const std::string& bytes,
                                bool isNotEmpty,
                                const ir::Location* at,
                                ResponseState& response,
                                const State& state) {
  if (bytes.empty()) {
    return;
  }
  ContentRecord& content = response.content;
  const bool isLiteral = !bytes.contains(UnknownPart);
  const bool isSome = isLiteral || bytes.size() > 1 || isNotEmpty;
  const bool wasLiteral = content.present == Known::No || content.isLiteral;
  content.isLiteral = isLiteral && wasLiteral;
  content.literal = content.isLiteral ? content.literal + bytes : std::string();
  if (content.present != Known::Yes) {
    content.present = isSome ? Known::Yes : Known::Unknown;
    content.origin = at;
    content.written.guards = state.guards;
    content.afterCatch = !state.caught->empty();
  }
  response.status.contentAfter = true;
}

void Interpreter::doubtHeads(State& state) {
  for (const auto& [id, response] : *state.responses) {
    const bool isOpen = response.raw.part == RawHead::Part::StatusLine ||
                        response.raw.part == RawHead::Part::Fields;
    if (isOpen && !response.raw.isDoubtful) {
      state.edit(id).raw.isDoubtful = true;
    }
  }
}

void Interpreter::noteRounds(const ir::Loop& node,
                             std::vector<State>& left,
                             std::size_t before,
                             const std::vector<State>& ending) {
  bool writes = false;
  Walker walker;
  walker.statement = [&](const ir::Statement& statement) {
    const auto* effect = std::get_if<ir::Effect>(&statement.node);
    writes = writes || (effect != nullptr && effect->kind == ir::EffectKind::Raw) ||
             std::holds_alternative<ir::Call>(statement.node);
  };
  const auto hasHead = [](const State& state) {
    return std::ranges::any_of(*state.responses, [](const auto& entry) {
      return entry.second.raw.part != RawHead::Part::None;
    });
  };
  if (std::ranges::any_of(left, hasHead)) {
    walk(node.body, walker);
  }
  for (std::size_t i = before; writes && i < left.size(); ++i) {
    doubtHeads(left[i]);  // a round may have written fields
  }
  if (!node.endless) {
    return;
  }
  for (const State& state : ending) {
    if (hasHead(state)) {
      // A server that answers one client after the other.
      deferredEnds.push_back({.state = state, .value = nullptr, .at = nullptr});
    }
  }
}

}  // namespace status_lint::flow

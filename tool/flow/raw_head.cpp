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

/// The head that is written to the connection, or null. Two places of one function, and two
/// objects, are two connections; what another function calls it cannot always be told.
const std::pair<const ResponseId, ResponseState>* headOn(const Place& connection,
                                                         const State& state) {
  constexpr unsigned FrameShift = 36;
  const std::pair<const ResponseId, ResponseState>* latest = nullptr;
  for (const auto& entry : *state.responses) {
    const RawHead& raw = entry.second.raw;
    const std::uint64_t its = raw.connection.base >> FrameShift;
    const std::uint64_t own = connection.base >> FrameShift;
    // Globals belong to no function.
    const bool isAnother = raw.connection != connection && (its == own || its == 0 || own == 0);
    if (raw.part != RawHead::Part::None && !isAnother) {
      latest = &entry;
    }
  }
  return latest;
}

/// Nothing but its path leads to such a response. It is numbered along the path, so that paths on
/// which the same was written can join.
ResponseId nextNumber(const State& state) {
  constexpr ResponseId First = 1U << 30U;
  return state.responses->empty() ? First : std::max(First, state.responses->rbegin()->first + 1);
}

/// Does it write what a server reads, which then writes the response (RFC 3875)?
bool isForServer(const ir::Effect& effect) {
  const auto* grammar =
      effect.name.empty() ? nullptr : std::get_if<ir::Text>(&effect.name.front().node);
  return grammar != nullptr && grammar->bytes == "cgi";
}

bool isAbsolute(std::string_view target) {
  return target.contains("://");
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

bool startsCgiHead(std::string_view text) {
  const std::string name = base::lowerCase(text.substr(0, std::min(text.find(':'), text.size())));
  return text.size() > name.size() &&
         (name == "status" || name == "content-type" || name == "location" ||
          name == "set-cookie" || name == "cache-control" || name == "content-disposition" ||
          name == "expires" || name == "pragma");
}

std::size_t codePosition(std::string_view text) {
  constexpr std::string_view Name = "status:";
  std::size_t start = 0;
  if (startsHead(text)) {
    start = text.find(' ');
  } else {
    while (start < text.size() && base::lowerCase(text.substr(start, Name.size())) != Name) {
      start = std::min(text.find('\n', start), text.size() - 1) + 1;
    }
    start = start < text.size() ? start + Name.size() - 1 : std::string_view::npos;
  }
  return start == std::string_view::npos ? start : text.find_first_not_of(' ', start + 1);
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

std::string_view phraseOf(std::string_view statusLine) {
  const std::size_t code = codePosition(statusLine);
  const std::size_t end = code == std::string_view::npos ? code : statusLine.find(' ', code);
  return end == std::string_view::npos ? std::string_view() : base::trim(statusLine.substr(end));
}

namespace {

/// The reason phrase that is written as the value, or stands in it behind the status code: "Not
/// Found", "404 Not Found", "HTTP/1.1 404 Not Found". Without its origin.
ReasonRecord reasonOf(const AbstractValue& value) {
  const bool isText = value.kind == AbstractValue::Kind::Text;
  std::string_view text =
      isText || value.kind == AbstractValue::Kind::Unknown ? value.text : std::string_view();
  const auto isDigitAt = [&](std::size_t at) {
    return at < text.size() && isDigit(text[at]);
  };
  if (startsHead(text)) {
    text = phraseOf(text);
  } else if (isDigitAt(0) && isDigitAt(1) && isDigitAt(2) && !isDigitAt(3)) {
    text = base::trim(text.substr(3));
  }
  if (value.kind == AbstractValue::Kind::Null || (isText && text.empty())) {
    return {};  // the framework's own
  }
  ReasonRecord out{.present = Known::Yes,
                   .literal = std::string(text),
                   .isLiteral = isText,
                   .from = value.from,
                   .callee = value.callee};
  std::erase(out.literal, UnknownPart);
  return out;
}

}  // namespace

void Interpreter::applyReason(const ir::Statement& statement,
                              const ir::Effect& effect,
                              ResponseState& response,
                              State& state,
                              Frame& frame) {
  const bool isSet = response.status.kind == Status::Kind::Set || response.status.statusLineWritten;
  const bool isIgnored = effect.operation == ir::FieldOperation::FirstWins && isSet;
  if (isIgnored || isTooLate(response, state)) {
    return;
  }
  ValuePtr value = unknownValue();
  if (!effect.value.empty()) {
    const auto* composite = std::get_if<ir::Composite>(&effect.value.front().node);
    value = content(evaluate(effect.value.front(), state, frame), state);
    value = composite != nullptr ? rawComposite(*composite, *value, state, frame) : value;
  }
  response.reason = reasonOf(*value);
  const auto* read =
      effect.value.empty() ? nullptr : std::get_if<ir::Read>(&effect.value.front().node);
  if (read != nullptr && !read->path.members.empty() && read->path.members.back() == "what") {
    response.reason.callee = "std::exception::what";
  }
  const bool isWritten = value->origin != nullptr && value->origin->line != 0;
  response.reason.origin =
      isWritten ? value->origin : frame.definition->location(statement.location);
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

ValuePtr Interpreter::joined(const std::vector<ValuePtr>& pieces, AbstractValue whole) {
  std::string text;
  for (const ValuePtr& piece : pieces) {
    const std::string bytes = bytesOf(*piece);
    if (startsHead(bytes) && text.find_first_not_of(UnknownPart) == std::string::npos) {
      text.clear();  // what the buffer held before belongs to responses before
    }
    const bool hadCode = codePosition(text) != std::string_view::npos;
    text += bytes;
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

ValuePtr Interpreter::rawComposite(const ir::Composite& node,
                                   AbstractValue whole,
                                   State& state,
                                   Frame& frame) {
  std::vector<ValuePtr> pieces;
  addPieces(node, pieces, state, frame);
  return joined(pieces, std::move(whole));
}

ValuePtr Interpreter::gathered(const ValuePtr& list, const State& state) const {
  if (list->kind != AbstractValue::Kind::Aggregate) {
    return list;
  }
  const auto& members = list->members;
  const bool isVector = std::ranges::any_of(
      members, [](const auto& member) { return member.first.starts_with(".pieces"); });
  const auto counted = members.find(".count");
  const bool isCounted = counted != members.end() && counted->second->isNumber();
  // How many of them are written; the first in any case.
  const std::int64_t count = isCounted ? counted->second->numbers.front() : 1;
  std::vector<ValuePtr> pieces;
  const auto add = [&](const std::string& name) {
    auto found = members.find(name + ".iov_base");
    found = found != members.end() ? found : members.find(name);
    if (found == members.end()) {
      return false;
    }
    pieces.push_back(content(found->second, state));
    return true;
  };
  const auto isWanted = [&] {
    return !isVector || static_cast<std::int64_t>(pieces.size()) < count;
  };
  if (isVector && !members.contains(".pieces[0].iov_base")) {
    add(".pieces");  // one piece, not in an array
  }
  for (const std::string prefix : {".pieces", "", "._M_elems", ".__elems_"}) {
    while (isWanted() && add(prefix + "[" + std::to_string(pieces.size()) + "]")) {
    }
  }
  if (pieces.empty()) {
    return list;
  }
  if (isVector && (!isCounted || isWanted())) {
    pieces.push_back(unknownValue());
  }
  AbstractValue whole;
  whole.from = list->from;
  return joined(pieces, std::move(whole));
}

bool Interpreter::writesBytes() const {
  if (!writesBytes_) {
    writesBytes_ = false;
    Walker walker;
    walker.statement = [&](const ir::Statement& statement) {
      const auto* effect = std::get_if<ir::Effect>(&statement.node);
      writesBytes_ = *writesBytes_ || (effect != nullptr && effect->kind == ir::EffectKind::Raw);
    };
    for (const Definition& definition : program_.functions()) {
      walk(definition.function->body, walker);
    }
  }
  return *writesBytes_;
}

Place Interpreter::connectionAt(const ir::Path& path,
                                const State& state,
                                const Frame& frame) const {
  const Place place = resolve(path, state, frame).place;
  const ValuePtr value = state.find(place);
  const bool isCopy = value != nullptr && value->kind == AbstractValue::Kind::Unknown &&
                      value->copyOf.place != Place();
  return isCopy ? value->copyOf.place : place;
}

void Interpreter::applyRaw(const ir::Statement& statement,
                           const ir::Effect& effect,
                           State& state,
                           Frame& frame) {
  ValuePtr value = unknownValue();
  if (!effect.value.empty()) {
    const auto* composite = std::get_if<ir::Composite>(&effect.value.front().node);
    value = content(evaluate(effect.value.front(), state, frame), state);
    value = composite ? rawComposite(*composite, *value, state, frame) : gathered(value, state);
  }
  const Place connection = connectionAt(effect.place, state, frame);
  const std::string bytes = bytesOf(*value);
  const auto* open = headOn(connection, state);
  const bool isOpen = open != nullptr && open->second.raw.part != RawHead::Part::Content;
  const bool isInside =
      isOpen && !open->second.raw.line.empty() && open->second.raw.line.back() != UnknownPart;
  const bool isCgi = isForServer(effect) && !isOpen && startsCgiHead(bytes);
  ResponseId id = open != nullptr ? open->first : 0;
  if (isCgi || (startsHead(bytes) && !isInside)) {
    id = addResponse(nextNumber(state), state, effect.framework, false);
    ResponseState& made = state.edit(id);
    made.raw = {.part = isCgi ? RawHead::Part::Fields : RawHead::Part::StatusLine,
                .connection = connection,
                .line = {},
                .isCgi = isCgi};
    made.ambient = isCgi;
    made.status.kind = Status::Kind::Unknown;
    made.status.codes.clear();
    made.otherFields = Known::Unknown;  // until the empty line
    made.content.present = Known::Unknown;
  } else if (open == nullptr) {
    return;
  }
  writeBytes(bytes, value, id, statement, effect, state, frame);
}

void Interpreter::writeBytes(std::string bytes,
                             const ValuePtr& value,
                             ResponseId id,
                             const ir::Statement& statement,
                             const ir::Effect& effect,
                             State& state,
                             Frame& frame) {
  ResponseState& response = state.edit(id);
  RawHead& raw = response.raw;
  const bool hadCode = codePosition(raw.line) != std::string_view::npos;
  if (raw.part != RawHead::Part::Content && !hadCode &&
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
    } else if (raw.isCgi && codePosition(line) != std::string_view::npos) {
      writeStatusLine(line, statement, effect, response, state, frame);
    } else if (!line.empty()) {
      addField(line, at, response);
    } else if (raw.isCgi && !settleCgiStatus(effect, response)) {
      state.responses.edit().erase(id);  // the server answers with what it finds there
      return;
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

bool Interpreter::settleCgiStatus(const ir::Effect& effect, ResponseState& response) const {
  constexpr int Found = 302;
  if (response.ownStatus) {
    return true;
  }
  if (response.raw.isDoubtful) {
    return true;  // a status may be among the fields
  }
  const auto location = response.fields.find("location");
  if (location == response.fields.end()) {
    response.status = defaultStatus(effect.framework);
    return true;
  }
  const FieldRecord& target = location->second;
  if (target.literals.empty() || !target.allLiteral) {
    return true;  // a redirection by the server, or to another place: not known
  }
  if (!isAbsolute(target.literals.front())) {
    return false;
  }
  response.status = defaultStatus(effect.framework);
  response.status.codes = {Found};
  return true;
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
    record.text = response.raw.isCgi ? std::string() : line.substr(line.find(' ') + 1);
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
  response.ambient = response.raw.isCgi || code == 0 || code >= FirstFinal || code < 100;
  if (response.ambient) {
    sites.push_back({.at = record.origin,
                     .codes = record.codes,
                     .framework = effect.framework,
                     .handler = handlerName});
  }
  response.status = std::move(record);
  const std::string_view phrase = phraseOf(line);
  const bool isLiteral = !phrase.contains(UnknownPart);
  std::string known(phrase);
  std::erase(known, UnknownPart);
  response.reason = {.present = phrase.empty() ? Known::No : Known::Yes,
                     .literal = std::move(known),
                     .isLiteral = isLiteral,
                     .origin = response.status.origin,
                     .from = response.status.from};
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

}  // namespace status_lint::flow

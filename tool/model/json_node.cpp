#include "tool/model/json_node.h"

#include "tool/base/text.h"

#include <nlohmann/json.hpp>

#include <cassert>
#include <limits>
#include <set>

namespace status_lint::model {
namespace {

using nlohmann::ordered_json;

const ordered_json& valueOf(const void* value) {
  return *static_cast<const ordered_json*>(value);
}

/// Follows a parse and notes keys that an object holds twice: afterwards they are gone.
class DuplicateKeys {
public:
  std::vector<std::string> pointers;

  void follow(ordered_json::parse_event_t event, const ordered_json& parsed) {
    switch (event) {
    case ordered_json::parse_event_t::object_start:
    case ordered_json::parse_event_t::array_start:
      enter(event == ordered_json::parse_event_t::array_start);
      break;
    case ordered_json::parse_event_t::key: key(parsed.get_ref<const std::string&>()); break;
    case ordered_json::parse_event_t::object_end:
    case ordered_json::parse_event_t::array_end:
      levels_.pop_back();
      leaveValue();
      break;
    case ordered_json::parse_event_t::value: leaveValue(); break;
    }
  }

private:
  struct Level {
    bool isArray = false;
    std::size_t index = 0;
    std::string key;
    std::set<std::string> keys;
  };

  std::vector<Level> levels_;

  void enter(bool isArray) {
    Level level;
    level.isArray = isArray;
    levels_.push_back(std::move(level));
  }

  void leaveValue() {
    if (!levels_.empty()) {
      ++levels_.back().index;
    }
  }

  void key(const std::string& name) {
    Level& level = levels_.back();
    level.key = name;
    if (!level.keys.insert(name).second) {
      std::string pointer;
      for (const Level& each : levels_) {
        pointer = pointerTo(pointer, each.isArray ? std::to_string(each.index) : each.key);
      }
      pointers.push_back(std::move(pointer));
    }
  }
};

/// "line 2, column 3: syntax error ..." of "[json.exception.parse_error.101] parse error at line 2,
/// ...".
std::string_view plain(std::string_view message) {
  for (const std::string_view marker : {"] parse error at ", "] "}) {
    const std::size_t at = message.find(marker);
    if (at != std::string_view::npos) {
      return message.substr(at + marker.size());
    }
  }
  return message;
}

}  // namespace

std::string pointerTo(std::string_view parent, std::string_view key) {
  std::string out = base::cat(parent, '/');
  for (const char c : key) {
    switch (c) {
    case '~': out += "~0"; break;
    case '/': out += "~1"; break;
    default: out += c;
    }
  }
  return out;
}

struct Document::Content {
  ordered_json json;
};

std::expected<Document, std::vector<base::Error>> Document::parse(std::string_view text,
                                                                  std::string_view file) {
  DuplicateKeys duplicates;
  auto content = std::make_shared<Content>();
  try {
    content->json = ordered_json::parse(
        text, [&](int, ordered_json::parse_event_t event, const ordered_json& parsed) {
          duplicates.follow(event, parsed);
          return true;
        });
  } catch (const ordered_json::exception& error) {
    return std::unexpected(std::vector{base::Error{base::cat(file, ": ", plain(error.what()))}});
  }
  std::vector<base::Error> errors;
  for (const std::string& pointer : duplicates.pointers) {
    errors.push_back({base::cat(file, ": ", pointer, ": the object has this key twice")});
  }
  if (!errors.empty()) {
    return std::unexpected(std::move(errors));
  }
  return Document(std::move(content));
}

Node Document::root() const {
  return {&content_->json, {}};
}

Node::Kind Node::kind() const {
  switch (valueOf(value_).type()) {
  case ordered_json::value_t::null: return Kind::Null;
  case ordered_json::value_t::boolean: return Kind::Boolean;
  case ordered_json::value_t::number_integer: return Kind::Integer;
  case ordered_json::value_t::number_unsigned:
    // What does not fit is no integer of ours.
    return valueOf(value_).get<std::uint64_t>() >
                   std::uint64_t{std::numeric_limits<std::int64_t>::max()}
               ? Kind::Other
               : Kind::Integer;
  case ordered_json::value_t::number_float:
  case ordered_json::value_t::binary:
  case ordered_json::value_t::discarded: return Kind::Other;
  case ordered_json::value_t::string: return Kind::String;
  case ordered_json::value_t::array: return Kind::Array;
  case ordered_json::value_t::object: return Kind::Object;
  }
  return Kind::Other;
}

std::string_view Node::kindName() const {
  switch (kind()) {
  case Kind::Null: return "null";
  case Kind::Boolean: return boolean() ? "true" : "false";
  case Kind::Integer: return "an integer";
  case Kind::Other: return "a number that is no integer";
  case Kind::String: return "a string";
  case Kind::Array: return "an array";
  case Kind::Object: return "an object";
  }
  return {};
}

bool Node::boolean() const {
  assert(kind() == Kind::Boolean);
  return valueOf(value_).get<bool>();
}

std::int64_t Node::integer() const {
  assert(kind() == Kind::Integer);
  return valueOf(value_).get<std::int64_t>();
}

const std::string& Node::string() const {
  assert(kind() == Kind::String);
  return valueOf(value_).get_ref<const std::string&>();
}

std::vector<Node> Node::elements() const {
  assert(kind() == Kind::Array);
  std::vector<Node> out;
  for (const ordered_json& element : valueOf(value_)) {
    out.push_back(Node(&element, pointerTo(pointer_, std::to_string(out.size()))));
  }
  return out;
}

std::vector<std::pair<std::string, Node>> Node::members() const {
  assert(kind() == Kind::Object);
  std::vector<std::pair<std::string, Node>> out;
  for (const auto& [key, value] : valueOf(value_).items()) {
    out.emplace_back(key, Node(&value, pointerTo(pointer_, key)));
  }
  return out;
}

}  // namespace status_lint::model

#include "tool/base/text.h"
#include "tool/ir/json_fields.h"
#include "tool/ir/names.h"
#include "tool/ir/print.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace status_lint::ir {

// Members that have their default value are not written. Maps are arrays of [key, value] pairs, for
// a JSON key must be UTF-8 and ours need not be; a string that is not UTF-8 is written as {"hex":
// "..."}.
namespace json {
namespace {

using nlohmann::json;

constexpr std::string_view VersionKey = "schema";
constexpr std::string_view HexKey = "hex";
constexpr std::string_view HexDigits = "0123456789abcdef";

/// Deeper nesting than any real function has; keeps a damaged file from exhausting the stack.
constexpr int DeepestNesting = 1500;

template <typename Type>
concept Described = requires { fields(Is<Type>{}); };

template <typename Type>
concept Enumeration = std::is_enum_v<Type>;

/// Length of the UTF-8 sequence at the start of `text`; 0 if it is ill-formed (RFC 3629, section
/// 4).
std::size_t sequenceLength(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const auto follows = [&](std::size_t i) {
    return (byte(i) & 0xC0U) == 0x80U;
  };
  const unsigned first = byte(0);
  if (first < 0x80) {
    return 1;
  }
  if (first >= 0xC2 && first <= 0xDF) {
    return follows(1) ? 2 : 0;
  }
  if (first >= 0xE0 && first <= 0xEF) {
    const bool overlong = first == 0xE0 && byte(1) < 0xA0;
    const bool surrogate = first == 0xED && byte(1) > 0x9F;
    return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const bool overlong = first == 0xF0 && byte(1) < 0x90;
    const bool tooBig = first == 0xF4 && byte(1) > 0x8F;
    return follows(1) && follows(2) && follows(3) && !overlong && !tooBig ? 4 : 0;
  }
  return 0;
}

bool isUtf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = sequenceLength(text.substr(i));
    if (length == 0) {
      return false;
    }
    i += length;
  }
  return true;
}

// --- Writing ------------------------------------------------------------------------------------------

class Writer {
public:
  std::string out;

  void write(bool value) { out += value ? "true" : "false"; }

  template <std::integral Number>
    requires(!std::same_as<Number, bool>)
  void write(Number value) {
    out += std::to_string(value);
  }

  template <Enumeration Enum>
  void write(Enum value) {
    writeQuoted(name(value));
  }

  void write(const std::string& value) {
    if (isUtf8(value)) {
      writeQuoted(value);
      return;
    }
    out += R"({"hex":")";
    for (const char c : value) {
      out += HexDigits[static_cast<unsigned char>(c) >> 4U];
      out += HexDigits[static_cast<unsigned char>(c) & 0xFU];
    }
    out += "\"}";
  }

  template <typename Element>
  void write(const std::vector<Element>& values) {
    out += '[';
    for (std::size_t i = 0; i < values.size(); ++i) {
      out += i == 0 ? "" : ",";
      write(values[i]);
    }
    out += ']';
  }

  template <typename Key, typename Element>
  void write(const std::map<Key, Element>& values) {
    out += '[';
    bool first = true;
    for (const auto& [key, value] : values) {
      out += std::exchange(first, false) ? "[" : ",[";
      write(key);
      out += ',';
      write(value);
      out += ']';
    }
    out += ']';
  }

  template <typename... Types>
  void write(const std::variant<Types...>& value) {
    std::visit(
        [&]<typename Type>(const Type& node) {
          out += '{';
          writeKey(tag(Is<Type>{}));
          write(node);
          out += '}';
        },
        value);
  }

  template <Described Type>
  void write(const Type& value) {
    out += '{';
    writeFields(value, true);
    out += '}';
  }

  /// The members that differ from their defaults. `first`: no comma comes before them.
  template <Described Type>
  void writeFields(const Type& value, bool first) {
    static const Type Default{};
    const auto writeOne = [&](const auto& field) {
      if (value.*field.member != Default.*field.member) {
        out += std::exchange(first, false) ? "" : ",";
        writeKey(field.key);
        write(value.*field.member);
      }
    };
    std::apply([&](const auto&... each) { (writeOne(each), ...); }, allFields<Type>());
  }

  void writeKey(std::string_view key) {
    writeQuoted(key);
    out += ':';
  }

private:
  void writeQuoted(std::string_view text) {
    out += '"';
    for (const char c : text) {
      if (c == '"' || c == '\\') {
        out += '\\';
        out += c;
      } else if (static_cast<unsigned char>(c) < 0x20) {
        out += "\\u00";
        out += HexDigits[static_cast<unsigned char>(c) >> 4U];
        out += HexDigits[static_cast<unsigned char>(c) & 0xFU];
      } else {
        out += c;
      }
    }
    out += '"';
  }
};

// --- Reading ------------------------------------------------------------------------------------------

/// Each `read` gives false on the first thing that is wrong; `error` then says what, and the
/// callers it returns through add where.
class Reader {
public:
  std::string error;
  std::string place;

  bool read(const json& from, bool& to) {
    if (!from.is_boolean()) {
      return fail("true or false", from);
    }
    to = from.get<bool>();
    return true;
  }

  template <std::integral Number>
    requires(!std::same_as<Number, bool>)
  bool read(const json& from, Number& to) {
    if (!from.is_number_integer()) {
      return fail("an integer", from);
    }
    // nlohmann holds what exceeds int64 as unsigned; nothing of ours does.
    const bool tooBig =
        from.is_number_unsigned() &&
        from.get<std::uint64_t>() > std::uint64_t{std::numeric_limits<std::int64_t>::max()};
    if (tooBig || !std::in_range<Number>(from.get<std::int64_t>())) {
      error = base::cat("the number ", from.dump(), " is out of range");
      return false;
    }
    to = static_cast<Number>(from.get<std::int64_t>());
    return true;
  }

  template <Enumeration Enum>
  bool read(const json& from, Enum& to) {
    if (!from.is_string()) {
      return fail("a name", from);
    }
    const std::optional<Enum> value = fromName<Enum>(from.get_ref<const std::string&>());
    if (!value) {
      error = base::cat("unknown name ", from.dump());
      return false;
    }
    to = *value;
    return true;
  }

  bool read(const json& from, std::string& to) {
    if (from.is_string()) {
      to = from.get_ref<const std::string&>();
      return true;
    }
    const bool isHex = from.is_object() && from.size() == 1 && from.contains(HexKey) &&
                       from.begin()->is_string() &&
                       decode(from.begin()->get_ref<const std::string&>(), to);
    return isHex || fail("a string", from);
  }

  template <typename Element>
  bool read(const json& from, std::vector<Element>& to) {
    if (!from.is_array()) {
      return fail("an array", from);
    }
    to.resize(from.size());
    for (std::size_t i = 0; i < to.size(); ++i) {
      if (!read(from[i], to[i])) {
        return at(std::to_string(i));
      }
    }
    return true;
  }

  template <typename Key, typename Element>
  bool read(const json& from, std::map<Key, Element>& to) {
    if (!from.is_array()) {
      return fail("an array of pairs", from);
    }
    for (std::size_t i = 0; i < from.size(); ++i) {
      if (!from[i].is_array() || from[i].size() != 2) {
        fail("a pair", from[i]);
        return at(std::to_string(i));
      }
      Key key{};
      if (!read(from[i][0], key) || !read(from[i][1], to[std::move(key)])) {
        return at(std::to_string(i));
      }
    }
    return true;
  }

  template <typename... Types>
  bool read(const json& from, std::variant<Types...>& to) {
    if (!from.is_object() || from.size() != 1) {
      return fail("an object with one node", from);
    }
    const std::string& kind = from.begin().key();
    bool known = false;
    const auto tryOne = [&]<typename Type>(Is<Type> is) {
      if (tag(is) != kind) {
        return false;
      }
      known = true;
      return read(*from.begin(), to.template emplace<Type>());
    };
    if ((tryOne(Is<Types>{}) || ...)) {
      return true;
    }
    if (!known) {
      error = base::cat("unknown node kind \"", kind, '"');
      return false;
    }
    return at(kind);
  }

  template <Described Type>
  bool read(const json& from, Type& to) {
    return readFields(from, to, 0);
  }

  /// Reads the members that are there. `others`: how many keys are known to be none of them.
  template <Described Type>
  bool readFields(const json& from, Type& to, std::size_t others) {
    if (!from.is_object()) {
      return fail("an object", from);
    }
    if (++depth_ > DeepestNesting) {
      error = "nested too deeply";
      return false;
    }
    std::size_t seen = others;
    const auto readOne = [&](const auto& field) {
      const auto found = from.find(field.key);
      if (found == from.end()) {
        return true;
      }
      ++seen;
      return read(*found, to.*field.member) || at(field.key);
    };
    const bool good =
        std::apply([&](const auto&... each) { return (readOne(each) && ...); }, allFields<Type>());
    --depth_;
    if (good && seen != from.size()) {
      error = "unknown key";
      return false;
    }
    return good;
  }

  bool fail(std::string_view wanted, const json& got) {
    error = base::cat("expected ", wanted, ", got ", got.type_name());
    return false;
  }

private:
  int depth_ = 0;

  bool at(std::string_view key) {
    place = base::cat('/', key, place);
    return false;
  }

  static bool decode(std::string_view hex, std::string& to) {
    if (hex.size() % 2 != 0 || hex.find_first_not_of(HexDigits) != std::string_view::npos) {
      return false;
    }
    to.clear();
    for (std::size_t i = 0; i < hex.size(); i += 2) {
      to += static_cast<char>(HexDigits.find(hex[i]) * 16 + HexDigits.find(hex[i + 1]));
    }
    return true;
  }
};

/// Without the "[json.exception...] " that nlohmann puts in front.
std::string_view plain(std::string_view message) {
  const std::size_t end = message.find("] ");
  return message.starts_with('[') && end != std::string_view::npos ? message.substr(end + 2)
                                                                   : message;
}

base::Error unusable(std::string_view place, std::string_view cause) {
  return {base::cat("module JSON: ", place, place.empty() ? "" : ": ", cause)};
}

std::expected<Module, base::Error> readModule(const json& from) {
  Reader reader;
  if (!from.is_object()) {
    reader.fail("an object", from);
    return std::unexpected(unusable(reader.place, reader.error));
  }
  const auto version = from.find(VersionKey);
  if (version == from.end() || *version != SchemaVersion) {
    return std::unexpected(unusable("/schema",
                                    base::cat("version ",
                                              version == from.end() ? "none" : version->dump(),
                                              ", this program reads ",
                                              SchemaVersion,
                                              "; extract the module again")));
  }
  Module module;
  if (!reader.readFields(from, module, 1)) {
    return std::unexpected(unusable(reader.place, reader.error));
  }
  return module;
}

}  // namespace
}  // namespace json

std::string toJson(const Module& module) {
  json::Writer writer;
  writer.out += '{';
  writer.writeKey(json::VersionKey);
  writer.write(SchemaVersion);
  writer.writeFields(module, false);
  writer.out += "}\n";
  return std::move(writer.out);
}

std::expected<Module, base::Error> fromJson(std::string_view text) {
  try {
    return json::readModule(nlohmann::json::parse(text));
  } catch (const nlohmann::json::exception& error) {
    return std::unexpected(json::unusable({}, json::plain(error.what())));
  }
}

}  // namespace status_lint::ir

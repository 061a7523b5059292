#include "tool/ir/fields.h"
#include "tool/ir/names.h"
#include "tool/ir/print.h"

namespace status_lint::ir {

// Members that have their default value are not written. Maps are arrays of [key, value] pairs, for
// a JSON key must be UTF-8 and ours need not be; a string that is not UTF-8 is written as {"hex":
// "..."}.
namespace json {
namespace {

using namespace described;

constexpr std::string_view VersionKey = "schema";
constexpr std::string_view HexDigits = "0123456789abcdef";

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

}  // namespace status_lint::ir

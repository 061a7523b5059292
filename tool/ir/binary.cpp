#include "tool/ir/binary.h"

#include "tool/base/bytes.h"
#include "tool/ir/fields.h"
#include "tool/ir/names.h"

#include <algorithm>
#include <unordered_map>

namespace status_lint::ir {

// First the texts, each once, then the module, in which numbers are LEB128 varints and a text is
// its number in that list. An object begins with a bit for each member that differs from its
// default; only those follow.
namespace binary {
namespace {

using namespace described;
using base::appendNumber;

template <typename Number>
concept Integer = std::integral<Number> && !std::same_as<Number, bool>;

/// Small negative numbers become small too: 0, -1, 1, -2 are 0, 1, 2, 3.
constexpr std::uint64_t zigzag(std::int64_t value) {
  return (static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63U);
}

constexpr std::int64_t unzigzag(std::uint64_t value) {
  return static_cast<std::int64_t>(value >> 1U) ^ -static_cast<std::int64_t>(value & 1U);
}

class Writer {
public:
  void write(bool value) { body_ += static_cast<char>(value); }

  template <Integer Number>
  void write(Number value) {
    if constexpr (std::is_signed_v<Number>) {
      appendNumber(body_, zigzag(value));
    } else {
      appendNumber(body_, value);
    }
  }

  template <Enumeration Enum>
  void write(Enum value) {
    body_ += static_cast<char>(value);
  }

  void write(const std::string& value) {
    const auto [known, isNew] = texts_.try_emplace(value, texts_.size());
    if (isNew) {
      base::appendText(table_, value);
    }
    appendNumber(body_, known->second);
  }

  template <typename Element>
  void write(const std::vector<Element>& values) {
    appendNumber(body_, values.size());
    for (const Element& value : values) {
      write(value);
    }
  }

  template <typename Key, typename Element>
  void write(const std::map<Key, Element>& values) {
    appendNumber(body_, values.size());
    for (const auto& [key, value] : values) {
      write(key);
      write(value);
    }
  }

  template <typename... Types>
  void write(const std::variant<Types...>& value) {
    body_ += static_cast<char>(value.index());
    std::visit([&](const auto& node) { write(node); }, value);
  }

  template <Described Type>
  void write(const Type& value) {
    static const Type Default{};
    std::uint64_t present = 0;
    std::uint64_t bit = 1;
    std::apply(
        [&](const auto&... each) {
          ((present |= value.*each.member == Default.*each.member ? 0 : bit, bit <<= 1U), ...);
        },
        allFields<Type>());
    appendNumber(body_, present);
    bit = 1;
    const auto writeOne = [&](const auto& field) {
      if ((present & bit) != 0) {
        write(value.*field.member);
      }
      bit <<= 1U;
    };
    std::apply([&](const auto&... each) { (writeOne(each), ...); }, allFields<Type>());
  }

  [[nodiscard]] std::string take() const {
    std::string out;
    out.reserve(table_.size() + body_.size() + 8);
    appendNumber(out, texts_.size());
    return out + table_ + body_;
  }

private:
  std::unordered_map<std::string, std::uint64_t> texts_;
  std::string table_;
  std::string body_;
};

/// Each `read` gives false on the first thing that is wrong.
class Reader {
public:
  explicit Reader(std::string_view bytes) : from_(bytes) {}

  bool readTexts() {
    std::uint64_t count = 0;
    if (!from_.count(count)) {
      return false;
    }
    texts_.resize(count);
    return std::ranges::all_of(texts_, [&](std::string_view& text) { return from_.text(text); });
  }

  [[nodiscard]] bool isAtEnd() const { return from_.rest().empty(); }

  bool read(bool& to) {
    unsigned char byte = 0;
    if (!from_.byte(byte) || byte > 1) {
      return false;
    }
    to = byte == 1;
    return true;
  }

  template <Integer Number>
  bool read(Number& to) {
    std::uint64_t value = 0;
    if (!from_.number(value)) {
      return false;
    }
    if constexpr (std::is_signed_v<Number>) {
      to = static_cast<Number>(unzigzag(value));
      return std::in_range<Number>(unzigzag(value));
    } else {
      to = static_cast<Number>(value);
      return std::in_range<Number>(value);
    }
  }

  template <Enumeration Enum>
  bool read(Enum& to) {
    unsigned char byte = 0;
    if (!from_.byte(byte)) {
      return false;
    }
    to = static_cast<Enum>(byte);
    return !name(to).empty();
  }

  bool read(std::string& to) {
    std::uint64_t index = 0;
    if (!from_.number(index) || index >= texts_.size()) {
      return false;
    }
    to = texts_[index];
    return true;
  }

  template <typename Element>
  bool read(std::vector<Element>& to) {
    std::uint64_t count = 0;
    if (!from_.count(count)) {
      return false;
    }
    to.resize(count);
    for (Element& element : to) {
      if (!read(element)) {
        return false;
      }
    }
    return true;
  }

  template <typename Key, typename Element>
  bool read(std::map<Key, Element>& to) {
    std::uint64_t count = 0;
    if (!from_.count(count)) {
      return false;
    }
    for (std::uint64_t i = 0; i < count; ++i) {
      Key key{};
      if (!read(key) || !read(to[std::move(key)])) {
        return false;
      }
    }
    return true;
  }

  template <typename... Types>
  bool read(std::variant<Types...>& to) {
    unsigned char wanted = 0;
    if (!from_.byte(wanted)) {
      return false;
    }
    unsigned char index = 0;
    const auto tryOne = [&]<typename Type>(Is<Type>) {
      return index++ == wanted && read(to.template emplace<Type>());
    };
    return (tryOne(Is<Types>{}) || ...);
  }

  template <Described Type>
  bool read(Type& to) {
    std::uint64_t present = 0;
    if (!from_.number(present) || present >> std::tuple_size_v<decltype(allFields<Type>())> != 0 ||
        ++depth_ > DeepestNesting) {
      return false;
    }
    const auto readOne = [&](const auto& field) {
      const bool isThere = (present & 1U) != 0;
      present >>= 1U;
      return !isThere || read(to.*field.member);
    };
    const bool good =
        std::apply([&](const auto&... each) { return (readOne(each) && ...); }, allFields<Type>());
    --depth_;
    return good;
  }

private:
  /// Deeper nesting than any real function has; keeps damaged bytes from exhausting the stack.
  static constexpr int DeepestNesting = 4000;

  base::ByteReader from_;
  std::vector<std::string_view> texts_;
  int depth_ = 0;
};

}  // namespace
}  // namespace binary

std::string encode(const Module& module) {
  binary::Writer writer;
  writer.write(module);
  return writer.take();
}

std::expected<Module, base::Error> decode(std::string_view bytes) {
  binary::Reader reader(bytes);
  Module module;
  if (!reader.readTexts() || !reader.read(module) || !reader.isAtEnd()) {
    return std::unexpected(base::Error{"the bytes are no module"});
  }
  return module;
}

}  // namespace status_lint::ir

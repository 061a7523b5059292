#include "tool/model/yaml.h"

#include "tool/base/text.h"
#include "tool/model/json_node.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <span>
#include <utility>
#include <vector>
#include <yaml.h>

namespace status_lint::model {
namespace {

using base::cat;
using base::Error;

/// Aliases can make a small file stand for a huge one, or for one without an end.
constexpr std::size_t MostNodes = 2'000'000;
constexpr int MostLevels = 200;

struct Parser {
  yaml_parser_t state{};

  Parser() { yaml_parser_initialize(&state); }

  ~Parser() { yaml_parser_delete(&state); }

  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
};

struct Loaded {
  yaml_document_t document{};

  Loaded() = default;

  ~Loaded() { yaml_document_delete(&document); }

  Loaded(const Loaded&) = delete;
  Loaded& operator=(const Loaded&) = delete;
};

TextPlace placeOf(const yaml_mark_t& mark) {
  return {mark.line + 1, mark.column + 1};
}

TextError syntaxError(const yaml_parser_t& parser) {
  const std::string_view problem = parser.problem != nullptr ? parser.problem : "out of memory";
  if (parser.error == YAML_READER_ERROR) {
    return {{}, cat("byte ", parser.problem_offset, ": ", problem)};
  }
  return {placeOf(parser.problem_mark),
          cat("syntax error",
              parser.context != nullptr ? " " : "",
              parser.context != nullptr ? parser.context : "",
              ": ",
              problem)};
}

/// Is it written as JSON writes the same number?
bool isPlainInteger(std::string_view text) {
  constexpr std::size_t MostDigits = 9;
  return !text.empty() && text.size() <= MostDigits && (text == "0" || text.front() != '0') &&
         std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
}

void writeText(std::string_view text, std::string& out) {
  constexpr std::string_view Digits = "0123456789abcdef";
  constexpr unsigned char FirstPlain = 0x20;
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < FirstPlain) {
      out += "\\u00";
      out += Digits[byte / 16];
      out += Digits[byte % 16];
    } else {
      out += c;
    }
  }
  out += '"';
}

class Writer {
public:
  /// `isPlaced`: as `placedJsonOfYaml` has it.
  Writer(yaml_document_t& document, bool isPlaced) : document_(document), isPlaced_(isPlaced) {}

  std::string out;
  std::map<std::string, NodePlace, std::less<>> places;
  std::optional<TextError> error;

  /// False where there is an error.
  [[nodiscard]] bool write(int index) {
    const yaml_node_t& node = *yaml_document_get_node(&document_, index);
    if (++nodes_ > MostNodes || levels_ == MostLevels) {
      error = {placeOf(node.start_mark), "aliases or nesting make more of this than is read"};
      return false;
    }
    note(node.start_mark, node.start_mark);
    ++levels_;
    const bool done = node.type == YAML_MAPPING_NODE    ? writeMapping(node)
                      : node.type == YAML_SEQUENCE_NODE ? writeSequence(node)
                                                        : writeScalar(node);
    --levels_;
    return done;
  }

private:
  struct Pair {
    std::string name;
    int value = 0;
    yaml_mark_t at{};  ///< of the key
  };

  using Pairs = std::vector<Pair>;

  yaml_document_t& document_;
  bool isPlaced_;
  std::string pointer_;
  std::size_t nodes_ = 0;
  int levels_ = 0;

  static std::string_view textOf(const yaml_node_t& node) {
    return {reinterpret_cast<const char*>(node.data.scalar.value), node.data.scalar.length};
  }

  /// What was noted first stays: a member of a mapping knows its key before its value.
  void note(const yaml_mark_t& key, const yaml_mark_t& value) {
    if (isPlaced_) {
      places.try_emplace(pointer_, placeOf(key), placeOf(value));
    }
  }

  /// Writes the value of a member or an element, under its pointer.
  bool writeInner(const std::string& name, int index) {
    const std::size_t length = pointer_.size();
    if (isPlaced_) {
      pointer_ = pointerTo(pointer_, name);
    }
    const bool done = write(index);
    pointer_.resize(length);
    return done;
  }

  /// The members of a mapping; those that it merges come last and only where it has none itself.
  void collect(const yaml_node_t& node, Pairs& pairs, int depth) const {
    if (node.type != YAML_MAPPING_NODE || depth == MostLevels) {
      return;
    }
    std::vector<int> merged;
    for (const yaml_node_pair_t& pair :
         std::span(node.data.mapping.pairs.start, node.data.mapping.pairs.top)) {
      const yaml_node_t& key = *yaml_document_get_node(&document_, pair.key);
      const std::string name(key.type == YAML_SCALAR_NODE ? textOf(key) : "?");
      if (name == "<<") {
        merged.push_back(pair.value);
      } else if (depth == 0 || std::ranges::find(pairs, name, &Pair::name) == pairs.end()) {
        pairs.push_back({name, pair.value, key.start_mark});
      }
    }
    for (const int index : merged) {
      const yaml_node_t& value = *yaml_document_get_node(&document_, index);
      if (value.type != YAML_SEQUENCE_NODE) {
        collect(value, pairs, depth + 1);
        continue;
      }
      for (const yaml_node_item_t item :
           std::span(value.data.sequence.items.start, value.data.sequence.items.top)) {
        collect(*yaml_document_get_node(&document_, item), pairs, depth + 1);
      }
    }
  }

  void notePair(const Pair& pair) {
    const std::size_t length = pointer_.size();
    if (isPlaced_) {
      pointer_ = pointerTo(pointer_, pair.name);
      note(pair.at, yaml_document_get_node(&document_, pair.value)->start_mark);
      pointer_.resize(length);
    }
  }

  bool writeMapping(const yaml_node_t& node) {
    Pairs pairs;
    collect(node, pairs, 0);
    out += '{';
    for (auto pair = pairs.begin(); pair != pairs.end(); ++pair) {
      if (isPlaced_ && std::ranges::find(pairs.begin(), pair, pair->name, &Pair::name) != pair) {
        error = {placeOf(pair->at), cat("key \"", pair->name, "\" stands here twice")};
        return false;
      }
      out += out.back() == '{' ? "" : ",";
      writeText(pair->name, out);
      out += ':';
      notePair(*pair);
      if (!writeInner(pair->name, pair->value)) {
        return false;
      }
    }
    out += '}';
    return true;
  }

  bool writeSequence(const yaml_node_t& node) {
    out += '[';
    std::size_t index = 0;
    for (const yaml_node_item_t item :
         std::span(node.data.sequence.items.start, node.data.sequence.items.top)) {
      out += out.back() == '[' ? "" : ",";
      if (!writeInner(std::to_string(index++), item)) {
        return false;
      }
    }
    out += ']';
    return true;
  }

  bool writeScalar(const yaml_node_t& node) {
    const std::string_view text = textOf(node);
    const std::string plain = node.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
                                  ? base::lowerCase(text)
                                  : std::string("?");
    if (plain == "true" || plain == "false") {
      out += plain;
    } else if (plain.empty() || plain == "~" || plain == "null") {
      out += "null";
    } else if (isPlaced_ && plain != "?" && isPlainInteger(text)) {
      out += text;
    } else {
      writeText(text, out);
    }
    return true;
  }
};

/// Reads the first document and writes it. `empty` is what an empty one gives; nothing = an error.
std::expected<PlacedJson, TextError>
convert(std::string_view yaml, bool isPlaced, std::optional<std::string> empty) {
  Parser parser;
  yaml_parser_set_input_string(
      &parser.state, reinterpret_cast<const unsigned char*>(yaml.data()), yaml.size());
  Loaded loaded;
  if (yaml_parser_load(&parser.state, &loaded.document) == 0) {
    return std::unexpected(syntaxError(parser.state));
  }
  if (yaml_document_get_root_node(&loaded.document) == nullptr) {
    return empty ? std::expected<PlacedJson, TextError>({*empty, {}})
                 : std::unexpected(TextError{{}, "the file is empty"});
  }
  Writer writer(loaded.document, isPlaced);
  if (!writer.write(1)) {
    return std::unexpected(*writer.error);
  }
  return PlacedJson{std::move(writer.out), std::move(writer.places)};
}

}  // namespace

std::expected<std::string, Error> jsonOfYaml(std::string_view yaml, std::string_view file) {
  auto placed = convert(yaml, false, std::nullopt);
  if (!placed) {
    const TextError& error = placed.error();
    const std::string place = error.at.line == 0
                                  ? std::string()
                                  : cat("line ", error.at.line, ", column ", error.at.column, ": ");
    return std::unexpected(Error{cat(file, ": ", place, error.message)});
  }
  return std::move(placed->json);
}

std::expected<PlacedJson, TextError> placedJsonOfYaml(std::string_view yaml) {
  return convert(yaml, true, "{}");
}

}  // namespace status_lint::model

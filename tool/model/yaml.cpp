#include "tool/model/yaml.h"

#include "tool/base/text.h"

#include <algorithm>
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

std::string place(std::string_view file, const yaml_mark_t& mark) {
  return cat(file, ": line ", mark.line + 1, ", column ", mark.column + 1, ": ");
}

Error syntaxError(const yaml_parser_t& parser, std::string_view file) {
  const std::string_view problem = parser.problem != nullptr ? parser.problem : "out of memory";
  if (parser.error == YAML_READER_ERROR) {
    return {cat(file, ": byte ", parser.problem_offset, ": ", problem)};
  }
  return {cat(place(file, parser.problem_mark),
              "syntax error",
              parser.context != nullptr ? " " : "",
              parser.context != nullptr ? parser.context : "",
              ": ",
              problem)};
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
  explicit Writer(yaml_document_t& document) : document_(document) {}

  std::string out;

  /// False where a limit was hit.
  [[nodiscard]] bool write(int index) {
    const yaml_node_t& node = *yaml_document_get_node(&document_, index);
    if (++nodes_ > MostNodes || levels_ == MostLevels) {
      limitAt = node.start_mark;
      return false;
    }
    ++levels_;
    const bool done = node.type == YAML_MAPPING_NODE    ? writeMapping(node)
                      : node.type == YAML_SEQUENCE_NODE ? writeSequence(node)
                                                        : writeScalar(node);
    --levels_;
    return done;
  }

  yaml_mark_t limitAt{};

private:
  using Pairs = std::vector<std::pair<std::string, int>>;

  yaml_document_t& document_;
  std::size_t nodes_ = 0;
  int levels_ = 0;

  static std::string_view textOf(const yaml_node_t& node) {
    return {reinterpret_cast<const char*>(node.data.scalar.value), node.data.scalar.length};
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
      } else if (depth == 0 ||
                 std::ranges::find(pairs, name, &Pairs::value_type::first) == pairs.end()) {
        pairs.emplace_back(name, pair.value);
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

  bool writeMapping(const yaml_node_t& node) {
    Pairs pairs;
    collect(node, pairs, 0);
    out += '{';
    for (const auto& [name, value] : pairs) {
      out += out.back() == '{' ? "" : ",";
      writeText(name, out);
      out += ':';
      if (!write(value)) {
        return false;
      }
    }
    out += '}';
    return true;
  }

  bool writeSequence(const yaml_node_t& node) {
    out += '[';
    for (const yaml_node_item_t item :
         std::span(node.data.sequence.items.start, node.data.sequence.items.top)) {
      out += out.back() == '[' ? "" : ",";
      if (!write(item)) {
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
    } else {
      writeText(text, out);
    }
    return true;
  }
};

}  // namespace

std::expected<std::string, Error> jsonOfYaml(std::string_view yaml, std::string_view file) {
  Parser parser;
  yaml_parser_set_input_string(
      &parser.state, reinterpret_cast<const unsigned char*>(yaml.data()), yaml.size());
  Loaded loaded;
  if (yaml_parser_load(&parser.state, &loaded.document) == 0) {
    return std::unexpected(syntaxError(parser.state, file));
  }
  if (yaml_document_get_root_node(&loaded.document) == nullptr) {
    return std::unexpected(Error{cat(file, ": the file is empty")});
  }
  Writer writer(loaded.document);
  if (!writer.write(1)) {
    return std::unexpected(Error{
        cat(place(file, writer.limitAt), "aliases or nesting make more of this than is read")});
  }
  return std::move(writer.out);
}

}  // namespace status_lint::model

#include "tests/house/model_reference.h"

#include "tests/house/source_tree.h"
#include "tool/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <regex>
#include <utility>
#include <vector>

namespace status_lint::house {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;  // keys in the order written
using base::cat;

/// Where the models are.
constexpr const char* Folder = "rules/frameworks";

constexpr std::string_view Introduction =
    "# Models of frameworks: the reference\n\n"
    "<!-- Written by a test from rules/frameworks/model.schema.json: change that file. -->\n\n"
    "A model is a JSON file that tells status-lint how a framework expresses responses. To write "
    "one "
    "for a framework of your own, begin with [the tutorial](modelling_a_framework.md); what is "
    "modelled already stands in [the list of frameworks](frameworks.md). With "
    "`\"$schema\": \"model.schema.json\"` and a copy of "
    "[the schema](../rules/frameworks/model.schema.json) beside the file, editors complete and "
    "check "
    "the keys. Examples are entries of shipped models.\n";

/// One value of a shipped model that may serve as an example.
struct Sample {
  std::string model;
  Json value;
};

Json readJson(const fs::path& path) {
  std::ifstream file(path);
  return Json::parse(file);
}

/// As the models are written: { "a": 1, "b": [2, 3] }.
std::string written(const Json& value) {
  std::vector<std::string> parts;
  if (value.is_object()) {
    for (const auto& [key, member] : value.items()) {
      parts.push_back(cat(Json(key).dump(), ": ", written(member)));
    }
    return cat("{ ", base::join(parts, ", "), " }");
  }
  if (value.is_array()) {
    for (const Json& element : value) {
      parts.push_back(written(element));
    }
    return cat("[", base::join(parts, ", "), "]");
  }
  return value.dump();
}

/// The anchor that a heading gets on the page.
std::string anchor(std::string_view heading) {
  std::string out = base::lowerCase(heading);
  std::ranges::replace(out, ' ', '-');
  return out;
}

/// The texts of handlers, sites and symbols that hold operands, keys included.
void collectTexts(const Json& value, std::vector<std::string>& out) {
  if (value.is_string()) {
    out.push_back(value.get<std::string>());
  }
  if (value.is_object()) {
    for (const auto& [key, member] : value.items()) {
      out.push_back(key);
      collectTexts(member, out);
    }
  } else if (value.is_array()) {
    for (const Json& element : value) {
      collectTexts(element, out);
    }
  }
}

class Page {
public:
  Page() : schema_(readJson(fs::path(STATUS_LINT_SOURCE_DIR) / Folder / "model.schema.json")) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(STATUS_LINT_SOURCE_DIR) / Folder)) {
      if (entry.path().filename() != "model.schema.json") {
        files.push_back(entry.path());
      }
    }
    std::ranges::sort(files);
    for (const fs::path& file : files) {
      addSamples(file.stem().string(), readJson(file));
    }
  }

  std::string text() {
    out_ = Introduction;
    out_ += cat('\n', schema_.at("description").get<std::string>(), "\n\n## The file\n");
    keys(schema_.at("properties"), "model");
    for (const auto& [name, definition] : schema_.at("definitions").items()) {
      if (definition.contains("title")) {
        section(name, definition);
      }
    }
    return std::move(out_);
  }

private:
  Json schema_;
  std::map<std::string, std::vector<Sample>> samples_;  ///< by definition; "model" is the whole
  std::string out_;

  void addSamples(const std::string& name, const Json& model) {
    const auto add = [&](const std::string& definition, const Json& value) {
      samples_[definition].push_back({name, value});
    };
    for (const auto& [key, value] : model.items()) {
      add("model", Json{{key, value}});
    }
    const Json wire = model.value("wire", Json::object());
    for (const auto& [key, value] : wire.items()) {
      add("wire", Json{{key, value}});
      if (key == "wrongMethod") {
        add("wrongMethod", value);
      }
    }
    for (const auto& [list, definition] :
         {std::pair{"symbols", "symbol"}, {"handlers", "handler"}, {"sites", "site"}}) {
      for (const Json& entry : model.value(list, Json::array())) {
        add(definition, entry);
        if (entry.contains("signature")) {
          add("signature", entry.at("signature"));
        }
      }
    }
  }

  [[nodiscard]] const Json& definitionOf(const Json& node) const {
    const std::string pointer = node.at("$ref").get<std::string>();
    return schema_.at(Json::json_pointer(pointer.substr(1)));
  }

  /// The definition with a section of its own that a key refers to, or null.
  [[nodiscard]] const Json* sectionOf(const Json& node) const {
    if (node.contains("$ref")) {
      const Json& definition = definitionOf(node);
      return definition.contains("title") ? &definition : sectionOf(definition);
    }
    return node.contains("allOf") && !node.contains("type") ? sectionOf(node.at("allOf").at(0))
                                                            : nullptr;
  }

  [[nodiscard]] std::string alternatives(const Json& nodes) const {
    std::vector<std::string> parts;
    for (const Json& node : nodes) {
      parts.push_back(typeOf(node));
    }
    return base::join(parts, " or ");
  }

  [[nodiscard]] std::string typeOf(const Json& node) const {
    if (const Json* section = sectionOf(node)) {
      const std::string title = section->at("title").get<std::string>();
      return cat('[', base::lowerCase(title), "](#", anchor(title), ')');
    }
    if (node.contains("$ref")) {
      return typeOf(definitionOf(node));
    }
    if (node.contains("const")) {
      return written(node.at("const"));
    }
    if (node.contains("enum")) {
      std::vector<std::string> names;
      for (const Json& name : node.at("enum")) {
        names.push_back(cat('`', name.get<std::string>(), '`'));
      }
      return cat("one of ", base::join(names, ", "));
    }
    if (node.contains("oneOf")) {
      return alternatives(node.at("oneOf"));
    }
    if (!node.contains("type")) {
      return typeOf(node.at("allOf").at(0));
    }
    const std::string type = node.at("type").get<std::string>();
    if (type == "array") {
      return cat("list: ", typeOf(node.at("items")));
    }
    if (type == "object") {
      const bool isOfArguments = node.contains("allOf");
      return cat("object: ",
                 isOfArguments ? "argument" : "name",
                 " to ",
                 typeOf(node.at("additionalProperties")));
    }
    if (type == "integer" && node.contains("minimum")) {
      return cat("integer from ", written(node.at("minimum")), " to ", written(node.at("maximum")));
    }
    return type == "boolean" ? "true or false" : type == "string" ? "text" : type;
  }

  /// The shortest sample that fits: its model, and what it says.
  [[nodiscard]] std::string example(const std::vector<std::string>& definitions,
                                    const std::function<bool(const Json&)>& fits) const {
    std::string model;
    std::string shown;
    for (const std::string& definition : definitions) {
      for (const Sample& sample : samples_.at(definition)) {
        std::string text = fits(sample.value) ? written(sample.value) : std::string();
        if (!text.empty() && (shown.empty() || text.size() < shown.size())) {
          model = sample.model;
          shown = std::move(text);
        }
      }
    }
    return shown.empty() ? shown
                         : cat("[", model, "](../", Folder, '/', model, ".json): `", shown, '`');
  }

  void
  item(std::string_view name, std::string_view type, const Json& node, std::string_view example) {
    out_ +=
        cat("\n- **`", name, "`**", type, ". ", node.at("description").get<std::string>(), '\n');
    if (!example.empty()) {
      out_ += cat("\n  ", example, '\n');
    }
  }

  /// What the schema itself gives for what no shipped model uses.
  static std::string ownExample(const Json& node, std::string_view before) {
    return node.contains("examples")
               ? cat("For example: `", before, written(node.at("examples").at(0)), '`')
               : std::string("**The schema lacks an example.**");
  }

  /// Each key, with an example unless a section of its own has many.
  void keys(const Json& properties, const std::string& definition) {
    for (const auto& [key, node] : properties.items()) {
      const Json& one = node.contains("items") ? node.at("items") : node;
      std::string shown;
      if (definition != "model" || sectionOf(one) == nullptr) {
        shown = example({definition}, [&](const Json& sample) { return sample.contains(key); });
        shown = shown.empty() ? ownExample(node, cat('"', key, "\": ")) : shown;
      }
      item(key, cat(" (", typeOf(node), ')'), node, shown);
    }
  }

  /// Each form of the texts that stand for values.
  void forms(const Json& nodes) {
    for (const Json& node : nodes) {
      const bool isDecoder = node.contains("const");
      const std::string name = isDecoder ? cat('|', node.at("const").get<std::string>())
                                         : node.at("title").get<std::string>();
      const std::regex pattern(isDecoder ? cat('\\', name, '$')
                                         : node.at("pattern").get<std::string>());
      const std::string shown = example({"site", "handler", "symbol"}, [&](const Json& sample) {
        std::vector<std::string> texts;
        collectTexts(sample, texts);
        return std::ranges::any_of(
            texts, [&](const std::string& text) { return std::regex_search(text, pattern); });
      });
      item(name, "", node, shown.empty() ? ownExample(node, "") : shown);
    }
  }

  void section(const std::string& name, const Json& definition) {
    out_ += cat("\n## ",
                definition.at("title").get<std::string>(),
                "\n\n",
                definition.at("description").get<std::string>(),
                '\n');
    if (definition.contains("properties")) {
      keys(definition.at("properties"), name);
    } else if (definition.contains("anyOf")) {
      forms(definition.at("anyOf"));
    } else if (definition.contains("oneOf") && definition.at("oneOf").at(0).contains("const")) {
      forms(definition.at("oneOf"));
    }
  }
};

}  // namespace

std::string modelReference() {
  return Page().text();
}

}  // namespace status_lint::house

#include "tool/driver/config_file.h"

#include "rules/policy.h"
#include "rules/rule.h"
#include "tool/base/text.h"
#include "tool/driver/version.h"
#include "tool/driver/version_range.h"
#include "tool/model/checker.h"
#include "tool/model/json_node.h"
#include "tool/report/report.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <utility>

namespace status_lint::driver {
namespace {

namespace fs = std::filesystem;
using base::cat;
using model::Node;
using model::TextError;

std::string suggestion(std::string_view word, const std::vector<std::string>& right) {
  const std::vector<std::string_view> views(right.begin(), right.end());
  constexpr std::size_t MostListed = 30;
  const std::string near = base::nearest(word, right);
  return near.empty() && right.size() > MostListed ? std::string("; see 'status-lint rules'")
                                                   : model::suggestion(word, views);
}

bool isNumber(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() && value != 0;
}

/// A path as it is written, relative to the folder of the file.
std::string absolute(const std::string& folder, const std::string& path) {
  return (fs::path(folder) / path).lexically_normal().string();
}

/// Behind links too: a checkout may bring one that leads out of it.
bool isBelow(const std::string& folder, const std::string& path) {
  std::error_code ignored;
  const fs::path relative =
      fs::weakly_canonical(path, ignored).lexically_relative(fs::weakly_canonical(folder, ignored));
  return !relative.empty() && *relative.begin() != ".." && relative != ".";
}

/// The keys of an entry of overrides.
constexpr std::array<std::string_view, 2> OverrideKeys = {"files", "rules"};

class Reader {
public:
  Reader(const model::PlacedJson& source, const std::string& path) : places_(source.places) {
    out_.path = path;
    out_.folder = fs::path(path).parent_path().string();
  }

  std::expected<ConfigFile, std::vector<TextError>> read(const Node& root) {
    if (root.kind() != Node::Kind::Null) {
      readRoot(root);
    }
    if (!errors_.empty()) {
      std::ranges::stable_sort(errors_, {}, [](const TextError& error) {
        return std::pair(error.at.line, error.at.column);
      });
      return std::unexpected(std::move(errors_));
    }
    return std::move(out_);
  }

private:
  const std::map<std::string, model::NodePlace, std::less<>>& places_;
  ConfigFile out_;
  std::vector<TextError> errors_;

  [[nodiscard]] model::NodePlace placeOf(const Node& node) const {
    const auto found = places_.find(node.pointer());
    return found != places_.end() ? found->second : model::NodePlace();
  }

  void error(const Node& node, std::string cause) {
    errors_.push_back({placeOf(node).value, std::move(cause)});
  }

  void keyError(const Node& node, std::string cause) {
    errors_.push_back({placeOf(node).key, std::move(cause)});
  }

  bool isKind(const Node& node, Node::Kind kind, std::string_view wanted) {
    if (node.kind() != kind) {
      error(node, cat("expected ", wanted, ", got ", node.kindName()));
    }
    return node.kind() == kind;
  }

  void readRoot(const Node& root) {
    if (!isKind(root, Node::Kind::Object, "a mapping of settings")) {
      return;
    }
    // A file for another version may have keys that this one does not know.
    for (const auto& [name, value] : root.members()) {
      if (name == "version" || name == "required-version") {
        readKey(*findConfigKey(name), value);
      }
    }
    if (!errors_.empty()) {
      return;
    }
    std::vector<std::string> names;
    for (const ConfigKey& key : configKeys()) {
      names.emplace_back(key.name);
    }
    for (const auto& [name, value] : root.members()) {
      if (const ConfigKey* key = findConfigKey(name)) {
        readKey(*key, value);
      } else {
        keyError(value, cat("unknown key \"", name, '"', suggestion(name, names)));
      }
    }
  }

  void readKey(const ConfigKey& key, const Node& node) {
    if (key.kind == ConfigKind::Overrides) {
      readOverrides(node);
      return;
    }
    std::vector<ConfigValue> values;
    if (key.shape == ConfigShape::Map) {
      values = readMap(key, node);
    } else if (key.shape == ConfigShape::List) {
      if (isKind(node, Node::Kind::Array, "a list")) {
        for (const Node& element : node.elements()) {
          readValue(key, element, values);
        }
      }
    } else {
      readValue(key, node, values);
    }
    out_.values.emplace(key.name, std::move(values));
  }

  std::vector<ConfigValue> readMap(const ConfigKey& key, const Node& node) {
    std::vector<ConfigValue> values;
    if (!isKind(node, Node::Kind::Object, "a mapping")) {
      return values;
    }
    const std::vector<std::string> names = namesOf(key.kind);
    for (const auto& [name, value] : node.members()) {
      if (!names.empty() && std::ranges::find(names, name) == names.end()) {
        keyError(value, cat("unknown rule \"", name, '"', suggestion(name, names)));
      } else if (readValue(key, value, values)) {
        values.back().name = name;
        values.back().at = placeOf(value).key;
      }
    }
    return values;
  }

  /// Appends what the node says, if it is right.
  bool readValue(const ConfigKey& key, const Node& node, std::vector<ConfigValue>& values) {
    std::string text;
    if (key.kind == ConfigKind::Flag) {
      if (!isKind(node, Node::Kind::Boolean, nounOf(key.kind))) {
        return false;
      }
      text = node.boolean() ? "true" : "false";
    } else if ((key.kind == ConfigKind::Number || key.kind == ConfigKind::Version) &&
               node.kind() == Node::Kind::Integer) {
      text = std::to_string(node.integer());
    } else if (key.kind == ConfigKind::Codes && node.kind() == Node::Kind::Integer) {
      text = std::to_string(node.integer());
    } else if (isKind(node,
                      Node::Kind::String,
                      wordsOf(key.kind).empty() ? nounOf(key.kind)
                                                : base::join(wordsOf(key.kind), ", "))) {
      text = node.string();
    } else {
      return false;
    }
    if (std::string problem = problemOf(key, text); !problem.empty()) {
      error(node, std::move(problem));
      return false;
    }
    if (key.kind == ConfigKind::Path || key.kind == ConfigKind::OwnPath) {
      text = absolute(out_.folder, text);
    }
    if (key.kind == ConfigKind::Output) {
      const auto [format, path] = outputParts(text);
      text = cat(format, ':', absolute(out_.folder, std::string(path)));
    }
    const std::string_view written =
        key.kind == ConfigKind::Output ? outputParts(text).second : std::string_view(text);
    const bool isOwn = key.kind == ConfigKind::OwnPath || key.kind == ConfigKind::Output;
    if (isOwn && !isBelow(out_.folder, std::string(written))) {
      error(node,
            cat("it must lie below the folder of this file; ",
                key.option,
                key.kind == ConfigKind::Output ? std::string() : cat(" and ", variableOf(key)),
                " may name any other"));
      return false;
    }
    values.push_back({{}, std::move(text), placeOf(node).value});
    return true;
  }

  void readOverrides(const Node& node) {
    if (!isKind(node, Node::Kind::Array, "a list")) {
      return;
    }
    for (const Node& element : node.elements()) {
      if (isKind(element, Node::Kind::Object, nounOf(ConfigKind::Overrides))) {
        readOverride(element);
      }
    }
  }

  void readOverride(const Node& node) {
    ConfigOverride& entry = out_.overrides.emplace_back();
    const std::size_t before = errors_.size();
    bool hasFiles = false;
    for (const auto& [name, value] : node.members()) {
      std::vector<ConfigValue> values;
      if (name == "files") {
        hasFiles = true;
        readFiles(value, entry);
      } else if (name == "rules") {
        entry.rules = readMap(*findConfigKey("rules"), value);
      } else {
        keyError(value, cat("unknown key \"", name, '"', model::suggestion(name, OverrideKeys)));
      }
    }
    if (errors_.size() == before && (!hasFiles || entry.rules.empty())) {
      errors_.push_back({placeOf(node).value, "an entry needs the keys files and rules"});
    }
  }

  void readFiles(const Node& node, ConfigOverride& entry) {
    std::vector<ConfigValue> values;
    if (!isKind(node, Node::Kind::Array, "a list of patterns")) {
      return;
    }
    for (const Node& element : node.elements()) {
      readValue(*findConfigKey("exclude"), element, values);
    }
    for (ConfigValue& value : values) {
      entry.files.push_back(std::move(value.text));
    }
    if (entry.files.empty()) {
      error(node, "without a pattern it speaks of no file");
    }
  }
};

}  // namespace

bool ConfigFile::isRoot() const {
  const ConfigValue* value = scalar("root");
  return value != nullptr && value->text == "true";
}

const ConfigValue* ConfigFile::scalar(std::string_view key) const {
  const auto found = values.find(key);
  return found != values.end() && !found->second.empty() ? &found->second.front() : nullptr;
}

const std::vector<ConfigValue>& ConfigFile::all(std::string_view key) const {
  static const std::vector<ConfigValue> None;
  const auto found = values.find(key);
  return found != values.end() ? found->second : None;
}

std::expected<ConfigFile, std::vector<TextError>> parseConfig(std::string_view text,
                                                              const std::string& path) {
  const auto placed = model::placedJsonOfYaml(text);
  if (!placed) {
    return std::unexpected(std::vector{placed.error()});
  }
  const auto document = model::Document::parse(placed->json, path);
  if (!document) {
    // Bytes that are no UTF-8; keys that stand twice were found before.
    return std::unexpected(std::vector{TextError{{}, document.error().front().message}});
  }
  return Reader(*placed, path).read(document->root());
}

std::pair<std::string_view, std::string_view> outputParts(std::string_view text) {
  const std::size_t colon = std::min(text.find(':'), text.size());
  return {text.substr(0, colon), text.substr(std::min(colon + 1, text.size()))};
}

namespace {

/// What is wrong with a value of a kind that is more than a word or a path.
std::string problemOfOutput(std::string_view text) {
  const auto [format, path] = outputParts(text);
  if (report::findFormat(format) == nullptr) {
    std::vector<std::string> names;
    for (const report::Format& each : report::formats()) {
      names.emplace_back(each.name);
    }
    return cat("unknown format \"", format, '"', suggestion(format, names));
  }
  return path.empty() ? cat("it needs a path: ", format, ":PATH") : std::string();
}

std::string problemOfRange(std::string_view text) {
  const auto isMet = isInRange(version(), text);
  return !isMet   ? isMet.error().message
         : *isMet ? std::string()
                  : cat("this is status-lint ", version(), "; the project asks for \"", text, '"');
}

}  // namespace

std::string problemOf(const ConfigKey& key, std::string_view text) {
  const std::vector<std::string> words = wordsOf(key.kind);
  if (!words.empty()) {
    return std::ranges::find(words, text) != words.end()
               ? std::string()
               : cat("unknown ", nounOf(key.kind), " \"", text, '"', suggestion(text, words));
  }
  if (text.empty()) {
    return "an empty text says nothing";
  }
  if (key.kind == ConfigKind::Version && text != "1") {
    return cat("a file of version ", text, " is not known to status-lint ", version(), ", only 1");
  }
  if (key.kind == ConfigKind::Range) {
    return problemOfRange(text);
  }
  if (key.kind == ConfigKind::Output) {
    return problemOfOutput(text);
  }
  if (key.kind == ConfigKind::Flag && text != "true" && text != "false") {
    return cat("expected true or false, got \"", text, '"');
  }
  if (key.kind == ConfigKind::Number && !isNumber(text)) {
    return cat("expected a number above 0, got \"", text, '"');
  }
  if (key.kind == ConfigKind::Codes) {
    const auto allowance = rules::parseAllowance(text);
    return allowance ? std::string() : allowance.error().message;
  }
  if (key.kind == ConfigKind::Pattern && (text.find("..") == 0 || text.starts_with("/.."))) {
    return "a pattern matches below the folder of this file only";
  }
  return {};
}

rules::Severity severityNamed(std::string_view text) {
  for (const rules::Severity severity :
       {rules::Severity::Error, rules::Severity::Warning, rules::Severity::Note}) {
    if (rules::name(severity) == text) {
      return severity;
    }
  }
  return rules::Severity::Off;
}

}  // namespace status_lint::driver

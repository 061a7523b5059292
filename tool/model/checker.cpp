#include "tool/model/checker.h"

#include "tool/base/text.h"

#include <algorithm>

namespace status_lint::model {
namespace {

bool bracesMatch(std::string_view pattern) {
  int depth = 0;
  for (const char c : pattern) {
    depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    if (depth < 0) {
      return false;
    }
  }
  return depth == 0;
}

}  // namespace

std::string suggestion(std::string_view name, std::span<const std::string_view> names) {
  const std::vector<std::string> candidates(names.begin(), names.end());
  const std::string near = base::nearest(name, candidates);
  return near.empty() ? base::cat("; known are ", base::join(candidates, ", "))
                      : base::cat("; did you mean \"", near, "\"?");
}

void Checker::error(std::string_view pointer, std::string_view cause) {
  errors_.push_back({base::cat(file_, ": ", pointer, pointer.empty() ? "" : ": ", cause)});
}

std::optional<std::string> Checker::string(const Node& node) {
  if (node.kind() != Node::Kind::String) {
    error(node, base::cat("expected a string, got ", node.kindName()));
    return std::nullopt;
  }
  if (node.string().empty()) {
    error(node, "an empty string says nothing");
    return std::nullopt;
  }
  return node.string();
}

std::optional<bool> Checker::boolean(const Node& node) {
  if (node.kind() != Node::Kind::Boolean) {
    error(node, base::cat("expected true or false, got ", node.kindName()));
    return std::nullopt;
  }
  return node.boolean();
}

std::optional<std::int64_t> Checker::integer(const Node& node) {
  if (node.kind() != Node::Kind::Integer) {
    error(node, base::cat("expected an integer, got ", node.kindName()));
    return std::nullopt;
  }
  return node.integer();
}

std::optional<int> Checker::integer(const Node& node, int least, int most, std::string_view what) {
  const std::optional<std::int64_t> value = integer(node);
  if (!value) {
    return std::nullopt;
  }
  if (*value < least || *value > most) {
    error(node, base::cat(*value, " is not ", what, " (", least, " to ", most, ')'));
    return std::nullopt;
  }
  return static_cast<int>(*value);
}

bool Checker::flag(const Node& node) {
  if (node.kind() != Node::Kind::Boolean || !node.boolean()) {
    error(node, base::cat("expected true, got ", node.kindName(), "; leave the key out otherwise"));
    return false;
  }
  return true;
}

std::vector<Node> Checker::array(const Node& node) {
  if (node.kind() != Node::Kind::Array) {
    error(node, base::cat("expected an array, got ", node.kindName()));
    return {};
  }
  return node.elements();
}

bool Checker::isObject(const Node& node) {
  if (node.kind() != Node::Kind::Object) {
    error(node, base::cat("expected an object, got ", node.kindName()));
    return false;
  }
  return true;
}

std::vector<std::string> Checker::strings(const Node& node) {
  std::vector<std::string> out;
  for (const Node& element : array(node)) {
    if (std::optional<std::string> text = string(element)) {
      out.push_back(std::move(*text));
    }
  }
  return out;
}

std::optional<std::string>
Checker::oneOf(const Node& node, std::span<const std::string_view> names, std::string_view what) {
  std::optional<std::string> name = string(node);
  if (name && std::ranges::find(names, *name) == names.end()) {
    error(node, base::cat("unknown ", what, " \"", *name, '"', suggestion(*name, names)));
    return std::nullopt;
  }
  return name;
}

std::optional<std::string> Checker::pattern(const Node& node) {
  std::optional<std::string> text = string(node);
  if (!text) {
    return std::nullopt;
  }
  if (!bracesMatch(*text)) {
    error(node, base::cat("the braces of \"", *text, "\" do not match"));
    return std::nullopt;
  }
  for (const std::string& name : base::expandAlternatives(*text)) {
    if (name.empty() || base::trim(name) != name) {
      error(node,
            base::cat("\"",
                      *text,
                      "\" stands for \"",
                      name,
                      "\", which is no name; write alternatives as {a,b}"));
      return std::nullopt;
    }
  }
  return text;
}

}  // namespace status_lint::model

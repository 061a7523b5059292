// Typed access to JSON that collects every error instead of stopping at the first.
#pragma once

#include "tool/model/json_node.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::model {

/// Errors of one file. Each accessor gives nothing and notes an error when the node is something
/// else.
class Checker {
public:
  explicit Checker(std::string_view file) : file_(file) {}

  void error(std::string_view pointer, std::string_view cause);

  void error(const Node& node, std::string_view cause) { error(node.pointer(), cause); }

  std::optional<std::string> string(const Node& node);
  std::optional<bool> boolean(const Node& node);
  std::optional<std::int64_t> integer(const Node& node);

  /// An integer from `least` to `most`; `what` names it in the message: "a status code".
  std::optional<int> integer(const Node& node, int least, int most, std::string_view what);

  /// True or nothing: `false` would say what leaving the key out says.
  bool flag(const Node& node);

  std::vector<Node> array(const Node& node);
  bool isObject(const Node& node);

  /// An array of strings; no string may be empty.
  std::vector<std::string> strings(const Node& node);

  /// One of the names, as it is written; the message gives the nearest.
  std::optional<std::string>
  oneOf(const Node& node, std::span<const std::string_view> names, std::string_view what);

  /// A name with `{a,b}` and `*`, or part of one: not empty, braces that match, no empty name.
  std::optional<std::string> pattern(const Node& node);

  [[nodiscard]] const std::string& file() const { return file_; }

  [[nodiscard]] bool failed() const { return !errors_.empty(); }

  [[nodiscard]] std::vector<base::Error> takeErrors() { return std::move(errors_); }

private:
  std::string file_;
  std::vector<base::Error> errors_;
};

/// `"; did you mean "status"?"`, or the names to choose from when none is near.
std::string suggestion(std::string_view name, std::span<const std::string_view> names);

/// A key of an object of the format and what reads its value into `Out`.
template <typename Out>
struct Key {
  std::string_view name;
  void (*read)(Checker& checker, const Node& node, Out& out);
};

template <typename Out>
std::vector<std::string_view> namesOf(std::span<const Key<Out>> keys) {
  std::vector<std::string_view> names;
  for (const Key<Out>& key : keys) {
    names.push_back(key.name);
  }
  return names;
}

/// Reads every member of an object by its key and notes unknown keys. Gives the keys that are
/// there.
template <typename Out>
std::vector<std::string_view>
readObject(Checker& checker, const Node& node, Out& out, std::span<const Key<Out>> keys) {
  std::vector<std::string_view> seen;
  if (!checker.isObject(node)) {
    return seen;
  }
  for (const auto& [name, value] : node.members()) {
    const Key<Out>* found = nullptr;
    for (const Key<Out>& key : keys) {
      found = key.name == name ? &key : found;
    }
    if (found == nullptr) {
      checker.error(value,
                    std::string("unknown key \"") + name + '"' + suggestion(name, namesOf(keys)));
      continue;
    }
    seen.push_back(found->name);
    found->read(checker, value, out);
  }
  return seen;
}

}  // namespace status_lint::model

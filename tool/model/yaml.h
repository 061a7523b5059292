// YAML as JSON, so that what reads JSON reads both. Only yaml.cpp knows which library parses.
#pragma once

#include "tool/base/error.h"

#include <cstddef>
#include <expected>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::model {

/// The first document as JSON. Aliases and merge keys are expanded, keys are texts, and so are
/// numbers and dates: their JSON could differ from what was written. The error gives line and
/// column. `file` names the source in messages.
std::expected<std::string, base::Error> jsonOfYaml(std::string_view yaml, std::string_view file);

/// A place in a text, from 1; a column counts characters. Line 0 = not known.
struct TextPlace {
  std::size_t line = 0;
  std::size_t column = 0;

  bool operator==(const TextPlace&) const = default;
};

/// Where a value begins, and the key that leads to it.
struct NodePlace {
  TextPlace key;  ///< of an element of an array: of the element
  TextPlace value;
};

/// What is wrong with a text, without the name of its file.
struct TextError {
  TextPlace at;
  std::string message;
};

/// A document whose places are known.
struct PlacedJson {
  std::string json;
  std::map<std::string, NodePlace, std::less<>> places;  ///< by JSON pointer
};

/// Like `jsonOfYaml`, for files of our own: integers are numbers, an empty document is an empty
/// object, a key that a mapping holds twice is an error.
std::expected<PlacedJson, TextError> placedJsonOfYaml(std::string_view yaml);

}  // namespace status_lint::model

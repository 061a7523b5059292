// Annotated C++ fixtures: what a file under tests/rules says that the tool must report, and where.
#pragma once

#include "tool/base/error.h"

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace status_lint::harness {

/// What a comment says about a rule at a line.
enum class Claim : std::uint8_t {
  Finding,  ///< `// finding: rule ["part of the message"]`: reported, and rightly
  Missed,   ///< `// missed: rule why`: should be reported and is not
  False     ///< `// false: rule why`: is reported and should not be
};

/// One annotation. It speaks of `line`, which holds code: its own line, or the next one when the
/// comment stands alone.
struct Annotation {
  Claim claim = Claim::Finding;
  std::string rule;
  std::string text;         ///< part of the message, or why; empty = any message
  std::size_t line = 0;     ///< of the fixture file, from 0
  std::size_t comment = 0;  ///< line that holds the comment, from 0
  std::size_t column = 0;   ///< where the comment starts, from 0
  bool alone = false;       ///< nothing else on its line

  bool operator==(const Annotation&) const = default;
};

/// One file that the fixture is split into.
struct Part {
  std::string name;  ///< relative path
  std::string text;
  std::size_t first = 0;  ///< line of the fixture file that is its first, from 0

  /// A translation unit of its own (not a header)?
  [[nodiscard]] bool isSource() const { return name.ends_with(".cpp") || name.ends_with(".cc"); }

  /// A model that the fixture is read with, besides those that are shipped?
  [[nodiscard]] bool isModel() const { return name.ends_with(".json") && !isEarlierRun(); }

  /// The record of an earlier run, as `--compare-with` takes it?
  [[nodiscard]] bool isEarlierRun() const { return name == "earlier.json"; }

  /// A description of the API, as `--openapi` takes it?
  [[nodiscard]] bool isDescription() const { return name.ends_with(".yaml"); }

  bool operator==(const Part&) const = default;
};

struct Fixture {
  std::string path;  ///< for messages
  std::vector<std::string> lines;
  std::vector<std::string> arguments;  ///< for the compiler
  std::vector<std::string> allowed;    ///< `// status-lint --allow-status "..."`: status codes
  std::vector<Part> parts;
  std::vector<Annotation> annotations;  ///< in order of the comments
};

/// Reads a fixture. Fails with file, line and cause when an annotation, a split or the `// args:`
/// line makes no sense.
std::expected<Fixture, base::Error> parseFixture(std::string_view text, std::string path);

/// The word of a claim: "finding".
std::string_view name(Claim claim);

}  // namespace status_lint::harness
